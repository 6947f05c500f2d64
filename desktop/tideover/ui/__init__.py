"""The window: the only room with Qt widgets, wording and formats."""
