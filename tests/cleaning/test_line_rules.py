"""Every line rule mends its case, leaves its other cases alone, and is settled after one application."""

import pytest

from greylit.cleaning.lexicon import load_lexicon
from greylit.cleaning.line_rules import LINE_RULES
from greylit.cleaning.revision import Revision
from greylit.cleaning.rules import Context, Rule, apply_line_rules

CONTEXT = Context(load_lexicon())


def mend(text: str, rule: Rule) -> str:
    revision = Revision(text)
    revision.apply(apply_line_rules(text, CONTEXT, rule))
    return revision.text


def test_ids_are_unique():
    ids = [rule.id for rule in LINE_RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.id)
def test_rule_mends_its_case(rule):
    before, after = rule.mends
    assert mend(before, rule) == after
    assert mend(after, rule) == after


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.id)
def test_rule_leaves_alone(rule):
    assert rule.leaves
    for text in rule.leaves:
        assert mend(text, rule) == text
