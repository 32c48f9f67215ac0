"""Hyphens at line ends."""

import pytest

from greylit.cleaning.hyphens import join_hyphen
from greylit.cleaning.lexicon import load_lexicon

DROPPED = [
    ("develop", "ment"), ("inter", "national"), ("gov", "ernment,"), ("peo", "ple’s"), ("Bra", "zil"), ("ana", "lysis."),
    ("re", "port"), ("co", "alesce"), ("pre", "vious"), ("over", "come"), ("house", "hold"), ("with", "out"),
    ("Hernan", "dez"), ("DEVEL", "OPMENT"), ("anti-infla", "tionary"), ("de", "carbonization"), ("under", "standing"),
    ("some", "times"), ("multi", "lateral"), ("non", "sense"), ("trans", "port"), ("sub", "stantial"),
]  # fmt: skip
KEPT = [
    ("low", "income"), ("COVID", "19"), ("South", "South"), ("long", "term"), ("anti", "dumping"), ("well", "being"),
    ("al", "Qaida"), ("self", "determination"), ("decision", "making"), ("UN", "led"), ("war", "torn"), ("Asia", "Pacific"),
    ("non", "interference"), ("people", "centred"), ("G", "77"), ("China", "Africa"), ("non", "native"), ("e", "mail"), ("pre", "revolutionary"), ("opening", "up,"), ("hand", "drawn"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), DROPPED)
def test_hyphen_goes(left, right):
    assert join_hyphen(left, right, lexicon=load_lexicon(), vocabulary={})


@pytest.mark.parametrize(("left", "right"), KEPT)
def test_hyphen_stays(left, right):
    assert not join_hyphen(left, right, lexicon=load_lexicon(), vocabulary={})


def test_the_document_decides():
    assert not join_hyphen("re", "port", lexicon=load_lexicon(), vocabulary={"re-port": 2})
    assert join_hyphen("hand", "drawn", lexicon=load_lexicon(), vocabulary={"handdrawn": 1})
