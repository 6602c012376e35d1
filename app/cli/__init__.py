"""The command line: ``claimgraph``, on the same database as the service.

Standard output is for results only; progress, hints and logs go to standard error.
Each command imports what it needs when it runs, so that ``--help`` is quick.

============== =====================================================
root           the commands under their names, and :func:`main`
exits          exit codes, and which error leads to which
console        output for people and programs, progress bars
database       the configured database, at the schema of this version
serving        serve, migrate, openapi
ingesting      ingest, extract
asking         ask
evaluating     evaluate attribution, entities, dates, quantities, questions
scoring        how evaluate reads, predicts and scores a file
diagnosis      doctor
============== =====================================================
"""

from app.cli.root import app, main

__all__ = ["app", "main"]
