"""The journal: one SQLite file that knows every asset's state after any kill."""
