"""Pillow at work, in processes of its own: one file in, one rendition in the spool out."""
