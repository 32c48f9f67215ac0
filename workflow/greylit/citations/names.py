"""Who wrote it: persons and bodies told from titles, and lists of authors split."""

from __future__ import annotations

import re
from functools import lru_cache

from greylit.citations.dates import MONTHS
from greylit.citations.draft import trim
from greylit.citations.persons import is_family, is_given, is_initials, is_surname, person_strength
from greylit.citations.vocabulary import (
    ARCHIVE,
    BODY_ALONE,
    BODY_HEAD,
    CITY,
    COUNTRY,
    EDITOR_MARK,
    ET_AL,
    LAW_WORD,
    NAME_JOINER,
    ORGANISATION,
    SUBJECT,
    TITLE_WORD,
    YEARLY,
)

JOINER = re.compile(
    r",? (?:and|&|und|u\.|et|y|e|og|och|en|i|dan|ve)(?: al\.?)? (?=(?:(?:van|von|de|dos|da|di|del|la) |[ae]l-)?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])|(?<=\.)&(?=[A-Z])| ?/ ?(?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž’'])| ?; ?| [–—] (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])"
)
_ACRONYM = re.compile(r"^[A-Z][A-Z&/-]{1,9}s?(?:-(?:[A-Z]{2,8}|[A-Z][a-zà-þćčđğıłśşšżž]{2,14}))?$")
_ON = re.compile(
    r"^(?:[A-Z][\w’'-]+ ){0,5}(?:Sub-?[Cc]ommittee|Committee|Commission|Council|Panel|Task Force|Working Group) (?:on|for) "
)
_STATE = re.compile(
    r"(?:Republic|Kingdom|Commonwealth) of [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?$"
)
_PARENTHESIS = re.compile(r" ?\([^()]{1,60}\)")


_ELIDED = re.compile(r"[dl][’'](?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])")
"""An article or "of" before a vowel: "l’Équipement"."""


@lru_cache(maxsize=1024)
def is_body(text: str) -> bool:
    """Whether ``text`` is shaped like the name of an organisation.

    >>> is_body("Ministry of Fisheries of the Republic of Elbonia"), is_body("FAO"), is_body("Annual Report of the Bank")
    (True, True, False)
    """
    words = _PARENTHESIS.sub("", text).split()
    if (
        not words
        or len(words) > 16
        or not (words[0][0].isupper() or words[0][0].isdecimal())
        or re.search(r"[“”\":?!]|[a-z]{4}\. [A-Z]|[A-Z]{3}\. [A-Z]", text)
    ):
        return False
    if re.fullmatch(r"[IVX]+", text):
        return False
    if _ACRONYM.match(_PARENTHESIS.sub("", text)) or _STATE.match(text):
        return True
    first, comma, after = text.partition(", ")
    if comma and any(person_strength(one) == 2 for one in JOINER.split(first) if one):
        return False  # "L Judge & D Lane, Together, Fen Foundation"
    if comma and is_body(first) and (len(after.split()) > 7 or any(len(one.split()) > 4 for one in after.split(", "))):
        return False
    if comma and TITLE_WORD.among(text) and not is_body(first):
        return False  # "Draft Articles on Tides, Report of the International Rain Commission"
    if comma and is_body(first) and not NAME_JOINER.among(after.split(", ")[-1].replace(" of ", " ")):
        return False  # "Rain Board, Tide Tables": "Ministry of Rain, Tides and Fish" goes on with its "and"
    if len(words) == 1:
        return BODY_ALONE.has(words[0]) or (ORGANISATION.has(words[0]) and len(words[0]) > 9)
    if words[0].lower() != "the" and TITLE_WORD.has(words[0]):
        return False
    small = [w for w in words if w[0].isalpha() and not _ELIDED.match(w) and w[0].islower() and not NAME_JOINER.has(w)]
    if small and not (BODY_HEAD.has(words[0]) and len(words) <= 8):
        return False
    on = _ON.match(text) if not small else None
    if on and not TITLE_WORD.among(on.group()):
        return True
    if SUBJECT.match(text) and not small:
        return True
    if any(TITLE_WORD.has(word) for word in words) or any(word.lower() in ("on", "in", "at", "to") for word in words):
        return (
            sum(ORGANISATION.has(word) for word in words) >= 2
            or (
                ORGANISATION.has(words[0]) and not any(TITLE_WORD.has(word) for word in words[:3]) and "on" not in words
            )
            or (
                ORGANISATION.has(words[-1])
                and "on" not in words
                and not any(w in ("Report", "Study", "Statement") for w in words)
            )
        )
    return any(ORGANISATION.has(word) for word in words) or bool(_ACRONYM.match(words[0]) and len(words) <= 4)


def split_names(text: str) -> list[str]:
    """The single names in what is known to be a list of authors.

    >>> split_names("Larsen, E. B., Okafor, C., & Ruiz, M.")
    ['Larsen, E. B.', 'Okafor, C.', 'Ruiz, M.']
    >>> split_names("Ana Ruiz, Ben Okafor, and Cy Lund"), split_names("Larsen EB, Okafor C")
    (['Ana Ruiz', 'Ben Okafor', 'Cy Lund'], ['Larsen EB', 'Okafor C'])
    >>> split_names("Larsen, Eva and Ben Okafor"), split_names("Ministry of Rain and Rivers")
    (['Larsen, Eva', 'Ben Okafor'], ['Ministry of Rain and Rivers'])
    """
    text = trim(re.sub(r"\. ?\.$", ".", ET_AL.cut(EDITOR_MARK.cut(text)).strip()))
    if not text:
        return []
    if is_body(text) and not any(person_strength(part) == 2 for part in re.split(r",|;| and | & ", text)):
        bodies = text.split(" and ")
        return bodies if len(bodies) == 2 and all(is_body(body) for body in bodies) else [text]
    out: list[str] = []
    surnames = re.split(r", (?:and |& )?| and | & ", text)
    if len(surnames) > 2 and re.search(r",? (?:and|&) [^ ,]+$", text) and all(is_family(one) for one in surnames):
        return surnames  # "Bell, Dorn, and Cole"
    for chunk in JOINER.split(text):
        parts = [part.strip() for part in chunk.split(",") if part.strip()]
        inverted = False
        i = 0
        while i < len(parts):
            part = parts[i]
            following = parts[i + 1] if i + 1 < len(parts) else ""
            pair = following and (
                (is_initials(following) and not is_initials(part) and person_strength(part) < 2)
                or (
                    len(parts) == 2
                    and len(part.split()) <= 2
                    and " " not in following
                    and is_given(following)
                    and person_strength(part) < 2
                )
                or ((i == 0 or inverted) and is_family(part) and is_given(following) and len(following.split()) <= 3)
            )
            if pair:
                inverted = True
                out.append(f"{part}, {following}")
                i += 2
            elif part in ("Jr.", "Sr.", "II", "III") and out:
                out[-1] += f", {part}"
                i += 1
            else:
                out.append(part)
                i += 1
    return [
        name for name in (re.sub(r"^(?:and|&|und) ", "", one).strip(" ,;:") for one in out) if name and name != "al."
    ]


def are_persons(part: str, least: int) -> bool:
    """Whether each name joined in ``part`` is a person's with this strength at least (`person_strength`)."""
    people = [one for one in JOINER.split(part) if one]
    return bool(people) and all(person_strength(one) >= least for one in people)


# "Larsen, Odd; Quist, Mia, Low water", "Larsen, Odd/Quist, Mia: Low water": inverted names parted by more than commas.
_SEMICOLONS = re.compile(
    r"(?P<who>(?:[^,;:/]{2,40}, [^,;:/]{1,40}(?:; | ?/ ?))+[^,;:/]{2,40}, [^,;:/]{1,40}?)(?:,? u\. ?a\.)?(?:, |: )(?P<rest>.+)$"
)


def split_authors(head: str, *, alone: bool = False) -> tuple[list[str], str]:
    """Authors at the beginning of ``head`` and what follows them; a title is always left over unless ``alone``.

    >>> split_authors("P. Larsen and J. Okafor, Lower tides in Elbonia")
    (['P. Larsen', 'J. Okafor'], 'Lower tides in Elbonia')
    >>> split_authors("Harbour Bank, Elbonia Tide Outlook"), split_authors("Joint Statement on Tides, Rivers and Rain")
    ((['Harbour Bank'], 'Elbonia Tide Outlook'), ([], 'Joint Statement on Tides, Rivers and Rain'))
    >>> split_authors("Larsen, Niels: Die Flut"), split_authors("Rain Board of Elbonia: The Wet Years")
    ((['Larsen, Niels'], 'Die Flut'), (['Rain Board of Elbonia'], 'The Wet Years'))
    """
    head = head.strip(" ,")
    listed = _SEMICOLONS.match(head)
    if listed and all(_is_author_name(name) for name in re.split(r"; | ?/ ?", listed["who"])):
        return split_names(listed["who"]), listed["rest"]
    colon = re.match(r"^([^:“\"]{2,120}): (.+)$", head)
    titled = colon is not None and is_body(colon[1].partition(", ")[0])  # "FAO, Elbonia: The Wet Years"
    if (
        colon
        and not (titled and ", " in colon[1])
        and (", " not in colon[1] or "/" in colon[1] or re.match(r"^[^,]+, [^,]+$", colon[1]) or " and " in colon[1])
    ):
        before = trim(ET_AL.cut(colon[1]))
        names = split_names(before)
        if is_body(before) and not re.search(r"\d", before) and "," not in before:
            return [before], colon[2]
        if (
            names
            and all(_is_author_name(name) for name in names)
            and (
                len(names) == 1
                or (" and " in before and not re.search(r" and [^,]+, [^,]{4,}", before))
                or "/" in before
                or all(", " in n or person_strength(n) == 2 for n in names)
            )
        ):
            return names, colon[2]
    quoted = re.match(
        r"^((?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]*|of|the|for|and|on)(?: (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]*|of|the|for|and|on)){1,6}), (?=[“‘\"])",
        head,
    )
    if quoted and not TITLE_WORD.among(quoted[1]):
        return split_names(quoted[1]), head[quoted.end() :]
    parts = re.split(r", (?!(?:Jr|Sr)\.?,)", head)
    if listing := _count_listing(parts):
        return [", ".join(parts[:listing])], ", ".join(parts[listing:])
    taken = 0
    if len(parts) > 1 or alone:
        taken = _count_author_parts(parts, len(parts) if alone else len(parts) - 1)
    if not taken and len(parts) > 1 and COUNTRY.has(parts[0]) and TITLE_WORD.among(parts[1]) and " " in parts[1]:
        taken = 1  # "Kenya, National Adaptation Plan"
    if not taken and len(parts) > 1 and may_be_body(parts[0]) and (YEARLY.match(parts[1]) or _is_titled(parts)):
        taken = 1  # "African Rain Pool, Annual Report 2019"
    if not taken:
        return [], head
    if taken == 1 and len(parts) > 2 and _is_division(parts[0], parts[1]):
        return [", ".join(parts[:2])], ", ".join(parts[2:])
    authors = ", ".join(parts[:taken])
    return split_names(authors), ", ".join(parts[taken:])


def may_be_body(part: str) -> bool:
    """Whether ``part`` is capitalised as the name of a body is, where it stands in the place of one.

    >>> may_be_body("Save the Fens"), may_be_body("Fens in danger")
    (True, False)
    """
    words = part.split()
    return len(words) <= 8 and all(word[0].isupper() or NAME_JOINER.has(word) for word in words)


def _is_titled(parts: list[str]) -> bool:
    """Whether the first of comma-separated parts, capitalised like a name, stands before a title rather than begins it.

    >>> split_authors("Global Rain Desk, Making Fens Safe"), split_authors("Rural Water, Rain and Law")
    ((['Global Rain Desk'], 'Making Fens Safe'), ([], 'Rural Water, Rain and Law'))
    """
    who, title = parts[0], parts[1]
    words = who.split()
    return (
        1 < len(words) <= 7
        and not TITLE_WORD.among(who)
        and not LAW_WORD.has(words[0])
        and ARCHIVE.search(who) is None
        and re.search(r"[\d:?!“”\"‘]|’s\b", who) is None
        and words[0].lower() not in ("the", "a", "an", "on", "in", "from", "for", "to", "at")
        and re.match(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ\d“]", title) is not None
        and (len(title.split()) > 2 or TITLE_WORD.among(title) or re.search(r"\d{4}|: ", title) is not None)
        and (_CLOSED_LIST.match(title) is None or TITLE_WORD.has(title.partition(" ")[0]))
        and not CITY.has(title)
    )


_DEALS = re.compile(r" (?:of|for|on|für|de|du|des|da|do) (?:the )?(?:[^\W\d_][\w’'-]* ?){1,4}$")
"""What a body deals with, behind its kind: "Ministry of Trade"."""
_CLOSED_LIST = re.compile(r"^(?:[^\W\d_][\w’'-]* ){0,3}(?:and|&|und|et|y|e) (?:the )?(?:[^\W\d_][\w’'-]*(?: |$)){1,4}$")


def _count_listing(parts: list[str]) -> int:
    """How many comma-separated parts are one body that deals with several things: "Ministry of Rain", "Tides and Fish".

    >>> split_authors("Ministry of Rain, Tides and Fish, Fen Plan"), split_authors("Ministry of Rain, Tides and Fish")
    ((['Ministry of Rain, Tides and Fish'], 'Fen Plan'), (['Ministry of Rain'], 'Tides and Fish'))
    """
    if len(parts) < 3 or not _DEALS.search(parts[0]) or not is_body(parts[0]):
        return 0
    for count in range(2, min(len(parts) - 1, 5) + 1):
        part = parts[count - 1]
        if TITLE_WORD.among(part) or not all(word[0].isupper() or NAME_JOINER.has(word) for word in part.split()):
            return 0
        if _CLOSED_LIST.match(part):
            return count if not (is_body(part) or CITY.has(parts[count])) else 0
        if len(part.split()) > 3 or is_body(part):
            return 0
    return 0


def _is_division(body: str, part: str) -> bool:
    """Whether ``part`` can be a part of the body named before it: "Department of Rain, Tide Administration"."""
    words = part.split()
    return (
        is_body(body)
        and is_body(part)
        and len(words) > 1
        and (ORGANISATION.has(words[-1]) or (ORGANISATION.has(words[0]) and words[1] in ("of", "for", "on")))
        and not any(TITLE_WORD.has(word) for word in words)
        and re.search(r"\d", part) is None
    )


def _is_author_name(name: str) -> bool:
    if ", " in name:
        surname, _, given = name.partition(", ")
        return (is_surname(surname) or person_strength(surname) > 0) and is_given(given)
    return person_strength(name) > 0


def _count_author_parts(parts: list[str], most: int) -> int:
    """How many comma-separated parts from the left are authors."""
    first = EDITOR_MARK.cut(ET_AL.cut(parts[0])).strip(" .") if parts else ""
    taken = 0
    if is_body(parts[0]) and not are_persons(first, 2):
        taken = 1
        # "Department of Rain, University of Elbonia" is one author line only where a second body follows a first.
        return min(taken, most)
    i = 0
    while i < most:
        part = parts[i]
        bare = EDITOR_MARK.cut(ET_AL.cut(re.sub(r"^(?:and|&|und) ", "", part))).strip()
        joined = part.startswith(("and ", "& ", "und "))
        if (
            i + 1 < len(parts)
            and is_surname(bare)
            and is_initials(ET_AL.cut(parts[i + 1]).strip())
            and i + 1 < most + 1
        ) or (
            i == 0
            and most > 1
            and is_surname(bare)
            and len(bare.split()) == 1
            and " " not in JOINER.split(parts[1])[0].strip()
            and is_given(JOINER.split(parts[1])[0])
            and len(parts[1]) < 60
            and all(person_strength(p) for p in JOINER.split(parts[1])[1:])
        ):
            i += 2
        elif (
            i + 2 < len(parts)
            and i + 2 <= most
            and is_surname(bare)
            and len(ends := JOINER.split(parts[i + 1].strip())) == 2
            and is_initials(ends[0])
            and is_surname(ends[1])
            and is_initials(parts[i + 2])
        ):
            i += 3  # "Saalman, K. and Pereira, F."
            break
        elif (
            are_persons(bare, 2)
            or (are_persons(bare, 1) and (i == 0 or joined or _later_and(parts, i, most)))
            or (joined and is_surname(bare))
        ):
            i += 1
            if joined or JOINER.search(part):
                break
        elif (
            i == 0
            and (" " in part or "/" in part)
            and JOINER.search(part)
            and all(is_surname(one) for one in JOINER.split(part))
            and len(parts) > 1
        ):
            i += 1
            break
        else:
            break
    return min(i, most) if i else taken


def _later_and(parts: list[str], at: int, most: int) -> bool:
    """Whether a list of names that runs on from ``at`` is closed by "and NAME"."""
    for part in parts[at : most + 1]:
        bare = re.sub(r"^(?:and|&|und) ", "", part)
        if not are_persons(bare, 1):
            return False
        if bare != part or JOINER.search(part):
            return True
    return False


def surname(name: str) -> str:
    """The name a work is remembered by, in lower case.

    >>> surname("Larsen, Eva"), surname("E. B. Larsen"), surname("Larsen EB"), surname("Ministry of Rain")
    ('larsen', 'larsen', 'larsen', 'rain')
    """
    name = name.split(",")[0].strip()
    words = [word for word in name.split() if not is_initials(word) or len(name.split()) == 1]
    return re.sub(r"[^\w]+", "", (words or [name])[-1]).lower()


@lru_cache(maxsize=1024)
def names_like(text: str) -> bool:
    """Whether ``text`` is nothing but authors: "Larsen, E. B., & Okafor, C."."""
    text = trim(text)
    if not text or len(text) > 600 or re.search(r"[“”\"?!]|\d", text):
        return False
    if is_body(text) or is_surname(text):
        return True
    names = split_names(text)
    if len(names) > 1 and is_body(names[0]) and not all(is_body(n) or person_strength(n) == 2 for n in names):
        return False
    good = sum(
        bool(
            person_strength(n)
            or is_surname(n)
            or is_body(n)
            or (", " in n and is_surname(n.partition(", ")[0]) and is_given(n.partition(", ")[2]))
            or is_initials(n)
        )
        for n in names
    )
    return bool(names) and good >= len(names) - len(names) // 6


def is_author_date(who: str) -> bool:
    """Whether ``who`` can stand before a year alone: surnames, "Larsen and Quist", a body; not "Larsen, Dikes".

    >>> is_author_date("Larsen, Quist and Reed"), is_author_date("Larsen, Dikes"), is_author_date("O. Larsen, Dikes")
    (True, False, False)
    """
    who = trim(ET_AL.cut(who))
    if who.lower() in MONTHS:
        return False
    if is_body(who):
        return True
    if "," in who and not re.search(r" (?:and|&|und) [^,]+$", who):
        return False
    return all(
        is_surname(name) or person_strength(name) == 2 for name in re.split(r", (?:and |& )?| and | & | und |/|; ", who)
    )
