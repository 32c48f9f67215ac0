"""Numbered headings are no running heads, and the heading that a running head repeats stays."""

from greylit.structure.labelling import label_lines

PROSE = ["The keepers of the quay kept their own accounts of what was paid and owed there", "and of who had come."]


def test_numbered_headings_among_counted_heads_stay() -> None:
    pages = []
    for n in range(1, 8):
        head = [f"Quays and Dues {n}"] if n % 2 else [f"{n} Kept and Owed", ""]
        pages.append("\n".join([*head, "", *PROSE * 6, "", f"{n} What Was Owed in {'abcdefg'[n - 1]}", "", *PROSE * 6]))
    roles = label_lines("\n\f".join(pages).split("\n"))
    lines = "\n\f".join(pages).split("\n")
    owed = [role for line, role in zip(lines, roles.roles, strict=True) if "What Was Owed" in line]
    assert owed == ["body"] * 7


def test_the_heading_that_counted_heads_repeat_stays() -> None:
    pages = ["\n".join(PROSE * 8), "\n".join(["The Upkeep of Quays", "", *PROSE * 8])]
    pages += ["\n".join([f"The Upkeep of Quays {n}", "", *PROSE * 8]) for n in range(3, 7)]
    lines = "\n\f".join(pages).split("\n")
    roles = label_lines(lines).roles
    assert [r for t, r in zip(lines, roles, strict=True) if "Upkeep" in t] == ["body", *["furniture"] * 4]
