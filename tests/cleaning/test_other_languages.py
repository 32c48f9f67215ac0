"""What is not English, or no prose, passes unharmed: alone, in an English document, and in a damaged one."""

import pytest

from greylit.cleaning.characters import correct_document
from greylit.cleaning.lexicon import load_lexicon

LEXICON = load_lexicon()

PASSAGES = {
    "Spanish": [
        "La comisión lo aprobó por unanimidad. en su informe se anota que los ríos de la región han",
        "perdido caudal, y que nada se ha hecho a favor de las aldeas que viven de la pesca.",
        "Lo mismo ocurre con el agua potable: a la fecha, ni la mitad de las casas tiene servicio.",
    ],
    "Portuguese": [
        "O conselho não deu resposta até a data do relatório, de modo que os pescadores da ilha",
        "foram à capital para pedir ajuda; no porto ninguém os recebeu, e voltaram a pé.",
    ],
    "French": [
        "Le comité s’est réuni à Lyon ; il n’a pas été possible de joindre les maires des villages.",
        "On a décidé d’écrire une lettre au ministre : elle est restée sans réponse jusqu’à ce jour.",
    ],
    "Italian": ["Il consiglio non ha risposto fino ad oggi, e i pescatori dell’isola sono andati nella capitale a chiedere aiuto."],
    "German": ["Der Rat hat bis zum heutigen Tag nicht geantwortet, und die Fischer der Insel sind in die Hauptstadt gefahren."],
    "transliterated Chinese": ["Zhongguo nongcun fazhan yanjiu zhongxin, Xiangcun jianshe yu nongmin hezuoshe de lishi, Beijing daxue chubanshe"],
    "transliterated Russian": ["Kolkhoznoe krestianstvo v gody perelomnykh reform, sbornik statei i dokumentov, Izdatelstvo Nauka"],
    "names": [
        "Ngũgĩ Mwangi, Thulisile Dlamini-Nkosi, Jón Þorláksson, Ana Ilić, Lwazi Mthembu and Xochitl Quispe Mamani of Ayllu Qhapaq",
        "Ouagadougou, Ulaanbaatar, Llanfair, Szczecin, Hódmezővásárhely, Thiruvananthapuram, Nuku‘alofa, Iqaluit",
    ],
    "code": [
        "def fold(a, b): return {k: v for k, v in a.items() if k not in b}  # the rest",
        "for (i = 0; i < n; i++) { tbl[i] = l1 + I0; fprintf(stderr, \"%s.\\n\", argv[1]); }",
        "SELECT tbl.id, cnt FROM tbl WHERE cnt > 10 AND nm LIKE 'a%';",
        "sudo apt-get install libfoo-dev && ./configure --prefix=/usr/local",
    ],
    "numbers": [
        "Region   2019   2020   2021   Share",
        "North    1 204  1 310  1 199  12.1 %",
        "South .  . . .  15,001 l2     (0.3)",
        "1.1 2.2 3,3 4;4 5:5 10/11 -12 +13 ±0.5 <5 >10 ~7 =8",
    ],
    "lists": ["(a) of. (b) the: (c) to", "a. the fund; b. the bank; c. the council", "i. in ii. on iii. of", "A. | B. | C."],
    "phonetics": ["/ðə ˈwɜːd/ [ˈhaʊs] ɪnˈtɜːnəl, cf. OE hūs, ON hús, OHG hūs, Goth. gud-hūs"],
}  # fmt: skip
"""Our own sentences: what they say of councils and fishermen is made up."""

ENGLISH = [
    "The council of the island had not answered by the day on which the paper was printed, and nobody could say why it was so.",
    "Those who lived by fishing went to the capital and asked for help, yet the office at the harbour was shut when they came.",
]
DAMAGE = [
    "The comrnittee of the govemment was asked about the wliole of it, and its mernbers had nothing to say for thern.",
    "It was one of the. reasons why the councii-of the island had been told to wait, as the papers of the tirne tell us.",
]


@pytest.mark.parametrize("kind", PASSAGES)
def test_alone(kind):
    corrected = correct_document(PASSAGES[kind], lexicon=LEXICON)
    assert corrected.edits == []
    if kind not in ("names", "code", "lists"):
        assert corrected.suspicious == []


@pytest.mark.parametrize("kind", PASSAGES)
def test_in_an_english_document(kind):
    assert correct_document([*ENGLISH * 3, "", *PASSAGES[kind], "", *ENGLISH], lexicon=LEXICON).edits == []


@pytest.mark.parametrize("kind", PASSAGES)
def test_in_a_damaged_document(kind):
    lines = [*ENGLISH * 3, *DAMAGE, "", *PASSAGES[kind], "", *ENGLISH]
    edits = correct_document(lines, lexicon=LEXICON).edits
    assert {e.line for e in edits} == {7, 8}
