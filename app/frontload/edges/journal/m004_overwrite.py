"""What a batch does where another image has a name that one of its own wants."""

STATEMENTS = ("ALTER TABLE batches ADD COLUMN overwrite TEXT",)  # NULL leaves it to the account
