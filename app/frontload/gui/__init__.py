"""All of Qt and only Qt: shows what the engine tells, hands it the user's commands."""
