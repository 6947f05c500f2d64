"""The household's facts as frozen values; standard library only."""
