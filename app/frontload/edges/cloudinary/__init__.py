"""Cloudinary over HTTP: the official SDK's parameters and signature, our own streaming body and connections."""
