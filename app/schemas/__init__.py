"""Shapes of requests and answers. Output models have no defaults and allow nothing else."""
