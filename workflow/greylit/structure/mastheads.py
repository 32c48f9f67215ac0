"""What stands above a title: series and kind of a paper, journal and issue, agenda items, a site's menu."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from greylit.structure.covers import PAPER
from greylit.structure.markup import strip_marks
from greylit.structure.numbering import parse_label
from greylit.structure.units import Unit
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading


class Masthead(msgspec.Struct, frozen=True):
    """One kind of line above a title: a pattern for a whole line, case ignored, one that it is and one that it is not."""

    id: str
    pattern: str
    yes: str
    no: str


_KIND = r"(?:brief|paper|report|note|memo|bulletin|series|newsletter|insight|commentary|study)s?"
_SORT = r"(?:discussion|working|policy|occasional|research|technical|background|issues?|conference|position)"
_COUNT = r"(?:no|nos|number|nr|núm|num|n[°º]|#|vol|volume|issue|heft|jg|jahrgang|jaargang|årgang|argang|año|anno|ano|tome|tomo|band|ausgabe|edition|fasc|n)\.?"
_NUMBER = r"(?:\d{1,4}|[IVXLC]{1,6})"

MASTHEADS: tuple[Masthead, ...] = (
    Masthead(
        "release",
        r"(?:for )?immediate release\b.{0,60}|(?:press|media|news) release\b.{0,60}|embargoed?\b.{0,60}|pressemitteilung\b.{0,60}|communiqué de presse\b.{0,60}|(?:comunicado|nota) de prensa\b.{0,60}|nota à imprensa\b.{0,60}",
        "EMBARGOED UNTIL 00:01 ON 6 JUNE",
        "The press released its figures",
    ),
    Masthead(
        "numbered-paper",
        rf"(?:\w+ ){{0,3}}{_KIND}\b.{{0,40}}\b(?:no\.?|number|nr\.?|#|vol\.?|volume|issue)\s*\d.{{0,40}}",
        "Evaluation Brief No. 27",
        "A Brief History of Ports",
    ),
    Masthead(
        "paper-and-date",
        rf"{_SORT} (?:paper|note|brief|report)s?(?: (?:no\.? ?)?\d{{1,4}})?,.{{0,90}}",
        "Working Paper 4, Quay Institute, 2012",
        "Working papers lost at sea",
    ),
    Masthead(
        "circular",
        r"(?:[\w&.'’-]+ ){0,6}[\w&.'’-]+, (?:circular|bulletin|notice|memorandum|newsletter|directive) (?:no|nr|number)\.? ?\d{1,4}\b.{0,40}",
        "Harbour Office, Circular No. 7, 3 May 2011",
        "Harbours, circular quays and the town",
    ),
    Masthead(
        "distribution", r"original\s*:\s*\w+|(?:distr\.?|distribution)\s*:\s*\w+", "ORIGINAL: ENGLISH", "Original ports"
    ),
    Masthead(
        "address",
        r"(?:[^.;:?!]{2,70} )?(?:www\.|https?://)\S+|\S+@\S+\.\S+",
        "COAST WATCH www.coastwatch.example",
        "See www for more",
    ),
    Masthead(
        "symbol",
        r"(?=[^ ]*\d)[A-Z][A-Z0-9.]{0,10}(?:/[A-Za-z0-9.()-]+){1,6}|[A-Z]{2,8} ?\((?:19|20)?\d\d\) ?\d{1,4}(?:[ /-](?:final|rev|add|corr|fin)\.?(?: ?\d{1,2})?)?",
        "A/HLC/31/7",
        "Ports and/or quays",
    ),
    Masthead(
        "journal",
        rf"(?=.{{6,90}}$)(?!.*\bvolume\b.*\bvolume\b)[^\d?!]{{3,60}}?(?:[ ,(:/–—-]+(?:19|20)\d\d)?[ ,(:–—-]+{_COUNT} ?{_NUMBER}(?:[ ,;:()|/.–—-]+(?:\d{{1,4}}|[A-Za-zÀ-ÿ°º]{{1,10}})){{0,8}}[).]?",
        "Cuadernos del Litoral, núm. 8 (2017), pp. 33-35",
        "Summaries: Volume I Volume II",
    ),
    Masthead(
        "volume",
        rf"(?:vol(?:ume)?|issue|number|no|nr|n[°º]|band|jahrgang|tome)\.? ?{_NUMBER}(?:[ ,;:()|/.–—-]+(?:\d{{1,4}}|[A-Za-zÀ-ÿ°º]{{1,10}})){{0,8}}",
        "Volume 9 | Issue 2 | June 2021",
        "Number one in the north",
    ),
    Masthead(
        "year-number",
        r"(?!.*\b(?:reports?|accounts|budget|year|season|statistics)\b)[A-ZÀ-Þ][\w -]{3,40} (?:19|20)\d\d/0?\d",
        "Performance Audit 2018/07",
        "Annual Report 2008/09",
    ),
    Masthead(
        "journal-page",
        r"(?=.{8,90}$)[^\d?!:]{6,70} (?:19|20)\d\d, (?:S\. |pp?\. )?\d{1,4}(?: ?[-–] ?\d{1,4})?",
        "Zeitschrift für Hafenrecht 2018, 211",
        "Ports in May 2018, a review",
    ),
    Masthead(
        "foreign-paper",
        r"(?:documentos? de trabajo|textos? para discuss[ãa]o|documents? de travail|arbeitspapiere?|diskussionspapiere?|diskussionsbeitr(?:ag|äge)|notas? técnicas?)\b.{0,12}\d{1,4}(?:/\d{2,4})?.{0,40}",
        "Documento de trabajo 5/2020",
        "Documentos del puerto",
    ),
    Masthead(
        "issue",
        r"(?=.{6,90}$)[^\d?!]{3,70} \d{1,3}[/ ]?\(?(?:19|20)\d\d\)?(?:[,:] ?(?:pp?|s)\.? ?\d{1,4}(?: ?[–-] ?\d{1,4})?)?",
        "Hafenfragen. Hefte zur Zeit 3/2014",
        "Ports in 2014",
    ),
    Masthead(
        "agenda",
        r"(?:agenda )?items? \d{1,3}(?: ?\([a-z]\))?(?:,? (?:\d{1,3}|and|\([a-z]\))){0,6}(?: of the (?:provisional |preliminary |draft )?(?:agenda|list).{0,30})?",
        "Item 12 of the provisional agenda",
        "Items 4 and 12 were sold",
    ),
    Masthead(
        "kind",
        rf"(?:(?:{_SORT}|white|green|briefing|evaluation|statistical) )?(?:{_KIND}|bulletin)|fact ?sheets?|(?:book|literature|film) reviews?|(?:conference|workshop|meeting|mission) report|op-ed|opinion(?: piece)?|comment|editorial|viewpoint|perspectives?|letters? to the editor|case (?:note|comment)s?|(?:case study|fact ?sheet|info ?sheet|data ?sheet|technical sheet|factsheet|box|paper|report|brief|note)(?: no\.?)? \d{{1,3}}|insights?|speech|interview|rezension(?:en)?|reseñas?|compte[- ]rendu|recensione|kommentar|aufsatz|articles?|aufsätze|abhandlungen|beiträge|artículos|artigos|essays?|research article|original article|feature|analysis",
        "Policy Brief",
        "Policies in brief",
    ),
)
"""Lines that say what kind of paper this is, in which series or journal, in which language: row by row."""
_PATTERNS = re.compile("|".join(f"(?P<r{n}>{row.pattern})" for n, row in enumerate(MASTHEADS)), re.IGNORECASE)
LONGEST = 200
"""Characters of such a line, at most."""


def find_masthead(text: str) -> str | None:
    """Id of the line above a title that a stripped line is, or None.

    >>> find_masthead("Agenda item 4 (b)"), find_masthead("FACT SHEET"), find_masthead("Items 4 and 12 were sold")
    ('agenda', 'kind', None)
    """
    match = _PATTERNS.fullmatch(text) if len(text) <= LONGEST else None
    return MASTHEADS[int(str(match.lastgroup)[1:])].id if match else None


def is_series(text: str) -> bool:
    """Whether a line names the series, journal or symbol of a paper rather than its title.

    >>> is_series("Evaluation Brief No. 27"), is_series("ORIGINAL: ENGLISH"), is_series("A Brief History of Ports")
    (True, True, False)
    >>> is_series("Harbour Office, Circular No. 7, 3 May 2011"), is_series("Working Paper 4, Quay Institute, 2012")
    (True, True)
    """
    return find_masthead(text.strip()) not in (None, "kind", "agenda")


def read_year(text: str) -> str | None:
    """The year in the number of a paper, or the only one beside it.

    >>> read_year("Working Paper 2012/09"), read_year("Working Paper 912")
    ('2012', None)
    >>> read_year("Zeitschrift für Hafenrecht 2018, 211")
    '2018'
    """
    match = re.search(r"(?<!\d)((?:19|20)\d\d)[/-]\d{1,3}(?!\d)", text)
    years = [match[1]] if match else re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return years[0] if len(years) == 1 else None


def names_kind(text: str) -> bool:
    """Whether a line says what kind of paper this is and nothing else, or which series.

    >>> names_kind("FACT SHEET"), names_kind("Policy Brief"), names_kind("The brief")
    (True, True, False)
    """
    return find_masthead(text.strip(" :|")) not in (None, "agenda")


def skip_rubrics(
    units: Sequence[Unit], is_date: Callable[[str], bool], is_title: Callable[[int], bool]
) -> tuple[int, list[int]]:
    """The unit where the title may stand, and the rubrics before it."""
    for u, unit in enumerate(units[:12]):
        if unit.text.startswith("# ") or (u and _names_site(units[0].text, unit.text)):
            before = [v for v in range(u) if len(units[v].text.split()) <= 16]
            return (u, before) if len(before) == u else (0, [])
    rubric: list[int] = []
    at = 0
    while at + 1 < len(units) and at < 6:
        text = strip_marks(units[at].text)
        if parts := _count_parts(units, at):
            rubric += range(at, at + parts)
            at += parts
            continue
        if not (
            is_series(text)
            or is_date(text)
            or (names_kind(text) and is_title(at + 1))
            or (at == 0 and _CHAPTER.fullmatch(text) is not None and _stands_above_title(units, is_title))
            or (at == 0 and (_PARTED.fullmatch(units[0].text) is not None or _is_rubric(units[0], units[1])))
        ):
            break
        rubric.append(at)
        at += 1
    return at, rubric


_CHAPTER = re.compile(r"(?:\d{1,3}|[IVXL]{1,6})\.?")
"""A chapter's number, or a page's, alone on the first line."""


def _stands_above_title(units: Sequence[Unit], is_title: Callable[[int], bool]) -> bool:
    """Whether a title without a label stands apart below the first unit."""
    below = strip_marks(units[1].text)
    apart = units[1].lines[0] > units[0].lines[-1] + 1
    return apart and is_title(1) and len(below.split()) > 1 and parse_label(below) is None and not units[1].finished


def _count_parts(units: Sequence[Unit], at: int) -> int:
    """How many units make up a paper's kind and number, as columns leave them: "Discussion", "Paper", "47"."""
    for count in (3, 2):
        parts = [strip_marks(unit.text) for unit in units[at : at + count]]
        whole = " ".join(parts)
        if (
            len(units) > at + count
            and all(len(p.split()) <= 2 for p in parts)
            and (PAPER.fullmatch(whole) or is_series(whole))
        ):
            return count
    return 0


_PARTED = re.compile(r"(?=.{8,110}$)\S+(?: \S+){0,7} {4,}\S+(?: \S+){0,7}")
"""A first line of two parts far from each other: a paper's name, and what kind or number it is."""


def skip_agenda(units: Sequence[Unit], at: int) -> list[int]:
    """The units above a title that say which body takes the paper, under which item of its agenda."""
    above = units[at : at + 8]
    item = next((n for n, unit in enumerate(above) if find_masthead(strip_marks(unit.text)) == "agenda"), None)
    if item is None or not all(len(unit.text.split()) <= 12 for unit in above[:item]):
        return []
    return list(range(at, at + item + 1))


_SITE = re.compile(r"\s+(?:[|·»]|[-–—])\s+")
"""What parts a page's title from its site's name in the title of the window: "A title | The Daily"."""


def _names_site(first: str, text: str) -> bool:
    """Whether the first line is the title of a browser's window: a later line's words, then the site's name.

    >>> _names_site("Ferries to stop | Coast Daily", "Ferries to stop"), _names_site("Ports – a review", "Ports")
    (True, False)
    """
    rest = first[len(text) :]
    return first.startswith(text) and len(text.split()) >= 3 and _SITE.match(rest) is not None and len(rest) <= 50


TAGLINE = re.compile(
    r"(?:the |an? )?(?:[\w-]+ ){0,2}(?:newsletter|bulletin|journal|magazine|review|organ|gazette) (?:of|for|by|from)\b",
    re.IGNORECASE,
)
"""What stands below a periodical's own name."""


def _is_rubric(unit: Unit, following: Unit) -> bool:
    """A site's rubric: a few words over a much longer title."""
    text, title = strip_marks(unit.text), strip_marks(following.text)
    if unit.text.startswith("#") or fold_heading(text) in SECTION_WORDS or parse_label(text) or following.finished:
        return False
    if TAGLINE.match(title) or title[0].islower():
        return False
    if len(title.split()) < 6 or len(title) < 2.2 * len(text):
        return False
    return len(text.split()) <= (5 if re.search(r"\d", text) else 4) and text[-1].isalnum()
