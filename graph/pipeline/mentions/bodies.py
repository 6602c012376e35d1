"""Public bodies named by their country, and governments, through which the country itself speaks.

"The Norwegian authorities" is Norway; "Ghana's foreign ministry" is a named
body of Ghana, whichever way it is written.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form, Mention
from graph.names import normal_form, slug
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.mentions.gazetteer import adjectives, country_names
from graph.pipeline.mentions.tokens import noun_phrase
from graph.pipeline.mentions.vocabulary import (
    body_nouns,
    body_prefixes,
    government_nouns,
    portfolios,
    telling,
)
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.mentions.context import Names
    from graph.syntax import Syntax, Token

_MINISTRIES = frozenset({"ministry", "department", "office"})
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to"})
_RULING = frozenset({"government", "administration", "regime", "cabinet"})


def bodies(names: Names) -> list[Mention]:
    """Find governments and public bodies of countries among the document's nouns."""
    found: list[Mention] = []
    nouns = _last_words()
    for token in names.syntax.tokens:
        if token.pos not in {"NOUN", "PROPN"} or token.dep in {"compound", "amod"}:
            continue
        lemma = token.lemma.lower()
        if lemma not in nouns and token.lower not in nouns:
            continue
        if (lemma in government_nouns() and (mention := _government(names, token))) or (
            _is_body(names.syntax, token) and (mention := _body(names, token))
        ):
            found.append(mention)
    return found


@cache
def _last_words() -> frozenset[str]:
    return government_nouns() | {noun.split()[-1] for noun in body_nouns()}


def _is_body(syntax: Syntax, token: Token) -> bool:
    lemma = token.lemma.lower()
    if lemma in body_nouns():
        return True
    before = syntax.tokens[token.index - 1].lower if token.index else ""
    return bool({f"{before} {lemma}", f"{before} {token.lower}"} & body_nouns())


def _government(names: Names, token: Token) -> Mention | None:
    owner = names.owner(token)
    if owner is None and token.lemma.lower() in _RULING:
        owner = names.person(token)
    if owner is None or owner.country is None:
        return None
    known = names.on(token)
    if known and (known.form is Form.METONYM or (known.key and known.type is EntityType.AGENCY)):
        return None
    rest = [w for w in _core(names.syntax, token, owner) if w.index != token.index]
    if rest:
        return None
    return Mention(
        span=_span(noun_phrase(names.syntax, token), token),
        head=token.index,
        form=Form.METONYM,
        kind=SpeakerKind.NAMED,
        type=EntityType.COUNTRY,
        name=country_names()[owner.country],
        key=owner.country,
        country=owner.country,
        plural=token.tag in {"NNS", "NNPS"},
        gender="n",
        basis="government",
        confidence=0.95,
    )


def _core(syntax: Syntax, token: Token, owner: Mention | None) -> list[Token]:
    """Give what is left of the phrase without determiners, the owner and the words that join them."""
    kept = []
    for t in noun_phrase(syntax, token):
        own = owner is not None and owner.span.start < t.end and t.start < owner.span.end
        # "Chancellor X's government": the title before the name is the owner's too.
        own = own or (owner is not None and owner.head == t.head and t.end <= owner.span.start)
        if own or t.dep in {"det", "case", "predet"} or t.pos in {"PUNCT", "PART"}:
            continue
        if t.index > token.index and not _of_phrase(token, t):
            break
        if t.index < token.index and _describes(syntax, t):
            continue
        kept.append(t)
    while kept and kept[-1].lower in _SMALL:
        kept.pop()
    return kept


def _describes(syntax: Syntax, word: Token) -> bool:
    """Tell what says how a body is and not which: "Kenya's new ministry", "a 325-member parliament"."""
    if word.dep in {"nummod", "quantmod", "advmod", "prep", "pobj"} or word.pos in {
        "NUM",
        "ADV",
        "VERB",
    }:
        return True
    if word.text[0].isupper():
        return False
    tokens = syntax.tokens
    if any(
        0 <= at < len(tokens) and tokens[at].text == "-" for at in (word.index - 1, word.index + 1)
    ):
        first = word if tokens[word.index + 1].text == "-" else tokens[word.index - 2]
        return first.lower not in body_prefixes()
    return word.pos == "ADJ" and word.lower not in telling()


def _of_phrase(token: Token, inside: Token) -> bool:
    # "ministry of health": nouns, names and what joins them; a clause or another phrase ends it.
    if inside.lower in {"of", "for"} and inside.head == token.index:
        return True
    parts = {"NOUN", "PROPN", "ADJ", "CCONJ", "DET"}
    return inside.pos in parts or inside.lower in {"of", "and", "&"}


def _body(names: Names, token: Token) -> Mention | None:
    known = names.of_type(token, EntityType.AGENCY)
    if known is not None and known.key:
        return None
    owner = names.owner(token)
    core = _core(names.syntax, token, owner)
    capital = any(t.text[0].isupper() and t.lower not in _SMALL for t in core if t.index > 0)
    if owner is None and not (capital and len(core) > 1 and token.text[0].isupper()):
        return None
    return _named(names, token, owner, core, known)


def _named(
    names: Names, token: Token, owner: Mention | None, core: Sequence[Token], known: Mention | None
) -> Mention:
    country = owner.country if owner else names.country(token)
    adjective = adjectives()[owner.country] if owner and owner.country else ""
    words = " ".join(t.text for t in core)
    name = f"{adjective} {_titled(words)}".strip()
    key = body_key(country, words) if country else None
    row = _known_bodies().get(key or "")
    plain = Mention(
        span=_span(noun_phrase(names.syntax, token), max(core[-1], token)),
        head=token.index,
        form=Form.NAME,
        kind=SpeakerKind.NAMED,
        type=EntityType.AGENCY,
        name=row[1] if row else name,
        key=row[0] if row else key,
        subtype=AgencySubtype.PUBLIC_BODY,
        country=country,
        gender="n",
        plural=token.tag == "NNS",
        basis="body",
        confidence=0.95 if owner else 0.8,
    )
    if owner is None and known is not None:
        return replace(plain, span=known.span, head=known.head)
    return plain


def _titled(words: str) -> str:
    return " ".join(
        w if w in _SMALL or not w[0].islower() else w[0].upper() + w[1:] for w in words.split()
    )


def body_key(country: str, words: str) -> str:
    """Give the key that all names of one public body share.

    Examples
    --------
    >>> body_key("GB", "Ministry of Defence"), body_key("GB", "defense ministry")
    ('gb-defence-ministry', 'gb-defence-ministry')
    """
    plain = normal_form(words).split()
    kind = next((w for w in plain if w in _MINISTRIES), None)
    if kind is None:
        return f"{country.lower()}-{slug(words)}"
    folded = {"defense": "defence", "labor": "labour"}
    portfolio = " ".join(folded.get(w, w) for w in plain if w != kind and w not in {"of", "for"})
    portfolio = portfolio.removeprefix("the ")
    kind = "ministry" if country != "US" else "department"
    return f"{country.lower()}-{portfolios().get(portfolio, portfolio).replace(' ', '-')}-{kind}"


@cache
def _known_bodies() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in lexicon.rows("agencies"):
        if row["subtype"] != AgencySubtype.PUBLIC_BODY or not row["country"]:
            continue
        lead = {"US": ("US ", "U.S. ")}.get(row["country"], (adjectives()[row["country"]] + " ",))
        for surface in (row["name"], *row["aliases"].split("|")):
            for adjective in lead:
                if surface.startswith(adjective):
                    key = body_key(row["country"], surface.removeprefix(adjective))
                    found.setdefault(key, (row["key"], row["name"]))
    return found


def _span(phrase: Sequence[Token], last: Token) -> Span:
    """Cover the phrase up to `last`: its head, or the last word of its name."""
    return Span(phrase[0].start, last.end)
