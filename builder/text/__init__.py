"""What an article's words say: pure functions over text, knowing no file, no YAML and no briefing."""
