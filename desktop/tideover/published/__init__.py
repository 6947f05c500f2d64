"""Facts as they were published, by country; one module per country."""
