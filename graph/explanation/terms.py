"""The words in which an explanation names labels, constructions, rules and reasons.

No language knowledge: nothing is decided by them. A test holds the tables to what
the rules, lexicons and parser really use; a name that is missing is shown as it is.
"""

from __future__ import annotations

LABELS = {
    "ROOT": "root",
    "acl": "clause of the noun",
    "acomp": "adjective",
    "advcl": "adverbial clause",
    "advmod": "adverb",
    "agent": "by-phrase",
    "amod": "adjective",
    "appos": "apposition",
    "attr": "complement",
    "aux": "auxiliary",
    "auxpass": "passive auxiliary",
    "case": "case mark",
    "cc": "conjunction",
    "ccomp": "clause",
    "compound": "part of the name",
    "conj": "co-ordinated word",
    "csubj": "clausal subject",
    "csubjpass": "clausal subject of a passive",
    "dative": "indirect object",
    "dep": "loosely joined word",
    "det": "article",
    "dobj": "object",
    "expl": "empty subject",
    "intj": "interjection",
    "mark": "subordinating word",
    "meta": "aside",
    "neg": "negation",
    "nmod": "noun beside it",
    "npadvmod": "adverbial noun",
    "nsubj": "subject",
    "nsubjpass": "subject of a passive",
    "nummod": "number",
    "oprd": "complement of the object",
    "parataxis": "parallel clause",
    "pcomp": "clause of the preposition",
    "pobj": "noun of the preposition",
    "poss": "possessor",
    "preconj": "first half of a conjunction",
    "predet": "word before the article",
    "prep": "preposition",
    "prt": "particle",
    "punct": "mark",
    "quantmod": "word beside the number",
    "relcl": "relative clause",
    "xcomp": "clause without a subject of its own",
}
"""Dependency labels of spaCy's English models."""

CONSTRUCTIONS = {
    "according": "a phrase that names the source: according to, per, in the words of",
    "adjective": "an adjective of mind with a clause: is sure that",
    "antecedent": "what was said stands before a relative clause that reports it",
    "clause": "a verb with the clause that it reports",
    "counted": "a count or survey made by somebody",
    "credit": "a caption with the credit of its picture",
    "deed": "a deed in words, told by the outlet",
    "echo": "what a third person is said to have said, inside somebody's quotation",
    "floating": "a quotation without a cue; the speaker of the sentence before goes on",
    "fronted": "what is reported stands in front of its verb",
    "gerund": "a verb with a participle or gerund that it reports",
    "gapped": "a reporting verb within a relative clause whose subject is the relative pronoun",
    "headline": "a name beside a colon in the headline",
    "impersonal": "it is said, believed … that: by nobody in particular",
    "infinitive": "a verb of speech or mind with an infinitive: vowed to",
    "inserted": "source and verb set between commas inside what is reported",
    "narration": "the outlet's own words: nobody else is said to say them",
    "noun_clause": "a noun that reports, with its clause: the claim that",
    "noun_object": "somebody's noun of speech with what it is about: her criticism of",
    "object": "a verb of speech or mind with an object: praised, outlined",
    "parenthetical": "a reporting verb set off beside or behind what it reports",
    "passive": "something that is praised, rejected … by somebody",
    "preposition": "a verb of speech with a preposition: called for",
    "put_at": "a number that somebody puts something at",
    "quotation": "words in quotation marks with a reporting verb beside them",
    "quoted_as": "somebody is quoted as saying it",
    "said_to": "something is said to be so by somebody",
    "signed": "a quotation signed with a dash and a name",
    "transcript": "a name and a colon before the words",
}
"""Constructions by the name that an annotation carries."""

LINKS = {
    "abbreviation": "the abbreviation of a name in the text, or the name of one",
    "country_in_focus": "“the country” is the one that the text is about here",
    "definite_body": "a body of this sort named before: the likeliest by sort, part of the sentence and nearness",
    "definite_calling": "the one person in view; the noun tells a calling not told before",
    "definite_person": "a noun for anybody: the likeliest by gender, part of the sentence and nearness",
    "definite_role": "somebody named before who holds this office",
    "fuller_name": "the full name behind a surname",
    "introduced": "the short form that the text gives right after the name",
    "part_of_name": "the first, middle or family name of somebody named in full",
    "order": "the first or the last of the two named before",
    "predicate": "the sentence says what its subject is",
    "pronoun": "fits in gender and number, and is the likeliest by part of the sentence and nearness",
    "relative": "what the relative clause is about",
    "same_name": "the same name again",
    "several": "as many as the noun counts: named together, or the only ones in view",
    "short_name": "a part of a name in the text",
    "speaker": "a first person: who speaks in the words around it, or the body spoken for",
    "surname": "the surname of somebody named before",
}
"""Rules of coreference."""

REASONS = {
    "barely": "an adverb says that it was hardly or almost said",
    "conditional": "a condition: it is not told that it happened",
    "future": "it is still to come",
    "idiom": "a fixed phrase that reports nothing",
    "imperative": "an order or a request to the reader",
    "incomplete": "nothing was found that it reports",
    "instead": "something else was done instead",
    "made": "somebody lets or makes it be said",
    "negated": "it is told that it was not said",
    "never": "a verb whose clause is a fact or an effect and nobody's words",
    "possible": "it is merely possible",
    "questioned": "it is a question",
    "sourceless": "no source is named: it stays in the outlet's own words",
    "unattributed": "words in quotation marks, but nobody is found who says them",
    "unlikely": "relations of this form are too seldom right",
    "untrue": "it is told that this is untrue",
    "anybody": "it is anybody who says so, or is asked who does",
    "deed": "a deed of sport or of a thing, in a word that can report",
    "imagined": "it is imagined, or told in a work of fiction",
    "withheld": "an infinitive below words that do not tell that it was said",
    "within": "told within the claim of another speaker: it is a part of that claim",
}
"""Why words that could report were not taken."""

FORMS = {
    "name": "a name",
    "metonym": "a name that stands for its government",
    "demonym": "an adjective or noun of the country",
    "nominal": "a description",
    "pronoun": "a pronoun",
}
"""Forms of mentions."""

BASES = {
    "apposition": "read from the words beside it",
    "body": "read as an office or ministry",
    "gazetteer": "found in the gazetteer",
    "government": "read as the government of a country",
    "model": "recognised as a name by the parser's model",
    "nominal": "read as a noun that can speak",
    "pronoun": "read as a pronoun",
}
"""What found a mention."""
