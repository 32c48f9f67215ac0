"""Paragraphs that close a short document below its notes: its notes, their calls and its figures stay what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import process

BODIES = {
    "en": (
        "Lamps of the Weir road\n\nBy Ana Moreau\n\nWhat they burn\n\n"
        "In 2019 the road had 4,100 lamps,{0} up from 3,900 in 2015. Each draws 60 watts, according to the Road Office.\n\n"
        "What they cost\n\nThe bill came to US$ 1.5 million in 2018.{1} One lamp in five is out in any month, and the council has\n"
        "asked for a second report."
    ),
    "de": (
        "Laternen an der Wehrstraße\n\nVon Ana Moreau\n\nWas sie brauchen\n\n"
        "Im Jahr 2019 standen an der Straße 4.100 Laternen,{0} nach 3.900 im Jahr 2015. Jede braucht 60 Watt.\n\n"
        "Was sie kosten\n\nDie Rechnung betrug 2018 1,5 Millionen Euro.{1} Eine von fünf Laternen ist in jedem Monat dunkel,\n"
        "und der Rat hat einen zweiten Bericht verlangt."
    ),
    "fr": (
        "Les lampes de la route du barrage\n\nPar Ana Moreau\n\nCe qu'elles brûlent\n\n"
        "En 2019, la route comptait 4 100 lampes,{0} contre 3 900 en 2015. Chacune consomme 60 watts.\n\n"
        "Ce qu'elles coûtent\n\nLa facture s'est élevée à 1,5 million d'euros en 2018.{1} Une lampe sur cinq est éteinte chaque mois,\n"
        "et le conseil a demandé un second rapport."
    ),
    "es": (
        "Las lámparas del camino\n\nPor Ana Moreau\n\nLo que consumen\n\n"
        "En 2019 el camino tenía 4.100 lámparas,{0} frente a 3.900 en 2015. Cada una consume 60 vatios.\n\n"
        "Lo que cuestan\n\nLa factura fue de 1,5 millones de euros en 2018.{1} Una lámpara de cada cinco está apagada cada mes,\n"
        "y el consejo ha pedido un segundo informe."
    ),
}
NOTES = {
    "en": (
        "Road Office, Annual Return (Norhaven: Road Office, 2020), p. 14.",
        "J. Okafor and L. Brandt, 'Paying for Light', Journal of Small Roads 12, no. 3 (2019), pp. 44-61.",
    ),
    "de": (
        "Straßenamt, Jahresbericht, Nordhafen 2020, S. 14.",
        "Vgl. J. Okafor und L. Brandt, Licht bezahlen, in: Wegeblätter 12 (2019), S. 44-61.",
    ),
    "fr": (
        "Office des routes, Rapport annuel, Norhaven, 2020, p. 14.",
        "Voir J. Okafor et L. Brandt, « Payer la lumière », Revue des petites routes, vol. 12, 2019, p. 44-61.",
    ),
    "es": (
        "Oficina de Caminos, Informe anual, Norhaven, 2020, p. 14.",
        "Véase J. Okafor y L. Brandt, «Pagar la luz», Revista de caminos, vol. 12, 2019, pp. 44-61.",
    ),
}
CLOSINGS = {
    "en": (
        "Ana Moreau is a fellow at the Institute for Small Roads.",
        "The author thanks two readers for their comments on an earlier draft.",
        "First published in Road Letters, March 2020. Reprinted with permission.",
        "About the author\n\nAna Moreau teaches economics at the University of Norhaven.",
        "For more information, write to ana.moreau@roads.example or visit www.roads.example.",
        "Ana Moreau is a fellow at the Institute.\n\nThe views expressed here are her own and do not bind the Institute.",
    ),
    "de": (
        "Ana Moreau ist wissenschaftliche Mitarbeiterin am Institut für kleine Straßen.",
        "Die Autorin dankt zwei Lesern für ihre Hinweise.",
        "Zuerst erschienen in: Wegebriefe, März 2020.",
    ),
    "fr": (
        "Ana Moreau est chercheuse à l'Institut des petites routes.",
        "L'auteure remercie deux lecteurs de leurs remarques.",
        "Article paru dans Lettres de la route, mars 2020.",
    ),
    "es": (
        "Ana Moreau es investigadora del Instituto de Caminos.",
        "La autora agradece a dos lectores sus comentarios.",
        "Publicado por primera vez en Cartas del camino, marzo de 2020.",
    ),
}
PRINTED = {"1 ": ("1", "1 "), "1.": ("1", "1. "), "1": ("1", "1"), "[1]": ("[1]", "[1] "), "¹": ("¹", "¹ ")}
"""How a first note's call and marker are printed."""


def _print(printed: str, number: int) -> str:
    return printed if number == 1 else printed.translate(str.maketrans("1¹", "2²"))


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("form", PRINTED)
@pytest.mark.parametrize(("language", "closing"), [(lang, c) for lang, some in CLOSINGS.items() for c in ("", *some)])
def test_notes_stand_above_closing_paragraphs(
    tmp_path: Path, language: str, closing: str, form: str, count: int
) -> None:
    call, marker = PRINTED[form]
    calls = [_print(call, n) if n <= count else "" for n in (1, 2)]
    said = NOTES[language][:count]
    notes = "\n".join(_print(marker, n) + note for n, note in enumerate(said, 1))
    path = tmp_path / "lamps.txt"
    path.write_text(f"{BODIES[language].format(*calls)}\n\n{notes}\n\n{closing}\n", encoding="utf-8")
    result = process(path)
    found = result.tables["footnotes"].to_pylist()
    assert [(n["marker"], n["text"]) for n in found] == [(str(n), note) for n, note in enumerate(said, 1)]
    assert [result.text[: n["call"]].split()[-1][-1] for n in found] == [",", "."][:count]
    assert all(part in " ".join(result.text.split()) for part in closing.split("\n\n"))
    assert not [s["text"] for s in result.tables["statistics"].to_pylist() if s["unit"] in ("joule", "liter")]


@pytest.mark.parametrize(
    ("below", "notes"),
    [
        (
            "They want more lamps1 and less.\n\n1 Lamps are dear to keep.\n\nThe road is long.",
            ["Lamps are dear to keep."],
        ),
        ("They want three things.\n\n1. More lamps.\n\nThe road is long, and so is the winter there.", []),
        ("Ana Moreau1\n\n1 What was counted\n\nThe road is long, and so is the winter there.", []),
    ],
)
def test_numbered_paragraphs_are_notes_where_called(tmp_path: Path, below: str, notes: list[str]) -> None:
    path = tmp_path / "lamps.txt"
    path.write_text(f"Lamps of the Weir road\n\nThe road is dark at night.\n\n{below}\n", encoding="utf-8")
    assert process(path).tables["footnotes"].column("text").to_pylist() == notes
