"""What stands below a title and says of what sort the paper is, whose it is, or which body it is from. Knowledge, one row a kind."""

from __future__ import annotations

import re

import msgspec


class Subtitle(msgspec.Struct, frozen=True):
    """One kind of line: a pattern for a whole line, case ignored, one that it is and one that it is not."""

    id: str
    pattern: str
    yes: str
    no: str


SUBTITLES: tuple[Subtitle, ...] = (
    Subtitle(
        "sort",
        r"(?:(?:an?|the|eine?|un|une|una|uma?) (?:[\w-]+ ){0,3}|(?:(?:final|interim|annual|mid-term|technical|summary|synthesis|evaluation|background|working|policy|white|green|discussion|draft|short|brief|preliminary) ){1,2})(?:paper|report|study|review|essay|survey|note|brief|analysis|assessment|newsletter|bulletin|journal|magazine|memorandum|memoir|guide|handbook|bericht|studie|gutachten|étude|rapport|informe|estudio|ensayo|ensaio|relatório)(?: (?:of|on|for|to|by|über|zu|sur|sobre|about) .{0,60})?",
        "A White Paper",
        "The reports were lost",
    ),
    Subtitle(
        "report",
        r"(?:(?:first|second|third|final|interim|annual) )?(?:report|study|memorandum|submission|statement|opinion|recommendations?|proceedings|minutes) (?:of|by|to) the [^.;:?!]{4,90}",
        "Report of the Commission of Inquiry",
        "Reports from the quay",
    ),
    Subtitle(
        "issued",
        r"adopted (?:at|by|on|in) .{4,160}|(?:held|convened) (?:on|in|at) .{4,110}|\((?:adopted|approved|as amended|presented|submitted) .{4,160}\)|(?:prepared|issued|published|compiled|submitted|presented) by the [^.;:?!]{3,80}",
        "Adopted at the third meeting of ports",
        "The adopted children of the port",
    ),
)
_PATTERNS = {row.id: re.compile(row.pattern, re.IGNORECASE) for row in SUBTITLES}


def tells(kind: str, line: str) -> bool:
    """Whether a stripped line below a title is of one kind: the ``sort`` of paper, whose ``report`` it is, or who ``issued`` it.

    >>> tells("sort", "Eine Studie"), tells("report", "Final report of the Board"), tells("issued", "The reports were lost")
    (True, True, False)
    """
    return _PATTERNS[kind].fullmatch(line) is not None
