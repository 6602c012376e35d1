"""Descriptions that take somebody up: what he is said to be or do, what sort of body it is, which of two."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Sven Dahl is a judge in Malmo. The judge said the law was clear.", "The judge", ["Sven Dahl"]),
        ("Sven Dahl was elected mayor in May. The mayor said rents would fall.", "The mayor", ["Sven Dahl"]),
        ("Sven Dahl is not a judge. The judge said the law was clear.", "The judge", ["a judge"]),
        ("Sven Dahl would be a good mayor. The mayor said he knew.", "The mayor", ["a good mayor"]),
        ("Ida Voss edits the weekly. The editor said it was late.", "The editor", ["Ida Voss"]),
        ("Ida Voss, who heads the union, left. The union leader said so.", "The union leader", ["Ida Voss"]),
        ("Ida Voss, a former banker, leads the opposition. The opposition leader said so.", "The opposition leader", ["Ida Voss"]),
        ("Dr Ida Voss came in May. The doctor said the fever was back.", "The doctor", ["Ida Voss"]),
        ("Sister Agnes Moyo runs it. The nun said fees would stay.", "The nun", ["Agnes Moyo"]),
        ("The Dockers' Union met. Its leader, Ida Voss, spoke. The union leader said so.", "The union leader", ["Ida Voss"]),
        ("The head of the bank, Ida Voss, left on Monday. She said so.", "She", ["Ida Voss"]),
    ],
)  # fmt: skip
def test_a_person_is_taken_up_by_what_the_text_says_of_him(meant, text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Toyota halted two plants. The Japanese carmaker said parts were late.", "The Japanese carmaker", ["Toyota"]),
        ("Toyota halted two plants. The French carmaker said parts were late.", "The French carmaker", []),
        ("Toyota halted two plants. The rival carmaker said parts were late.", "The rival carmaker", []),
        ("Greenpeace sued. The environmental group said the case was strong.", "The environmental group", ["Greenpeace"]),
        ("The Fjord Times and Channel 9 came. The newspaper said he had wept.", "The newspaper", ["Fjord Times"]),
        ("The World Health Organization counted. The UN agency said it was over.", "The UN agency", ["World Health Organization"]),
        ("Kenya's defence ministry paid. The health ministry said it had not.", "The health ministry", []),
        ("Avianova, the state airline, cut 40 flights. It said pilots were late.", "It", ["Avianova"]),
    ],
)  # fmt: skip
def test_a_body_is_taken_up_by_its_sort(meant, text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ada Frost and Ned Prel run the mill. Both said they would stay.", "Both", ["Ada Frost", "Ned Prel"]),
        ("Both Norway and Iceland hunt. Both say the stocks are well.", "Both", ["Norway", "Iceland"]),
        ("Ada Frost, Ned Prel and Ida Voss run it. Both said so.", "Both", []),
        ("The World Bank and the African Union came. The latter said so.", "The latter", ["African Union"]),
        ("The World Bank and the African Union came. The former said so.", "The former", ["World Bank"]),
        ("Ada Frost met Ned Prel. The latter said so.", "The latter", ["Ned Prel"]),
        ("The mill burned. The latter said so.", "The latter", []),
        ("Ghana and Togo agreed. The two west African countries said so.", "The two west African countries", ["Ghana", "Togo"]),
        ("Ghana and Togo agreed. The two other countries said so.", "The two other countries", []),
    ],
)  # fmt: skip
def test_two_are_taken_up_together_or_by_their_order(meant, text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ida Voss sued Ada Frost. The woman said she had been robbed.", "The woman"),
        ("Ida Voss wrote to Ned Prel. The lawyer said the house was sold.", "The lawyer"),
        ("Airbus and Boeing cut output. The company said parts were scarce.", "The company"),
        ("The Lantern Party and the Anchor Party lost. The party said so.", "The party"),
        ("The Danish carmaker has not commented.", "The Danish carmaker"),
        ("The report, seen by Reuters, says the dam was weak; it blames the builder.", "it"),
    ],
)
def test_what_nobody_can_tell_stays_open(meant, text, words):
    assert meant(text, words) == []
