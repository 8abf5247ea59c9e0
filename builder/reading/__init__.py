"""From files to the briefing: the only layer that knows YAML and files."""
