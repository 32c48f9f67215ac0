"""Papers of archives: letters, minutes, telegrams, and the collections that print or keep them."""

from __future__ import annotations

from greylit.citations.declarations import Shape

# What an unprinted paper calls itself, before its day: who wrote it to whom, or what it records.
PAPER = Shape(
    "paper",
    r"^(?:[A-Z]{1,4} ?\d{1,4}/\d{1,6}, )?(?P<title>(?:(?:[Cc]onfidential|[Ss]ecret|[Pp]rivate|[Hh]andwritten|[Dd]raft) )?(?:(?:Letter|Telegram|Cable|Dispatch|Despatch|Memorandum|Memo|Circular|Note(?: Verbale)?|Aide-[Mm]émoire)s? (?:from|of|by|to) |(?:Memorandum of |Record of (?:a )?)?Conversation (?:between|with) |Memorandum of [Cc]onversation|Minutes? (?:of|by) |Diary (?:of|entry)|Transcript of )[^“”\"]{0,200}?|(?:[A-Z][\w’'-]+ ){1,3}(?:Minutes|Conclusions|Diary))(?=,? \(?(?:\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d{1,2},|[A-Z][a-z]{2,8} \d{4}))",
    yes=(
        "Letter from Ana Bell to Jan Voss, 3 May 1911, Fen Archives",
        "Minutes of the Rain Board, May 4, 1921",
        "FO 37/8, Minute by J. Voss, 5 June 1950, TNA",
        "Cabinet Minutes, 14 March 1947",
    ),
    no=("Letters of the Fens, 1911", "Note on Tides (1999)", "Diary, 3 May 1911"),
    near=(" of ", " from ", " by ", " to ", " with ", " between ", "diary", "minutes", "conclusions"),
)
# A letter by its two ends: "Ana Bell to Jan Voss, 3 May 1911".
LETTER = Shape(
    "letter",
    r"^(?P<who>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*| van| von| de| del| der){0,4}) to (?P<whom>(?:the )?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*(?: (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*|of|the|and|for|van|von|de|der)){0,6})(?=, (?:\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d{1,2},))",
    yes=("Ana Bell to Jan Voss, 3 May 1911, Fen Archives", "Bell to the Board of Rain, May 3, 1911"),
    no=("From Tides to Fens, 1911", "Tides to Fens (Lagos: Reed, 1911)"),
    near=(" to ",),
)
# What says that a paper lies in an archive.
ARCHIVE = Shape(
    "archive",
    r"\b(?:[Aa]rchiv(?:es?|al|o|io|um)\b|Public Record(?:s)? Office|[A-Z][\w’'-]+ Papers\b|[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?Library\b|Manuscripts?\b|[Ff]onds\b|Record Group|RG ?\d|PRO\b|TNA\b|NARA\b|[Bb]ox(?:es)? \d|[Ff]olders? \d|[Ff]iles? (?:no\. ?)?\d|[Rr]eel \d|[A-Z]{1,4} ?\d{1,4}/\d{1,5})",
    yes=("Fen National Archives, T 161/22", "Bell Papers, box 4", "TNA, FO 371/12"),
    no=("Papers on Tides", "a library of tides", "the box"),
)
# Collections of a state's papers in many volumes, and what stands between their name and the paper in them.
COLLECTED_PAPERS = Shape(
    "collected-papers",
    r"(?P<container>(?:FRUS|F\.R\.U\.S\.|Foreign Relations of the United States|Documents on British Policy Overseas|Documents on Canadian External Relations|Documents on Australian Foreign Policy|Documents on Irish Foreign Policy|Documents [Dd]iplomatiques (?:[Ff]rançais|[Ss]uisses)|Akten zur [Aa]uswärtigen Politik(?: der Bundesrepublik Deutschland)?|Public Papers of the Presidents(?: of the United States)?)(?:,? (?:1[4-9]|20)\d\d(?: ?[–-] ?\d{2,4})?)?),? (?:[Vv]ol(?:ume|\.)? |[Ss]eries [IVX\d]+, vol\. )(?P<volume>[IVXLC]{1,6}|\d{1,3})\b",
    yes=("FRUS, 1955–1957, vol. IX, doc. 33", "Foreign Relations of the United States 1949, volume 3"),
    no=("Foreign Relations of Elbonia, vol. 3", "FRUS, 1955"),
    near=("vol",),
)
# The number of the paper in a collection.
PAPER_NUMBER = Shape(
    "paper-number",
    r",? (?:[Dd]oc(?:ument|\.)?|[Nn]o\.|[Ii]tem) ?\d{1,4}(?=[,.;)]|$)",
    yes=("FRUS, vol. IX, doc. 33",),
    no=("doc. on tides",),
)
# A paper with a title of its own in quotes behind this.
PAPER_HEAD = Shape(
    "paper-head",
    r"^(?:Letter|Telegram|Cable|Dispatch|Despatch|Memorandum|Memo|Circular|Note) (?:from|by|to) [^“”\"]{2,160}, ?$",
    yes=("Cable from Lagos to Accra, ",),
    no=("Note on tides, ", "Letter from Lagos"),
)
# The United Nations' own form: the day stands before the sender.
DATED_LETTER = Shape(
    "dated-letter",
    r"^(?:Identical )?(?:[Ll]etters?|[Nn]otes? verbales?) dated (?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d),? from (?:[^“”\";]{5,300}? addressed|[^“”\";()]{5,200}?) to (?:the )?[A-Z][^“”\";,]{3,80}?(?=,| \(|\.?$)",
    yes=(
        "Letter dated 9 January 2012 from the Representative of Elbonia addressed to the President of the Council, S/2012/18",
    ),
    no=("a letter dated 9 January 2012 from Elbonia", "Letter from Elbonia dated 9 January 2012"),
)
