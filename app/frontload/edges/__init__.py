"""Edges touch the world, one piece each; they know core and never each other."""
