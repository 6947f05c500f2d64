"""Qt's item models: they show finished values and look nothing up while painting."""
