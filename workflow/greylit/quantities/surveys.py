"""When surveys were asked, by their names and by what is said of them."""

from __future__ import annotations

from greylit.quantities.dates import is_year
from greylit.quantities.periods import POLLS, Period
from greylit.quantities.tokens import Tokens

SURVEYS = frozenset(["survey", "census", "index", "inventory", "poll"])
"""What has the year of its figures in its name."""

FIELDWORK = frozenset(["out", "conducted", "fielded", "undertaken", "held", "taken", "done", "run"])
"""Of a survey these say when it was asked: "carried out in 2014"."""


def find_survey_year(t: Tokens) -> str | None:
    """The year in the name of a survey that a sentence reports: "The 2021 Budget Survey shows", "the survey of 2019"."""
    for k in range(1, t.size):
        if is_year(t.words[k]) and t.low[k - 1] == "of" and t.at(k - 2) in SURVEYS and t.at(k - 3) in ("the", "our"):
            return t.words[k]
        owned = t.at(k - 1) in ("the", "its", "a") or t.at(k - 1).endswith(("'s", "’s"))
        if (
            is_year(t.words[k])
            and owned
            and (t.at(k + 1) in SURVEYS or (t.raw(k + 1).islower() and t.at(k + 2) in SURVEYS))
        ):
            return t.words[k]
        if is_year(t.words[k]) and owned and t.raw(k + 1)[:1].isupper():
            last = k + 1
            while t.raw(last + 1)[:1].isupper() or (
                t.at(last + 1) in ("and", "of", "on") and t.raw(last + 2)[:1].isupper()
            ):
                last += 1
            if t.low[last] in SURVEYS or (t.raw(last + 1).islower() and t.at(last + 1) in SURVEYS):
                return t.words[k]  # the 2021 Budget Survey, the 2019 Ports Board survey
    return None


def find_fieldwork(t: Tokens, periods: list[Period]) -> str | None:
    """When a survey was asked, by a sentence that says so: "The survey was carried out in May 2022"."""
    if len(periods) != 1 or POLLS.isdisjoint(t.low[: periods[0].first]):
        return None
    back = t.low[max(0, periods[0].first - 6) : periods[0].first]
    return periods[0].value if not FIELDWORK.isdisjoint(back) and ".." not in periods[0].value else None
