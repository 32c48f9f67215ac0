"""Heads that change with the section: they say again what a heading says, above or below a page's text."""

from __future__ import annotations

from greylit.structure.furniture import mask, stands_alone
from greylit.structure.heads import COUNTED, is_bare_label
from greylit.structure.layout import Layout
from greylit.structure.numbering import parse_label


def find_recto_heads(layout: Layout, taken: dict[int, str], contents: frozenset[int]) -> list[int]:
    """Heads that change with the section: a page's first line that says again what a heading elsewhere says."""
    if not layout.paged:
        return []
    tops: list[list[int]] = []  # the lines a page begins with, of which the first few may be a head
    ends: list[list[int]] = []  # those it ends with, the last first
    for number, page in enumerate(layout.find_pages()):
        written = [i for i in page if layout.texts[i]]
        left = [i for i in written if i not in taken]
        if (
            len(left) > 3
            and left[-1] not in contents
            and not layout.texts[left[-1]].endswith(".")
            and (taken.keys() & set(written[-2:]) or COUNTED.fullmatch(layout.texts[left[-1]]))
        ):
            ends.append(left[: (-LINES_OF_HEAD if number else -1) - 1 : -1])  # set below the page, or read after it
        if (
            number
            and len(written) > 2
            and written[0] not in taken
            and written[0] not in contents
            and stands_alone(layout, written[0])
            and not is_bare_label(layout.texts[written[0]])
        ):
            tops.append(written[: LINES_OF_HEAD if _is_pair(layout, written, taken) else 1])
    edge = {i for lines in (*tops, *ends) for i in lines}
    whole: set[str] = set()
    bare: set[str] = set()
    numbered: set[tuple[str, int]] = set()
    last = ""
    for i, text in enumerate(layout.texts):
        if 4 <= len(text) <= 140 and i not in edge and i not in contents and i not in taken:
            title, values = _read_labelled(text)
            whole |= {_fold(text), _fold(f"{last} {text}")}  # a label and its title, a title in two lines
            bare.add(title)
            numbered |= {(title, value) for value in values}
        last = text if text and i not in edge and i not in taken else last
    ending = {i for lines in ends for i in lines}
    opening = [t for i, t in enumerate(layout.texts) if t and i not in taken and i not in ending][:6]
    joined = {_fold(" ".join(opening[k : k + n])) for n in (2, 3) for k in range(len(opening) - n + 1)}
    whole, bare = whole | joined, bare | joined
    found: list[int] = []
    for lines in tops:
        for k in range(len(lines)):  # the first line, else both
            text = " ".join(layout.texts[i] for i in lines[: k + 1])
            if len(text) >= 4 and _says_again(text, whole, bare, numbered):
                found += lines[: k + 1]
                break
    whole |= {_fold(layout.texts[lines[0]]) for lines in tops}
    for lines in ends:
        for k in range(len(lines), 0, -1):
            text = " ".join(layout.texts[i] for i in reversed(lines[:k]))
            part = text[0].islower() and layout.is_full(lines[k - 1])  # of a sentence that another one says again
            if len(text) >= 4 and not part and _says_again(text, whole, bare, numbered):
                found += lines[:k]
                break
    return found


def _is_pair(layout: Layout, written: list[int], taken: dict[int, str]) -> bool:
    """Whether the first two lines of a page stand together and apart from the text: a head set in two lines."""
    one, two = written[:2]
    apart = two + 1 == len(layout.texts) or not layout.texts[two + 1]
    return two == one + 1 and apart and two not in taken and not layout.texts[two].endswith((".", ",", ";"))


LINES_OF_HEAD = 2
"""Lines that a running head may be set in."""


def _says_again(text: str, whole: set[str], bare: set[str], numbered: set[tuple[str, int]]) -> bool:
    """Whether a head says what a heading says: all of it, its title alone, or its title after the same number misread."""
    title, values = _read_labelled(text)
    if not values or COUNTED.fullmatch(text):
        return _fold(text) in whole or _fold(text) in bare
    return _fold(text) in whole or (0 in values and title in bare) or any((title, v) in numbered for v in values)


def _read_labelled(text: str) -> tuple[str, frozenset[int]]:
    """Mask of the title behind a label, and the values the label may have; of the text where it bears none.

    0 is among the values of a label that is surely misread: it may be any.
    """
    label = parse_label(text)
    if label is None:
        return _fold(text), frozenset()
    misread = [0] if set(label.readings) == {"misread-roman"} else []
    return _fold(text[label.width :]), frozenset([*label.readings.values(), *misread])


def _fold(text: str) -> str:
    """Mask of a line in which l and i are one, as they are misread for each other."""
    return mask(text).replace("l", "i")
