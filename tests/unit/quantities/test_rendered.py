"""A quantity that is written out is read back as it was: any grouping, script, words, bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.annotations import Document
from graph.lexicon import table
from graph.pipeline.quantities import approximators
from graph.pipeline.quantities.amounts import amounts
from graph.spans import Span

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]
WRITTEN = {
    "million": 10**6,
    "bn": 10**9,
    "mln": 10**6,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
UNITS = {
    "boats": (None, None),
    "tonnes": ("tonne", None),
    "per cent": ("percent", None),
    "km": ("kilometre", None),
    "US dollars": (None, "USD"),
    "roubles": (None, "RUB"),
}
WORDS = [
    (word, kind)
    for kind in ("around", "below", "above", "least", "most")
    for word in table("approximators")[kind]["words"]
    if word.isascii() and word[-1].isalpha()
]


def indian(number: int) -> str:
    head, tail = divmod(number, 1000)
    pairs = []
    while head > 99:
        head, pair = divmod(head, 100)
        pairs.insert(0, f"{pair:02d}")
    return ",".join([str(head), *pairs, f"{tail:03d}"]) if number > 999 else str(number)


def spelled(number: int) -> str:
    for size, name in SCALES:
        if number >= size:
            rest = f" {spelled(number % size)}" if number % size else ""
            return f"{spelled(number // size)} {name}{rest}"
    if number < 20:
        return SMALL[number]
    rest = f"-{SMALL[number % 10]}" if number % 10 else ""
    return f"{TENS[number // 10 - 2]}{rest}"


def script(zero: str, mark: str):
    def written(number: int) -> str:
        return "".join(mark if c == "," else chr(ord(zero) + int(c)) for c in f"{number:,}")

    return written


STYLES = [
    lambda n: f"{n:,}",
    lambda n: f"{n:,}".replace(",", " "),
    lambda n: f"{n:,}".replace(",", "\N{NARROW NO-BREAK SPACE}"),
    lambda n: f"{n:,}".replace(",", "’"),
    lambda n: f"{n:,}".replace(",", ".") if n >= 10**6 else str(n),
    str,
    indian,
    spelled,
    script("\N{ARABIC-INDIC DIGIT ZERO}", "\N{ARABIC THOUSANDS SEPARATOR}"),
    script("\N{EXTENDED ARABIC-INDIC DIGIT ZERO}", "\N{ARABIC THOUSANDS SEPARATOR}"),
    script("\N{DEVANAGARI DIGIT ZERO}", ","),
    script("\N{BENGALI DIGIT ZERO}", ","),
]


def read(written: str):
    text = f"They saw {written} there."
    return amounts(Document(text=text), [Span(0, len(text))])


@given(number=st.integers(2, 10**12), style=st.sampled_from(STYLES), unit=st.sampled_from([*UNITS]))
def test_amounts_reads_back_a_number_however_it_is_written(number, style, unit):
    (found,) = read(f"{style(number)} {unit}")

    told = (found.value, found.lower, found.upper, found.approximator, found.unit, found.currency)

    assert told == (number, number, number, None, *UNITS[unit])


@given(
    tenths=st.integers(1, 9999),
    scale=st.sampled_from([*WRITTEN]),
    words=st.sampled_from(WORDS),
)
def test_amounts_reads_back_bounds_of_a_scaled_number(tenths, scale, words):
    word, kind = words
    value = tenths * WRITTEN[scale] // 10

    (found,) = read(f"{word} {tenths // 10}.{tenths % 10} {scale} boats")

    assert (found.value, found.approximator) == (value, word)
    assert (found.lower, found.upper) == approximators.bounds(value, kind)


@given(
    low=st.integers(1, 10**7),
    more=st.integers(1, 10**7),
    form=st.sampled_from(["between {} and {}", "{}-{}", "{} to {}", "from {} to {}", "{}–{}"]),
)
def test_amounts_reads_back_a_range(low, more, form):
    written = form.format(f"{low:,}", f"{low + more:,}")

    (found,) = read(f"{written} tonnes")

    assert (found.value, found.lower, found.upper) == (None, low, low + more)


@given(
    below=st.integers(1, 9),
    above=st.integers(1, 90),
    word=st.sampled_from(["in", "out of", "in every"]),
)
def test_amounts_reads_back_a_ratio(below, above, word):
    whole = 10 if below > 1 else 9 + above

    (found,) = read(f"{below} {word} {whole} boats")

    assert (found.value, found.unit) == (below / whole, "fraction")
