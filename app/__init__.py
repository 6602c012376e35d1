"""The HTTP service: routers, schemas and what they share. Nothing imports it."""
