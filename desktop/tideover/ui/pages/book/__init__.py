"""The parts of the Book page."""
