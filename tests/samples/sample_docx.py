"""Write a sample as Word saves it: styles, labels that Word counts, footnotes, tracked changes, a header and a footer."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from sample_markup import Block, Inline, Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="48"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Counted1"><w:name w:val="Counted 1"/><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Counted2"><w:name w:val="Counted 2"/><w:basedOn w:val="Heading2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>"""
NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>"""
STYLE_OF = {"subtitle": "Subtitle", "quote": "Quote"}


def write_run(text: str, styles: str = "") -> str:
    told = "".join({"b": "<w:b/>", "i": "<w:i/>"}[s] for s in sorted(set(styles)))
    told = f"<w:rPr>{told}</w:rPr>" if told else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


class Press:
    """Writes one sample paragraph by paragraph."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.body: list[str] = []
        self.notes: list[str] = []
        self.bookmark = 0

    def set_inline(self, inline: Inline) -> str:
        """A passage as runs, with the references that call its notes."""
        cuts = {0, len(inline.text), *(at for at, _ in inline.calls)}
        cuts |= {at for start, end, _ in inline.styles for at in (start, end)}
        calls: dict[int, list[str]] = {}
        for at, note in inline.calls:
            calls.setdefault(at, []).append(note)
        out = ""
        places = sorted(cuts)
        for n, start in enumerate(places):
            for note in calls.get(start, ()):
                self.notes.append(note)
                out += f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            end = places[n + 1] if n + 1 < len(places) else start
            styles = "".join(s for a, b, s in inline.styles if a <= start < b)
            out += write_run(inline.text[start:end], styles)
        return out

    def write(self, runs: str, style: str = "", told: str = "") -> None:
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        told = f"<w:pPr>{named}{told}</w:pPr>" if named or told else ""
        self.body.append(f"<w:p>{told}{runs}</w:p>")

    def write_block(self, block: Block) -> None:
        getattr(self, f"write_{block.kind}", self.write_paragraph)(block)

    def write_paragraph(self, block: Block) -> None:
        runs = self.set_inline(block.inline)
        if block.kind == "paragraph" and not self.bookmark:  # a change that was never accepted, and a comment
            self.bookmark = 1
            gone = '<w:del w:id="90" w:author="T. Wren"><w:r><w:delText xml:space="preserve">About ten years ago, </w:delText></w:r></w:del>'
            first = re.sub(r"(<w:r>.*?</w:r>)", r'<w:ins w:id="91" w:author="T. Wren">\1</w:ins>', runs, count=1)
            runs = f'{gone}<w:commentRangeStart w:id="0"/>{first}<w:commentRangeEnd w:id="0"/>'
        self.write(runs, STYLE_OF.get(block.kind, ""))

    def write_heading(self, block: Block) -> None:
        counted = "Counted" if block.data["printed"] else "Heading"
        self.write(self.set_inline(block.inline), f"{counted}{block.data['level']}")

    def write_contents(self, block: Block) -> None:
        heads = [
            b for b in self.source.blocks if b.kind == "heading" and b.data["kind"] not in ("abstract", "contents")
        ]
        for n, head in enumerate(heads):
            label = f"{write_run(head.data['printed'])}<w:r><w:tab/></w:r>" if head.data["printed"] else ""
            begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            runs = label + write_run(head.inline.text)
            self.write((begin if n == 0 else "") + runs + (end if n == len(heads) - 1 else ""), "TOC1")

    def write_item(self, block: Block) -> None:
        number = 2 if block.data["bullet"] else 3
        inline = block.inline
        if not block.data["bullet"]:  # Word counts the label itself
            label = re.match(r"\d+\. ", inline.text)
            cut = label.end() if label else 0
            inline = Inline(inline.text[cut:], [(at - cut, n) for at, n in inline.calls])
        self.write(self.set_inline(inline), told=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')

    def write_caption(self, block: Block) -> None:
        d = block.data
        word, number = d["label"].split()
        label = (
            write_run(f"{word} ")
            + f'<w:fldSimple w:instr=" SEQ {word} \\* ARABIC ">{write_run(number)}</w:fldSimple>{write_run(" ")}'
        )
        source = f"<w:r><w:br/></w:r>{write_run('Source: ' + d['source'])}" if d["source"] else ""
        self.write(label + self.set_inline(block.inline) + source, "Caption")

    def write_table(self, block: Block) -> None:
        rows = block.data["rows"]
        grid = "<w:gridCol/>" * len(rows[0])
        out = f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>"
        for n, row in enumerate(rows):
            head = "<w:trPr><w:tblHeader/></w:trPr>" if n == 0 else ""
            out += f"<w:tr>{head}{''.join(f'<w:tc><w:p>{write_run(cell)}</w:p></w:tc>' for cell in row)}</w:tr>"
        self.body.append(out + "</w:tbl>")


def press(source: Source) -> tuple[bytes, dict[str, str]]:
    """The bytes of a sample's file, and its furniture: what each piece says → what it is."""
    writer = Press(source)
    writer.write(write_run(source.meta["title"]), "Title")
    for block in source.blocks:
        writer.write_block(block)
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}{Press(source).set_inline(source.notes[note])}</w:p></w:footnote>'
        for n, note in enumerate(writer.notes, 1)
    )
    head, foot = source.meta["heads"][0], source.meta["feet"][0]
    parts = {
        "word/document.xml": f'<w:document {SPACES}><w:body>{"".join(writer.body)}<w:sectPr><w:headerReference r:id="r5"/></w:sectPr></w:body></w:document>',
        "word/styles.xml": f"<w:styles {SPACES}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {SPACES}>{NUMBERING}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {SPACES}>{notes}</w:footnotes>",
        "word/header1.xml": f"<w:hdr {SPACES}><w:p>{write_run(head)}</w:p></w:hdr>",
        "word/footer1.xml": f"<w:ftr {SPACES}><w:p>{write_run(foot)}</w:p></w:ftr>",
    }
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "footnotes": "footnotes",
        "header1": "header",
        "footer1": "footer",
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006"
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{space}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for n, name in enumerate(kinds)
        if name != "document"
    )
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{space}/relationships">{links}</Relationships>'
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{space}/relationships"><Relationship Id="r" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:  # stored: the same bytes from any zlib
        for name in sorted(parts):
            archive.writestr(zipfile.ZipInfo(name, (2021, 6, 14, 12, 0, 0)), parts[name])
    return buffer.getvalue(), {head: "running head", foot: "running foot"}


def locate(source: Source, furniture: dict[str, str], lines: list[str]) -> dict[str, Any]:
    """Where things lie among the lines that greylit reads of a sample's file."""

    def find(text: str, first: int = 0) -> int | None:
        return next((n for n, line in enumerate(lines[first:], first + 1) if text and text in line), None)

    blocks = {}
    for block in source.blocks:
        if block.inline.text:
            blocks[id(block)] = find(
                block.inline.text[: min([len(block.inline.text), *(at for at, _ in block.inline.calls)])]
            )
    notes = {}
    for note, inline in source.notes.items():
        at = find(inline.text)
        notes[note] = (note, at, at, 1)
    return {
        "furniture": [{"lines": [at, at], "what": what} for text, what in furniture.items() if (at := find(text))],
        "corrections": [],
        "blocks": blocks,
        "notes": notes,
    }
