"""The household on the disk; the only room that knows SQL.

One file is one household. Reading (`reading`, `first_look`, `entry_queries`) is SQL text over the
standard library's sqlite3, so that the first paint waits for nothing else. Writing
(`unit_of_work` and below) and migrations use SQLAlchemy Core and alembic, loaded when first
needed.
"""
