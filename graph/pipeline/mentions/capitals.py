"""Runs of capitalised words, as far as they can be one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.ontology import EntityType
from graph.pipeline.mentions.gazetteer import gazetteer
from graph.pipeline.mentions.headwords import (
    complete,
    heads,
    joining,
    joins,
    listed,
    open_endings,
    possessors,
)
from graph.pipeline.mentions.vocabulary import honorifics, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.entities import Named
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

_WIDEST = 40
"""Words from which on a name is not grown: longer ones are lists, or no language."""
_DETERMINERS = frozenset({"the", "a", "an"})
_APOSTROPHES = frozenset({"'", "’", "'s", "’s"})
_SEPARATE = frozenset({"ORG", "PERSON", "GPE", "FAC", "LOC"})
_FOREIGN = frozenset(
    "al da das de del della dem den der des di die do dos du e el en et für i la las le les los "  # noqa: SIM905 - a list of words reads best as words
    "na nan nach o para per pour pro u und van von voor w y ya za zu".split()
)
_IDEAS = ("tion", "sion", "ment", "ism", "ity", "ness", "ship", "tice", "dom")
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "  # noqa: SIM905 - a list of words reads best as words
    "june july august september october november december i".split()
)


class Capitals:
    """Walks over the capitalised words of a document."""

    def __init__(self, document: Document, index: Index, named: Sequence[Named]) -> None:
        self.text = document.text
        self.syntax = index.syntax
        self.tokens = index.syntax.tokens
        self.labels: dict[int, str] = {}
        self._starts: set[int] = set()
        for one in named:
            inside = index.covering(one.span)
            self.labels.update((t.index, one.label) for t in inside)
            self._starts.update(t.index for t in inside[:1])

    def words(self, first: int, last: int) -> list[str]:
        """Give the words in lower case."""
        return [t.lower for t in self.tokens[first : last + 1]]

    def closed(self, at: int) -> bool:
        """Tell whether the word is a capitalised head noun."""
        return self.tokens[at].text[0].isupper() and heads(self.tokens[at].lower)

    def possesses(self, at: int) -> bool:
        """Tell whether a possessive of the word stands inside names: "Women's Institute"."""
        return self.tokens[at].lower in possessors()

    def placed(self, first: int, last: int) -> bool:
        """Tell whether the words name a country or a place."""
        return _placed(self.text[self.tokens[first].start : self.tokens[last].end])

    def is_capital(self, at: int) -> bool:
        """Tell whether the word can stand in a name; at the start of a sentence the tag decides."""
        token = self.tokens[at]
        if not token.text[0].isupper() or token.lower in _TIMES:
            return False
        opening = self.syntax.sentences[token.sentence].first == at
        return not opening or token.pos == "PROPN"

    def _touch(self, at: int) -> bool:
        """Tell whether this token and the next stand side by side in one sentence."""
        if not 0 <= at < len(self.tokens) - 1:
            return False
        here, after = self.tokens[at], self.tokens[at + 1]
        return here.sentence == after.sentence and after.start - here.end <= 1

    def left(self, at: int) -> int:
        """Walk left over capitalised words to the first that belongs to the name."""
        while self._touch(at - 1) and (step := self._step(at - 1)):
            at -= step
        return at

    def _step(self, at: int) -> int:
        token = self.tokens[at]
        if token.text in _APOSTROPHES and at and self.is_capital(at - 1):
            return 2 if _possessing(self.tokens[at - 1], token) else 0
        if token.text == "-" and at and self.is_capital(at - 1) and self._touch(at - 1):
            return 2
        if not self.is_capital(at) or token.lower in _DETERMINERS:
            return 0
        titular = token.lower in titles() or token.lower in honorifics()
        return 0 if titular or self.labels.get(at) == "PERSON" else 1

    def right(self, at: int, *, foreign: bool = False) -> int:
        """Walk right over capitalised words; of a foreign name also over its small words."""
        last = at
        while self._touch(at):
            at += 1
            if self.is_capital(at):
                last = at
            elif self.tokens[at].text in _APOSTROPHES and self.tokens[at].text[-1] != "s":
                continue
            elif not (foreign and self.tokens[at].lower in _FOREIGN):
                break
        return last

    def goes_on(self, at: int) -> bool:
        """Tell whether another capitalised word follows that is no title."""
        if not self._touch(at) or not self.is_capital(at + 1):
            return False
        return self.tokens[at + 1].lower not in titles()

    def partisan(self, at: int) -> int | None:
        """Find where a party's plural name begins: "Ruritanian Greens", "Christian Democrats"."""
        first = at
        while self._touch(first - 1) and self.is_capital(first - 1) and self._coloured(first - 1):
            first -= 1
        return first if first < at else None

    def _coloured(self, at: int) -> bool:
        word = self.tokens[at]
        if word.lower in listed("partisans", "adjectives"):
            return True
        kinds = {EntityType.COUNTRY, EntityType.PLACE}
        # The House Democrats and the Texas Republicans are members of one party.
        return any(e.type in kinds and e.country != "US" for e in gazetteer().named(word.text))

    def named(self, at: int) -> bool:
        """Tell whether the word stands for itself: not at the start of a sentence, or labelled."""
        return at in self.labels or self.is_capital(at)

    def common(self, first: int, last: int) -> bool:
        """Tell whether only a country's adjective stands before the head: "the Peruvian Army"."""
        words = " ".join(t.text for t in self.tokens[first:last])
        return any(e.form is Form.DEMONYM for e in gazetteer().named(words))

    def compounded(self, first: int, last: int) -> bool:
        """Tell whether the word before hangs on the name as part of a compound."""
        before = self.tokens[first - 1]
        inside = first <= before.head <= last
        return (
            inside and before.dep == "compound" and before.pos == "PROPN" and before.text.istitle()
        )

    def before(self, first: int) -> int | None:
        """Find the head noun that holds the name: "Union for a" before "Popular Movement"."""
        at = first - 1
        if self.tokens[at].lower in _DETERMINERS and self._touch(at):
            at -= 1
        if at < 1 or not self._touch(at - 1) or not self._touch(at):
            return None
        opening = self.tokens[at - 1]
        if not heads(opening.lower) or not joins(opening.lower, self.tokens[at].text, alone=True):
            return None
        if not self.is_capital(at - 1) or self.labels.get(first) == "PERSON":
            return None
        return self.left(at - 1)

    def further(self, first: int, last: int) -> int:
        """Give the last word after one more "of ...", "for ..." or "and ..."; `last` without one."""
        words = self.words(first, last)
        if len(words) > _WIDEST or not self._touch(last) or not any(map(heads, words)):
            return last
        at = last + 1
        word = self.tokens[at].text
        if heads(words[-1]) and joins(words[-1], word, alone=len(words) == 1):
            return self._held(at, last)
        opened = any(w in joining() for w in words) and not heads(words[-1])
        if word == "and" and opened:
            return self._conjunct(at, last)
        if word != "for" or not opened:
            return last
        end = self._held(at, last)
        return end if self.closed(end) or self._serves(words, at) else last

    def _serves(self, words: Sequence[str], at: int) -> bool:
        """Tell whether "for" goes on with the name: "Court of Appeal for Maritime Claims"."""
        held = at + 1 + (self.tokens[at + 1].lower in _DETERMINERS)
        serving = listed("joined", "for") | {"court", "tribunal"}
        return self.labels.get(held) is None and any(w in serving for w in words)

    def _held(self, at: int, last: int) -> int:
        at += 1
        if at < len(self.tokens) and self.tokens[at].lower in _DETERMINERS:
            at += 1
        if at >= len(self.tokens) or self.tokens[at].sentence != self.tokens[last].sentence:
            return last
        if not self.is_capital(at) or self.labels.get(at) in {"PERSON", "DATE", "TIME"}:
            return last
        return self.right(at)

    def _conjunct(self, at: int, last: int) -> int:
        """Take in "and Clean Rivers" where it is no name of its own."""
        after = at + 1
        if not self._touch(at) or not self.is_capital(after):
            return last
        end = self.right(after)
        if (
            after in self._starts
            and self.labels[after] in _SEPARATE
            and not self._abstract(after, end)
        ):
            return last
        whole = heads(self.tokens[end].lower) or self.labels.get(last) in {"GPE", "PERSON"}
        return last if whole or _placed(self.tokens[last].text) else end

    def _abstract(self, first: int, last: int) -> bool:
        """Tell a single word for an idea, which the model may take for a name: "and Liberation"."""
        word = self.tokens[first].lower
        return first == last and word.endswith(_IDEAS) and not _placed(self.tokens[first].text)

    def adjectives(self, first: int) -> tuple[int, int] | None:
        """Find the capitalised adjectives before "and" and a name: "Social Democratic"."""
        if first < 2 or self.tokens[first - 1].text != "and":  # noqa: PLR2004 - "and" and a word
            return None
        last = first - 2
        if not self.is_capital(last) or self.labels.get(last) not in {"NORP", "ORG"}:
            return None
        return self.left(last), last


def conjoined(capitals: Capitals, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether two ranges with "and" between are one name: the left one ends in an adjective."""
    first, last = left
    if last + 2 != right[0] or capitals.tokens[last + 1].text != "and":
        return False
    words, after = capitals.words(first, last), capitals.words(*right)
    if complete(words) or not heads(after[-1]) or capitals.common(first, last + 1):
        return False
    return words[-1].endswith(open_endings())


def _possessing(noun: Token, mark: Token) -> bool:
    # "Workers' Union", "Women's Institute"; but "Kenya's Parliament" is owned by Kenya.
    return (mark.text in {"'", "’"} and noun.text.endswith("s")) or noun.lower in possessors()


def _placed(name: str) -> bool:
    kinds = {EntityType.COUNTRY, EntityType.PLACE}
    return any(e.type in kinds and e.form is Form.NAME for e in gazetteer().named(name))
