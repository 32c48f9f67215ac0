"""Language of short and long texts."""

import pytest

from greylit.cleaning.language import detect_language

SENTENCES = {
    "en": "The committee agreed that the annual report should be sent to all members before the summer.",
    "es": "El comité acordó que el informe anual se enviará a todos los miembros antes del verano.",
    "pt": "O comitê decidiu que o relatório anual será enviado a todos os membros antes do verão.",
    "fr": "Le comité a décidé que le rapport annuel serait envoyé à tous les membres avant l’été.",
    "de": "Der Ausschuss beschloss, den Jahresbericht vor dem Sommer an alle Mitglieder zu senden.",
    "it": "Il comitato ha deciso di inviare la relazione annuale a tutti i membri prima dell’estate.",
    "zh": "委员会决定在夏季之前将年度报告送交全体成员。",
    "ru": "Комитет решил направить годовой доклад всем членам до начала лета.",
}


@pytest.mark.parametrize("tag", SENTENCES)
def test_sentence_and_document(tag):
    sentence = SENTENCES[tag]
    assert detect_language(sentence) == tag
    assert detect_language(f"{sentence}\n" * 2000) == tag
    assert detect_language(f"https://example.org/report 2020\n{sentence.upper()}") == tag


@pytest.mark.parametrize("text", ["", " \n", "12 345,6", "A/RES/70/1", "\x00\x01", "https://example.org/the/report"])
def test_undecided(text):
    assert detect_language(text) is None


def test_the_main_language_wins():
    assert detect_language((SENTENCES["en"] + "\n") * 30 + (SENTENCES["es"] + "\n") * 8) == "en"
