"""What files say of themselves: rating, urgency, colour label and size as displayed, beside `taken_at`."""

STATEMENTS = (
    "ALTER TABLE assets ADD COLUMN rating INTEGER",
    "ALTER TABLE assets ADD COLUMN urgency INTEGER",
    "ALTER TABLE assets ADD COLUMN label TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE assets ADD COLUMN width_px INTEGER",
    "ALTER TABLE assets ADD COLUMN height_px INTEGER",
)
