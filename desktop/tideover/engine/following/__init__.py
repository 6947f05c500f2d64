"""The plan that a household follows: kept when it is chosen, and held against what happens."""
