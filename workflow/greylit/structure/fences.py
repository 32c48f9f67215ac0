"""Fenced code blocks of Markdown: lines that are a program or what one prints, not prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

FENCE = re.compile(r"[ \t]{0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`~\n]{0,60})$")


def find_fenced(texts: Sequence[str]) -> frozenset[int]:
    """Lines (0-based) of code blocks between fences, those included, as CommonMark has them; a fence that is not closed opens none.

    >>> sorted(find_fenced(["Run", "```sh", "# 3 jobs", "```", "and", "```", "wait"]))
    [1, 2, 3]
    """
    fences = [(i, m["fence"], m["info"]) for i, text in enumerate(texts) if (m := FENCE.match(text)) is not None]
    out: set[int] = set()
    opened: tuple[int, str] | None = None
    for i, fence, info in fences:
        if opened is None:
            opened = (i, fence)
        elif not info.strip() and fence[0] == opened[1][0] and len(fence) >= len(opened[1]):
            out.update(range(opened[0], i + 1))
            opened = None
    return frozenset(out)
