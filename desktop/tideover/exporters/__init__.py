"""Files made of what the household has: values in, bytes out; one module for each format."""
