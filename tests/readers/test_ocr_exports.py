"""hOCR, ALTO and PAGE: lines, boxes, confidence, hyphens, the order of regions."""

from __future__ import annotations

import pytest
from chain_runner import process_bytes

from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings
from greylit.stages import read

HOCR = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html><head><meta name="ocr-system" content="tesseract 5"/></head><body>
<div class="ocr_page" title="image p.png; bbox 0 0 1240 1754; scan_res 150 150">
<div class="ocr_carea" title="bbox 100 100 1100 300"><p class="ocr_par">
<span class="ocr_line" title="bbox 100 100 1100 140; x_size 40"><span class="ocrx_word" title="bbox 100 100 300 140; x_wconf 96">Every</span>
<span class="ocrx_word" title="bbox 320 100 600 140; x_wconf 60">quay-</span></span>
<span class="ocr_line" title="bbox 100 160 1100 200; x_size 40"><span class="ocrx_word" title="bbox 100 160 300 200; x_wconf 90">side</span></span>
</p></div></div></body></html>"""

ALTO = """<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v{v}#"><Description>
<MeasurementUnit>{unit}</MeasurementUnit></Description><Styles><TextStyle ID="T1" FONTSIZE="11.5"/></Styles>{order}<Layout>
<Page ID="p" WIDTH="{w}" HEIGHT="{h}"><PrintSpace>
<TextBlock ID="b2" HPOS="{x}" VPOS="{x}" WIDTH="{x}" HEIGHT="{x}" STYLEREFS="T1"><TextLine><String CONTENT="second" WC="0.5"/></TextLine></TextBlock>
<TextBlock ID="b1"><TextLine><String CONTENT="The" WC="0.9"/><SP/><String CONTENT="quay" SUBS_TYPE="HypPart1" SUBS_CONTENT="quayside"/>
<HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="side" SUBS_TYPE="HypPart2" SUBS_CONTENT="quayside"/><SP/><String CONTENT="is"/>
<SP/><String CONTENT="well" SUBS_TYPE="HypPart1" SUBS_CONTENT="well-known"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="known." SUBS_TYPE="HypPart2" SUBS_CONTENT="well-known"/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>"""
ORDER = '<ReadingOrder><OrderedGroup><ElementRef REF="b1"/><ElementRef REF="b2"/></OrderedGroup></ReadingOrder>'

PAGE = """<?xml version="1.0" encoding="UTF-8"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Page imageFilename="p.png" imageWidth="1000" imageHeight="1400" imageXResolution="100"><ReadingOrder><OrderedGroup id="g">
<RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroup></ReadingOrder>
<TextRegion id="r1" type="paragraph"><Coords points="0,0 100,0 100,50 0,50"/><TextLine id="l1"><Coords points="10,10 90,10 90,30 10,30"/>
<Word><Coords points="10,10 40,10 40,30 10,30"/><TextEquiv conf="0.7"><Unicode>of</Unicode></TextEquiv></Word>
<Word><Coords points="50,10 90,10 90,30 50,30"/><TextEquiv conf="0.9"><Unicode>wood.</Unicode></TextEquiv></Word>
<TextEquiv><Unicode>of wood.</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="r2"><TextLine id="l2"><TextEquiv index="1"><Unicode>wrong</Unicode></TextEquiv><TextEquiv index="0" conf="0.5"><Unicode>The quay is</Unicode></TextEquiv></TextLine></TextRegion>
<SeparatorRegion><Coords points="0,60 100,61"/></SeparatorRegion></Page></PcGts>"""


def read_export(text: str) -> Reading:
    return read(text.encode(), "scan.xml", Settings())


def test_hocr():
    reading = read_export(HOCR)
    assert (reading.lines, reading.origin, reading.document.media_type) == (
        ["Every quay-", "side"],
        "scan",
        "text/vnd.hocr+html",
    )
    assert reading.prints[0].box == (48.0, 48.0, 528.0, 67.2)
    assert (reading.sheets[0].width, reading.sheets[0].height) == (595.2, 841.92)
    assert [run.confidence for run in reading.prints[0].runs] == [0.6]


@pytest.mark.parametrize(("unit", "width"), [("pixel", "595"), ("mm10", "2100"), ("inch1200", "9920")])
@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_alto(version, unit, width):
    reading = read_export(ALTO.format(v=version, unit=unit, w=width, h=width, x="100", order=ORDER))
    assert reading.lines == ["The quay\u00ad", "side is well-", "known.", "", "second"]
    assert [p.hyphen for p in reading.prints] == [True, True, False, False, False]
    assert round(reading.sheets[0].width) == 595
    assert (reading.prints[4].size, reading.prints[4].confidence) == (11.5, 0.5)


def test_alto_words_made_whole():
    made = process_bytes(ALTO.format(v="4", unit="pixel", w="595", h="842", x="1", order=ORDER).encode())
    assert made.text.startswith("The quayside is well-known.")


def test_page_xml():
    reading = read_export(PAGE)
    assert reading.lines == ["The quay is", "", "of wood."]
    assert [p.confidence for p in reading.prints] == [0.5, None, round((0.7 * 2 + 0.9 * 5) / 7, 3)]
    assert reading.prints[2].box == (7.2, 7.2, 64.8, 21.6)
    assert len(reading.sheets[0].rules) == 1


def test_page_xml_through_the_chain():
    assert process_bytes(PAGE.encode()).document.pages == 1


@pytest.mark.parametrize("text", ["<alto><Layout><Page/></Layout></alto>", "<PcGts><Page/></PcGts>"])
def test_exports_without_text_say_so(text):
    with pytest.raises(UnreadableDocument, match="no text that was read"):
        read_export(text)


@pytest.mark.parametrize("text", [ALTO[:400], PAGE[:700]])
def test_exports_cut_off_say_so(text):
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_export(text)


def test_hocr_that_has_lines_alone():
    lines = ["Boats come in at the quay be-", "low the mill in 1904."]
    said = "".join(
        f"<span class='ocrx_line' title='bbox 100 {100 + 60 * n} 900 {140 + 60 * n}'>{x}</span>"
        for n, x in enumerate(lines)
    )
    page = f"<html><body><div class='ocr_page' title='bbox 0 0 1000 1400'>{said}</div></body></html>"
    reading = read(page.encode(), "a.html", Settings())
    assert (reading.document.media_type, reading.lines) == ("text/vnd.hocr+html", lines)
    assert "quay below the mill in 1904." in process_bytes(page.encode(), "a.html").text
