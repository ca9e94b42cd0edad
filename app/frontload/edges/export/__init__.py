"""Reports of what became of each file: tables for programs and people, a contact sheet for clients."""
