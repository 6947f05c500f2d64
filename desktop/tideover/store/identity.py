"""How a household's file is recognised, and how SQLite must be set to keep it safe."""

from __future__ import annotations

APPLICATION_ID = 0x54494445
"""`TIDE`, in the header of every household's file."""

SCHEMA = 1
"""The number of today's schema; in a file it is the `user_version`."""

BUSY_MILLISECONDS = 5000

SAFE_PRAGMAS = (
    # A replay of power failures loses acknowledged saves with SQLite's own FULL, none with EXTRA:
    # EXTRA also waits until the removal of the journal is on the disk.
    ("journal_mode", "delete"),
    ("synchronous", 3),
    ("foreign_keys", 1),
    ("secure_delete", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("busy_timeout", BUSY_MILLISECONDS),
    # KiB (negative, as SQLite has it): an import of 100,000 entries fits and is not spilled.
    ("cache_size", -65_536),
)
"""What every connection that writes is set to, and the value that must be read back."""
