"""Journalists' questions: answer lines from what is asked, and their scores.

Gold and given answers are compared as sets, a question at a time: countries by
code, names by the rules of the entity score, figures by value. Beyond the
original definition a gold answer may be a claim (speaker, and words of its quote),
gold may be empty (*no evidence* is then the right answer), and ``not`` may list
what must not be answered.
"""

from __future__ import annotations

import re
from statistics import fmean
from typing import TYPE_CHECKING, Any

from graph.evaluation.forms import forms, same
from graph.evaluation.gold import identifier
from graph.evaluation.ratios import DIGITS, f1

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.claims import Json

Answer = Any
"""A code or name, a number, or an object with one of id, name, value, accuser, quote."""

CODE = re.compile(r"[A-Z]{2}")
CODE_LENGTH = 2
ARTICLES = frozenset({"a", "the", "of"})


def prediction(line: Json, asked: Json) -> Json:
    """Give the answer line of one question from an answer document of ``/v1/ask``."""
    claims = [claim for answer in asked["answers"] for claim in answer.get("claims", ())]
    claims += [answer["claim"] for answer in asked["answers"] if answer.get("claim")]
    return {
        "id": identifier(line),
        "answers": _distinct(_answer(answer) for answer in asked["answers"]),
        "evidence": list(dict.fromkeys(claim["quote"] for claim in claims)),
        "understood": asked.get("understood"),
    }


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score answer lines against gold questions.

    Returns
    -------
    dict
        Means of ``p``, ``r`` and ``f1`` over the questions; the shares
        ``answered_in_full`` and with the right ``evidence``; ``forbidden``, how many
        questions got an answer that gold rules out; ``bad``, those not perfect.
    """
    golds = list(gold)
    lines = {identifier(line): line for line in predicted}
    judged = [_judge(line, lines.get(identifier(line), {})) for line in golds]
    evidence = [
        _supported(line["evidence"], lines.get(identifier(line), {}).get("evidence") or [])
        for line in golds
        if line.get("evidence")
    ]
    return {
        "questions": len(golds),
        "p": _mean([p for p, _ in judged]),
        "r": _mean([r for _, r in judged]),
        "f1": _mean([f1(p, r) for p, r in judged]),
        "answered_in_full": _mean([r == 1 for _, r in judged]),
        "evidence": _mean(evidence) if evidence else None,
        "forbidden": sum(_forbidden(line, lines.get(identifier(line), {})) for line in golds),
        "bad": [
            identifier(line) for line, (p, r) in zip(golds, judged, strict=True) if min(p, r) < 1
        ],
    }


def _mean(values: Sequence[float]) -> float:
    return round(fmean(values), DIGITS) if values else 0.0


def _distinct(answers: Iterable[Answer]) -> list[Answer]:
    kept: list[Answer] = []
    for answer in answers:
        if answer not in kept:
            kept.append(answer)
    return kept


def _answer(answer: Json) -> Answer:
    if entity := answer.get("entity"):
        code = entity["id"] if entity["type"] == "country" else None
        return {"type": entity["type"], "id": code, "name": entity["name"]}
    if quantity := answer.get("quantity"):
        value = quantity["value"]
        return {"type": "figure", "value": quantity["lower"] if value is None else value}
    if date := answer.get("date"):
        return {"type": "date", "name": date["start"] or date["end"] or date["words"]}
    claim = answer.get("claim") or {}
    speakers = " ; ".join(speaker["name"] for speaker in claim.get("speakers", ()))
    return {"type": "claim", "speaker": speakers, "quote": claim.get("quote", "")}


def _judge(line: Json, predicted: Json) -> tuple[float, float]:
    wanted: Sequence[Answer] = line["answers"]
    given: Sequence[Answer] = predicted.get("answers") or []
    if not wanted:
        return (0.0, 0.0) if given else (1.0, 1.0)
    right = _matches(wanted, given, accepted=line.get("accept_country"))
    return right / len(given) if given else 0.0, right / len(wanted)


def _matches(wanted: Sequence[Answer], given: Sequence[Answer], *, accepted: str | None) -> int:
    used: set[int] = set()
    right = 0
    for answer in wanted:
        found = _first(given, lambda i, g: i not in used and _equal(answer, g))  # noqa: B023
        if found is None and accepted:
            # The country is as good an answer for each of its bodies.
            found = _first(given, lambda _, g: _key(g) == ("code", accepted))
        if found is not None:
            used.add(found)
            right += 1
    return right


def _first(given: Sequence[Answer], rule: Callable[[int, Answer], bool]) -> int | None:
    return next((i for i, answer in enumerate(given) if rule(i, answer)), None)


def _key(answer: Answer) -> tuple[str, Any]:
    if isinstance(answer, (int, float)):
        return "number", answer
    if isinstance(answer, str):
        return ("code", answer) if CODE.fullmatch(answer) else ("name", answer)
    if answer.get("value") is not None:
        return "number", answer["value"]
    if answer.get("id") and len(answer["id"]) == CODE_LENGTH:
        return "code", answer["id"].upper()
    if "accuser" in answer:
        return "pair", (answer["accuser"], answer["accused"])
    return "name", answer


def _equal(wanted: Answer, given: Answer) -> bool:
    (kind, value), (other, found) = _key(wanted), _key(given)
    if kind != other:
        return False
    if kind != "name":
        return bool(value == found)
    if _is_claim(wanted):
        return _is_claim(given) and _same_claim(wanted, given)
    left, right = forms(value), forms(found)
    if _unnamed(wanted):
        return bool({w for f in left for w in f} & {w for f in right for w in f} - ARTICLES)
    return any(same(left, right, field=field) for field in ("people", "organisations"))


def _is_claim(answer: Answer) -> bool:
    return isinstance(answer, dict) and answer.get("type") == "claim"


def _same_claim(wanted: Json, given: Json) -> bool:
    speakers = [forms(name) for name in given["speaker"].split(" ; ")]
    named = any(
        same(forms(wanted["speaker"]), speaker, field=field)
        for speaker in speakers
        for field in ("people", "organisations")
    )
    return named and wanted["quote_contains"].lower() in given["quote"].lower()


def _unnamed(answer: Answer) -> bool:
    return isinstance(answer, dict) and bool(answer.get("type") == "group" or answer.get("unnamed"))


def _supported(wanted: Sequence[str], given: Sequence[str]) -> bool:
    """Whether a given evidence text has half of its words in a gold evidence sentence."""
    gold = [_words(text) for text in wanted]
    return any(
        2 * len(sentence & _words(text)) >= len(_words(text))
        for text in given
        if text
        for sentence in gold
    )


def _forbidden(line: Json, predicted: Json) -> bool:
    given = predicted.get("answers") or []
    return any(_equal(ruled_out, answer) for ruled_out in line.get("not", ()) for answer in given)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
