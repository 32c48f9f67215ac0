"""Documents of notes that point back: each row a document's notes and, for each citation in order, what it refers to.

A citation is (note, ibid, refers_to, authors, title, pages); None where nothing is expected.
"""

from __future__ import annotations

Row = tuple[int, bool, int | None, list[str], str | None, str | None]

SEQUENCES: list[tuple[str, list[str], list[Row]]] = [
    (
        "ibid goes to the last citation of the note before that cites",
        [
            "O. Larsen, The Dike State (1987) 14; M. Quist, Low Water (1999) 3.",
            "The tide table is reprinted below.",
            "Ibid., p. 9.",
            "Ibid.",
        ],
        [
            (1, False, None, ["O. Larsen"], "The Dike State", "14"),
            (1, False, None, ["M. Quist"], "Low Water", "3"),
            (3, True, 2, [], None, "9"),
            (4, True, 2, [], None, None),
        ],
    ),
    (
        "supra by name and note number",
        [
            "Odd Larsen, The Dike State (Oxford: Reed Press, 1987), 14.",
            "Mia Quist, “Against Dikes,” Fen Studies 3 (2001): 9.",
            "Larsen, supra note 1, at 40.",
            "Quist, supra note 2.",
            "Id. at 12.",
        ],
        [
            (1, False, None, ["Odd Larsen"], "The Dike State", "14"),
            (2, False, None, ["Mia Quist"], "Against Dikes", "9"),
            (3, True, 1, ["Larsen"], None, "40"),
            (4, True, 2, ["Quist"], None, None),
            (5, True, 2, [], None, "12"),
        ],
    ),
    (
        "op. cit., loc. cit., (n 1), above n. 1, a.a.O., a bare short title",
        [
            "B. Amundsen, Peat Rights (1992) 5.",
            "O. Larsen, The Dike State (1987) 14.",
            "Amundsen, op. cit., p. 8.",
            "Amundsen, op. cit., n. 1, p. 9.",
            "Larsen (n 2) 33.",
            "Larsen, above, n. 2, at 35.",
            "Amundsen, a.a.O., S. 12.",
            "Larsen, The Dike State, p. 50.",
            "Larsen, The Dike State, op. cit., 51.",
            "See Amundsen, loc. cit.",
        ],
        [
            (1, False, None, ["B. Amundsen"], "Peat Rights", "5"),
            (2, False, None, ["O. Larsen"], "The Dike State", "14"),
            (3, True, 1, ["Amundsen"], None, "8"),
            (4, True, 1, ["Amundsen"], None, "9"),
            (5, True, 2, ["Larsen"], None, "33"),
            (6, True, 2, ["Larsen"], None, "35"),
            (7, True, 1, ["Amundsen"], None, "12"),
            (8, False, 2, ["Larsen"], "The Dike State", "50"),
            (9, True, 2, ["Larsen"], "The Dike State", "51"),
            (10, True, 1, ["Amundsen"], None, None),
        ],
    ),
    (
        "two works of one author: the note number, then the title decides",
        [
            "O. Larsen, The Dike State (1987) 14.",
            "O. Larsen, ‘Ferries and Faith’ (1991) 3 Fen Law Rev. 12.",
            "Larsen, op. cit. (1987), n. 1, p. 4.",
            "Larsen, ‘Ferries and Faith’, op. cit., p. 15.",
            "Larsen, supra n. 2, p. 16.",
        ],
        [
            (1, False, None, ["O. Larsen"], "The Dike State", "14"),
            (2, False, None, ["O. Larsen"], "Ferries and Faith", "12"),
            (3, True, 1, ["Larsen"], None, "4"),
            (4, True, 2, ["Larsen"], "Ferries and Faith", "15"),
            (5, True, 2, ["Larsen"], None, "16"),
        ],
    ),
    (
        "a work cited in full again refers to its first citation",
        [
            "Dike Council, State of the Dikes 2022, Geneva: Dike Council, 2023, p. 4.",
            "Ferry Board, Crossings in Numbers, Lagos: Ferry Board, 2021.",
            "Dike Council, State of the Dikes 2022, Geneva: Dike Council, 2023, p. 9.",
        ],
        [
            (1, False, None, ["Dike Council"], "State of the Dikes 2022", "4"),
            (2, False, None, ["Ferry Board"], "Crossings in Numbers", None),
            (3, False, 1, ["Dike Council"], "State of the Dikes 2022", "9"),
        ],
    ),
    (
        "ibid within a note; nothing to point at",
        [
            "Ibid.",
            "M. Quist, Low Water (1999) 3; ibid., p. 8.",
            "Varga, op. cit., p. 2.",
        ],
        [
            (1, True, None, [], None, None),
            (2, False, None, ["M. Quist"], "Low Water", "3"),
            (2, True, 2, [], None, "8"),
            (3, True, None, ["Varga"], None, "2"),
        ],
    ),
    (
        "id. within the sentence and ebd.",
        [
            "M. Quist, Low Water (1999) 3.",
            "B. Amundsen, Peat Rights (1992) 5.",
            "Quist, id., p. 11.",
            "Ebd., S. 12.",
            "ibid at 13",
        ],
        [
            (1, False, None, ["M. Quist"], "Low Water", "3"),
            (2, False, None, ["B. Amundsen"], "Peat Rights", "5"),
            (3, True, 1, ["Quist"], None, "11"),
            (4, True, 1, [], None, "12"),
            (5, True, 1, [], None, "13"),
        ],
    ),
    (
        "Chicago short forms need their title to agree",
        [
            "Odd Larsen, The Dike State (Oxford: Reed Press, 1987), 14.",
            "Odd Larsen, “Dikes and ‘Duty,’” Fen Studies 4 (1999): 9.",
            "Larsen, Dike State, 34; Larsen, “Dikes and ‘Duty,’” 15.",
            "Larsen, Ferries, 12.",
        ],
        [
            (1, False, None, ["Odd Larsen"], "The Dike State", "14"),
            (2, False, None, ["Odd Larsen"], "Dikes and ‘Duty’", "9"),
            (3, False, 1, ["Larsen"], "Dike State", "34"),
            (3, False, 2, ["Larsen"], "Dikes and ‘Duty’", "15"),
            (4, False, None, ["Larsen"], "Ferries", "12"),
        ],
    ),
    (
        "OSCOLA notes",
        [
            "M Quist, Low Water (OUP 1999) 34.",
            "M Quist, 'Ebb and Law' (2003) 12 FLR 34, 36.",
            "Quist (n 1) 40.",
            "ibid 41.",
        ],
        [
            (1, False, None, ["M Quist"], "Low Water", "34"),
            (2, False, None, ["M Quist"], "Ebb and Law", "34"),
            (3, True, 1, ["Quist"], None, "40"),
            (4, True, 1, [], None, "41"),
        ],
    ),
    (
        "a back-reference at the end of talk",
        ["M. Quist, Low Water (1999) 3.", "The term is borrowed: Quist, op. cit., n. 1, p. 40."],
        [(1, False, None, ["M. Quist"], "Low Water", "3"), (2, True, 1, ["Quist"], None, "40")],
    ),
]
