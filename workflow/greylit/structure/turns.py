"""Turns of an interview: who speaks where."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from greylit.structure.units import STOPPED, TURN, Unit, starts_inline_section
from greylit.structure.vocabulary import CREDIT_ROLES, SECTION_WORDS, fold_heading

ROLES = re.compile(r"(?:interviewer|interviewee|moderator|host|question|answer|q|a|reporter|journalist|editor)", re.I)
"""Words that stand for a speaker; one with a name in brackets is bound to that name."""


class Turn(msgspec.Struct, frozen=True):
    """A turn that begins at a unit: the speaker's name, and the label as printed."""

    speaker: str
    label: str


def find_turns(units: list[Unit]) -> dict[int, Turn]:
    """Units (0-based) that begin a turn.

    A label before a colon is a speaker's where it, or the role or name it is short for, recurs, and
    where at least two speakers alternate. Labels after a list number are run-in heads.
    """
    found: dict[int, str] = {}
    for u, unit in enumerate(units):
        match = STOPPED.match(unit.text) or TURN.match(unit.text)
        if match is None or starts_inline_section(unit.text):
            continue
        label = (match.groupdict().get("bold") or match["plain"] or "").strip(" :：")
        if match.groupdict().get("bold") and not re.search(r"[:：]", unit.text[: match.end() + 1]):
            continue
        if fold_heading(label) in SECTION_WORDS or fold_heading(label) in CREDIT_ROLES or len(label.split()) > 7:
            continue
        found[u] = label
    names = _bind_roles(list(found.values()))
    counts = Counter(names[label] for label in found.values())
    speakers = {name for name, n in counts.items() if n >= 2}
    titled = {names[label] for u, label in found.items() if _speaks(units[u].text, label)}
    speakers |= titled if len(titled) >= 2 else set()
    if len(speakers) < 2:
        return {}
    turns = {
        u: Turn(names[label], label)
        for u, label in found.items()
        if names[label] in speakers or _is_named(label, speakers)
    }
    first = min(turns)
    opening = max((u for u in found if u < first), default=None)
    if (
        opening is not None
        and opening == first - 1
        and PERSON.fullmatch(found[opening])
        and ROLES.fullmatch(turns[first].speaker) is None
    ):
        turns[opening] = Turn(found[opening], found[opening])
    return turns


TITLED = re.compile(
    r"(?:the )?(?:(?:rt|right) )?(?:mr|mrs|ms|miss|dr|prof(?:essor)?|sir|dame|lord|lady|senator|judge|justice|madam|rep(?:resentative)?|hon(?:ou?rable)?|(?:vice-|deputy |acting )?chair(?:man|woman|person)?|(?:deputy |prime )?minister|president|speaker|secretary|commissioner|witness|herr|frau|sra?|mme|monsieur)\b",
    re.IGNORECASE,
)
"""How speakers of assemblies and hearings are called."""
LEAST_SAID = 6
"""Words that one of them says, at least."""


def _speaks(text: str, label: str) -> bool:
    """Whether a label names somebody by title, and sentences follow."""
    said = text[len(label) :].split()
    return TITLED.match(label) is not None and len(said) > LEAST_SAID and said[-1][-1] in '.?!)”"'


PERSON = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*| (?:de|da|van|von|der|den|la|el|al|bin)){1,4}")
"""Who asks the first question by name and is only "Interviewer" from then on."""


def _bind_roles(labels: list[str]) -> dict[str, str]:
    """Label → speaker: ``Role (Name)`` binds the role to the name for the rest of the document."""
    bound: dict[str, str] = {}
    for label in labels:
        match = re.fullmatch(r"(?P<one>[^()]+?)\s*\((?P<two>[^()]+)\)", label)
        if match is None:
            continue
        role_first = ROLES.fullmatch(match["one"].strip()) is not None
        name = match["two"].strip() if role_first else match["one"].strip()
        bound[label] = name
        bound.setdefault(match["one"].strip() if role_first else name, name)
        if not role_first and match["two"].isupper() and len(match["two"]) <= 4:
            bound.setdefault(match["two"], name)
    for label in labels:
        bound.setdefault(label, label)
    return bound


def _is_named(label: str, speakers: set[str]) -> bool:
    return any(label in s or s in label for s in speakers)
