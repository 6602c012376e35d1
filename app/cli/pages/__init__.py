"""Annotated articles as pages to read: one file each, without script, font or image from elsewhere."""
