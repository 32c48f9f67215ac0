"""The markup the sample documents are written in: one source says what is printed and what is true.

A source is a YAML head between two lines ``---`` and blocks with blank lines between them. What a block is
stands at its start:

=====================================  ==========================================================================
``# kind level label | Title``         heading; label ``-`` for none, ``(4)=>iv`` printed and repaired, ``||`` instead of
                                       ``|`` where the title is printed on the next line; options ``inline`` (``Abstract: text``,
                                       runs into the next block) and ``optional`` before the label
``- text`` and ``+ 1. text``           list items
``> Name; question; Label | text``     turn of an interview, with its printed label (empty: the turn goes on)
``! figure; Figure 1 | text | source`` caption (a printed line ``Source: ...`` where the source is given)
``= 12 A; 30 B``                       chart: bars that OCR leaves residue of
``| a | b``                            table, one row a line
``~ what | text``                      furniture, one piece a line
``@byline text``, ``@subtitle text``   front matter; ``@contents`` prints the list of headings
``@ref text``                          entry of a reference list
``@page``                              a new page begins
``[^id]: text``                        note
=====================================  ==========================================================================

Inside text: ``[^id]`` a call; ``[[surface|kind value unit; t=2021; a=who; m=what; opt]]`` a statistic, whose value
may begin with ``~ > < >= <=`` or be a range ``2..5`` (``opt``: may be left out; ``or=duration``: a kind as good);
``{class!raw=>true}`` a known damage, ``⏎`` in it a line end; ``{%}`` a page break inside a paragraph; ``*italic*``,
``**bold**``. In notes and references ``{a|Name}`` marks a field of the citation, ``{d|May 2021|2021-05}`` with its
normal form, ``{;}`` stands between two works, ``{ibid|Ibid.|3}`` and ``{ref||3}`` (a short form) point back to note 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FIELDS = {
    "a": "authors",
    "t": "title",
    "c": "container",
    "pub": "publisher",
    "pl": "place",
    "d": "issued",
    "v": "volume",
    "n": "issue",
    "p": "pages",
    "u": "url",
    "acc": "accessed",
    "doi": "doi",
    "ibid": "ibid",
    "ref": "refers_to_note",
}
"""Field key of the markup → column of the citations table."""

_STARTS = re.compile(r"\[\[|\[\^|\{|\*\*|\*|\]\]")
_MODIFIERS = {">=": "at_least", "<=": "at_most", ">": "over", "<": "under", "~": "approx"}


@dataclass
class Inline:
    """True text of a passage and what lies on it; positions are offsets into ``text``."""

    text: str = ""
    calls: list[tuple[int, str]] = field(default_factory=list)
    stats: list[tuple[int, int, dict[str, Any]]] = field(default_factory=list)
    damages: list[tuple[int, int, str, str]] = field(default_factory=list)  # start, end, raw, class
    fields: list[tuple[int, int, str, str | None]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    styles: list[tuple[int, int, str]] = field(default_factory=list)
    works: list[int] = field(default_factory=list)  # where a further work of the note begins


@dataclass
class Block:
    """One block of a source."""

    kind: str
    inline: Inline
    data: dict[str, Any] = field(default_factory=dict)


@dataclass
class Source:
    """A parsed source: its head, blocks in order, notes by id."""

    meta: dict[str, Any]
    blocks: list[Block]
    notes: dict[str, Inline]


def parse_statistic(spec: str) -> dict[str, Any]:
    """Read the description of a statistic.

    >>> s = parse_statistic("count >2400 boats; t=2021; a=the Board")
    >>> s["kind"], s["value"], s["low"], s["modifier"], s["unit"], s["time"]
    ('count', 2400.0, 2400.0, 'over', 'boats', '2021')
    >>> parse_statistic("percent 3..5")["high"]
    5.0
    """
    head, *options = [part.strip() for part in spec.split(";")]
    kind, number, *unit = head.split(" ")
    modifier = "exact"
    for sign, name in _MODIFIERS.items():
        if number.startswith(sign):
            modifier, number = name, number[len(sign) :]
            break
    low = high = value = None
    if ".." in number:
        modifier = "range"
        low, high = (float(x) for x in number.split(".."))
    else:
        value = float(number)
        if modifier in ("over", "at_least"):
            low = value
        elif modifier in ("under", "at_most"):
            high = value
    said = {o.partition("=")[0]: o.partition("=")[2] for o in options}
    currency = unit[0] if kind == "money" else None
    return {
        "kind": kind,
        "value": value,
        "low": low,
        "high": high,
        "modifier": modifier,
        "unit": " ".join(unit) or {"percent": "percent", "rank": "rank", "multiple": "times"}.get(kind),
        "currency": currency,
        "time": said.get("t"),
        "attribution": said.get("a"),
        "measure": said.get("m"),
        "change": said.get("ch"),
        "optional": "opt" in said,
        **({"other_kinds": said["or"].split(",")} if "or" in said else {}),
    }


def _closing(s: str, i: int) -> int:
    """Where the brace opened before ``i`` closes."""
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(s[i], 0)
        i += 1
    return i - 1


def parse_inline(source: str) -> Inline:
    """Read a passage.

    >>> p = parse_inline("Some [[40%|percent 40]] of *them*.[^1]")
    >>> p.text, p.calls, p.styles
    ('Some 40% of them.', [(17, '1')], [(12, 16, 'i')])
    """
    out = Inline()
    open_styles: dict[str, int] = {}

    def walk(s: str) -> None:
        i = 0
        while i < len(s):
            m = _STARTS.search(s, i)
            if not m:
                out.text += s[i:]
                return
            out.text += s[i : m.start()]
            token, i = m.group(), m.end()
            if token == "[[":
                end = s.index("]]", i)
                surface, _, spec = s[i:end].rpartition("|")
                start = len(out.text)
                walk(surface)
                out.stats.append((start, len(out.text), parse_statistic(spec)))
                i = end + 2
            elif token == "[^":
                end = s.index("]", i)
                out.calls.append((len(out.text), s[i:end]))
                i = end + 1
            elif token == "{":
                end = _closing(s, i)
                inner, i = s[i:end], end + 1
                start = len(out.text)
                if inner == "%":
                    out.breaks.append(start)
                elif inner == ";":
                    out.works.append(start)
                elif "=>" in inner and not re.match(r"\w+\|", inner):
                    kind, _, rest = inner.partition("!")
                    raw, _, true = rest.partition("=>")
                    out.text += true
                    out.damages.append((start, len(out.text), raw, kind))
                else:
                    key, _, rest = inner.partition("|")
                    text, *normal = [rest] if "{" in rest else rest.split("|")
                    walk(text)
                    out.fields.append((start, len(out.text), FIELDS[key], normal[0] if normal else None))
            elif token in ("*", "**"):
                style = "i" if token == "*" else "b"
                if style in open_styles:
                    out.styles.append((open_styles.pop(style), len(out.text), style))
                else:
                    open_styles[style] = len(out.text)

    walk(source)
    if open_styles:
        raise ValueError(f"open {open_styles} in {source[:60]!r}")
    return out


_HEADING = re.compile(
    r"# (?P<kind>\w+) (?P<level>\d)(?P<options>( inline| optional)*) ?(?P<label>[^|]*?) ?(?P<bar>\|\|?) (?P<title>.*)",
    re.S,
)


def parse_block(chunk: str) -> Block:
    """Read one block (a paragraph where no sign stands before it)."""
    chunk = re.sub(r"\n(?![|~])", " ", chunk.strip("\n"))
    if m := _HEADING.fullmatch(chunk):
        printed, _, repaired = m["label"].partition("=>")
        printed = "" if printed == "-" else printed
        data = {
            "kind": m["kind"],
            "level": int(m["level"]),
            "printed": printed,
            "label": repaired or printed.strip(".()"),
            "inline": "inline" in m["options"],
            "optional": "optional" in m["options"],
            "two_lines": m["bar"] == "||",
        }
        return Block("heading", parse_inline(m["title"]), data)
    if chunk.startswith("- "):
        return Block("item", parse_inline(chunk[2:]), {"bullet": True})
    if chunk.startswith("+ "):
        return Block("item", parse_inline(chunk[2:]), {"bullet": False})
    if chunk.startswith("> "):
        head, _, text = chunk[2:].partition(" | ")
        name, role, label = (part.strip() for part in head.split(";"))
        return Block("turn", parse_inline(text), {"speaker": name, "role": role, "label": label})
    if chunk.startswith("! "):
        head, text, *source = chunk[2:].split(" | ")
        kind, label = (part.strip() for part in head.split(";"))
        return Block(
            "caption", parse_inline(text), {"kind": kind, "label": label, "source": source[0] if source else None}
        )
    if chunk.startswith("= "):
        bars = [(float(b.split(" ", 1)[0]), b.split(" ", 1)[1]) for b in chunk[2:].split("; ")]
        return Block("chart", Inline(), {"bars": bars})
    if chunk.startswith("| "):
        return Block(
            "table", Inline(), {"rows": [[c.strip() for c in row[2:].split("|")] for row in chunk.split("\n")]}
        )
    if chunk.startswith("~ "):
        pieces = [tuple(line[2:].split(" | ", 1)) for line in chunk.split("\n")]
        return Block("furniture", Inline(), {"pieces": pieces})
    if m2 := re.match(r"@(\w+) ?(.*)", chunk, re.S):
        return Block(m2[1], parse_inline(m2[2]))
    return Block("paragraph", parse_inline(chunk))


def read_source(path: Path) -> Source:
    """Read a sample's source file."""
    import yaml

    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    blocks: list[Block] = []
    notes: dict[str, Inline] = {}
    for chunk in re.split(r"\n\s*\n", body.strip()):
        if m := re.match(r"\[\^([^\]]+)\]: (.*)", chunk, re.S):
            if m[1] in notes:
                raise ValueError(f"{path.name}: note {m[1]} twice")
            notes[m[1]] = parse_inline(re.sub(r"\n", " ", m[2]))
        else:
            blocks.append(parse_block(chunk))
    source = Source(yaml.safe_load(head), blocks, notes)
    called = [c for b in blocks for _, c in b.inline.calls]
    if sorted(called) != sorted(notes):
        raise ValueError(f"{path.name}: calls and notes differ: {set(called) ^ set(notes)}")
    return source
