"""The graph of who speaks of whom: bounded projections of stored claims, and measures on them.

A projection is made from rows at one revision and thrown away; nothing is ever
saved from it.
"""
