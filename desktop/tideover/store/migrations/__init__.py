"""How older stores become today's; one file per step, never edited after its release."""
