"""Typeset documents of known truth come out of the whole chain as they were meant: figures are floors."""

from __future__ import annotations

import pytest
from pdf_designs import DESIGNS
from score_pdf import score_design

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
