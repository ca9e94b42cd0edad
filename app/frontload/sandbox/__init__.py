"""A Cloudinary-compatible server on loopback: one more destination, and an honest referee of the upload code."""
