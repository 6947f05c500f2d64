"""Parts of the loans page."""
