"""Letters that a file does not name, or does not hold in the order in which they are read."""

from __future__ import annotations

import string

import pytest
from pdf_press import make_coded

from greylit.readers.pdf import read_pdf
from greylit.settings import Settings

LATIN = {ord(c): c for c in string.printable if c.isprintable()}
LIGATURES = {2: "fi", 3: "fl", 11: "ff", 14: "ffi"}
SAID = [
    "The first office of the fleet defined the benefit of the fishing staff.",
    "A sufficient effort was made to find where the figures of inflation differ.",
]


def read_lines(data: bytes) -> list[str]:
    return read_pdf(data, "a.pdf", Settings(tesseract="/nowhere")).lines


def code(text: str) -> bytes:
    for number, letters in sorted(LIGATURES.items(), reverse=True):
        text = text.replace(letters, chr(number))
    return text.encode()


@pytest.mark.parametrize(
    "letters",
    [{n: chr(n) for n in LIGATURES}, dict.fromkeys(LIGATURES, "\0"), dict.fromkeys(LIGATURES, "\ufffd")],
    ids=["each its control code", "all null", "all unknown"],
)
def test_ligatures_that_a_font_does_not_name_are_told_by_their_words(letters):
    strings = [(40, 60 + 14 * n, code(line)) for n, line in enumerate(SAID)]
    assert read_lines(make_coded(strings, LATIN | letters)) == SAID


def test_a_code_that_no_word_tells_is_not_lost_in_silence():
    data = make_coded([(40, 60, b"The qzx\x04ty was counted twice by the harbour office.")], LATIN | {4: "\x04"})
    assert read_lines(data) == ["The qzx\ufffdty was counted twice by the harbour office."]


def test_codes_that_are_blanks_part_words():
    data = make_coded([(40, 60, b"The\x01boats\x01of\x01the\x01harbour"), (40, 80, b"16\x01")], LATIN | {1: "\x01"})
    assert read_lines(data) == ["The boats of the harbour", "16"]


HEBREW = {ord("a") + n: chr(0x5D0 + n) for n in range(26)}
READ = ("דוח על הנמל", "הוועדה נפגשה 2019 (במרץ) ושמעה")


def spell(text: str) -> bytes:
    """The bytes of a Hebrew text as it stands from the left to the right."""
    back = {letter: number for number, letter in HEBREW.items()}
    shown = text[::-1].translate(str.maketrans("()", ")(")).replace("9102", "2019")
    return bytes(back.get(c, ord(c)) for c in shown)


@pytest.mark.parametrize("logical", [False, True], ids=["printed leftmost first", "printed rightmost first"])
def test_lines_written_leftward_are_read_so(logical):
    strings = []
    for n, line in enumerate(READ):
        letters = [(300 - 6 * (len(line) - k), 60 + 16 * n, bytes([b])) for k, b in enumerate(spell(line)) if b != 32]
        strings += letters[::-1] if logical else letters
    assert read_lines(make_coded(strings, LATIN | HEBREW)) == list(READ)


def test_a_word_written_leftward_among_others_stands_in_its_place():
    data = make_coded([(40, 60, b"The word " + spell("נמל") + b" means a harbour.")], LATIN | HEBREW)
    lines = read_lines(data)
    assert len(lines) == 1
    assert "נמל" in lines[0]
