"""Personal and relative pronouns, with what they tell about whom they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.ontology import EntityType, SpeakerKind
from graph.spans import Span

if TYPE_CHECKING:
    from graph.syntax import Syntax, Token

_SEXED = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_THING = {"it": "n", "its": "n", "itself": "n"}
_MANY = {"they", "them", "their", "themselves", "we", "us", "our", "ourselves"}
_FIRST = {"i", "me", "my", "myself", "we", "us", "our", "ourselves"}
_RELATIVE = {"who", "whom"}
_ORDERED = {"former", "latter"}
ALL = frozenset({*_SEXED, *_THING, *_MANY, *_FIRST, *_RELATIVE})


def pronouns(syntax: Syntax) -> list[Mention]:
    """Make the mention of each personal pronoun; the empty "it" and interrogative "who" are left out.

    "The former" and "the latter" stand for somebody as a pronoun does.
    """
    found = [
        _mention(token)
        for token in syntax.tokens
        if token.tag in {"PRP", "PRP$", "WP"} and token.lower in ALL and not _empty(syntax, token)
    ]
    return found + [m for t in syntax.tokens if t.lower in _ORDERED and (m := _ordered(syntax, t))]


def _ordered(syntax: Syntax, token: Token) -> Mention | None:
    """Make the mention of "the former" and "the latter" where they stand for somebody themselves."""
    article = syntax.children(token, "det")
    if not article or token.dep not in {"nsubj", "nsubjpass", "pobj"} or article[0].lower != "the":
        return None
    return Mention(
        span=Span(article[0].start, token.end),
        head=token.index,
        form=Form.NOMINAL,
        kind=SpeakerKind.DESCRIBED,
        type=None,
        name=f"the {token.lower}",
        basis="pronoun",
    )


def _empty(syntax: Syntax, token: Token) -> bool:
    if token.lower in _RELATIVE:
        return not any(t.dep == "relcl" for t in (syntax.head(token), *syntax.ancestors(token)))
    if token.lower != "it" or token.dep not in {"nsubj", "expl", "nsubjpass"}:
        return token.dep == "expl"
    verb = syntax.head(token)
    extraposed = syntax.children(verb, "ccomp", "xcomp", "advcl", "csubj")
    # "It is clear that", "it was reported that", "it rained".
    return (
        token.dep == "expl"
        or (verb.lemma in {"be", "seem", "appear", "rain", "snow"} and bool(extraposed))
        or (token.dep == "nsubjpass" and any(t.dep == "ccomp" for t in extraposed))
    )


def _mention(token: Token) -> Mention:
    word = token.lower
    gender = _SEXED.get(word) or _THING.get(word)
    return Mention(
        span=token.span,
        head=token.index,
        form=Form.PRONOUN,
        kind=SpeakerKind.DESCRIBED,
        type=EntityType.PERSON if word in _SEXED or word in {"i", "me", "my", "myself"} else None,
        name=token.text,
        plural=word in _MANY,
        gender=gender,
        basis="pronoun",
    )
