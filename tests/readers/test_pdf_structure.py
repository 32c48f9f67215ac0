"""Typeset documents of known truth come out of the whole chain as they were meant: figures are floors."""

from __future__ import annotations

import pytest
from pdf_designs import DESIGNS
from pdf_press import make_pdf, put
from score_pdf import score_design

import greylit
from greylit.structure.captions import match_caption
from greylit.structure.vocabulary import CAPTION_WORDS, SECTION_WORDS, fold_heading

FLOORS = {name: {} for name in DESIGNS}
"""Figures that fall short of 1, and furniture that is left: none so far."""


@pytest.mark.parametrize("name", DESIGNS)
def test_figures_reach_their_floors(name):
    figures = score_design(name)
    floors = {key: 1.0 for key in figures if key != "furniture"} | FLOORS[name]
    assert {key: figures[key] for key, floor in floors.items() if figures[key] < floor - 1e-9} == {}
    assert figures["furniture"] == 0


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Tabela 2. Barcos por porto", "table"),
        ("Figura 1. Precio del agua", "figure"),
        ("Gráfico 3 – Custos por ano", "chart"),
        ("Tabla 2 muestra los precios", None),
        ("Figura 1 mostra o preço", None),
        ("Quadro de pessoal do porto", None),
    ],
)
def test_captions_in_spanish_and_portuguese(line, kind):
    match = match_caption(line)
    assert (CAPTION_WORDS[match["word"].casefold()] if match else None) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Referências", "references"),
        ("ÍNDICE", "contents"),
        ("Conclusiones", "conclusion"),
        ("Índices de preços", None),
    ],
)
def test_section_words_in_spanish_and_portuguese(line, kind):
    assert SECTION_WORDS.get(fold_heading(line)) == kind


def test_a_post_whose_number_is_sunk_goes_on_the_list_of_authors_posts(tmp_path):
    names = ["Ines Varanda", "Olof Brandel", "Marta Dunmore", "Pia Lund"]

    def page(canvas):
        put(canvas, 150, 80, "What the Bridges Cost the Islands", "Times-Bold", 18)
        x = 90.0
        for n, name in enumerate(names, 1):
            x = put(canvas, x, 110, name, "Times-Bold")
            x = put(canvas, x, 106, str(n), "Times-Bold", 6) + 8
        for n in range(1, 5):
            x = put(canvas, 200, 130 + 11 * n + (2 if n == 3 else -3), str(n), size=6)
            put(canvas, x + 2, 130 + 11 * n, f"Harbour Office, Room {n}", size=9)
        for n in range(12):
            put(
                canvas,
                72,
                220 + 12 * n,
                "Storms closed the northern route for six weeks in one winter, and a strike came next.",
            )

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(page))
    notes = greylit.process(path).tables["footnotes"].to_pylist()
    assert [note["marker"] for note in notes] == ["1", "2", "3", "4"]
    assert all(note["call"] is not None for note in notes)
