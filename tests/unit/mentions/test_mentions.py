"""Names, bodies, described speakers and pronouns, one construction each."""

from __future__ import annotations

import pytest

from graph.annotations import Form
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.mentions import Mentions, countries_of
from graph.pipeline.stage import Stage


def on(document, words):
    """The widest mention with exactly these words."""
    found = [m for m in document.mentions if m.span.of(document.text) == words]
    assert found, [m.span.of(document.text) for m in document.mentions]
    return found[0]


def test_stage_follows_the_protocol():
    assert isinstance(Mentions(), Stage)


def test_empty_text_has_no_mentions(read):
    assert read("").mentions == ()


@pytest.mark.parametrize(
    ("text", "words", "iso2"),
    [
        ("Ships left Norway on Monday.", "Norway", "NO"),
        ("The U.S. and Chad signed it.", "U.S.", "US"),
        ("Talks in the UAE ended.", "UAE", "AE"),
        ("Rebels in DR Congo fled.", "DR Congo", "CD"),
        ("Floods hit Papua New Guinea.", "Papua New Guinea", "PG"),
        ("He crossed from South Sudan.", "South Sudan", "SS"),
        ("Fishing off Guinea-Bissau stopped.", "Guinea-Bissau", "GW"),
        ("Cables from the Soviet Union arrived.", "Soviet Union", "SU"),
        ("A quake shook Côte d'Ivoire.", "Côte d'Ivoire", "CI"),
        ("Trade with Türkiye grew.", "Türkiye", "TR"),
    ],
)
def test_country_is_found_by_its_longest_name(read, text, words, iso2):
    mention = on(read(text), words)

    assert (mention.type, mention.key, mention.form) == (EntityType.COUNTRY, iso2, Form.NAME)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("They ate turkey with china plates.", {"TR", "CN"}),
        ("It told us nothing.", {"US"}),
        ("Michael Jordan bought a boat.", {"JO"}),
        ("A storm crossed the Gulf of Mexico.", {"MX"}),
        ("Boats fish in the Indian Ocean.", {"IN"}),
        ("The fine was US$400 in all.", {"US"}),
        ("She reads papers at the University of Georgia.", {"GE"}),
        ("He moved to New Mexico.", {"MX"}),
        ("They met in Jersey City.", {"JE"}),
    ],
)
def test_words_that_only_look_like_a_country_are_none(read, text, absent):
    assert not countries_of(read(text)) & absent


@pytest.mark.parametrize(
    ("text", "iso2"),
    [
        ("Farmers in Georgia and Alabama lost crops, Atlanta radio said.", "US"),
        ("Georgia and Armenia signed a pact in Tbilisi.", "GE"),
    ],
)
def test_georgia_is_told_by_its_neighbours(read, text, iso2):
    assert on(read(text), "Georgia").country == iso2


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A fair opened in Valencia, Venezuela.", "Valencia", "VE"),
        ("He studied in Cambridge, Massachusetts.", "Cambridge", "US"),
        ("She sails from Osaka.", "Osaka", "JP"),
        ("Snow closed roads in Bavaria.", "Bavaria", "DE"),
    ],
)
def test_place_lies_in_its_country(read, text, words, country):
    mention = on(read(text), words)

    assert (mention.type, mention.country) == (EntityType.PLACE, country)


@pytest.mark.parametrize(
    ("text", "words", "form", "kind"),
    [
        ("Moscow insists that it acted alone.", "Moscow", Form.METONYM, EntityType.COUNTRY),
        ("She landed in Moscow at noon.", "Moscow", Form.NAME, EntityType.PLACE),
        ("Lomé's position has not changed.", "Lomé", Form.METONYM, EntityType.COUNTRY),
        ("Lima's airport was closed.", "Lima", Form.NAME, EntityType.PLACE),
        ("Kenya accused Kigali of spying.", "Kigali", Form.METONYM, EntityType.COUNTRY),
        ("It was a warning to Tehran.", "Tehran", Form.METONYM, EntityType.COUNTRY),
        ("The road to Tehran is long.", "Tehran", Form.NAME, EntityType.PLACE),
        ("A deal between Oslo and Riga failed.", "Riga", Form.METONYM, EntityType.COUNTRY),
        ("Accra is the capital.", "Accra", Form.NAME, EntityType.PLACE),
    ],
)
def test_capital_is_a_government_where_it_acts_and_a_city_elsewhere(read, text, words, form, kind):
    mention = on(read(text), words)

    assert (mention.form, mention.type) == (form, kind)


@pytest.mark.parametrize(
    ("text", "words", "iso2"),
    [
        ("The Norwegian authorities stated it.", "The Norwegian authorities", "NO"),
        ("Ghana's government said no.", "Ghana's government", "GH"),
        ("The government of Peru agreed.", "The government of Peru", "PE"),
        ("The Iraqi government denied it.", "The Iraqi government", "IQ"),
        ("The Kremlin denied it.", "Kremlin", "RU"),
    ],
)
def test_country_speaks_through_its_government(read, text, words, iso2):
    document = read(text)

    mention = next(m for m in document.mentions if m.form is Form.METONYM)

    assert (mention.type, mention.key, mention.kind) == (
        EntityType.COUNTRY,
        iso2,
        SpeakerKind.NAMED,
    )
    assert mention.span.of(text).startswith(words.split(" of ")[0])


def test_demonym_in_a_government_stays_a_mention_of_its_own(read):
    document = read("The Norwegian authorities stated it.")

    assert on(document, "Norwegian").form is Form.DEMONYM


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("France's foreign ministry said so.", "French Foreign Ministry", "FR"),
        ("The Ghanaian foreign ministry said so.", "Ghanaian Foreign Ministry", "GH"),
        ("The British Ministry of Defence said so.", "British Ministry of Defence", "GB"),
        ("Britain's defence ministry said so.", "British Ministry of Defence", "GB"),
        ("The ministry of health of Peru said so.", "Peruvian Ministry of Health", "PE"),
        ("The Kenyan army said so.", "Kenyan Army", "KE"),
        ("The US Defense Department said so.", "US Department of Defense", "US"),
        ("The Chilean supreme court said so.", "Chilean Supreme Court", "CL"),
    ],
)
def test_public_body_is_named_by_its_country(read, text, name, country):
    bodies = [m for m in read(text).mentions if m.type is EntityType.AGENCY]

    assert [(m.name, m.country, m.subtype) for m in bodies] == [
        (name, country, AgencySubtype.PUBLIC_BODY)
    ]


def test_public_body_has_one_key_however_it_is_written(read):
    first = read("Peru's foreign ministry said so.").mentions[0]
    second = read("The Peruvian Ministry of Foreign Affairs said so.").mentions[0]

    assert first.key == second.key == "pe-foreign-ministry"


@pytest.mark.parametrize(
    ("text", "words", "kind", "type_", "country"),
    [
        ("Iraqi families complained.", "Iraqi families", SpeakerKind.GROUP, EntityType.GROUP, "IQ"),
        ("Officials in Uganda agreed.", "Officials in Uganda", SpeakerKind.GROUP, EntityType.GROUP, "UG"),
        ("Two residents saw it.", "Two residents", SpeakerKind.GROUP, EntityType.GROUP, None),
        ("Several countries complained.", "Several countries", SpeakerKind.GROUP, EntityType.GROUP, None),
        ("A senior official said so.", "A senior official", SpeakerKind.ANONYMOUS, EntityType.PERSON, None),
        ("The minister said so.", "The minister", SpeakerKind.DESCRIBED, EntityType.PERSON, None),
        ("Media reports said so.", "Media reports", SpeakerKind.HEARSAY, None, None),
        ("The agency said so.", "The agency", SpeakerKind.DESCRIBED, EntityType.AGENCY, None),
        ("Police said so.", "Police", SpeakerKind.DESCRIBED, EntityType.AGENCY, None),
        (
            "A Ukrainian agency concerned with ships said so.",
            "A Ukrainian agency concerned with ships",
            SpeakerKind.DESCRIBED, EntityType.AGENCY, "UA",
        ),
    ],
)  # fmt: skip
def test_unnamed_speaker_has_its_kind(read, text, words, kind, type_, country):
    mention = on(read(text), words)

    assert (mention.kind, mention.type, mention.country) == (kind, type_, country)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("They paid thousands of dollars.", "thousands of dollars"),
        ("Bread was given in exchange for salt.", "exchange"),
        ("He left after military service ended badly in exchange.", "exchange"),
    ],
)
def test_noun_that_names_nobody_is_no_mention(read, text, absent):
    document = read(text)

    assert all(absent not in m.span.of(text) for m in document.mentions if m.type is not None)


@pytest.mark.parametrize(
    ("text", "name", "role", "country", "organisation"),
    [
        (
            "Russian President Vladimir Putin spoke.",
            "Vladimir Putin", "Russian President", "RU", None,
        ),
        ("WHO spokesman Tarik Orlo spoke.", "Tarik Orlo", "WHO spokesman", None, "World Health Organization"),
        (
            "Kenyan Health Minister Mary Wambui spoke.",
            "Mary Wambui", "Kenyan Health Minister", "KE", None,
        ),
        ("Sen. Ana Prel spoke.", "Ana Prel", "Sen.", None, None),
        ("Ana Prel, the Kenyan minister, and Peter Orlo spoke.", "Ana Prel", "Kenyan minister", "KE", None),
        ("We met Ana Prel, a teacher in Oslo.", "Ana Prel", "teacher in Oslo", "NO", None),
        ("Ana Prel, of Oslo, spoke.", "Ana Prel", None, None, None),
        ("The foreign minister of Peru, Ana Prel, spoke.", "Ana Prel", "foreign minister of Peru", "PE", None),
        (
            "Ana Prel, head of the legal department in the Harbour League, spoke.",
            "Ana Prel", "head of the legal department in the Harbour League", None, "Harbour League",
        ),
    ],
)  # fmt: skip
def test_person_has_the_role_the_text_states(read, text, name, role, country, organisation):
    document = read(text)

    person = next(
        m for m in document.mentions if m.form is Form.NAME and m.type is EntityType.PERSON
    )

    assert (person.name, person.role) == (name, role)
    assert (person.country, person.organisation) == (country, organisation)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The foreign minister, Ana Prel, said so.", "The foreign minister", "Ana Prel"),
        ('The platform "Mediazona" said so.', "The platform", "Mediazona"),
        ("Harbour Watch, a charity in Lagos, said so.", "a charity in Lagos", "Harbour Watch"),
        ("The BBC network said so.", "The BBC network", "BBC"),
    ],
)
def test_description_takes_the_name_beside_it(read, text, words, name):
    mention = on(read(text), words)

    assert (mention.kind, mention.name) == (SpeakerKind.NAMED, name)


@pytest.mark.parametrize(
    ("text", "words", "gender"),
    [
        ("Mrs Prel left.", "Prel", "f"),
        ("Spokeswoman Kim Orlo left.", "Kim Orlo", "f"),
        ("Peter Orlo left.", "Peter Orlo", "m"),
    ],
)
def test_gender_is_read_from_address_role_or_first_name(read, text, words, gender):
    assert on(read(text), words).gender == gender


def test_abbreviation_in_capitals_is_the_agency(read):
    mention = on(read("AFP reported it first."), "AFP")

    assert (mention.key, mention.subtype) == ("agence-france-presse", AgencySubtype.NEWS_AGENCY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is clear that ships left.", []),
        ("She said it sank.", ["She", "it"]),
        ("Who left?", []),
        ("Sailors who left were paid.", ["who"]),
    ],
)
def test_pronouns_leave_out_the_empty_it_and_questions(read, text, expected):
    found = [m.name for m in read(text).mentions if m.form is Form.PRONOUN]

    assert found == expected


def test_every_mention_has_its_words_a_name_and_a_head_inside(read):
    document = read(
        "The Harbour League (HL) and Iraqi officials told AFP that Mr Orlo, who leads it, is in Oslo."
    )

    for mention in document.mentions:
        head = document.syntax.tokens[mention.head]
        assert mention.name
        assert mention.span.overlaps(head.span)


def test_countries_count_places_and_not_demonyms(read):
    document = read("Norwegian sailors reached Osaka and Chile.")

    assert countries_of(document) == {"JP", "CL"}
    assert countries_of(document, demonyms=True) == {"JP", "CL", "NO"}


@pytest.mark.parametrize(
    ("text", "words", "kind", "gender"),
    [
        ("Her brother Taras left early.", "Taras", EntityType.PERSON, None),
        ("The fisheries minister, Hallgerd Nesheim, left early.", "Hallgerd Nesheim", EntityType.PERSON, None),
        ("Jaroslav Dusek left early.", "Jaroslav Dusek", EntityType.PERSON, "m"),
        ("The 45-year-old left early.", "The 45-year-old", EntityType.PERSON, None),
        ("The duo left early.", "The duo", EntityType.GROUP, None),
        ("The country left early.", "The country", EntityType.COUNTRY, "n"),
        ("It was denied by the kingdom.", "the kingdom", EntityType.COUNTRY, "n"),
    ],
)  # fmt: skip
def test_person_or_country_is_told_by_the_words_beside_it(read, text, words, kind, gender):
    mention = on(read(text), words)

    assert mention.type is kind
    assert gender in {None, mention.gender}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A pair of shoes was found.", "A pair of shoes"),
        ("Rain fell in the country.", "the country"),
        ("The old left early.", "The old"),
    ],
)
def test_what_only_looks_like_it_is_nobody(read, text, words):
    document = read(text)

    assert words not in [m.span.of(document.text) for m in document.mentions]
