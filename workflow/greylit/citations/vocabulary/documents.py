"""Papers of offices, agencies and services: their numbers, series and posts."""

from __future__ import annotations

from greylit.citations.declarations import Shape

# Numbers by which offices count their documents, behind the title.
DOCUMENT_NUMBER = Shape(
    "document-number",
    r"(?:, (?:(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) Report of )?Session (?:19|20)\d\d[–-]\d\d(?:\d\d)?(?=,|\.|$))|, (?:(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)) (?:[A-Za-z]+ )?(?:[Ss]ession|[Mm]eeting|[Pp]lenary(?: [Mm]eeting)?|Mtg\.))(?=, )|,(?: Session (?:19|20)\d\d[–-]\d\d,)? (?:[A-Z]{2,8}-\d{2,4}-\d{2,5}[A-Z]{0,3}|H[CL]\.?(?: Paper)? \d{1,4}(?:-[IVX]+)?|R\d{5}|IF\d{5}|PE ?\d{3}\.\d{1,3}|P\d_TA(?:-PROV)?\(\d{4}\) ?\d{4}|(?<=\d{4}, )\d{4,5}/\d{2}|(?:G\.?A\.?|S\.?C\.?|UNGA|UNSC) Res(?:olution|\.) \d{1,4}[A-Z]?(?: ?\([IVXL]+\))?|(?:[A-Z]\w+ ){0,2}(?:\w+ )?(?:[Gg]uideline|[Gg]uidance|Publication) (?:[Nn]o\. ?)?[A-Z]{0,4}\d[\w-]*|(?:Statistical |Media |Press |News )?[Rr]elease (?:[Nn]o\. )?[A-Z]?\d[\d./]*(?<!\.)|(?:EUCO|ST|CM|PC|MC)(?:\.\w{3})? ?\d{1,5}/\d{2,4}|(?:B[TR]-)?(?:Drucksache|Drs\.) \d{1,2}/\d{1,5}|[Cc]at(?:alogue|\.) [Nn]o\. [\d.]{4,9}(?<!\.))(?=,| \(|[.;]|$)"
    r"|, \d{2,3}(?:st|nd|rd|d|th) (?:Cong\.|Congress),? (?:\d(?:st|nd|rd|d)|[Ff]irst|[Ss]econd) [Ss]ess(?:ion|\.)(?=,| \(|$)| \(\d{4}/\d{4}\((?:INI|COD|RSP|BUD|NLE|CNS)\)\)",
    yes=(
        "Tides, FEN-18-600 (Lagos: May 2018)",
        "Tides, Session 2014–15, HC 78, 5 May 2014",
        "Tides, Statistical release P0211, Lagos",
        "Tides, Ninth Report of Session 2014–15, 5 May 2014",
        "Tides, cat. no. 5368.0, June 2014",
        "Rain Council conclusions, EUCO 22/20",
        "Resolution on Tides, P9_TA(2021)0407",
        "Rain Council conclusions, 28 March 2017, 9994/17",
        "Tide Covenant, G.A. Res. 2200A (XXI), 3 May 1966",
        "Flood risk, Public health guideline PH43, May 2012",
        "Chair’s Statement, 91st Session, Lagos, 4 May 2011",
        "Security, 114th Cong., 2nd sess., May 3",
        "resolution on tides (2017/2210(INI))",
    ),
    no=("Tides, A-18", "HC Deb 5 May 2014", "H.R. 12, 110th Cong. § 2"),
)
# What joins the number of a parliament's paper to its day: "Drucksache 19/123 vom 3. Juli 2019".
# The number of the order or act by which a titled paper was issued.
ORDER_NUMBER = Shape(
    "order-number",
    r"^(?P<head>[^,“\"]{3,120}, [^,“\"]{8,200}|[^,“\"]{3,120} (?:Act|Law|Code)(?: of (?:1[89]|20)\d\d)?), (?:[A-Z][a-z]+ ){1,3}(?:Order|Circular|Memorandum|Act|Notice|Law) No\.? ?\d[\d/-]*(?=, )",
    yes=(
        "Ministry of Rain, Tide Code for Fens, Department Order No. 14, 3 May 2016",
        "Tides Act of 2001, Republic Act No. 91, May 2001",
    ),
    no=("Ministry of Rain, Department Order No. 14, 3 May 2016", "Tides, Act No. 4"),
    near=(" no",),
)
PAPER_DAY = Shape(
    "paper-day",
    r"(?<=\d),? (?:vom|v\.|of|du|del?) (?=\d{1,2}\.? ?(?:de )?(?:[^\W\d]{3,10}|\d{1,2}\.)\.? ?(?:de )?(?:19|20)\d\d(?:,|$))",
    yes=("Fentag, Drucksache 19/123 vom 3. Juli 2019",),
    no=("Verordnung vom 3. Juli 2019", "Nr. 12 vom Watt"),
)
# Who a report was made for, behind its title.
COMMISSIONED = Shape(
    "commissioned",
    r", (?:an? )?(?:final |background |unpublished )?(?:report|study|paper|review|evaluation|submission) (?:prepared|commissioned|submitted|written|produced|conducted) (?:for|by|to) [^,;()]{3,100}(?=[,;]| \()|, (?:prepared|commissioned|submitted|presented) (?:for|by|to) (?:the )?[A-Z][^,;()]{2,100}(?=[,;]| \()",
    yes=(
        "Tides, report prepared for the Ministry of Rain (Lagos: Reed, 2011)",
        "Tide Plan, submitted to UNXY, May 2011",
    ),
    no=("Tides: a report prepared for the Ministry (Lagos, 2011)", "a report prepared for Lagos, 2011"),
    near=(" for ", " by ", " to "),
)
# News agencies by their whole names.
WIRE = Shape(
    "wire",
    r"^(?:The )?(?:Agence France-Presse|Associated Press|United Press International|Press Association|Press Trust of India|Interfax|Bloomberg|Deutsche Presse-Agentur|Canadian Press|Deutsche Welle|Al[ -]Jazeera(?: English)?|Radio France Internationale|Radio Free (?:Europe|Asia)(?:/Radio Liberty)?|Voice of America|(?:[A-Z][\w’-]+ ){1,3}(?:News|Press) (?:Agency|Service))$",
    yes=("Associated Press", "The Canadian Press", "Fenland News Agency"),
    no=("Lagos Press", "Press Association of Lagos"),
)
# A note's own name for who wrote it, behind the name.
HANDLE = Shape(
    "handle",
    r"(?<=[a-zà-þćčđğıłśşšżž])(?: [(\[]@\w{2,30}[)\]]|, @\w{2,30}(?=,))",
    yes=("Ana Bell (@anabell), “Tides”",),
    no=("a@b.example", "(@ 5 euros)"),
    near=("@",),
)
# A body's own series and number before the title: "Fen Watch Africa Report N°214, Tides Rise".
SERIES_BEHIND_BODY = Shape(
    "series-behind-body",
    r"^(?P<who>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+|of|for|the|and)){1,6}?) (?P<series>(?:(?:Africa|Asia|Europe|Middle East|Latin America(?: and Caribbean)?|Country|Policy|Special|Crisis|Research|Working) )(?:Report|Briefing|Brief|Paper|Note)s? (?:[Nn]o\.? ?|[Nn][°º] ?)\d{1,4}, )(?=[A-Z])",
    yes=("Fen Watch Africa Report N°214, Tides Rise, 7 May 2015",),
    no=("Africa Report N°214, Tides", "Fen Watch, Africa Report N°214, Tides"),
)
# A paper by its service's number, its authors last: "FRS Report R12345, Tides, by Ana Bell".
CATALOGUED = Shape(
    "catalogued",
    r"^[A-Z]{2,6} (?:Report|In Focus|Insight|Legal Sidebar|Memorandum|Issue Brief|Testimony)s? (?:for Congress )?[A-Z]{1,4}\d{3,6}, (?P<title>[^“”]{4,200}), (?:coordinated )?by (?P<who>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’' -]+(?:(?:, and |, | and )[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’' -]+){0,5}?)(?: et al\.?)?(?=[.;]?$)",
    yes=("FRS Report R12345, Tides: A Background, by Ana Bell.",),
    no=("FRS Report on Tides, by Ana Bell", "Report R12345, Tides"),
    near=("by ",),
)
# Who speaks at the place meant, behind the page.
SPEAKER = Shape(
    "speaker",
    r" \((?:Mr|Mrs|Ms|Dr|Senator|Sir|Lord|Baroness|M\.|Mme|Herr|Frau)\.? [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’' -]{1,40}\)\.?$| \((?:statement|testimony|remarks|evidence) (?:of|by) [^()]{3,80}\)\.?$",
    yes=("Fen Hansard, 4 May 2013, p. 17 (Mr Voss)", "Hearing on Tides, 12 May 1998 (statement of Ana Voss)"),
    no=("Tides (Mr Voss, 2013)", "Tides (Voss)"),
    near=("(",),
)
# What was said before a committee: who said it and where are the title.
TESTIMONY = Shape(
    "testimony",
    r"^(?:Prepared |Written |Opening )?(?:Testimony|Statement|Evidence|Remarks) (?:of|by) [^“”\"]{3,160}? before (?:the )?[A-Z]",
    yes=("Testimony of Ana Bell, Director, Tides, before the Committee on Fens",),
    no=("Testimony of the Fens before dawn", "Statement on Tides"),
)
# A short message by its kind alone, behind who sent it.
POST = Shape(
    "post",
    r"^(?:[Tt]weet|[Pp]ost|(?:Twitter|Facebook) post) (?:by|from) (?:(?:President|Prime Minister|Governor|Minister|Senator|Ambassador|Dr\.?|Mr\.?|Ms\.?) )?(?P<poster>[A-ZÀ-Þ][\w.’'-]+(?: [\w.’'-]+){1,4})(?=[,(] ?)|^(?P<who>@\w{2,30}|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]+(?: [\w.’'-]+){1,4})(?: \(@\w{2,30}\))?, (?:@\w{2,30}, )?(?:[Tt]weet|(?:Twitter|Facebook|Instagram|LinkedIn|Telegram) post|post (?:on|to) (?:X|Twitter|Facebook|Telegram)|X post|Twitter(?=, (?:\d|[A-Z][a-z]+ \d)))\b",
    yes=(
        "@rainboard, Twitter post, 3 May 2020",
        "Ana Bell, tweet, 3 May 2020",
        "Ana Bell, @bell, Twitter, 3 May 2020",
        "Tweet by Governor Ana Bell, @bell, 4 May 2021",
    ),
    no=("Ana Bell, Tweets of the Fens", "Ana Bell, “Tides”, Twitter, 3 May 2020"),
)
