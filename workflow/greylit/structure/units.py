"""Units: body lines cut where a paragraph, list item, heading, caption or turn begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping
from itertools import pairwise

import msgspec

from greylit.citations.entries import begins_entry, ends_entry, goes_on_entry
from greylit.structure.captions import SOURCE, match_caption
from greylit.structure.formulas import find_formula
from greylit.structure.layout import TERMINAL, Layout, cut_chunks
from greylit.structure.markup import strip_marks
from greylit.structure.numbering import Label, parse_label
from greylit.structure.shortlines import ends_heading, is_set_off
from greylit.structure.vocabulary import (
    INLINE_WORDS,
    SECTION_WORDS,
    SMALL_WORDS,
    SPEAKER_TITLES,
    fold_heading,
    read_credit,
)

BULLET = re.compile(r"(?P<b>[•■▪●◦‣·➢►▶✓✔❖♦◆○□–—-]|\*(?!\*))\s+(?=\S)")
GARBLED_BULLET = re.compile(
    r"(?P<b>(?:[=«»¢©®™&+~°§_>¥¤¬£%#^]{1,2}|[eoO0gqm@][@oO0¢e:=]?|\*)(?:\s[—–.,:;~'‘’_-]{1,2})?)\s+(?=[‘']?[A-Z“\"(]|(?<=[e@¢«»®©°]\s)[a-z]{2})"
)
"""What OCR reads for a bullet, now and then beside a speck; one only where several lines of the document begin so."""

LISTED, ROUND, MIXED = 3, 4, 6
"""Lines that begin with a bullet from which on a document has lists: read as signs, as letters, as either."""

TURN = re.compile(
    r"(?:\*\*|__)(?P<bold>[^*_\n]{1,60}?)\s*[:：]?\s*(?:\*\*|__)\s*[:：]?\s*|(?P<plain>[A-ZÀ-Þ][\w.’'() -]{0,50}?)\s?[:：]\s+(?=\S)"
)


STOPPED = re.compile(
    rf"(?P<plain>(?:The )?(?:{'|'.join(SPEAKER_TITLES)})\.? [A-ZÀ-Þ][\w’'-]+|The (?i:chair(?:man|woman|person)?|witness|speaker|president))\.\s+(?=[A-ZÀ-Þ“\"'\[(])"
)
"""A speaker of a hearing, named before a stop: "Mr. Quay. We did."."""


class Unit(msgspec.Struct, frozen=True):
    """Consecutive lines (0-based) that begin and end together; ``text`` is them joined by spaces, ``first`` the first."""

    lines: tuple[int, ...]
    text: str
    page: int
    first: str = ""

    @property
    def label(self) -> Label | None:
        """The label it begins with, Markdown marks aside."""
        return parse_label(strip_marks(self.text))

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return TERMINAL.search(self.text[-8:]) is not None


def find_bullets(layout: Layout, members: list[int]) -> frozenset[str]:
    """Glyphs that stand for bullets in this document.

    Signs do where three lines begin with a bullet of any look; letters, zeros and at signs where more do. A line
    counts at the beginning of a chunk, and where the one before it ended short or with a sentence.
    """
    firsts = [c[0] for c in cut_chunks(layout, members)]
    opens = set(firsts)
    for previous, i in pairwise(m for m in members if layout.texts[m]):
        if i == previous + 1 and (TERMINAL.search(layout.texts[previous][-8:]) or not layout.is_full(previous)):
            opens.add(i)
    begun = [layout.texts[i] for i in sorted(opens)]
    counts = Counter(m["b"] for t in begun if (m := GARBLED_BULLET.match(t)))
    letters = sum(n for b, n in counts.items() if _is_round(b))
    signs = sum(n for b, n in counts.items() if not _is_round(b)) + sum(BULLET.match(t) is not None for t in begun)
    many = letters + signs >= MIXED
    return frozenset(b for b in counts if (letters >= ROUND or many if _is_round(b) else signs >= LISTED or many))


def _is_round(bullet: str) -> bool:
    """Whether a bullet was read as letters, zeros or at signs: they are taken together."""
    return bullet[0] in "eoO0gqm@"


def cut_units(
    layout: Layout,
    members: list[int],
    bullets: frozenset[str],
    listed: Mapping[int, int] | None = None,
    references: Container[int] = (),
) -> list[Unit]:
    """Cut body lines (0-based, in order) into units.

    ``listed``: first and last lines of known headings; ``references``: lines of reference lists.
    """
    listed = listed or {}
    inside = {i for first, last in listed.items() for i in range(first + 1, last + 1)}
    ends = frozenset(listed.values())
    chunks = cut_chunks(layout, members)
    above = {i: layout.texts[before] for before, i in pairwise(m for m in members if layout.texts[m])}
    spaced = _is_spaced(layout, chunks)
    speakers = _find_speakers(layout, members)
    indented = _is_indented(layout, members)
    units: list[Unit] = []
    for chunk in chunks:
        run = [chunk[0]]
        for at, (previous, i) in enumerate(pairwise(chunk), 1):
            rest = [layout.texts[j] for j in chunk[at : at + 6]]
            if i in inside:
                run.append(i)
                continue
            if i in listed or previous in ends:
                units.append(make_unit(layout, run))
                run = [i]
                continue
            if (
                _goes_on_in_line(layout, previous, i)
                or _wraps_capitals(layout, previous, i)
                or (i in references and _goes_on_entry(layout, run, i))
            ):
                run.append(i)
                continue
            if (
                _begins_turn(layout, previous, i, speakers)
                or (i in references and _begins_entry(layout, run, i))
                or _breaks(layout, run, previous, i, bullets, spaced, indented)
                or ends_heading(layout, run, previous, rest, above.get(run[0], ""))
                or is_set_off(layout, previous, rest)
            ):
                units.append(make_unit(layout, run))
                run = []
            run.append(i)
        units.append(make_unit(layout, run))
    return units


def _goes_on_in_line(layout: Layout, previous: int, i: int) -> bool:
    """Whether a line ends in a call and the next one is the rest of it, as converters part lines behind raised numbers."""
    before, after = layout.texts[previous], layout.texts[i]
    if layout.width is None or CALL_AT_END.search(before[-12:]) is None or len(after) < 3:
        return False
    length = len(before) + 1 + len(after)
    prose = after[0].islower() or after[-1] in ".”" or re.search(r"[a-z][,;.] ", after) is not None
    whole = prose or (length >= 0.88 * layout.width and len(after) >= 0.45 * layout.width)
    return length <= 1.06 * layout.width and whole and parse_label(after) is None


CALL_AT_END = re.compile(r"[a-z]{2}[.,;:]?[”’]?\d{1,3}$")


def _wraps_capitals(layout: Layout, previous: int, i: int) -> bool:
    """Whether a heading in capitals goes on: a line of them, no label, below one that had no room for more."""
    before, after = layout.texts[previous], layout.texts[i]
    return (
        layout.width is not None
        and before.isupper()
        and after.isupper()
        and sum(c.isalpha() for c in before) >= 8
        and len(before) + 1 + len(after.split()[0]) > 0.6 * layout.width
        and before[-1] not in ".;"
        and parse_label(after) is None
        and not _is_section_word(after)
    )


MANY_SAID = 4
"""Lines that begin with a speaker named before a stop, from which on a document is a hearing's."""


def _find_speakers(layout: Layout, members: list[int]) -> frozenset[str]:
    """Labels before a colon with which three lines and more begin, two such labels at least: speakers of an interview."""
    labels = [TURN.match(layout.texts[i]) for i in members if ":" in layout.texts[i][:64]]
    counts = Counter(m["plain"] for m in labels if m and m["plain"])
    stopped = [m["plain"] for i in members if (m := STOPPED.match(layout.texts[i]))]
    if len(stopped) >= MANY_SAID and len(set(stopped)) >= 2:
        return frozenset(stopped)
    speakers = frozenset(name for name, n in counts.items() if n >= 3)
    return speakers if len(speakers) >= 2 else frozenset()


def _begins_turn(layout: Layout, previous: int, i: int, speakers: frozenset[str]) -> bool:
    match = STOPPED.match(layout.texts[i]) or TURN.match(layout.texts[i]) if speakers else None
    if match is None or match["plain"] not in speakers:
        return False
    return TERMINAL.search(layout.texts[previous][-8:]) is not None or not layout.is_full(previous)


def _begins_entry(layout: Layout, run: list[int], i: int) -> bool:
    """Whether an entry of a reference list begins at line ``i`` below the one that is over."""
    return begins_entry(layout.texts[i]) and _ends_entry(layout, run)


LONGEST = 12
"""Lines of an entry of a reference list, at most."""


def _goes_on_entry(layout: Layout, run: list[int], i: int) -> bool:
    """Whether an entry of a reference list by author and date goes on at line ``i``, as it cannot be over."""
    if layout.width is None or len(run) >= LONGEST or not begins_entry(layout.texts[run[0]]):
        return False
    hangs = layout.indents[i] > layout.indents[run[0]]
    return hangs or not _ends_entry(layout, run) or goes_on_entry(layout.texts[i])


def _ends_entry(layout: Layout, run: list[int]) -> bool:
    last = layout.texts[run[-1]]
    return ends_entry(" ".join(layout.texts[j] for j in run), short=not layout.is_full(run[-1]) and not _is_cut(last))


def make_unit(layout: Layout, lines: list[int]) -> Unit:
    """The unit that lines (0-based) make up."""
    return Unit(tuple(lines), " ".join(layout.texts[i] for i in lines), layout.pages[lines[0]], layout.texts[lines[0]])


def _is_spaced(layout: Layout, chunks: list[list[int]]) -> bool:
    """Whether empty lines part the paragraphs: chunks are short on the whole."""
    return sum(len(c) for c in chunks) <= 14 * max(1, len(chunks))


def _is_indented(layout: Layout, members: list[int]) -> bool:
    """Whether paragraphs begin with an indent: some lines are, most are not."""
    indents = [layout.indents[i] for i in members if layout.texts[i]]
    some = sum(2 <= n <= 10 for n in indents)
    return (
        bool(indents) and 0.03 * len(indents) <= some <= 0.5 * len(indents) and indents.count(0) >= 0.4 * len(indents)
    )


def starts_bullet(text: str, bullets: frozenset[str]) -> re.Match[str] | None:
    """The bullet a line begins with, clean or garbled."""
    garbled = GARBLED_BULLET.match(text)
    return BULLET.match(text) or (garbled if garbled and garbled["b"] in bullets else None)


def _breaks(
    layout: Layout, run: list[int], previous: int, i: int, bullets: frozenset[str], spaced: bool, indented: bool
) -> bool:
    """Whether a new unit begins at line ``i``."""
    text, before = layout.texts[i], layout.texts[previous]
    if layout.texts[run[0]].startswith("**") and _is_open(layout, run):
        return False
    if layout.width is None:
        return True
    ended = TERMINAL.search(before[-8:]) is not None
    full = layout.is_full(previous)
    if starts_bullet(text, bullets) and (ended or not full or starts_bullet(layout.texts[run[0]], bullets)):
        return True
    if match_caption(text) and (ended or not full):
        return True
    if match_caption(layout.texts[run[0]]):
        if SOURCE.match(text):
            return False
        numbers = [t for t in text.split() if t[0].isdigit()]
        if (SOURCE.match(before) and not full) or len(numbers) >= max(2, len(text.split()) / 2):
            return True
    credit = read_credit(text) if not full and len(text) < 0.7 * layout.width else None
    if credit and credit[0] in ("author", "reviewer") and not _is_cut(before):
        return True
    label = parse_label(text)
    if label and label.frame not in ("bare", "ordinal", "colon") and (ended or not full) and len(text) > label.width:
        return True
    if label and label.frame == "unit" and ended and len(text) == label.width and text[-1].isalnum():
        return True
    if (
        label
        and label.frame == "bare"
        and ended
        and len(text) < 0.7 * layout.width
        and max(label.readings.values()) <= 30
    ):
        return True
    if _is_cover(layout, run[0], i) and not _is_cut(before) and not text[0].islower():
        return True
    if len(run) == 1 and find_formula(before) == "greeting":
        return True
    if len(run) == 1 and len(before) < 60 and (_is_section_word(before) or _is_labelled_word(before)):
        return True
    if _is_section_word(text) and (ended or (not full and not text[0].islower())):
        return True
    if (
        indented
        and layout.indents[i] >= layout.indents[previous] + 2
        and layout.indents[i] <= 12
        and (ended or not full)
    ):
        return True
    limit = 0.7 if spaced else 0.88
    return ended and len(before) < limit * layout.width and (text[0].isupper() or text[0] in "“\"‘'(")


COVER = 12
"""Written lines at a document's beginning that may be title, authors, series, each on its own line."""


def _is_cover(layout: Layout, first: int, i: int) -> bool:
    """Whether a line stands among three and more short lines at the very beginning: a cover, no paragraph."""
    if i > 3 * COVER or sum(bool(t) for t in layout.texts[:i]) >= COVER or layout.width is None:
        return False
    start = i
    while start and layout.texts[start - 1]:
        start -= 1
    end = i
    while end < len(layout.texts) and layout.texts[end] and len(layout.texts[end]) < 0.8 * layout.width:
        end += 1
    return (
        end - start >= 3
        and all(len(t) < 0.8 * (layout.width or 0) for t in layout.texts[start:end])
        and not any(t[-1] in ".;" for t in layout.texts[start : i + 1])
    )


def _is_cut(text: str) -> bool:
    return text.split()[-1].casefold() in SMALL_WORDS or text[-1] in "-,:"


def _is_open(layout: Layout, run: list[int]) -> bool:
    return " ".join(layout.texts[j] for j in run).count("**") % 2 == 1


def _is_labelled_word(text: str) -> bool:
    """Whether a line is a label and a section's word: "III. Conclusion"."""
    label = parse_label(text)
    return label is not None and label.width < len(text) and _is_section_word(text[label.width :])


def _is_section_word(text: str) -> bool:
    word = fold_heading(text)
    return word in SECTION_WORDS and len(text) <= 60 and not is_last_word(text)


def is_last_word(text: str) -> bool:
    """Whether a section word is what a sentence ends in, alone on its line, a call behind it or none.

    >>> is_last_word("conclusion."), is_last_word("conclusion.32"), is_last_word("introduction")
    (True, True, False)
    """
    return text.strip()[:1].islower() and text.rstrip("0123456789")[-1:] in (".", ";", ",")


def starts_inline_section(text: str) -> re.Match[str] | None:
    """A section word before a colon at the head of its paragraph.

    >>> starts_inline_section("Keywords: ports, tariffs")["word"], starts_inline_section("Summary of costs: high")
    ('Keywords', None)
    """
    match = re.match(
        r"(?:\*\*|__|\*|_)?(?P<word>[A-Za-z][A-Za-z ]{3,22}?)\s*(?:\*\*|__|\*|_)?\s*(?P<colon>[:：]|\s[—–-])(?:\*\*|__|\*)?\s*(?=\S)",
        text,
    )
    return match if match and fold_heading(match["word"]) in INLINE_WORDS else None
