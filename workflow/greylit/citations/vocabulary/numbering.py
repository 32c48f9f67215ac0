"""Numbers, years and pages where no word says what they count: told by their order and marks."""

from __future__ import annotations

from greylit.citations.declarations import Shape

YEAR = r"(?:1[4-9]|20)\d\d"
"""A year a work may be of."""
_RANGE = r"[A-Za-z]?\d{1,6} ?[-–—−] ?[A-Za-z]?\d{1,6}"

# A year that is a field of its own.
FIELD_YEAR = Shape(
    "field-year",
    rf"(?:^|[,;.(:—] ?|(?<=\)) )\(?(?:c\.? ?|ca\. ?|©)?({YEAR})(?:[a-z]|[-–/]\d{{2,4}}| ?\[\d{{4}}\]| edition| ed\.)?(?=\s*(?:[,;.:)\]]|$))\)?",
    yes=("Lagos, 1999", "(c. 1999)", "1999/2000, 3"),
    no=("in 1999 or so",),
)

# From one year to another.
YEAR_SPAN = Shape(
    "year-span",
    rf"{YEAR}[-–/]{YEAR}",
    yes=("1890–1990",),
    no=("1890, 1990",),
)

# The year behind the city without a comma.
CITY_YEAR = Shape(
    "city-year",
    rf"(?:^|[,.(;:] ?)([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w./-]+(?:(?: (?:am|und|and|&) |/| )[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ(][\w.)-]*){{0,3}}(?:, [A-Z]{{2}})?)(?: u\. ?a\.| etc\.)? ({YEAR})(?=\s*(?:[,;.)]|$))",
    yes=("Tides, Lagos 1999", "Tides, Washington, DC 2019, S. 4"),
    no=("the rain of 1999",),
)

# Pages behind a colon.
COLON_PAGES = Shape(
    "colon-pages",
    rf"(?<=[\d)\]A-Za-z.]) ?: ?((?:{_RANGE}|[eE]?\d{{1,7}})(?:, ?(?!(?:1[4-9]|20)\d\d\b)\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,4}})(?=[\s,.;)]|$)",
    yes=("12(3): 4-9", "1999: 12, 15"),
    no=("Tides: A Life",),
)

# A range of pages that nothing announces.
BARE_RANGE = Shape(
    "bare-range",
    rf"(?:^|[,.;] ?)({_RANGE})(?=\s*(?:[,.;(]|$))",
    yes=("Fens, 4-9",),
    no=("Fens 4, 9",),
)

# Numbers behind the last comma.
END_NUMBER = Shape(
    "end-number",
    r"(?:^|[,)] ?)(\d{1,4}(?:(?:[-–]|, ?)\d{1,4}){0,5})\.?$",
    yes=("Fens, 12", "Fens, 3, 7-9."),
    no=("Fens 12",),
)

# A number before the year in brackets.
SERIAL = Shape(
    "serial",
    rf"(?<!\b[CcNn][mor]\.)(?<!Cmnd\.)(?<![Ii]ssue)(?<![Nn]umber)(?<![Vv]ol\.)(?<!Bd\.)(?<!n[úui]m\.)(?<!n\.º)(?<!Heft)(?<!ersion)(?<=[^\W\d_]|\.) ?,? (?P<a>(?!{YEAR}\b)\d{{1,4}})(?:(?:[./,]|, )(?P<b>\d{{1,3}}(?:[-–/]\d{{1,3}})?))? ?\((?:[A-Za-zä]{{3,10}}\.?(?:[ /–-][A-Za-z]{{3,10}})? )?(?P<y>{YEAR})\)",
    yes=("Fen Studies 12 (1999)", "Fens 12.3 (June 1999)", "Fens, 12, 345 (1999)"),
    no=("Fens no. 12 (1999)", "Outlook to 2032 (2022)"),
)

# Numbers in commas; a volume in Roman figures.
LISTED_NUMBERS = Shape(
    "listed-numbers",
    rf"(?<=[^\W\d_]),? (?:(?P<a>\d{{1,3}}|[ivxlc]{{2,8}}(?=,? \())(?:(?:, |: ?|-)(?P<b>\d{{1,2}}))?,? \(?(?P<y>{YEAR})\)?(?:(?:, ?(?:pp?\. ?|S\. ?)?|: ?)(?P<p>{_RANGE}))?)(?=[,.;]|$)",
    yes=("Fens, 12, 3, 1999", "Fens 12, 1999, 33-45", "Fens, xii (1999)"),
    no=("Fens of 1999",),
)

# Volume and issue parted by a stop or comma alone.
POINTED_NUMBERS = Shape(
    "pointed-numbers",
    rf"(?<=[^\W\d_]),? (?P<a>\d{{1,3}})[.,](?P<b>\d{{1,2}})(?= ?: ?\d|, {YEAR}\b)",
    yes=("Fens 12.3: 45", "Fens, 12,3, 1999"),
    no=("Fens 12.3 and more",),
)

# The issue behind the year in brackets.
PART_NUMBER = Shape(
    "part-number",
    r" (?P<issue>\d{1,2})(?=, (?:S\.|pp?\.) ?\d|,?$)",
    yes=(" 2, S. 33", " 3"),
    no=(" 2, Fens",),
)

# The issue of a year.
ISSUE_OF_YEAR = Shape(
    "issue-of-year",
    rf",? (?:Heft |H\. ?|Nr\. ?|no\. ?)?(\d{{1,2}}) ?/ ?({YEAR})(?=[,;.:]|$)",
    yes=("Fens, Heft 3/1999", "Fens 3/1999, S. 4"),
    no=("1999/2000",),
)

# Year, volume, issue and pages in one run, as medicine has them.
YEAR_NUMBERS = Shape(
    "year-numbers",
    rf"[,.]? ?\b({YEAR})(?: [A-Z][a-z]{{2,8}}\.?(?: \d{{1,2}})?)? ?[;,] ?(\d{{1,4}})(?: ?\(([\w ./–-]{{1,15}})\))? ?[:,] ?((?:{_RANGE}|[A-Za-z]?\d{{1,7}}))",
    yes=("Fens. 2001;12(3):4-9", "2001 Jun;12:4"),
    no=("2001: Tides",),
)

# Volume, page and year in brackets, as physics has them.
VOLUME_PAGE_YEAR = Shape(
    "volume-page-year",
    rf",? (?P<v>[A-Z]?\d{{1,4}})(?: ?\((?P<i>\d{{1,3}})\))?, ?(?:pp?\.? ?)?(?P<p>[A-Z]?\d{{1,6}}(?: ?[-–] ?\d{{1,6}})?)(?:,? \((?P<y>{YEAR})\))",
    yes=("Phys. Fens 12, 345 (1999)", "Fens B12, 345-9 (1999)"),
    no=("Fens 12 (1999)",),
)

# Volume and issue by letters, as Brazilian lists have them.
VOLUME_LETTERS = Shape(
    "volume-letters",
    r", v\. ?(\d{1,4})(?:, n\. ?(\d{1,4}(?:[-/]\d{1,4})?))?(?=[,.]|$)",
    yes=("Marés, Lagos, v. 12, n. 1, p. 3, 2010",),
    no=("Reed v. 12",),
)

# Pages behind a number and its year: "12 (1999): 4-9", "12 (1999) 345".
SERIAL_PAGES = Shape(
    "serial-pages",
    rf"^(?: ?[:,] ?| (?=\d+ ?(?:[-–.,;]|$)))(?:pp?\. ?|S\. ?)?((?:{_RANGE}|\d{{1,5}})(?:, ?(?!(?:1[4-9]|20)\d\d\b)\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,4}})",
    yes=(": 4-9", ", pp. 4, 12", " 345"),
    no=(" Fens", ": Tides"),
)

# Pages behind volume and issue, the year between them or not: " (1999): 4-9".
NUMBER_PAGES = Shape(
    "number-pages",
    rf"^ ?(?:\((?P<y>[^()]*?(?P<year>{YEAR}))\))? ?[:,;.] ?(?:pp?\.? ?)?(?P<p>(?:{_RANGE}|[eE]?\d{{1,7}})(?:, ?(?!(?:1[4-9]|20)\d\d\b)\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,3}})(?=[\s,.;)]|$)(?! [A-Z][a-z]+\.?,? \d)(?!\. ?(?:Aufl|[eé]d)\b)",
    yes=(" (Fall 1999): 4-9", ", 33-45", ": e1012"),
    no=(", 24 Feb 2018", ", 2. Aufl"),
)
