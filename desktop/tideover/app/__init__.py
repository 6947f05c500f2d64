"""Use cases: the one road for changes, and the ports that adapters fulfil. No Qt, no SQL."""
