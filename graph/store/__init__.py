"""All SQL of the project: tables, sessions, one module per aggregate."""
