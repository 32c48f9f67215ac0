"""The walk through a page: its nodes in order → parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from greylit.readers.counting import write_numeral
from greylit.readers.html.metadata import read_stamp
from greylit.readers.html.notes import BLOCKS, Notes, strip_label
from greylit.readers.html.site import Site, is_contents
from greylit.readers.html.spacing import cut_paragraphs, tidy_space, trim_lines
from greylit.readers.html.tables import find_caption, holds_blocks, read_cells
from greylit.readers.html.tree import UNSEEN, Node
from greylit.readers.parts import Part, Piece, merge_pieces, raise_digits, read_pieces
from greylit.readers.tabulation import lays_out, mark_heads
from greylit.structure.boilerplate import find_boilerplate

LEVELS = {f"h{n}": n for n in range(1, 7)}
AUTHOR_NAMES = frozenset("byline author authors byline-name author-name posted-by article-author contributor".split())
DATE_NAMES = frozenset(
    "date published pubdate dateline timestamp entry-date posted-on published-date publish-date post-date article-date publication-date".split()
)
SUBTITLE_NAMES = frozenset("subtitle standfirst deck dek sub-title article-summary subheadline subhead".split())
CAPTION_NAMES = frozenset(
    "caption wp-caption-text figcaption image-caption img-caption figure-caption photo-caption".split()
)
QUOTE_NAMES = frozenset("pullquote pull-quote blockquote".split())
LISTING_NAMES = frozenset(
    "programlisting screen listing code codeblock code-block highlight sourcecode source-code src literal-block literallayout "
    "prettyprint terminal console example-code".split()
)
INNER = frozenset("p li dt dd tr td th table tbody".split())
"""Elements too small to be a table of contents."""
BYLINE_WORDS = 25
"""Words at most of a line that names author or date."""
SPACE = re.compile("[ \t\n\r\f]+")
CHANGED = re.compile(r"\b(?:updated?|modified|revised|reviewed|accessed)\b", re.IGNORECASE)


class Setting(msgspec.Struct, frozen=True):
    """What holds for the text of a node."""

    kind: str = "paragraph"
    level: int | None = None
    note: str | None = None
    bold: bool = False
    italic: bool = False
    raised: bool = False
    kept: bool = False
    idle: bool = False
    about: str | None = None


class Walker:
    """Turns the nodes of a page into parts."""

    def __init__(self, site: Site, notes: Notes, title: Node | None) -> None:
        self._site = site
        self._notes = notes
        self._title = title
        self.parts: list[Part] = []
        self._line: list[Piece] = []
        self._label: str | None = None
        self._seen: set[str] = set()
        self._names: list[str] = []
        self._pictures: list[str] = []
        self._dated: str | None = None

    def walk(self, root: Node) -> list[Part]:
        """The parts of a page, in order."""
        self._flow(root, Setting())
        self._end(Setting())
        return self.parts

    def _flow(self, node: Node, setting: Setting) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._say(child, setting)
            else:
                self._enter(child, setting)

    def _say(self, text: str, setting: Setting) -> None:
        text = text.replace("\r\n", "\n") if setting.kept else SPACE.sub(" ", text)
        if setting.raised:
            text = raise_digits(text)
        if text:
            self._line.append(Piece(text, idle=setting.idle, bold=setting.bold, italic=setting.italic))

    def _enter(self, node: Node, setting: Setting) -> None:
        tag = node.tag
        if id(node) in self._notes.calls:
            if setting.kind != "furniture":
                self._line.append(Piece(SPACE.sub(" ", node.text), note=self._notes.calls[id(node)]))
            return
        if tag in UNSEEN or tag in ("rt", "rp"):
            return
        if tag == "br":
            self._line.append(Piece("\n"))
            return
        if tag == "math":
            self._say("".join(_read_formula(node)), setting)
            return
        outside = id(node) in self._site.outside
        hidden = id(node) in self._site.hidden
        if tag == "img" and setting.kind != "furniture" and not (outside or hidden):
            self._pictures += [node.attributes["src"].strip()] if node.attributes.get("src") else []
        if node.inline and tag not in ("select", "button", "input") and not _holds_block(node):
            self._enter_inline(node, setting, hidden or outside)
            return
        self._end(setting)
        inner = self._set(node, setting, outside or hidden)
        self._see(node, inner)
        if tag == "table" and inner.kind != "furniture":
            self._read_table(node, inner)
        elif tag in ("ol", "ul", "menu", "dir"):
            self._read_list(node, inner)
        elif tag == "select":
            for option in node.nodes:
                self._say(option.text, inner)
                self._end(inner)
        else:
            self._flow(node, inner)
        self._end(inner)

    def _enter_inline(self, node: Node, setting: Setting, hidden: bool) -> None:
        tag = node.tag
        self._see(node, setting)
        inner = msgspec.structs.replace(
            setting,
            bold=setting.bold or tag in ("b", "strong") or "font-weight:bold" in _style(node),
            italic=setting.italic or tag in ("i", "em", "cite", "var", "dfn"),
            raised=setting.raised or tag == "sup" or "vertical-align:super" in _style(node),
            idle=setting.idle or hidden or tag == "del",
        )
        shown = setting.note is not None and self._marks_note(node, setting.note)
        if shown or id(node) in self._notes.backs:
            inner = msgspec.structs.replace(inner, idle=not shown, raised=False)
        if tag == "q":
            self._say("“", inner)
        self._flow(node, inner)
        if tag == "q":
            self._say("”", inner)
        if tag == "sup" and not setting.raised:
            self._quiet_commas(node)

    def _marks_note(self, node: Node, note: str) -> bool:
        """Whether an element shows a note's marker at its head."""
        sign = self._notes.signs.get(note)
        opens = not "".join(p.text for p in self._line).strip("[( ")
        return opens and sign is not None and sign.marker is not None and strip_label(node.text) == sign.marker

    def _quiet_commas(self, node: Node) -> None:
        """Between the calls in one raised run, commas are no text."""
        if not any(id(n) in self._notes.calls for n in node.walk()):
            return
        at = len(self._line)
        while at and (self._line[at - 1].note is not None or not any(c.isalnum() for c in self._line[at - 1].text)):
            at -= 1
        first = next((k for k in range(at, len(self._line)) if self._line[k].note is not None), len(self._line))
        for k in range(first, len(self._line)):
            if self._line[k].note is None and self._line[k].text.strip(" \n"):
                self._line[k] = msgspec.structs.replace(self._line[k], idle=True)

    def _set(self, node: Node, setting: Setting, apart: bool) -> Setting:
        """What holds within a block."""
        tag = node.tag
        note = self._notes.bodies.get(id(node), setting.note)
        kind, level, about = setting.kind, None, setting.about
        if apart and node is not self._title:
            kind = "furniture"
        elif kind == "furniture" and node is not self._title and not (note and setting.note is None):
            pass
        elif note is not None:
            kind = "note"
        elif node is self._title:
            kind = "title"
        elif tag in LEVELS or node.role == "heading":
            told = node.attributes.get("aria-level", "")
            kind, level = "heading", LEVELS.get(tag) or (int(told) if told.isdecimal() else 2)
        elif (
            tag == "figcaption"
            or tag == "caption"
            or (tag in ("p", "div", "dd") and CAPTION_NAMES & node.names and node.size < 600)
        ):
            kind = "caption"
        elif tag == "figure":
            about = "table" if any(n.tag == "table" for n in node.walk()) else "figure"
        elif tag == "blockquote" or (QUOTE_NAMES & node.names and kind == "paragraph"):
            kind = "quote"
        elif tag == "pre" and _is_listing(node):
            kind = "other"
        elif tag not in INNER and is_contents(node):
            kind = "contents"
        elif tag in ("p", "div", "section", "td") and kind in ("list_item", "heading"):
            kind = kind if tag != "section" else "paragraph"
        elif SUBTITLE_NAMES & node.names and tag in ("p", "div", "h2"):
            kind = "subtitle"
        if tag == "caption":
            about = "table"
        return msgspec.structs.replace(
            setting,
            kind=kind,
            level=level if kind == "heading" else None,
            note=note if kind == "note" else None,
            bold=tag in ("th", "dt") or (setting.bold and tag not in LEVELS),
            kept=setting.kept or tag in ("pre", "textarea"),
            about=about,
        )

    def _see(self, node: Node, setting: Setting) -> None:
        """Note what says who wrote the page and when."""
        names, property_ = node.names, node.attributes.get("itemprop", "").lower()
        words = (
            len(node.text.split())
            if AUTHOR_NAMES & names or DATE_NAMES & names or property_ or node.tag in ("time", "a")
            else 99
        )
        if not 0 < words <= BYLINE_WORDS or setting.kind in ("note", "furniture"):
            return
        if node.tag == "time" or property_ in ("datepublished", "datecreated") or DATE_NAMES & names:
            before = read_pieces(self._line)[-30:]
            if not CHANGED.search(before) and not CHANGED.search(node.text):
                self._seen.add("date")
                stamp = read_stamp(node.attributes.get("datetime") or node.attributes.get("content") or "")
                self._dated = self._dated or stamp
        elif property_ == "author" or "author" in node.attributes.get("rel", "").split() or AUTHOR_NAMES & names:
            self._seen.add("author")
            if (
                property_ == "name"
                or "author" in node.attributes.get("rel", "").split()
                or {"author-name", "byline-name"} & names
            ):
                self._names.append(node.text)

    def _read_list(self, node: Node, setting: Setting) -> None:
        style = _style(node)
        bare = "list-style:none" in style or "list-style-type:none" in style
        items = [n for n in node.nodes if n.tag == "li"]
        reverse = "reversed" in node.attributes
        value: int | None = _read_int(node.attributes.get("start")) or (len(items) if reverse else 1)
        numerals = node.attributes.get("type", "")
        if (match := re.search(r"list-style-type:([\w-]+)", style)) is not None:
            numerals = match[1]
        for child in node.children:
            if isinstance(child, str):
                self._say(child, setting)
                continue
            if child.tag != "li":
                self._enter(child, setting)
                continue
            value = _read_int(child.attributes.get("value")) if child.attributes.get("value") else value
            self._end(setting)
            gone = id(child) in self._site.outside or id(child) in self._site.hidden
            inner = self._set(child, setting, gone)
            if inner.kind == "paragraph":
                inner = msgspec.structs.replace(inner, kind="list_item")
            if inner.kind in ("list_item", "note", "quote") and not bare:
                label = f"{write_numeral(value or 0, numerals)}. " if node.tag == "ol" else "• "
                self._label = label if inner.kind != "note" or self._is_marker(label, inner.note) else None
            self._flow(child, inner)
            self._end(inner)
            self._label = None
            value = (value or 0) + (-1 if reverse else 1)

    def _is_marker(self, label: str, note: str | None) -> bool:
        """Whether a list's label is the marker of the note it stands before, or the note has none."""
        sign = self._notes.signs.get(note or "")
        return label[0].isalnum() and (sign is None or sign.marker is None or label == f"{sign.marker}. ")

    def _read_table(self, table: Node, setting: Setting) -> None:
        """A table, or what a table that only lays out the page holds."""
        gone = lambda node: id(node) in self._site.outside or id(node) in self._site.hidden  # noqa: E731
        notes = any(id(n) in self._notes.bodies for n in table.walk())
        if (
            not notes
            and setting.kind != "note"
            and not holds_blocks(table)
            and table.role not in ("presentation", "none")
        ):
            cells = read_cells(table, lambda cell: self._read_cell(cell, setting), gone)
            if not lays_out(cells):
                if (caption := find_caption(table)) is not None:
                    self._enter(caption, setting)
                    self._end(setting)
                self.parts.append(Part(kind="table", cells=mark_heads(cells)))
                return
        self._flow(table, setting)

    def _read_cell(self, cell: Node, setting: Setting) -> tuple[Piece, ...]:
        """The pieces of a cell, its blocks parted by line ends."""
        inner = Walker(self._site, self._notes, None)
        inner._flow(cell, Setting(bold=cell.tag == "th"))
        inner._end(Setting())
        pieces = [
            piece
            for part in inner.parts
            for own in (part.pieces, *((*c.pieces, Piece(" ")) for c in part.cells), (Piece("\n"),))
            for piece in own
        ]
        return merge_pieces(pieces[:-1])

    def _end(self, setting: Setting) -> None:
        """End a line of text: what has been said makes a part."""
        pieces = list(self._line)
        self._line = []
        seen, names, dated = self._seen, self._names, self._dated
        pictures, self._pictures = tuple(self._pictures), []
        said = "".join(p.text for p in pieces)
        if not said.strip(" \t\n\r\f"):
            if pictures:
                self.parts.append(Part(kind="picture", pictures=pictures))
            return
        self._seen, self._names, self._dated = set(), [], None
        for run in [pieces] if setting.kept else cut_paragraphs(pieces):
            tidy = trim_lines(run) if setting.kept else tidy_space(run)
            if not tidy:
                continue
            text = read_pieces(tidy)
            kind = setting.kind
            if kind in ("paragraph", "subtitle", "heading") and seen and len(text.split()) <= BYLINE_WORDS:
                kind = "author" if "author" in seen else "date"
            elif kind in ("paragraph", "list_item", "contents") and _is_boilerplate(text):
                kind = "furniture"
            counted = kind == "heading" and self._label is not None and not self._label.startswith("•")
            labelled = self._label is not None and (counted or kind in ("list_item", "note", "quote"))
            if labelled:
                tidy = (Piece(self._label or ""), *tidy)
                self._label = None
            self.parts.append(
                Part(
                    kind=kind if kind != "note" or setting.note else "paragraph",
                    pieces=tidy,
                    level=setting.level,
                    note=setting.note,
                    labelled=labelled,
                    about=setting.about if kind == "caption" else None,
                    names=tuple(names) if kind == "author" else (),
                    dated=dated if kind in ("author", "date") else None,
                    pictures=pictures,
                )
            )
            pictures = ()


def _is_boilerplate(text: str) -> bool:
    """Whether a line is a phrase that sites put around a text; a table's or figure's source is none."""
    return len(text) <= 200 and find_boilerplate(text) not in (None, "source")


def _is_listing(node: Node) -> bool:
    """Whether preformatted text is a program or what one prints: it, what is around it or what it holds is called so."""
    around = node.parent.names if node.parent is not None else frozenset[str]()
    return bool(LISTING_NAMES & (node.names | around)) or any(n.tag in ("code", "samp", "kbd") for n in node.walk())


def _style(node: Node) -> str:
    return node.attributes.get("style", "").replace(" ", "").lower()


def _holds_block(node: Node) -> bool:
    """Whether an inline element holds blocks: as pages have it, a link around a card."""
    return any(n.tag in BLOCKS or n.tag in LEVELS for n in node.walk() if n is not node)


def _read_formula(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child.strip()
        elif child.tag not in ("annotation", "annotation-xml"):
            yield from _read_formula(child)


def _read_int(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else None
