"""Addresses, DOIs and dates of access."""

from __future__ import annotations

import re

from greylit.citations.declarations import Shape

URL = Shape(
    "url",
    r"\b(?:(?:[hb][a-z]{1,5}[a-z5]|ftp) ?[:;] ?/ ?/|https?: ?/) ?[^\s<>/][^\s<>]*|\bwww\.[^\s<>]+\.[^\s<>]+",
    yes=(
        "https://a.example/b",
        "www.a.example",
        "https: //a.example",
        "htlp;//a.example",
        "hups://a.example",
        "https: /a.example",
    ),
    no=("http is a protocol",),
    flags=re.I,
)
DOI = Shape("doi", r"\b(10\.\d{4,9}/[^\s\"<>;,\]]+)", yes=("doi:10.1234/ab.c",), no=("10.5 / 3", "page 10.12"))
DOI_LABEL = Shape(
    "doi-label", r"[\s,.;(\[]*\b(?:doi(?:\.org/)?|DOI) ?:? ?$", yes=("Tides. doi:",), no=("avoid",), flags=re.I
)
ACCESS = Shape(
    "access",
    r"(?:\b(?:date of access|access(?:ed)?(?: date)?|last (?:visited|accessed|checked|viewed)|visited|retrieved|viewed|cited|available|downloaded|(?:data )?extracted|consulted|(?:zuletzt )?abgerufen|zuletzt besucht|letzter zugriff|zugriff|aufgerufen|stand|zugegriffen|consultée?|consultad[oa]|consultato|acesso|acessado|diakses|geraadpleegd|bezocht|hämtad|lest|besøgt|visitato|visto|(?:ultimo )?accesso|consultato|ultima consultazione|erişim(?: tarihi)?|дата обращения|set|läst|dostęp|data dostępu)(?: on| am| le| el| em| at| op| il| tanggal| pada| den)?:? ?)$",
    yes=("(accessed ", "last visited on ", "abgerufen am ", "(visto: ", "ultimo accesso "),
    no=("inaccessible ", "published "),
    flags=re.I,
)
# What leads in to an address.
WEB_LEAD = Shape(
    "web-lead",
    r"[\s,.;:(\[<–-]*(?:\b(?:(?:is |also )?(?:available|accessible)(?: online)?(?: at| from| via| on| under)?|at|see|see also|retrieved(?: from)?|from|online(?: at)?|url|web|website|verfügbar unter|abrufbar unter|online unter|unter|disponible (?:en|sur)|disponível em|internet|und|in|disponibile (?:su|in|all’indirizzo))[ :,]*)?[\s,.;:(\[<–-]*$",
    yes=("Tides, available at ", "Tides. URL: ", "Tides, see ", "Tides, in "),
    no=(),
    flags=re.I,
)
