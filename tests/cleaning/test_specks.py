"""Every rule for damaged text mends its case, leaves its other cases alone, and works in damaged documents only."""

import pytest

from greylit.cleaning.characters import correct_lines
from greylit.cleaning.lexicon import load_lexicon
from greylit.cleaning.line_rules import LINE_RULES
from greylit.cleaning.revision import Revision
from greylit.cleaning.rules import Context, Rule
from greylit.cleaning.sentences import apply_in_sentence
from greylit.cleaning.spacing import SENTENCE_RULES, STRAY_RULES
from greylit.cleaning.specks import SPECK_RULES
from greylit.cleaning.strokes import STROKE_RULES
from greylit.edits import apply_edits

RULES = (*SENTENCE_RULES, *STRAY_RULES, *STROKE_RULES, *SPECK_RULES)
CONTEXT = Context(load_lexicon(), seen={"I": 5})


def mend(text: str, rule: Rule) -> str:
    revision = Revision(text)
    revision.apply(apply_in_sentence([text], 0, CONTEXT, rule))
    return revision.text


def test_ids_are_unique():
    ids = [rule.id for rule in (*LINE_RULES, *RULES)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_mends_its_case(rule):
    before, after = rule.mends
    assert mend(before, rule) == after
    assert mend(after, rule) == after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_leaves_alone(rule):
    assert rule.leaves
    assert rule.hints
    for text in rule.leaves:
        assert mend(text, rule) == text


SPECKED = [
    "It was one of the. reasons that the council gave-to the",
    "press at the end. of it all, when the port was shut.",
]


DAMAGE = "The govemment and the comrnittee met again, and the wliole harbour board agreed to it."


@pytest.mark.parametrize("speck", ["It was held that the port. bridges and roads were shut.", "It was the. end of it."])
def test_punctuation_is_not_doubted_for_one_speck(speck):
    assert correct_lines([speck, "press at the end of it all."], lexicon=load_lexicon()) == []


@pytest.mark.parametrize("damage", [[], [DAMAGE]])
def test_punctuation_is_doubted_in_damaged_documents(damage):
    """Misread words tell, and so do specks that no author sets."""
    edits = correct_lines([*SPECKED, *damage], lexicon=load_lexicon())
    assert [(e.line, e.column, e.before, e.after) for e in edits if e.line < 3] == [
        (1, 17, ".", ""),
        (1, 48, "-", " "),
        (2, 16, ".", ""),
    ]


@pytest.mark.xfail(
    strict=True, reason="whether a stop before a noun was a comma or a speck wants the sentence's grammar"
)
def test_a_stop_before_a_noun():
    assert (
        mend("the roads. bridges and ports", next(r for r in RULES if r.id == "speck-in-sentence"))
        == "the roads, bridges and ports"
    )


def test_french_keeps_its_space_before_a_semicolon():
    rule = next(r for r in SENTENCE_RULES if r.id == "space-before-semicolon")
    assert apply_in_sentence(["les uns ; les autres"], 0, Context(load_lexicon(), english=False), rule) == []


@pytest.mark.parametrize(
    "right",
    [
        "He wrote, Now this is what was meant.",
        "It was echoed in Smith, The Wealth of it.",
        "They met in approx. ten of them.",
        "The ministers of health, Education and war.",
        "It was shut. interestingly, nobody left.",
        "It is a would-be port, and a has-been.",
        "They said “what they want to” again.",
    ],
)
def test_a_specked_document_keeps_what_may_be_meant(right):
    edits = correct_lines([*SPECKED, DAMAGE, right], lexicon=load_lexicon())
    assert [e for e in edits if e.line == len(SPECKED) + 2] == []


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("It was proposed (see above), We went on.", "It was proposed (see above). We went on."),
        ("It was sent to the ACLB, These are the reasons.", "It was sent to the ACLB. These are the reasons."),
        ("It was the i income of the port.", "It was the income of the port."),
        ("It was not clear. Ifyou went there, it was.", "It was not clear. If you went there, it was."),
        ("They SHALL. require it of them.", "They SHALL require it of them."),
        ("It is the sécurity of the port.", "It is the security of the port."),
    ],
)
def test_a_specked_document_is_mended(read, printed):
    edits = correct_lines([*SPECKED, DAMAGE, read], lexicon=load_lexicon())
    assert apply_edits(read, [e for e in edits if e.line == len(SPECKED) + 2]) == printed


HABITS = (
    # terms with capitals
    [
        "In this lease, Tenant means whoever pays the rent. If the rent is late, You must tell the port.",
        "Subject to the terms of the port, You may let a part of the quay to others as-is.",
        "Where the port agrees, You may moor a second ship there. After a year, You may ask for another.",
        "If the port asks for it, You must show the papers of the ship, which are kept by the master.",
    ],
    # tables with rules
    [
        "The berths of the port and what they cost a day are in the table below, as-is.",
        "| Berth | Length in metres | price of a day |",
        "| North | forty metres long | two hundred and more |",
        "| South | sixty metres long | three hundred or less |",
    ],
)


@pytest.mark.parametrize("lines", HABITS)
def test_an_authors_habit_is_no_damage(lines):
    assert correct_lines(lines, lexicon=load_lexicon()) == []
