"""Every rule for damaged text mends its case, leaves its other cases alone, and works in damaged documents only."""

import pytest

from greylit.cleaning.characters import correct_lines
from greylit.cleaning.lexicon import load_lexicon
from greylit.cleaning.line_rules import LINE_RULES, Context, Rule
from greylit.cleaning.punctuation import apply_in_sentence
from greylit.cleaning.revision import Revision
from greylit.cleaning.specks import SENTENCE_RULES, SPECK_RULES, STRAY_RULES

RULES = (*SENTENCE_RULES, *STRAY_RULES, *SPECK_RULES)
CONTEXT = Context(load_lexicon())


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
