"""Measures the extraction against gold labels: predictions from claims, and their scores.

Nothing here knows a database or the questions package: reading and asking are
passed in. The definitions are those of the scorers beside the measuring data,
written anew; a test holds every number to them.

========== ==============================================================
gold       gold lines and the payloads they stand for
reading    payload → article, document, extraction
attribution, references, entities, dates, quantities, casualties, questions
           prediction line of one document, and scores of many
items      a suite of single sentences, exact or not
outcomes, breakdown, calibration
           what became of each relation; the scores by construction, kind and cue;
           how far confidence can be trusted
runs       many predictions, on one or several processes
========== ==============================================================
"""
