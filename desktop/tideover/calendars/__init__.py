"""Which days are worked, by country; one module per country."""
