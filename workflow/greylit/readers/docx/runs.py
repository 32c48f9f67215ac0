"""Runs: the characters of a paragraph as they stand once every tracked change is accepted."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from greylit.readers.docx.styles import Styles, is_on, is_raised, read_half_points, toggle
from greylit.readers.docx.symbols import read_symbol, read_symbols
from greylit.readers.parts import Piece, raise_digits
from greylit.readers.xml_tree import Element

WRAPPERS = frozenset(
    (
        "w.hyperlink",
        "w.ins",
        "w.moveTo",
        "w.smartTag",
        "w.sdt",
        "w.sdtContent",
        "w.customXml",
        "w.dir",
        "w.bdo",
        "w.rubyBase",
    )
)
"""Elements whose content stands where they do."""

CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
SEQUENCE = re.compile(r"\s*SEQ\s+\"?(?P<name>\w+)", re.IGNORECASE)
CROSS_CALL = re.compile(r"\s*NOTEREF\s+\"?(?P<bookmark>[^\s\"]+)", re.IGNORECASE)


class Field(msgspec.Struct):
    """A field that is open: its instruction so far, and whether its result has begun."""

    code: str = ""
    shown: bool = False


class Flow(msgspec.Struct):
    """What one paragraph's runs say: pieces, boxes that are anchored in it, names of the sequences it counts.

    ``size``: the type size its first run asks for, in points. ``pictures``: relationships of those it shows.
    """

    pieces: list[Piece]
    boxes: list[Element]
    sequences: list[str]
    page: int | None = None
    size: float | None = None
    pictures: list[str] = []


class RunReader:
    """Reads runs one paragraph after another: fields and pages go on from one to the next.

    ``call`` gives the key and the printed mark of the note a reference calls; a mark of None is that which follows.
    """

    def __init__(self, styles: Styles, call: Callable[[str, str, bool], tuple[str, str | None]], paged: bool) -> None:
        self._styles = styles
        self._call = call
        self._fields: list[Field] = []
        self._marked: dict[str, str] = {}
        self._open: dict[str, str] = {}
        self._custom: str | None = None
        self.page = 1 if paged else None

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is being written."""
        return any(field.shown and CONTENTS.match(field.code) for field in self._fields)

    def read(self, paragraph: Element, style: str | None) -> Flow:
        """The runs of a paragraph."""
        flow = Flow([], [], [], self.page)
        told = self._styles.get(style)
        self._walk(paragraph, flow, told.bold, told.italic, told.hidden)
        if not any(piece.text.strip() for piece in flow.pieces):
            flow.page = self.page
        return flow

    def _walk(self, element: Element, flow: Flow, bold: bool, italic: bool, hidden: bool) -> None:
        for child in element:
            tag = child.tag
            if tag == "w.r":
                self._read_run(child, flow, bold, italic, hidden)
            elif tag in WRAPPERS:
                self._walk(child, flow, bold, italic, hidden)
            elif tag == "w.fldSimple":
                self._fields.append(Field(child.get("w.instr") or "", True))
                self._note_field(flow)
                self._walk(child, flow, bold, italic, hidden)
                self._fields.pop()
            elif tag == "mc.AlternateContent":
                if (chosen := choose(child)) is not None:
                    self._walk(chosen, flow, bold, italic, hidden)
            elif tag in ("m.oMath", "m.oMathPara"):
                flow.pieces.append(Piece("".join(t.text or "" for t in child.iter("m.t"))))
            elif tag == "w.bookmarkStart":
                self._open[child.get("w.id") or ""] = child.get("w.name") or ""
            elif tag == "w.bookmarkEnd":
                self._open.pop(child.get("w.id") or "", None)

    def _read_run(self, run: Element, flow: Flow, bold: bool, italic: bool, hidden: bool) -> None:
        told = run.find("w.rPr")
        raised = False
        if told is not None:
            if (named := told.find("w.rStyle")) is not None:
                style = self._styles.get(named.get("w.val"))
                bold, italic, hidden = bold or style.bold, italic or style.italic, hidden or style.hidden
                raised = style.raised
            bold, italic = toggle(told, "w.b", bold), toggle(told, "w.i", italic)
            hidden = toggle(told, "w.vanish", hidden)
            if flow.size is None and run.find("w.t") is not None:
                flow.size = read_half_points(told.find("w.sz"))
            raised = is_raised(told, raised)
        for child in run:
            self._read_child(child, flow, bold, italic, hidden, raised)

    def _read_child(self, child: Element, flow: Flow, bold: bool, italic: bool, hidden: bool, raised: bool) -> None:
        tag = child.tag
        text = ""
        if tag == "w.t":
            text = read_symbols(child.text or "")
        elif tag in ("w.tab", "w.ptab"):
            text = "\t"
        elif tag in ("w.br", "w.cr"):
            if child.get("w.type") not in ("page", "column"):
                text = "\n"
        elif tag == "w.noBreakHyphen":
            text = "\u2011"
        elif tag == "w.softHyphen":
            text = "\u00ad"
        elif tag == "w.sym":
            text = (
                read_symbol(int(code, 16))
                if re.fullmatch("[0-9A-Fa-f]{1,5}", code := child.get("w.char") or "")
                else "\ufffd"
            )
        elif tag in ("w.footnoteReference", "w.endnoteReference"):
            self._read_reference(child, flow)
            return
        elif tag == "w.fldChar":
            self._turn_field(child.get("w.fldCharType"), flow)
            return
        elif tag == "w.instrText":
            if self._fields:
                self._fields[-1].code += child.text or ""
            return
        elif tag == "w.lastRenderedPageBreak":
            if self.page is not None:
                self.page += 1
                if not any(piece.text.strip() for piece in flow.pieces):
                    flow.page = self.page
            return
        elif tag in ("w.drawing", "w.pict", "w.object"):
            flow.boxes += find_held(child, "w.txbxContent")
            for picture in find_held(child, "a.blip", "v.imagedata"):
                flow.pictures += [key for name in ("r.embed", "r.id") if (key := picture.get(name))]
            return
        elif tag == "mc.AlternateContent":
            if (chosen := choose(child)) is not None:
                for inner in chosen:
                    self._read_child(inner, flow, bold, italic, hidden, raised)
            return
        elif tag == "w.ruby":
            self._walk_ruby(child, flow, bold, italic, hidden)
            return
        if not text or any(not field.shown for field in self._fields):
            return
        if self._custom is not None and text.strip():
            flow.pieces.append(Piece(text, note=self._custom))
            self._custom = None
            return
        again = self._find_cross_call() if raised else None
        if raised and again is None:
            text = raise_digits(text)
        flow.pieces.append(Piece(text, note=again, idle=hidden, bold=bold, italic=italic))

    def _walk_ruby(self, ruby: Element, flow: Flow, bold: bool, italic: bool, hidden: bool) -> None:
        if (base := ruby.find("w.rubyBase")) is not None:
            self._walk(base, flow, bold, italic, hidden)

    def _read_reference(self, element: Element, flow: Flow) -> None:
        custom = is_on(element.get("w.customMarkFollows"), missing=False)
        key, mark = self._call(element.tag, element.get("w.id") or "", custom)
        for bookmark in self._open.values():
            self._marked[bookmark] = key
        if mark is None:
            self._custom = key
        else:
            flow.pieces.append(Piece(mark, note=key))

    def _turn_field(self, kind: str | None, flow: Flow) -> None:
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
            self._note_field(flow)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note_field(self, flow: Flow) -> None:
        if match := SEQUENCE.match(self._fields[-1].code):
            flow.sequences.append(match["name"].casefold())

    def _find_cross_call(self) -> str | None:
        """The note a raised cross-reference calls once more."""
        for field in self._fields:
            if match := CROSS_CALL.match(field.code):
                return self._marked.get(match["bookmark"])
        return None


def choose(element: Element) -> Element | None:
    """Of alternate contents, the one to read."""
    chosen = element.find("mc.Choice")
    return chosen if chosen is not None else element.find("mc.Fallback")


def find_held(element: Element, *tags: str) -> list[Element]:
    """The elements of these tags in a drawing, outermost first, each once; what a text box holds is that box's."""
    found: list[Element] = []
    for child in element:
        if child.tag in tags:
            found.append(child)
        elif child.tag == "mc.AlternateContent":
            if (chosen := choose(child)) is not None:
                found += find_held(chosen, *tags)
        elif child.tag != "w.txbxContent":
            found += find_held(child, *tags)
    return found
