"""Which source is printed in which design. The sources of ``tests/samples`` serve a second time as material."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples" / "sources"


@dataclass(frozen=True)
class Job:
    """One document: its source, its design, and the strings the design's style sheet asks for."""

    source: Path
    design: str
    strings: dict[str, str] = field(default_factory=dict)


JOBS: dict[str, Job] = {
    "ports": Job(SAMPLES / "report_river_ports.txt", "report"),
    "seeds": Job(SAMPLES / "article_seed_banks.txt", "bookish"),
    "meals": Job(SAMPLES / "report_school_meals.txt", "working", {"series": "Discussion Paper 2019/6"}),
    "refuges": Job(SAMPLES / "meeting_alpine_refuges.txt", "legal", {"symbol": "WGMR/2017/9"}),
    "fisheries": Job(SAMPLES / "policy_fisheries.txt", "article"),
    "lights": Job(SAMPLES / "brief_street_lights.txt", "chapters"),
}
for _path in sorted((HERE / "sources").glob("*.txt")):
    _head = dict(
        line.removeprefix("print.").split(": ", 1)
        for line in _path.read_text(encoding="utf-8").split("---\n", 2)[1].splitlines()
        if line.startswith("print.")
    )
    JOBS[_path.stem] = Job(_path, _head.pop("design"), {k: v.strip('"') for k, v in _head.items()})


def again(name: str, design: str, **strings: str) -> Job:
    """A source of this folder in a second design."""
    return Job(HERE / "sources" / f"{name}.txt", design, strings)


JOBS |= {
    "charters_brief": again("market_charters", "brief", series="CALDER ROW PAPERS 3"),
    "clinics_working": again(
        "night_clinics", "working", series="Occasional Paper 12", css="@page { size: 176mm 250mm }"
    ),
    "papers_report": again("private_papers", "report"),
    "peat_bookish": again("peat_accounts", "bookish"),
    "returns_article": again("glass_return", "article"),
    "timetable_article": again("timetable_paper", "article"),
    "wells_bookish": again("wells_committee", "bookish"),
}
