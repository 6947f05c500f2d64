"""The sentences of the window, by subject; ui/messages.py hands them all out."""
