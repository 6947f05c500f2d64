"""Names for imported rows, so that the same row is recognised when it comes again."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

_BYTES = 16


class Fingerprints:
    """Hands out one fingerprint per row of a file.

    Rows that are alike in everything are numbered in the order they stand in: two equal fares
    on one day stay two, and a bill that overlaps this one numbers them the same way.
    """

    def __init__(self, format_code: str) -> None:
        """Begin a file of that format."""
        self._format_code = format_code
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, *parts: str) -> str:
        """Return the fingerprint (hexadecimal) of the row with these parts."""
        ordinal = self._seen[parts]
        self._seen[parts] += 1
        text = "\x1f".join((self._format_code, *parts, str(ordinal)))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()
