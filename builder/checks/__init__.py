"""Rules over the finished findings, which no single file could be held to alone."""
