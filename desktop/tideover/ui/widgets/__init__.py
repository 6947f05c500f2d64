"""Reusable controls; each has a name that a screen reader can say."""
