"""Statements in less usual dress: who said it, and where the words begin and end."""

from __future__ import annotations

import pytest

from graph.ontology import ClaimKind

REPORTED = {ClaimKind.STATEMENT, ClaimKind.SPEECH_ACT, ClaimKind.ATTITUDE}


CAPTIONS = [
    ("The bridge at dawn. Image: Ida Voss.", "The bridge at dawn"),
    ("Voss (left) at the bridge (Photo: Tern Gazette)", "Voss (left) at the bridge"),
    ("Voss at the bridge. Photo by: Ola Brand", "Voss at the bridge"),
]


@pytest.mark.parametrize(("text", "content"), CAPTIONS)
def test_caption_with_a_credit_is_the_outlets_statement(reports, text, content):
    assert reports(text) == [("", content)]


def test_caption_that_reports_is_no_more_than_its_report(reports):
    text = "Ida Voss, who said the bridge was safe. Image: Tern Gazette."

    assert reports(text) == [("Ida Voss, who", "the bridge was safe")]


def test_colon_in_a_long_paragraph_is_no_credit(reports):
    words = " ".join(["The bridge was old and narrow."] * 12)

    assert reports(f"{words} Image: Ida Voss.") == []


STATEMENTS = [
    ("The envoys, said Brand, are required to leave the town.", "Brand", "The envoys […] are required to leave the town"),
    ("The port was shut, with Ida Voss saying it was unsafe for ships.", "Ida Voss", "it was unsafe for ships"),
    ("They estimated by 2050, growing population would raise food needs.", "They", "growing population would raise food needs"),
    ("The villagers are worried the council will close the school.", "The villagers", "the council will close the school"),
    ("The goal was to reach a comet called Ona 2 (the finder was a clerk, I believe).", "I", "the finder was a clerk"),
    ("Divers found a wreck that they said had been sunk by a mine.", "they", "that […] had been sunk by a mine"),
    ("The museum sold a bronze cat which, the town council says, was stolen in 2011.", "the town council", "which […] was stolen in 2011"),
    ("The island is home to 340 families, whose wells, according to the water board, will be dry soon.", "the water board", "whose wells […] will be dry soon"),
    ("The transfer, per two officials close to the club, will be completed on Monday.", "two officials close to the club", "The transfer […] will be completed on Monday"),
    ("Investigators said the fire had started in the galley — a finding at odds with the owners' statement.", "Investigators", "the fire had started in the galley"),
    ("Tern announced that it would close four reefs, a step that took a decade.", "Tern", "that it would close four reefs"),
    ("In a letter seen by the Gazette, the auditor repeatedly warned that the loans were unsafe.", "the auditor", "that the loans were unsafe"),
    ("Ida Voss was described on Monday by crew members as a careful captain.", "crew members", "Ida Voss […] as a careful captain"),
    ("The mill has been accused by former staff of throwing away samples.", "former staff", "The mill […] of throwing away samples"),
    ("It is widely believed that the dam was raised by four metres, and the engineers have left the country.", "", "that the dam was raised by four metres"),
    ("Thirty men, it is feared, were on the second bus.", "", "Thirty men […] were on the second bus"),
    ("By midnight they had been told by an officer that no such boy was held there.", "an officer", "that no such boy was held there"),
    ("Residents told a visiting senator they had smelt gas for weeks.", "Residents", "they had smelt gas for weeks"),
    ("In a letter seen by the Gazette, the bank's former auditor, Ola Brand, repeatedly warned that the loans were unsafe.", "the bank's former auditor, Ola Brand", "that the loans were unsafe"),
    ("A man in uniform announced by loudspeaker that the blockade was over.", "A man in uniform", "that the blockade was over"),
    ("Voss will resign, she said at a news conference announcing that the mill would close.", "she", "that the mill would close"),
    ("As far as the insurers are concerned, the fire is a case for the police.", "the insurers", "the fire is a case for the police"),
    ("I should mention that the bridge is closed on Mondays.", "I", "that the bridge is closed on Mondays"),
    ("India as well as Bangladesh announced on Monday that fishing would stop.", "India & Bangladesh", "that fishing would stop"),
    ("Norden, an adviser to the mayor and three donor agencies say that cotton can be grown.", "Norden & an adviser to the mayor & three donor agencies", "that cotton can be grown"),
    ("Ida Voss, chief and treasurer at the fund, said the loans were safe.", "Ida Voss, chief and treasurer at the fund", "the loans were safe"),
    ("Teachers and even some of the pupils fear the merger will empty the valley.", "Teachers & some of the pupils", "the merger will empty the valley"),
    ("The ship had no fault, according to the harbour office, the ship's agent in Tern and a pilot who spoke to its captain.", "the harbour office & the ship's agent in Tern & a pilot who spoke to its captain", "The ship had no fault"),
    ("The two men admitted they had forged the stamps, conferred in whispers and then added that they were sorry.", "The two men", "they had forged the stamps"),
    ("The two men admitted they had forged the stamps, conferred in whispers and then added that they were sorry.", "The two men", "that they were sorry"),
    ("The firm had warned in May that the dam was weak, but the ministry said it was safe.", "the ministry", "it was safe"),
    ("Defence minister of Norden: no foreign troops will be based here.", "Defence minister of Norden", "no foreign troops will be based here"),
    ("The new tax is unfair to the poor, as Rosa Brand put it on Monday.", "Rosa Brand", "The new tax is unfair to the poor"),
    ("The clinic, according to its own register, had treated nobody, the mayor noted in her report.", "its own register", "The clinic […] had treated nobody"),
    ("The treaty, says its author, the jurist Elif Brand, was never meant to last.", "its author, the jurist Elif Brand", "The treaty […] was never meant to last"),
    ("Whether it can be seen from Tern nobody knows, conceded the observatory's director, Ona Tuk.", "the observatory's director, Ona Tuk", "Whether it can be seen from Tern nobody knows"),
    ("Nine in ten voters, a poll by the institute found, want the old coins back.", "a poll by the institute", "Nine in ten voters […] want the old coins back"),
    ("The defendant, so the prosecution claims, spent the evening in a bar.", "the prosecution", "The defendant […] spent the evening in a bar"),
    ("Police: two held over theft of church bells.", "Police", "two held over theft of church bells"),
    ("The ministry said the pilot was alive, as rescuers prepared to leave.", "The ministry", "the pilot was alive"),
    ("Voss said the dam would hold, speaking at the opening of a school.", "Voss", "the dam would hold"),
    ("Voss said the dam would hold, in a letter to the council.", "Voss", "the dam would hold"),
    ("Voss said the bridge was safe, before leaving for the airport.", "Voss", "the bridge was safe"),
    ("The army said it had shot down two drones, a day after the port was hit.", "The army", "it had shot down two drones"),
    ("On the edge of the orchard villagers showed visitors a crater, two metres deep, that they said had been made by a drone.", "they", "that […] had been made by a drone"),
    ("I think to wait for the winter is a mistake.", "I", "to wait for the winter is a mistake"),
    ("They believe the town's how to guide needs to be short.", "They", "the town's how to guide needs to be short"),
    ("The firm said costs had risen, and its owners live abroad.", "The firm", "costs had risen"),
    ("She said the plan had failed, and he told reporters that it had worked.", "he", "that it had worked"),
    ("Republicans said the ministry was wrong and Democrats accused the mayor of lying.", "Republicans", "the ministry was wrong"),
    ("The general, whose troops hold the pass, said in a radio message that he would not yield.", "The general, whose troops hold the pass", "that he would not yield"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), STATEMENTS)
def test_statement_has_its_source_and_its_words(reports, text, source, content):
    assert (source, content) in reports(text)


def test_two_who_hold_each_others_cue_are_not_both_lost(reports):
    text = "This year the town expects about 6 million visitors according to the fair's website."

    assert reports(text) == [
        ("the fair's website", "This year the town expects about 6 million visitors")
    ]


def test_putting_it_in_other_words_is_a_statement(reports):
    assert ("I", "there are signs of a thaw") in reports("I mean there are signs of a thaw.")


QUOTATIONS = [
    ('"I joined at nineteen," said Ida Voss.\n\n"The hall was cold.\n\n"It was the best place."', "Ida Voss", '"I joined at nineteen," […] "The hall was cold. […] "It was the best place."'),
    ('Mayor Ida Voss defended the plan: "It will bring two thousand jobs."', "Mayor Ida Voss", 'the plan […] "It will bring two thousand jobs."'),
    ('The scan was done on Monday. Ida Voss, team doctor: "The knee is stable."', "Ida Voss, team doctor", '"The knee is stable."'),
    ('"The auction was honest, said Ida Voss of the Tern gallery.', "Ida Voss of the Tern gallery", '"The auction was honest,'),
    ('Said one tired fireman as dawn broke over Tern: "We saved the church."', "one tired fireman", '"We saved the church."'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), QUOTATIONS)
def test_quotation_has_its_speaker_and_its_parts(reports, text, source, content):
    assert reports(text) == [(source, content)]


NOTHING = [
    "Anyone who says that the crossing takes an hour has never waited for the tide.",
    "It is unclear who told the crew to close the hatch.",
    "Suppose a farmer tells her bank that the rains have failed.",
    "Imagine a voter who believes that the mill will reopen.",
    "The bishop is going to urge young people to stay.",
    "The ministry has yet to recommend a vaccine, publish a list or call for volunteers.",
    "Told that the match was off, the captain shrugged.",
    "The museum saw ticket sales reach 11,000 in May.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_said_is_no_report(reports, text):
    assert reports(text) == []


ECHOES = [
    ('"My brother says the sea took the house, and the sea has no address," said Ona Tuk.', "My brother", "the sea took the house"),
    ("“The inspector looked at the crack and said, ‘That is only plaster,’ and drove away,” recalled Ola Brand.", "The inspector", "‘That is only plaster,’"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), ECHOES)
def test_third_person_inside_a_quotation_speaks_as_well(reports, text, source, content):
    _, inner = reports(text)

    assert inner == (source, content)


def test_quotation_of_nobody_echoes_nobody(reports):
    assert reports('"My brother says the sea took the house."') == []


def test_quoted_subject_belongs_to_what_is_reported(reports):
    text = 'Voss said "no referee with eyes" would have let the game go on.'

    assert reports(text) == [("Voss", '"no referee with eyes" would have let the game go on')]


def test_single_marks_keep_the_apostrophes_inside(reports):
    text = "'The hospital's lifts haven't worked and the patients' families carry them,' nurse Siobhán Ní Brand said."

    assert [source for source, _ in reports(text)] == ["nurse Siobhán Ní Brand"]
