"""Dialogs: forms over a page, each for one thing."""
