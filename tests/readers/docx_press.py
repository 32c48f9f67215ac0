"""Makes DOCX files of known content, part by part, as Word writes them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SPACES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("numbering", "numbering"),
            ("footnotes", "footnotes"),
            ("endnotes", "endnotes"),
            ("settings", "settings"),
            ("header1", "header"),
        )
    )
    + "</Types>"
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Nummer1"><w:name w:val="Nummer 1"/><w:basedOn w:val="berschrift1"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Nummer2"><w:name w:val="Nummer 2"/><w:basedOn w:val="berschrift2"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def run(text: str, properties: str = "") -> str:
    """A run of text; ``properties`` is the XML of what it is set in."""
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, style: str | None = None, properties: str = "") -> str:
    """A paragraph of runs (XML) or of texts."""
    runs = "".join(c if c.startswith("<") else run(c) for c in content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    told = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{told}{runs}</w:p>"


def item(text: str, number: int, level: int = 0) -> str:
    """A paragraph of list ``number``."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def call(number: int, kind: str = "footnote", custom: str = "") -> str:
    """The reference that calls a note; ``custom`` is a mark of its own."""
    follows = ' w:customMarkFollows="1"' if custom else ""
    shown = f"<w:t>{custom}</w:t>" if custom else ""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"{follows}/>{shown}</w:r>'


def drawing(picture: int) -> str:
    """A run that shows a picture."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return f'<w:r><w:drawing><a:blip xmlns:a="{space}" r:embed="p{picture}"/></w:drawing></w:r>'


def field(code: str, result: str) -> str:
    """A field with its result, as Word writes it."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(text: str, properties: str = "") -> str:
    """A table's cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows made of cells."""
    grid = "<w:gridCol/>" * rows[-1].count("<w:tc>")
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(r if r.startswith('<w:tr') else f'<w:tr>{r}</w:tr>' for r in rows)}</w:tbl>"


def press(
    *body: str,
    footnotes: dict[int, str] | None = None,
    endnotes: dict[int, str] | None = None,
    header: str = "",
    settings: str = "",
    core: str = "",
    styles: str = STYLES,
    pictures: tuple[bytes, ...] = (),
) -> bytes:
    """The bytes of a DOCX file; notes are the XML of their paragraphs by id, pictures are related as p0, p1 …"""
    parts = {"word/document.xml": f"<w:document {SPACES}><w:body>{''.join(body)}</w:body></w:document>"}
    related = {"styles": "styles", "numbering": "numbering"}
    parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    parts["word/numbering.xml"] = f"<w:numbering {W}>{NUMBERING}</w:numbering>"
    for kind, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes is not None:
            said = f'<w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>'
            said += "".join(f'<w:{kind} w:id="{n}">{xml}</w:{kind}>' for n, xml in notes.items())
            parts[f"word/{kind}s.xml"] = f"<w:{kind}s {SPACES}>{said}</w:{kind}s>"
            related[f"{kind}s"] = f"{kind}s"
    if header:
        parts["word/header1.xml"] = f"<w:hdr {SPACES}>{header}</w:hdr>"
        related["header"] = "header1"
    if settings:
        parts["word/settings.xml"] = f"<w:settings {W}>{settings}</w:settings>"
        related["settings"] = "settings"
    if core:
        parts["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{TYPE}/{kind}" Target="{target}.xml"/>'
        for n, (kind, target) in enumerate(related.items())
    )
    for n, picture in enumerate(pictures):
        parts[f"word/media/image{n}.bin"] = picture
        relations += f'<Relationship Id="p{n}" Type="{TYPE}/image" Target="media/image{n}.bin"/>'
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts["word/_rels/document.xml.rels"] = f"<Relationships {space}>{relations}</Relationships>"
    parts["_rels/.rels"] = (
        f'<Relationships {space}><Relationship Id="r" Type="{TYPE}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    parts["[Content_Types].xml"] = TYPES
    return zip_parts(parts)


def zip_parts(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of parts by name."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


PROSE = "The quays were built for ships that no longer call, and the town has had to find another use for them."


def port_paper() -> bytes:
    """A paper with everything: numbered headings, notes of both kinds, lists, a table with spans, references."""
    begins, wide = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    raised = '<w:vertAlign w:val="superscript"/>'
    mark = "<w:r><w:{}Ref/></w:r>"
    return press(
        paragraph("Tides of Trade: Small Ports after the Storm", style="Titel"),
        paragraph("What became of eleven harbours", style="Untertitel"),
        paragraph("Ada Quayle and Ben Thorvaldsen"),
        paragraph("4 March 2021"),
        paragraph("Quays", style="Nummer1"),
        paragraph("In 2019 they handled 1,200 tonnes", call(1), ", a fifth less than in 2010.", call(2), " ", PROSE),
        paragraph("Of stone", style="Nummer2"),
        paragraph(PROSE, call(1, "endnote")),
        item("rope", 2),
        item("tar", 2),
        item("hemp", 2, 1),
        item("jute", 2, 1),
        paragraph("Of wood", style="Nummer2"),
        paragraph("Nobody owns the tide.", style="Zitat"),
        item("weigh it", 3),
        item("sell it", 3),
        paragraph("Tolls", style="Nummer1"),
        paragraph("Table ", field("SEQ Table \\* ARABIC", "1"), ". Loads by port", style="Beschriftung"),
        table(
            f"<w:tr>{head}{cell('Port', begins)}{cell('Tonnes', wide)}</w:tr>",
            f"<w:tr>{head}{cell('', '<w:vMerge/>')}{cell('2019')}{cell('2020')}</w:tr>",
            cell("Oslo") + cell("1,200") + cell("900"),
            cell("Bergen") + cell("800") + cell("750"),
        ),
        paragraph("Source: Harbour Office."),
        paragraph("The area is 10", run("6", raised), " m", run("2", raised), "."),
        paragraph("References", style="berschrift1"),
        paragraph("Quayle, A. (2019). Of Quays. Oslo: Harbour Press."),
        footnotes={
            1: paragraph(
                mark.format("footnote"), " Harbour Office, Annual Returns 2019 (Oslo: Quay Press, 2020), p. 12."
            ),
            2: paragraph(mark.format("footnote"), " Ibid., p. 14."),
        },
        endnotes={1: paragraph(mark.format("endnote"), " Seen by the authors in May 2019.")},
    )
