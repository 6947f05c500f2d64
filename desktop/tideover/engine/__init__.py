"""What follows from the household's facts: pure functions of frozen values, no clock, no I/O."""
