"""What a page shows, as frozen values: no Qt, no wording, no locale."""
