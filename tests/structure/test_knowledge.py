"""Every row of the structure's tables: what it is for, and what it must leave alone."""

from __future__ import annotations

import re

import pytest

from greylit.calls.glyphs import GLYPHS, UNLIKE, Glyph, weigh_glyphs
from greylit.calls.sites import INSIDE, NUMBERED, Garble, find_sites
from greylit.structure.boilerplate import BOILERPLATE, Boilerplate, find_boilerplate
from greylit.structure.captions import match_caption
from greylit.structure.datelines import PERIODS, Period, is_period
from greylit.structure.formulas import FORMULAS, Formula, find_formula
from greylit.structure.headings import make_heading
from greylit.structure.markers import CUES, MISREAD_OPENINGS, match_marker
from greylit.structure.mastheads import MASTHEADS, Masthead, find_masthead
from greylit.structure.numbering import APPENDIX_UNITS, WORDS, parse_label, read_numeral
from greylit.structure.subtitles import SUBTITLES, Subtitle, tells
from greylit.structure.units import STOPPED
from greylit.structure.vocabulary import (
    CAPTION_WORDS,
    CREDIT_ROLES,
    INLINE_WORDS,
    NOTE_HEADINGS,
    SECTION_WORDS,
    SPEAKER_TITLES,
    fold_heading,
    read_credit,
)

WORDLIST = {"farm", "provide", "prize", "stop", "reduced", "some", "social", "the", "of", "production"}


@pytest.mark.parametrize("row", BOILERPLATE, ids=lambda r: r.id)
def test_boilerplate(row: Boilerplate) -> None:
    assert find_boilerplate(row.yes) is not None
    assert find_boilerplate(row.no) is None


@pytest.mark.parametrize("row", MASTHEADS, ids=lambda row: row.id)
def test_mastheads(row: Masthead) -> None:
    assert find_masthead(row.yes) == row.id
    assert find_masthead(row.no) is None


@pytest.mark.parametrize("row", FORMULAS, ids=lambda row: row.id)
def test_formulas(row: Formula) -> None:
    assert find_formula(row.yes) == row.id
    assert find_formula(row.no) is None


@pytest.mark.parametrize("row", PERIODS, ids=lambda row: row.id)
def test_periods(row: Period) -> None:
    assert is_period(row.yes)
    assert not is_period(row.no)


@pytest.mark.parametrize("row", SUBTITLES, ids=lambda row: row.id)
def test_subtitles(row: Subtitle) -> None:
    assert tells(row.id, row.yes)
    assert not any(tells(kind.id, row.no) for kind in SUBTITLES)


@pytest.mark.parametrize("title", SPEAKER_TITLES)
def test_titles_of_speakers(title: str) -> None:
    assert STOPPED.match(f"{title} Quay. We did.")
    assert STOPPED.match(f"{title} Quay did. We saw it.") is None


def test_ids_of_tables_are_unique() -> None:
    for rows in (MASTHEADS, FORMULAS, PERIODS, SUBTITLES):
        assert len({row.id for row in rows}) == len(rows)


def test_boilerplate_ids_are_unique() -> None:
    assert len({row.id for row in BOILERPLATE}) == len(BOILERPLATE)


@pytest.mark.parametrize("row", CUES, ids=lambda r: r[2])
def test_note_cues(row: tuple[str, float, str, str]) -> None:
    pattern, weight, yes, no = row
    assert weight > 0
    assert re.search(pattern, yes)
    assert not re.search(pattern, no)


@pytest.mark.parametrize("row", INSIDE, ids=lambda r: r.text)
def test_garbles_inside_words(row: Garble) -> None:
    def sites(text: str) -> list[int | None]:
        found = find_sites(1, text, WORDLIST.__contains__, frozenset(), False)
        return [s.value for s in found if s.method == "displaced"]

    assert sites(f"a {row.yes} here") == [row.value]
    assert sites(f"a {row.no} here") == []


@pytest.mark.parametrize("row", GLYPHS, ids=lambda r: r.text)
def test_glyphs_read_for_digits(row: Glyph) -> None:
    assert weigh_glyphs(row.text, int(row.yes)) < UNLIKE <= weigh_glyphs(row.text, int(row.no))


@pytest.mark.parametrize("word", sorted(NUMBERED))
def test_numbers_after_abbreviations_are_no_calls(word: str) -> None:
    def sites(text: str) -> list[int | None]:
        return [s.value for s in find_sites(1, text, {word, "farms"}.__contains__, frozenset(), False)]

    assert sites(f"as in {word.capitalize()}.2 of it") == []
    assert sites("the farms.2 Then") == [2]


@pytest.mark.parametrize(
    ("text", "calls"), [("5 U.S.C. § 12(b) says", 0), ("by 5 U.S.C. §", 0), ("the farms.§ Then", 1)]
)
def test_the_sign_of_a_law_is_no_call(text: str, calls: int) -> None:
    assert len(list(find_sites(1, text, {"farms"}.__contains__, frozenset(), False))) == calls


@pytest.mark.parametrize("row", MISREAD_OPENINGS, ids=lambda r: r[2])
def test_misread_openings(row: tuple[str, str, str, str]) -> None:
    pattern, _, opening, leave = row
    assert not any(re.fullmatch(pattern, w) for w in leave.split())
    assert re.match(pattern, opening)


@pytest.mark.parametrize("word", SECTION_WORDS)
def test_section_words(word: str) -> None:
    assert fold_heading(f"**{word.upper()}:**") == word
    assert SECTION_WORDS[word] in {
        "front", "abstract", "contents", "keywords", "introduction", "body", "conclusion", "appendix", "references", "credits",
    }  # fmt: skip


@pytest.mark.parametrize("word", sorted(APPENDIX_UNITS))
def test_appendix_units(word: str) -> None:
    label = parse_label(f"{word.upper()} B Costs")
    assert label is not None
    heading = make_heading(0, f"{word.upper()} B Costs", label, "unit")
    assert (heading.kind, heading.title) == ("appendix", "Costs")
    assert make_heading(0, "Chapter 2 Costs", parse_label("Chapter 2 Costs"), "unit").kind == "body"


def test_word_lists_are_apart() -> None:
    assert not NOTE_HEADINGS & SECTION_WORDS.keys()
    assert SECTION_WORDS.keys() >= INLINE_WORDS


@pytest.mark.parametrize("word", CAPTION_WORDS)
def test_caption_words(word: str) -> None:
    assert match_caption(f"{word.capitalize()} 3: Berths by year")
    assert match_caption(f"{word.capitalize()} 3 shows the berths by year.") is None


@pytest.mark.parametrize("role", CREDIT_ROLES)
def test_credit_roles(role: str) -> None:
    assert read_credit(f"{role.capitalize()}: Ada Quay") == (CREDIT_ROLES[role], "Ada Quay")
    assert read_credit(f"{role.capitalize()} the end of the pier there was no light.") is None


@pytest.mark.parametrize("word", WORDS)
def test_number_words(word: str) -> None:
    assert read_numeral(word) == {"word": WORDS[word]}
    label = parse_label(f"Part {word}")
    assert label is not None
    assert label.has(WORDS[word])


@pytest.mark.parametrize(
    ("text", "frame", "raw", "rest"),
    [
        ("I. Costs", "dot", "I", "Costs"),
        ("Il. Costs", "dot", "Il", "Costs"),
        ("lll. Costs", "dot", "lll", "Costs"),
        ("12. Costs", "dot", "12", "Costs"),
        ("A. Costs", "dot", "A", "Costs"),
        ("(iv) Costs", "brackets", "iv", "Costs"),
        ("(4) Costs", "brackets", "4", "Costs"),
        ("5) Costs", "bracket", "5", "Costs"),
        ("1.2.3 Costs", "decimal", "1.2.3", "Costs"),
        ("§ 4 Costs", "section-sign", "4", "Costs"),
        ("Chapter 3: Costs", "unit", "3", "Costs"),
        ("Annex B Costs", "unit", "B", "Costs"),
        ("APÊNDICE A – Custos", "unit", "A", "Custos"),
        ("Capítulo 3. Costes", "unit", "3", "Costes"),
        ("Abschnitt 4: Kosten", "unit", "4", "Kosten"),
        ("part two", "unit", "two", ""),
        ("FIRST", "ordinal", "FIRST", ""),
        ("3 Costs and tides", "bare", "3", "Costs and tides"),
    ],
)
def test_labels(text: str, frame: str, raw: str, rest: str) -> None:
    label = parse_label(text)
    assert label is not None
    assert (label.frame, label.raw, text[label.width :]) == (frame, raw, rest)


@pytest.mark.parametrize(
    "text",
    ["In 2020. The", "U.S. policy", "First, the costs fell.", "2019 was a dry year", "Part of the port", "1,200 boats", "3.5 tonnes", "e.g. costs", "Chapters of law", "(see above) the",
     "Parte del puerto", "Teil des Hafens", "Título de la obra"],
)  # fmt: skip
def test_no_labels(text: str) -> None:
    assert parse_label(text) is None


@pytest.mark.parametrize(
    ("text", "how", "marker"),
    [
        ("¹⁰ Quay, Ports.", "superscript", "¹⁰"),
        ("[^3]: Quay, Ports.", "markdown", "3"),
        ("[3] Quay, Ports.", "brackets", "3"),
        ("12 Quay, Ports.", "number", "12"),
        ("12Quay, Ports.", "glued", "12"),
        ("* Quay, Ports.", "symbol", "*"),
        ("† Quay, Ports.", "symbol", "†"),
        ("' Quay, Ports.", "garbled", "'"),
        ("\"' Quay, Ports.", "garbled", "\"'"),
        ("? Quay, Ports.", "garbled", "?"),
        ("*° Quay, Ports.", "garbled", "*°"),
    ],
)
def test_markers(text: str, how: str, marker: str) -> None:
    found = match_marker(text)
    assert found is not None
    assert (found[0], found[1]["m"]) == (how, marker)


@pytest.mark.parametrize("text", ["Quay, Ports.", "the 12 ports", "A. Quay", "1999a Quay"])
def test_no_markers(text: str) -> None:
    assert match_marker(text) is None
