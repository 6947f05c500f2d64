"""Changes as data; each knows its inverse."""
