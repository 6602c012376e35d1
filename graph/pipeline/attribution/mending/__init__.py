"""The parser's usual errors around reporting verbs, put right in the tree before any rule reads it.

tags         lemmas and tags that contradict the tree: "described" as a participle with a subject
trees        the order of the repairs, and how an edit is written
subjects     "An aide for the bank set up after the floods said": floods do not speak
endings      "It fell, a guard who saw it told the court": the last verb is the main one
clauses      "That it had no exit was admitted": two verbs, two clauses
openings     "Outside court, Ida Voss said": no court said so
chains       "said it was dark and added that ...": the speaker added
marked       '"Maybe," said Bob': he said it for certain
adverbials   "said on Friday the ship would sail": said on Friday
persons      "doctors at the clinic and a nurse who saw it": no clinic and a nurse
forenames    "Per Lund said": a man's name, no preposition
turns        "said the head of the trust in an interview": no trust in an interview
"""

from graph.pipeline.attribution.mending.tags import retagged
from graph.pipeline.attribution.mending.trees import mended

__all__ = ["mended", "retagged"]
