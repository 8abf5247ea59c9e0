"""The MkDocs plugin `briefing`: the only place that knows MkDocs."""
