"""The sample pictures: how each is drawn, described and saved."""
