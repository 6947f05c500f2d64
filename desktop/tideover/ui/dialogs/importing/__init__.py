"""The parts of the import preview."""
