"""The parts of the page of explanations."""
