"""Notes of invented works and what they cite: each row a note and the fields of each of its citations, in order.

Fields not named must be missing, except `type`, which is only compared where it is named. A row without
citations is a note to leave alone.
"""

from __future__ import annotations

from typing import Any

Fields = dict[str, Any]
Case = tuple[str, list[Fields]]

POLICY: list[Case] = [
    (
        "OAF, Deep Water Atlas: Currents and people. Nairobi: OAF Publishing, May 4, 2021, https://oaf.example/atlas.pdf, July 2, 2022.",
        [
            {
                "authors": ["OAF"],
                "title": "Deep Water Atlas: Currents and people",
                "place": "Nairobi",
                "publisher": "OAF Publishing",
                "issued": "2021-05-04",
                "url": "https://oaf.example/atlas.pdf",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "Lakeside Development Bank, Harvest Outlook, 2019, Washington, D.C.: Lakeside Development Bank, pp.14-15, https://ldb.example/h_o, July 2, 2022",
        [
            {
                "authors": ["Lakeside Development Bank"],
                "title": "Harvest Outlook",
                "place": "Washington, D.C.",
                "publisher": "Lakeside Development Bank",
                "issued": "2019",
                "pages": "14-15",
                "url": "https://ldb.example/h_o",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "Declaration of the Ministers of Elbonia and Freedonia at the 3rd River Summit, October 12, 2018, https://gov.example/d/18.htm, July 2, 2022.",
        [
            {
                "title": "Declaration of the Ministers of Elbonia and Freedonia at the 3rd River Summit",
                "issued": "2018-10-12",
                "url": "https://gov.example/d/18.htm",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "Q. Obrecht and T. Vane, Lifting the ferry tax: Lessons from the delta, in Elbonia Economic Papers 2017, 2018, Vienna: Delta Publishing, https://doi.org/10.9999/abc-77, July 2, 2022.",
        [
            {
                "authors": ["Q. Obrecht", "T. Vane"],
                "title": "Lifting the ferry tax: Lessons from the delta",
                "container": "Elbonia Economic Papers 2017",
                "place": "Vienna",
                "publisher": "Delta Publishing",
                "issued": "2018",
                "doi": "10.9999/abc-77",
                "url": "https://doi.org/10.9999/abc-77",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "Rain and Rivers Authority of the Republic of Elbonia: Thirty Years of Dredging: 1990-2020, 2020, http://rra.example/x.shtml, July 2, 2022.",
        [
            {
                "authors": ["Rain and Rivers Authority of the Republic of Elbonia"],
                "title": "Thirty Years of Dredging: 1990-2020",
                "issued": "2020",
                "url": "http://rra.example/x.shtml",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "According to statistics released by the Ministry of Ferries of Elbonia on June 9, 2021, see https://ferries.example/2021, July 2, 2022.",
        [
            {
                "authors": ["Ministry of Ferries of Elbonia"],
                "issued": "2021-06-09",
                "url": "https://ferries.example/2021",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "Ferry Minister Ulla Brandvold Meets the Press, https://gov.example/meets.html, July 2, 2022.",
        [
            {
                "title": "Ferry Minister Ulla Brandvold Meets the Press",
                "url": "https://gov.example/meets.html",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "Amnesty Council, Dikes for All, Oslo: Amnesty Council, 2020, p. 7.",
        [
            {
                "authors": ["Amnesty Council"],
                "title": "Dikes for All",
                "place": "Oslo",
                "publisher": "Amnesty Council",
                "issued": "2020",
                "pages": "7",
            }
        ],
    ),
    (
        "Ulla Brandvold, “We will not sink” – a reply to the critics of the dike plan, September 3, 2020, https://b.example/reply (last visited 5 October 2020).",
        [
            {
                "authors": ["Ulla Brandvold"],
                "title": "“We will not sink” – a reply to the critics of the dike plan",
                "issued": "2020-09-03",
                "url": "https://b.example/reply",
                "accessed": "2020-10-05",
            }
        ],
    ),
    (
        "Second River Forum, Hamlet Declaration (Adopted by the Second River Forum), May 1, 2016, https://r.example/hd",
        [
            {
                "authors": ["Second River Forum"],
                "title": "Hamlet Declaration (Adopted by the Second River Forum)",
                "issued": "2016-05-01",
                "url": "https://r.example/hd",
            }
        ],
    ),
    (
        "Full text of the Ferry White Paper, Ferry Office of Elbonia, May 2019, available at: https://f.example/wp, accessed on 2 July 2022.",
        [
            {
                "title": "Full text of the Ferry White Paper",
                "publisher": "Ferry Office of Elbonia",
                "issued": "2019-05",
                "url": "https://f.example/wp",
                "accessed": "2022-07-02",
            }
        ],
    ),
    (
        "UN General Assembly, Resolution 99/123 on the law of dikes, A/RES/99/123, 20 December 2044.",
        [
            {
                "authors": ["UN General Assembly"],
                "title": "Resolution 99/123 on the law of dikes",
                "issued": "2044-12-20",
            }
        ],
    ),
    (
        "Dike Council, State of the Dikes 2022 (Geneva: Dike Council, 2023), 14; Ferry Board, Crossings in Numbers (Lagos: Ferry Board Press, 2021), 3-5.",
        [
            {
                "authors": ["Dike Council"],
                "title": "State of the Dikes 2022",
                "place": "Geneva",
                "publisher": "Dike Council",
                "issued": "2023",
                "pages": "14",
            },
            {
                "authors": ["Ferry Board"],
                "title": "Crossings in Numbers",
                "place": "Lagos",
                "publisher": "Ferry Board Press",
                "issued": "2021",
                "pages": "3-5",
            },
        ],
    ),
    (
        "“Ferries halted as ice returns,” Reuters, January 4, 2019, https://news.example/ice, July 2, 2022.",
        [
            {
                "title": "Ferries halted as ice returns",
                "container": "Reuters",
                "issued": "2019-01-04",
                "url": "https://news.example/ice",
                "accessed": "2022-07-02",
            }
        ],
    ),
]

ARTICLE: list[Case] = [
    (
        "Odd Larsen, “Dikes and ‘Duty’ in Elbonian Thought,” *Fen Studies* 4 (2019): 12-19.",
        [
            {
                "authors": ["Odd Larsen"],
                "title": "Dikes and ‘Duty’ in Elbonian Thought",
                "container": "Fen Studies",
                "issue": "4",
                "issued": "2019",
                "pages": "12-19",
                "type": "article-journal",
            }
        ],
    ),
    (
        'Odd Larsen and Mia Quist, "Who Owns the Tide?," Fen Studies 7 (2020): 3.',
        [
            {
                "authors": ["Odd Larsen", "Mia Quist"],
                "title": "Who Owns the Tide?",
                "container": "Fen Studies",
                "issue": "7",
                "issued": "2020",
                "pages": "3",
            }
        ],
    ),
    (
        "Mia Quist, Low Water, trans. Bo Amundsen (Cambridge, MA: Saltmarsh University Press, 2004), 101–3.",
        [
            {
                "authors": ["Mia Quist"],
                "title": "Low Water",
                "place": "Cambridge, MA",
                "publisher": "Saltmarsh University Press",
                "issued": "2004",
                "pages": "101-3",
                "type": "book",
            }
        ],
    ),
    (
        "Mia Quist, “The Long Ebb,” in Essays on Marsh Law, ed. Odd Larsen (London: Reed & Sons, 1994), 55–70.",
        [
            {
                "authors": ["Mia Quist"],
                "title": "The Long Ebb",
                "container": "Essays on Marsh Law",
                "place": "London",
                "publisher": "Reed & Sons",
                "issued": "1994",
                "pages": "55-70",
                "type": "chapter",
            }
        ],
    ),
    (
        "“Ferry Minister Opens the New Lock,” The Morning Ledger, May 3, 2011, 2nd edition.",
        [{"title": "Ferry Minister Opens the New Lock", "container": "The Morning Ledger", "issued": "2011-05-03"}],
    ),
    (
        "Bo Amundsen, “Salt,” Journal of Marsh History 45, no. 2 (Spring 1998): 200–215, https://doi.org/10.1111/jmh.452.",
        [
            {
                "authors": ["Bo Amundsen"],
                "title": "Salt",
                "container": "Journal of Marsh History",
                "volume": "45",
                "issue": "2",
                "issued": "1998",
                "pages": "200-215",
                "doi": "10.1111/jmh.452",
                "url": "https://doi.org/10.1111/jmh.452",
            }
        ],
    ),
    (
        "Dikes and Their Discontents (Tromsø: Institute for Marsh Affairs, 2022).",
        [
            {
                "title": "Dikes and Their Discontents",
                "place": "Tromsø",
                "publisher": "Institute for Marsh Affairs",
                "issued": "2022",
            }
        ],
    ),
    (
        "Bo Amundsen, “Peat and Power” (PhD diss., University of Saltmarsh, 2009), 44.",
        [
            {
                "authors": ["Bo Amundsen"],
                "title": "Peat and Power",
                "publisher": "University of Saltmarsh",
                "issued": "2009",
                "pages": "44",
                "type": "thesis",
            }
        ],
    ),
    (
        "See Odd Larsen, The Dike State (Oxford: Reed Press, 1987), 14; and Mia Quist, “Against Dikes,” Fen Studies 3 (2001): 9.",
        [
            {
                "authors": ["Odd Larsen"],
                "title": "The Dike State",
                "place": "Oxford",
                "publisher": "Reed Press",
                "issued": "1987",
                "pages": "14",
            },
            {
                "authors": ["Mia Quist"],
                "title": "Against Dikes",
                "container": "Fen Studies",
                "issue": "3",
                "issued": "2001",
                "pages": "9",
            },
        ],
    ),
]

LAW: list[Case] = [
    (
        "O. Larsen, The Dike State (1987) 14-16.",
        [{"authors": ["O. Larsen"], "title": "The Dike State", "issued": "1987", "pages": "14-16", "type": "book"}],
    ),
    (
        "See M. Quist, ‘Why Tides Don’t Wait’ (1999) 26 J. of Marsh and Society 34, at 36-8.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Why Tides Don’t Wait",
                "container": "J. of Marsh and Society",
                "volume": "26",
                "issued": "1999",
                "pages": "34",
                "type": "article-journal",
            }
        ],
    ),
    (
        "B. Amundsen, ‘Peat Rights’ in Marsh Law in Context, eds. O. Larsen and M. Quist (1994) 55.",
        [
            {
                "authors": ["B. Amundsen"],
                "title": "Peat Rights",
                "container": "Marsh Law in Context",
                "issued": "1994",
                "pages": "55",
                "type": "chapter",
            }
        ],
    ),
    (
        "Odd Larsen, The Limits of Dike Law, 64 Saltmarsh L. Rev. 1023, 1031-32 (1988).",
        [
            {
                "authors": ["Odd Larsen"],
                "title": "The Limits of Dike Law",
                "container": "Saltmarsh L. Rev.",
                "volume": "64",
                "issued": "1988",
                "pages": "1023",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Reed v. Harbour Board, 212 F.3d 77, 81 (2d Cir. 2000).",
        [
            {
                "title": "Reed v. Harbour Board",
                "container": "F.3d",
                "volume": "212",
                "issued": "2000",
                "pages": "77",
                "type": "legal_case",
            }
        ],
    ),
    (
        "Reed v Harbour Board [1974] 2 AC 45, 51 (HL).",
        [
            {
                "title": "Reed v Harbour Board",
                "container": "AC",
                "volume": "2",
                "issued": "1974",
                "pages": "45",
                "type": "legal_case",
            }
        ],
    ),
    (
        "R v Larsen [2004] EWCA Crim 31.",
        [{"title": "R v Larsen", "container": "EWCA Crim", "issued": "2004", "pages": "31", "type": "legal_case"}],
    ),
    ("Tidal Waters Act 1974, s. 12.", [{"title": "Tidal Waters Act", "issued": "1974", "type": "legislation"}]),
    ("33 U.S.C. § 1344(a) (1994).", [{"title": "33 U.S.C. § 1344(a)", "issued": "1994", "type": "legislation"}]),
    (
        "ODD LARSEN, THE DIKE STATE 34 (2d ed. 1991).",
        [{"authors": ["ODD LARSEN"], "title": "THE DIKE STATE", "issued": "1991", "pages": "34", "type": "book"}],
    ),
    (
        "O. Larsen and M. Quist, Law on the Marsh: An Inquiry (Oxford University Press, 2nd edn, 2003) 77.",
        [
            {
                "authors": ["O. Larsen", "M. Quist"],
                "title": "Law on the Marsh: An Inquiry",
                "publisher": "Oxford University Press",
                "issued": "2003",
                "pages": "77",
            }
        ],
    ),
    (
        "For an account of this debate, see B. Amundsen, Peat (1992); compare O. Larsen, Dikes (1993) ch. 2. The matter is not settled.",
        [
            {"authors": ["B. Amundsen"], "title": "Peat", "issued": "1992"},
            {"authors": ["O. Larsen"], "title": "Dikes", "issued": "1993"},
        ],
    ),
    (
        "The Guardian of the Fens, 12 June 1994.",
        [{"title": None, "container": "The Guardian of the Fens", "issued": "1994-06-12"}],
    ),
    (
        "Odd Larsen, Deichrecht, 2. Aufl., Berlin 1987, S. 34 ff.",
        [{"authors": ["Odd Larsen"], "title": "Deichrecht", "place": "Berlin", "issued": "1987", "pages": "34"}],
    ),
    (
        "Vgl. Quist, Mia: Das Watt als Rechtsraum, in: Larsen, Odd (Hrsg.), Recht am Meer, Hamburg: Seeblick Verlag 1999, S. 12-30.",
        [
            {
                "authors": ["Quist, Mia"],
                "title": "Das Watt als Rechtsraum",
                "container": "Recht am Meer",
                "place": "Hamburg",
                "publisher": "Seeblick Verlag",
                "issued": "1999",
                "pages": "12-30",
            }
        ],
    ),
    (
        "B. Amundsen, ‘Regulating Peat’ (2005) 32 Marsh Law Q. 101; O. Larsen, ‘Dikes Again’ (2006) 33 Marsh Law Q. 1.",
        [
            {
                "authors": ["B. Amundsen"],
                "title": "Regulating Peat",
                "container": "Marsh Law Q.",
                "volume": "32",
                "issued": "2005",
                "pages": "101",
            },
            {
                "authors": ["O. Larsen"],
                "title": "Dikes Again",
                "container": "Marsh Law Q.",
                "volume": "33",
                "issued": "2006",
                "pages": "1",
            },
        ],
    ),
    (
        "M. Quist et al., The Ferry Study: A Report to the Harbour Commission (1996).",
        [{"authors": ["M. Quist"], "title": "The Ferry Study: A Report to the Harbour Commission", "issued": "1996"}],
    ),
    (
        "Harbour Commission, Report on Ferry Charges, Cm. 1234 (1991) paras 3-5.",
        [{"authors": ["Harbour Commission"], "title": "Report on Ferry Charges, Cm. 1234", "issued": "1991"}],
    ),
]

NOTHING: list[Case] = [
    ("The author thanks the Fen Trust and two anonymous readers for comments on a draft of 2019.", []),
    ("LI Marsh (马), Research Fellow at the Institute for Marsh Affairs, University of Saltmarsh.", []),
    ("Professor of Dike Law, Saltmarsh University; member of the Fen Academy. Email: q@fen.example.", []),
    ('“2+4” Plan: "Two Locks" (North and South), and "Four Bridges" (Reed, Salt, Peat and Mud).', []),
    ("By ‘tide’ I mean every regular rise of the water.", []),
    ("This figure includes ferries leased abroad; it was 212 in 2003.", []),
    ("All translations are mine unless otherwise stated.", []),
    ("Interview with a ferry captain, Hamlet, 12 May 2011.", []),
    ("The rate is computed per crossing and not per passenger.", []),
    ("Names have been changed.", []),
    ("Marsh dwellers, farmers and ferrymen alike.", []),
    ("That is, from 1990 to 2005.", []),
]

#: Entries of reference lists, read with `parse_references`.
REFERENCES: list[Case] = [
    (
        "Larsen, O., & Quist, M. B. (2004). Dikes and duty: A review. Fen Studies, 12(3), 45–67. https://doi.org/10.1111/fs.12",
        [
            {
                "authors": ["Larsen, O.", "Quist, M. B."],
                "title": "Dikes and duty: A review",
                "container": "Fen Studies",
                "volume": "12",
                "issue": "3",
                "issued": "2004",
                "pages": "45-67",
                "doi": "10.1111/fs.12",
                "url": "https://doi.org/10.1111/fs.12",
            }
        ],
    ),
    (
        "Quist, M. (1999). Low water (2nd ed.). Oxford: Reed Press.",
        [
            {
                "authors": ["Quist, M."],
                "title": "Low water",
                "place": "Oxford",
                "publisher": "Reed Press",
                "issued": "1999",
                "type": "book",
            }
        ],
    ),
    (
        "Amundsen, B. (2001). Peat and power. In O. Larsen & M. Quist (Eds.), Handbook of marshes (pp. 12–30). New York: Salt Books.",
        [
            {
                "authors": ["Amundsen, B."],
                "title": "Peat and power",
                "container": "Handbook of marshes",
                "place": "New York",
                "publisher": "Salt Books",
                "issued": "2001",
                "pages": "12-30",
                "type": "chapter",
            }
        ],
    ),
    (
        "Larsen O, Quist MB, Amundsen B. Salt intake of ferrymen. Fen Med J. 2001;12(3):45-67.",
        [
            {
                "authors": ["Larsen O", "Quist MB", "Amundsen B"],
                "title": "Salt intake of ferrymen",
                "container": "Fen Med J",
                "volume": "12",
                "issue": "3",
                "issued": "2001",
                "pages": "45-67",
            }
        ],
    ),
    (
        "Larsen, Odd. The Dike State. Oxford: Reed Press, 1987.",
        [
            {
                "authors": ["Larsen, Odd"],
                "title": "The Dike State",
                "place": "Oxford",
                "publisher": "Reed Press",
                "issued": "1987",
            }
        ],
    ),
    (
        "Larsen, Odd, and Mia Quist. “Who Owns the Tide?” Fen Studies 45, no. 1 (1998): 3–20.",
        [
            {
                "authors": ["Larsen, Odd", "Mia Quist"],
                "title": "Who Owns the Tide?",
                "container": "Fen Studies",
                "volume": "45",
                "issue": "1",
                "issued": "1998",
                "pages": "3-20",
            }
        ],
    ),
    (
        "[3] O. Larsen and M. Quist, “Fast locks,” Trans. Lock Eng., vol. 12, no. 3, pp. 34–56, Mar. 1999.",
        [
            {
                "authors": ["O. Larsen", "M. Quist"],
                "title": "Fast locks",
                "container": "Trans. Lock Eng",
                "volume": "12",
                "issue": "3",
                "issued": "1999-03",
                "pages": "34-56",
            }
        ],
    ),
    (
        "O. Larsen and M. Quist. Fast locks for slow ferries. Journal of Lock Engineering, 12(3):45–67, 1999.",
        [
            {
                "authors": ["O. Larsen", "M. Quist"],
                "title": "Fast locks for slow ferries",
                "container": "Journal of Lock Engineering",
                "volume": "12",
                "issue": "3",
                "issued": "1999",
                "pages": "45-67",
            }
        ],
    ),
    (
        "O. Larsen. Fast locks. In Proceedings of the 3rd Conference on Ferries, pages 12–19, 1997.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "Fast locks",
                "container": "Proceedings of the 3rd Conference on Ferries",
                "issued": "1997",
                "pages": "12-19",
                "type": "paper-conference",
            }
        ],
    ),
    (
        "Larsen, O. and Quist, M. (2010) ‘Ferry futures’, Marsh Policy, 4(2), pp. 12–15.",
        [
            {
                "authors": ["Larsen, O.", "Quist, M."],
                "title": "Ferry futures",
                "container": "Marsh Policy",
                "volume": "4",
                "issue": "2",
                "issued": "2010",
                "pages": "12-15",
            }
        ],
    ),
    (
        "Larsen, O., 2010. Ferry futures. Marsh Policy, 4, pp. 12–15.",
        [
            {
                "authors": ["Larsen, O."],
                "title": "Ferry futures",
                "container": "Marsh Policy",
                "volume": "4",
                "issued": "2010",
                "pages": "12-15",
            }
        ],
    ),
    (
        "Harbour Commission (2015). Annual report on ferries. Geneva: Harbour Commission. Available at: https://h.example/r15.pdf [Accessed 3 May 2016].",
        [
            {
                "authors": ["Harbour Commission"],
                "title": "Annual report on ferries",
                "place": "Geneva",
                "publisher": "Harbour Commission",
                "issued": "2015",
                "url": "https://h.example/r15.pdf",
                "accessed": "2016-05-03",
            }
        ],
    ),
    (
        "12. Quist M. Low water. 2nd ed. London: Reed; 1999. p. 12-30.",
        [
            {
                "authors": ["Quist M"],
                "title": "Low water",
                "place": "London",
                "publisher": "Reed",
                "issued": "1999",
                "pages": "12-30",
            }
        ],
    ),
    (
        "Quist, M. (2012, June 3). Tides turn against the dike plan. The Morning Herald. Retrieved June 9, 2012, from https://mh.example/t",
        [
            {
                "authors": ["Quist, M."],
                "title": "Tides turn against the dike plan",
                "container": "The Morning Herald",
                "issued": "2012-06-03",
                "url": "https://mh.example/t",
                "accessed": "2012-06-09",
            }
        ],
    ),
    (
        "Luhrmann, Niels: Das Recht der Deiche. Frankfurt am Main: Seeblick 1993.",
        [
            {
                "authors": ["Luhrmann, Niels"],
                "title": "Das Recht der Deiche",
                "place": "Frankfurt am Main",
                "publisher": "Seeblick",
                "issued": "1993",
            }
        ],
    ),
    (
        "Amundsen, B. (2009). Peat and power (Unpublished doctoral dissertation). University of Saltmarsh, Hamlet.",
        [
            {
                "authors": ["Amundsen, B."],
                "title": "Peat and power",
                "publisher": "University of Saltmarsh",
                "place": "Hamlet",
                "issued": "2009",
                "type": "thesis",
            }
        ],
    ),
    (
        "Larsen O, Quist M. Brine. Salt Rev 1994;7:112–20.",
        [
            {
                "authors": ["Larsen O", "Quist M"],
                "title": "Brine",
                "container": "Salt Rev",
                "volume": "7",
                "issued": "1994",
                "pages": "112-20",
            }
        ],
    ),
    (
        "O. Larsen, M. Quist, and B. Amundsen, Physica Salina 12, 345 (1999).",
        [
            {
                "authors": ["O. Larsen", "M. Quist", "B. Amundsen"],
                "container": "Physica Salina",
                "volume": "12",
                "issued": "1999",
                "pages": "345",
            }
        ],
    ),
    (
        "Larsen, O. 1987. The dike state. Reed Press, Oxford.",
        [
            {
                "authors": ["Larsen, O."],
                "title": "The dike state",
                "publisher": "Reed Press",
                "place": "Oxford",
                "issued": "1987",
            }
        ],
    ),
    (
        "Larsen, O. (1987): The dike state, Oxford: Reed Press.",
        [
            {
                "authors": ["Larsen, O."],
                "title": "The dike state",
                "publisher": "Reed Press",
                "place": "Oxford",
                "issued": "1987",
            }
        ],
    ),
    (
        "Quist, Mia (2003), ‘Ebb and law’, in Odd Larsen (ed.), Marsh Law in Context, Cheltenham: Salt & Sons, pp. 3–19.",
        [
            {
                "authors": ["Quist, Mia"],
                "title": "Ebb and law",
                "container": "Marsh Law in Context",
                "place": "Cheltenham",
                "publisher": "Salt & Sons",
                "issued": "2003",
                "pages": "3-19",
            }
        ],
    ),
    (
        "Mia Quist, Odd Larsen: Fast Ferries. Lock Letters 7(2): 112-120 (2001)",
        [
            {
                "authors": ["Mia Quist", "Odd Larsen"],
                "title": "Fast Ferries",
                "container": "Lock Letters",
                "volume": "7",
                "issue": "2",
                "issued": "2001",
                "pages": "112-120",
            }
        ],
    ),
    (
        "Quist M, Larsen O, et al. Salt in the diet of ferrymen: a trial. BMJ Marsh 2011; 343: d4002. doi: 10.1136/bmjm.d4002.",
        [
            {
                "authors": ["Quist M", "Larsen O"],
                "title": "Salt in the diet of ferrymen: a trial",
                "container": "BMJ Marsh",
                "volume": "343",
                "issued": "2011",
                "pages": "d4002",
                "doi": "10.1136/bmjm.d4002",
            }
        ],
    ),
    (
        "Larsen, O., Quist, M.: Fast locks. In: Reed, J. (ed.) Ferries 2004. LNFS, vol. 3120, pp. 12–26. Seeblick, Heidelberg (2004)",
        [
            {
                "authors": ["Larsen, O.", "Quist, M."],
                "title": "Fast locks",
                "container": "Ferries 2004. LNFS",
                "volume": "3120",
                "place": "Heidelberg",
                "publisher": "Seeblick",
                "issued": "2004",
                "pages": "12-26",
            }
        ],
    ),
]

LAW += [
    (
        "See, for example, M. Quist, ‘Tidal Justice’ in The Cambridge Companion to Marshes, ed. O. Larsen (2001) 12, 15; B. Amundsen, Peat Rights (1992).",
        [
            {
                "authors": ["M. Quist"],
                "title": "Tidal Justice",
                "container": "The Cambridge Companion to Marshes",
                "issued": "2001",
                "pages": "12, 15",
            },
            {"authors": ["B. Amundsen"], "title": "Peat Rights", "issued": "1992"},
        ],
    ),
    (
        "M. Quist, 'Ferries, Fees and Fairness' 14 (1987) Int. J. of the Law of Marshes 201-19.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Ferries, Fees and Fairness",
                "container": "Int. J. of the Law of Marshes",
                "volume": "14",
                "issued": "1987",
                "pages": "201-19",
            }
        ],
    ),
    (
        "M. Quist, ‘Ferries’ (2003) 9(2) Marsh & Society Rev. 33–51, 40.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Ferries",
                "container": "Marsh & Society Rev.",
                "volume": "9",
                "issue": "2",
                "issued": "2003",
                "pages": "33-51",
            }
        ],
    ),
    (
        "Niels Luhrmann, Rechtssoziologie der Deiche (Opladen: Wattverlag, 3rd ed., 1987), pp. 40-44; id., Ausdifferenzierung des Watts (Frankfurt: Seeblick, 1981), p. 35.",
        [
            {
                "authors": ["Niels Luhrmann"],
                "title": "Rechtssoziologie der Deiche",
                "place": "Opladen",
                "publisher": "Wattverlag",
                "issued": "1987",
                "pages": "40-44",
            },
            {
                "authors": ["Niels Luhrmann"],
                "title": "Ausdifferenzierung des Watts",
                "place": "Frankfurt",
                "publisher": "Seeblick",
                "issued": "1981",
                "pages": "35",
            },
        ],
    ),
    (
        "See Quist (1999: 34-37) and Larsen (2001).",
        [{"authors": ["Quist"], "issued": "1999", "pages": "34-37"}, {"authors": ["Larsen"], "issued": "2001"}],
    ),
    (
        "Quist 1999, S. 34; Larsen 2001, S. 12 f.",
        [
            {"authors": ["Quist"], "issued": "1999", "pages": "34"},
            {"authors": ["Larsen"], "issued": "2001", "pages": "12"},
        ],
    ),
    (
        "Brown v. Fen Bd. of Dikes, 347 U.S. 12 (1954); Roe v. Marsh, 410 U.S. 99, 101-02 (1973).",
        [
            {
                "title": "Brown v. Fen Bd. of Dikes",
                "container": "U.S.",
                "volume": "347",
                "issued": "1954",
                "pages": "12",
            },
            {"title": "Roe v. Marsh", "container": "U.S.", "volume": "410", "issued": "1973", "pages": "99"},
        ],
    ),
    (
        "Odd Larsen & Mia Quist, Who Pays for Dikes?, 12 J. Marsh L. & Pol'y 34, 36 n.12 (1999).",
        [
            {
                "authors": ["Odd Larsen", "Mia Quist"],
                "title": "Who Pays for Dikes?",
                "container": "J. Marsh L. & Pol'y",
                "volume": "12",
                "issued": "1999",
                "pages": "34",
            }
        ],
    ),
    (
        "J. Reed, The Province of Dike Law Determined (1832), quoted in O. Larsen, The Dike State (1987) 14.",
        [
            {"authors": ["J. Reed"], "title": "The Province of Dike Law Determined", "issued": "1832"},
            {"authors": ["O. Larsen"], "title": "The Dike State", "issued": "1987", "pages": "14"},
        ],
    ),
    (
        "O. Larsen (ed.), Marsh Law in Context (1994).",
        [{"authors": ["O. Larsen"], "title": "Marsh Law in Context", "issued": "1994"}],
    ),
    (
        "M. Quist, Low Water: Law, Peat and Power in Elbonia, 1850–1914 (1999) 33.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Low Water: Law, Peat and Power in Elbonia, 1850–1914",
                "issued": "1999",
                "pages": "33",
            }
        ],
    ),
    (
        "Observer, 4 May 1997; M. Quist, ‘Ferry Barons’ The Independent, 3 June 1998, 12.",
        [
            {"container": "Observer", "issued": "1997-05-04"},
            {
                "authors": ["M. Quist"],
                "title": "Ferry Barons",
                "container": "The Independent",
                "issued": "1998-06-03",
                "pages": "12",
            },
        ],
    ),
    (
        "M. Quist, Low Water, London: Reed 1999, vol. 2, p. 3.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Low Water",
                "place": "London",
                "publisher": "Reed",
                "issued": "1999",
                "volume": "2",
                "pages": "3",
            }
        ],
    ),
    (
        "M. Quist, ‘Low Water’, Working Paper no. 12, Marsh Institute, University of Fen (2004), at <http://fen.example/wp12> (last visited 3 May 2006).",
        [
            {
                "authors": ["M. Quist"],
                "title": "Low Water",
                "issued": "2004",
                "url": "http://fen.example/wp12",
                "accessed": "2006-05-03",
                "issue": "12",
                "container": "Working Paper",
                "publisher": "University of Fen",
            }
        ],
    ),
    (
        "Regulation (EU) 2016/999 of the European Parliament and of the Council of 27 April 2016 on the protection of dikes, OJ L 119, 4.5.2016, p. 1.",
        [
            {
                "title": "Regulation (EU) 2016/999 of the European Parliament and of the Council of 27 April 2016 on the protection of dikes",
                "container": "OJ L 119",
                "issued": "2016-05-04",
                "pages": "1",
                "type": "legislation",
            }
        ],
    ),
]

POLICY += [
    (
        "Dike Council, State of the Dikes 2022. Geneva: Dike Council, May 4. 2023, p. l6, htlps://dc.example/state- 22.pdf, July 2l, 2023.",
        [
            {
                "authors": ["Dike Council"],
                "title": "State of the Dikes 2022",
                "place": "Geneva",
                "publisher": "Dike Council",
                "issued": "2023-05-04",
                "pages": "16",
                "url": "https://dc.example/state-22.pdf",
                "accessed": "2023-07-21",
            }
        ],
    ),
    (
        "Ministry of Ferries of the Republic of Elbonia, Blue Book on Crossings (2019), Vol. 2, pp. 14-19.",
        [
            {
                "authors": ["Ministry of Ferries of the Republic of Elbonia"],
                "title": "Blue Book on Crossings",
                "issued": "2019",
                "volume": "2",
                "pages": "14-19",
            }
        ],
    ),
    (
        "World Ferry Organization: “Crossing Statistics 2020”, Geneva, 2021, p. 3, available at https://wfo.example/s (accessed on 12 July 2022).",
        [
            {
                "authors": ["World Ferry Organization"],
                "title": "Crossing Statistics 2020",
                "place": "Geneva",
                "issued": "2021",
                "pages": "3",
                "url": "https://wfo.example/s",
                "accessed": "2022-07-12",
            }
        ],
    ),
    (
        "Ulla Brandvold, Speech at the opening of the Second River Forum, Geneva, 3 May 2016.",
        [
            {
                "authors": ["Ulla Brandvold"],
                "title": "Speech at the opening of the Second River Forum",
                "place": "Geneva",
                "issued": "2016-05-03",
            }
        ],
    ),
]

REFERENCES += [
    (
        "Luhrmann, Niels, 1993: Das Recht der Deiche. Eine Einführung. Frankfurt a.M.: Seeblick.",
        [
            {
                "authors": ["Luhrmann, Niels"],
                "title": "Das Recht der Deiche. Eine Einführung",
                "place": "Frankfurt a.M.",
                "publisher": "Seeblick",
                "issued": "1993",
            }
        ],
    ),
    (
        "Quist, Mia; Larsen, Odd (2001): Wasser und Recht. In: Zeitschrift für Deichkunde 14 (2), S. 12–30.",
        [
            {
                "authors": ["Quist, Mia", "Larsen, Odd"],
                "title": "Wasser und Recht",
                "container": "Zeitschrift für Deichkunde",
                "volume": "14",
                "issue": "2",
                "issued": "2001",
                "pages": "12-30",
            }
        ],
    ),
    (
        "Quist, M., 1999: Ebbe, in: O. Larsen (Hrsg.), Handbuch der Flut. Wiesbaden: Wattverlag, S. 12-30.",
        [
            {
                "authors": ["Quist, M."],
                "title": "Ebbe",
                "container": "Handbuch der Flut",
                "place": "Wiesbaden",
                "publisher": "Wattverlag",
                "issued": "1999",
                "pages": "12-30",
            }
        ],
    ),
    (
        "Larsen, Odd/Quist, Mia (1999), Das Watt, Berlin.",
        [{"authors": ["Larsen, Odd", "Quist, Mia"], "title": "Das Watt", "place": "Berlin", "issued": "1999"}],
    ),
    (
        "Larsen, O. (Ed.). (1987). Marsh law in context. London: Reed.",
        [
            {
                "authors": ["Larsen, O."],
                "title": "Marsh law in context",
                "place": "London",
                "publisher": "Reed",
                "issued": "1987",
            }
        ],
    ),
    (
        "Fen Academy. (2011). Guide to salt (Report No. 12). Hamlet: Author.",
        [
            {
                "authors": ["Fen Academy"],
                "title": "Guide to salt",
                "place": "Hamlet",
                "publisher": "Author",
                "issued": "2011",
            }
        ],
    ),
    (
        "Larsen O. Salt at sea. In: Quist M, Reed J, editors. The ferryman’s diet. 3rd ed. Boston: Brine Press; 1998. p. 93-113.",
        [
            {
                "authors": ["Larsen O"],
                "title": "Salt at sea",
                "container": "The ferryman’s diet",
                "place": "Boston",
                "publisher": "Brine Press",
                "issued": "1998",
                "pages": "93-113",
            }
        ],
    ),
    (
        "O. Larsen, M. Quist, Fast locks for slow ferries, J. Lock Eng. 12 (1999) 345–352.",
        [
            {
                "authors": ["O. Larsen", "M. Quist"],
                "title": "Fast locks for slow ferries",
                "container": "J. Lock Eng",
                "volume": "12",
                "issued": "1999",
                "pages": "345-352",
            }
        ],
    ),
    (
        "Larsen, O.: Fast locks. J. Lock Eng. 12(3), 45–67 (1999)",
        [
            {
                "authors": ["Larsen, O."],
                "title": "Fast locks",
                "container": "J. Lock Eng",
                "volume": "12",
                "issue": "3",
                "issued": "1999",
                "pages": "45-67",
            }
        ],
    ),
    (
        "Odd Larsen and Mia Quist. 1999. Fast locks. J. Lock Eng. 12, 3 (1999), 45–67.",
        [
            {
                "authors": ["Odd Larsen", "Mia Quist"],
                "title": "Fast locks",
                "container": "J. Lock Eng",
                "volume": "12",
                "issue": "3",
                "issued": "1999",
                "pages": "45-67",
            }
        ],
    ),
    (
        "Quist, Mia. “Ferry Barons.” The Independent, June 3, 1998, sec. B.",
        [{"authors": ["Quist, Mia"], "title": "Ferry Barons", "container": "The Independent", "issued": "1998-06-03"}],
    ),
    (
        "Quist, Mia. Low Water: A History. 2 vols. Princeton: Reed University Press, 2001.",
        [
            {
                "authors": ["Quist, Mia"],
                "title": "Low Water: A History",
                "place": "Princeton",
                "publisher": "Reed University Press",
                "issued": "2001",
            }
        ],
    ),
    (
        "Quist, Mia. “Ebb.” Fen Quarterly 12.3 (2004): 12-30. Print.",
        [
            {
                "authors": ["Quist, Mia"],
                "title": "Ebb",
                "container": "Fen Quarterly",
                "volume": "12",
                "issue": "3",
                "issued": "2004",
                "pages": "12-30",
            }
        ],
    ),
    (
        "QUIST, M. & LARSEN, O. 2004. Ebb and flow. Fen Quarterly, 12, 12-30.",
        [
            {
                "authors": ["QUIST, M.", "LARSEN, O."],
                "title": "Ebb and flow",
                "container": "Fen Quarterly",
                "volume": "12",
                "issued": "2004",
                "pages": "12-30",
            }
        ],
    ),
    (
        "World Ferry Organization. Crossing statistics 2020. Geneva: World Ferry Organization; 2021.",
        [
            {
                "authors": ["World Ferry Organization"],
                "title": "Crossing statistics 2020",
                "place": "Geneva",
                "publisher": "World Ferry Organization",
                "issued": "2021",
            }
        ],
    ),
    (
        "M. Quist. Low Water. PhD thesis, University of Fen, 2002.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Low Water",
                "publisher": "University of Fen",
                "issued": "2002",
                "type": "thesis",
            }
        ],
    ),
    (
        "M. Quist and O. Larsen. Locks. Technical Report TR-12, Department of Ferries, University of Fen, 1998.",
        [
            {
                "authors": ["M. Quist", "O. Larsen"],
                "title": "Locks",
                "container": "Technical Report TR-12",
                "publisher": "University of Fen",
                "issued": "1998",
                "type": "report",
            }
        ],
    ),
]

LAW += [
    (
        "M. Quist and O. Larsen, ‘Ferries’ in Marsh Law Today, ed. J. Reed (1988, 2nd edn.) 12.",
        [
            {
                "authors": ["M. Quist", "O. Larsen"],
                "title": "Ferries",
                "container": "Marsh Law Today",
                "issued": "1988",
                "pages": "12",
            }
        ],
    ),
    (
        "M. Quist, ‘Ferries’, in J. Reed and O. Larsen (eds.), Marsh Law Today (Oxford: Reed Press, 1988), pp. 12–30, at p. 14.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Ferries",
                "container": "Marsh Law Today",
                "place": "Oxford",
                "publisher": "Reed Press",
                "issued": "1988",
                "pages": "12-30",
            }
        ],
    ),
    (
        "M. Quist, Low Water (1999); O. Larsen, ‘Dikes’ (2001) 28 J. of Marsh and Society 1; J. Reed, ‘Peat’, id., p. 44.",
        [
            {"authors": ["M. Quist"], "title": "Low Water", "issued": "1999"},
            {
                "authors": ["O. Larsen"],
                "title": "Dikes",
                "container": "J. of Marsh and Society",
                "volume": "28",
                "issued": "2001",
                "pages": "1",
            },
            {"authors": ["J. Reed"], "title": "Peat", "pages": "44"},
        ],
    ),
    (
        "Larsen, Odd, Der Deichstaat, Tübingen: Wattverlag, 1987, S. 34.",
        [
            {
                "authors": ["Larsen, Odd"],
                "title": "Der Deichstaat",
                "place": "Tübingen",
                "publisher": "Wattverlag",
                "issued": "1987",
                "pages": "34",
            }
        ],
    ),
    (
        "Larsen, Deichstaat und Recht, Zeitschrift für Deichkunde 12 (1987), S. 34-50.",
        [
            {
                "authors": ["Larsen"],
                "title": "Deichstaat und Recht",
                "container": "Zeitschrift für Deichkunde",
                "volume": "12",
                "issued": "1987",
                "pages": "34-50",
            }
        ],
    ),
    (
        "O. Larsen, La force de la digue (Paris: Seuil, 1987) 34.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "La force de la digue",
                "place": "Paris",
                "publisher": "Seuil",
                "issued": "1987",
                "pages": "34",
            }
        ],
    ),
    (
        "O. Larsen, La force de la digue, Paris, Gallimard, 1987, p. 34.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "La force de la digue",
                "place": "Paris",
                "publisher": "Gallimard",
                "issued": "1987",
                "pages": "34",
            }
        ],
    ),
    (
        "Odd Larsen, Dikes, Duties, and Democracy, 87 FEN L.J. 1 (1999); see also Mia Quist, Comment, Ferry Law, 3 MARSH L. REV. 55 (2001) (arguing that tides are law).",
        [
            {
                "authors": ["Odd Larsen"],
                "title": "Dikes, Duties, and Democracy",
                "container": "FEN L.J.",
                "volume": "87",
                "issued": "1999",
                "pages": "1",
            },
            {
                "authors": ["Mia Quist"],
                "title": "Ferry Law",
                "container": "MARSH L. REV.",
                "volume": "3",
                "issued": "2001",
                "pages": "55",
            },
        ],
    ),
    (
        "Harbour Office, Crossing Charges: A Consultation Paper, Cm. 4321 (1998) para. 2.3.",
        [
            {
                "authors": ["Harbour Office"],
                "title": "Crossing Charges: A Consultation Paper, Cm. 4321",
                "issued": "1998",
            }
        ],
    ),
]

#: Further notes and entries, one of each kind met.
POLICY += [
    (
        "Ferry Research Center, “Public Trust in Ferries,” Survey Report, May 4, 2020, p. 12, https://frc.example/trust.",
        [
            {
                "authors": ["Ferry Research Center"],
                "title": "Public Trust in Ferries",
                "container": "Survey Report",
                "issued": "2020-05-04",
                "pages": "12",
                "url": "https://frc.example/trust",
                "type": "report",
            }
        ],
    ),
    (
        "Brandvold Ulla: “The dike must hold,” Fen Times, p. 3, July 9, 2020.",
        [
            {
                "authors": ["Brandvold Ulla"],
                "title": "The dike must hold",
                "container": "Fen Times",
                "issued": "2020-07-09",
                "pages": "3",
                "type": "article-newspaper",
            }
        ],
    ),
    (
        "UNEP and Dike Council, Water for Everyone: A Joint Report, New York and Geneva, 2019, pp. 3-9.",
        [
            {
                "authors": ["UNEP", "Dike Council"],
                "title": "Water for Everyone: A Joint Report",
                "place": "New York and Geneva",
                "issued": "2019",
                "pages": "3-9",
                "type": "report",
            }
        ],
    ),
    (
        'Ministry of Ferries, "Notice on the Publication of Crossing Fees", No. 12 [2019], 4 May 2019.',
        [
            {
                "authors": ["Ministry of Ferries"],
                "title": "Notice on the Publication of Crossing Fees",
                "issued": "2019-05-04",
                "issue": "12",
                "type": "document",
            }
        ],
    ),
    (
        "The World Ferry Bank, Poverty and Ferries: Overview, https://wfb.example/en/topic/ferries/overview, July 2, 2022.",
        [
            {
                "authors": ["The World Ferry Bank"],
                "title": "Poverty and Ferries: Overview",
                "url": "https://wfb.example/en/topic/ferries/overview",
                "accessed": "2022-07-02",
                "type": "webpage",
            }
        ],
    ),
    (
        "Oxfam, Sinking Together, January 2020, p. 4, https://ox.example/st.pdf.",
        [
            {
                "authors": ["Oxfam"],
                "title": "Sinking Together",
                "issued": "2020-01",
                "pages": "4",
                "url": "https://ox.example/st.pdf",
                "type": "webpage",
            }
        ],
    ),
    (
        "State Council Information Office of Elbonia, Ferries: Elbonia's Path, Hamlet: Elbonia Press, 2021, pp.12-13; Brandvold Ulla, Collected Speeches on Ferries, vol. 3, Hamlet: Elbonia Press, 2019, p. 45.",
        [
            {
                "authors": ["State Council Information Office of Elbonia"],
                "title": "Ferries: Elbonia's Path",
                "publisher": "Elbonia Press",
                "place": "Hamlet",
                "issued": "2021",
                "pages": "12-13",
                "type": "report",
            },
            {
                "authors": ["Brandvold Ulla"],
                "title": "Collected Speeches on Ferries",
                "publisher": "Elbonia Press",
                "place": "Hamlet",
                "issued": "2019",
                "volume": "3",
                "pages": "45",
                "type": "book",
            },
        ],
    ),
    (
        "Vienna Convention on Dikes, 23 May 1969, 1155 UNTS 331.",
        [
            {
                "title": "Vienna Convention on Dikes",
                "container": "UNTS",
                "issued": "1969-05-23",
                "volume": "1155",
                "pages": "331",
                "type": "treaty",
            }
        ],
    ),
    (
        "Human Rights Council, Report of the Special Rapporteur on dikes, UN Doc. A/HRC/12/34 (2009), para. 12.",
        [
            {
                "authors": ["Human Rights Council"],
                "title": "Report of the Special Rapporteur on dikes",
                "issued": "2009",
                "type": "report",
            }
        ],
    ),
    (
        "Zhou Ming and Li Hua (eds.), Annual Report on Ferries No. 4 (Beijing: Ferry Literature Press, 2014), 33.",
        [
            {
                "authors": ["Zhou Ming", "Li Hua"],
                "title": "Annual Report on Ferries No. 4",
                "publisher": "Ferry Literature Press",
                "place": "Beijing",
                "issued": "2014",
                "pages": "33",
                "type": "report",
            }
        ],
    ),
    (
        "CESCR, General Comment No. 33: The Right to Ferries (Art. 12), E/C.99/2000/4, 11 August 2000, para. 3.",
        [
            {
                "authors": ["CESCR"],
                "title": "General Comment No. 33: The Right to Ferries (Art. 12)",
                "issued": "2000-08-11",
                "type": "document",
            }
        ],
    ),
    (
        '[1] Mia Quist, "Ferries," Fen Review, Vol. 12, No. 3, 2010, pp. 4-9.',
        [
            {
                "authors": ["Mia Quist"],
                "title": "Ferries",
                "container": "Fen Review",
                "issued": "2010",
                "volume": "12",
                "issue": "3",
                "pages": "4-9",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Mia Quist, Ferries and Faith, Fen Review, Issue 3, 2010, pp. 4-9.",
        [
            {
                "authors": ["Mia Quist"],
                "title": "Ferries and Faith",
                "container": "Fen Review",
                "issued": "2010",
                "issue": "3",
                "pages": "4-9",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Mia Quist, Ferries and Faith, trans. by Odd Larsen, Hamlet: Fen Press, 2010 edition, pp. 4-9.",
        [
            {
                "authors": ["Mia Quist"],
                "title": "Ferries and Faith",
                "publisher": "Fen Press",
                "place": "Hamlet",
                "issued": "2010",
                "pages": "4-9",
                "type": "book",
            }
        ],
    ),
    (
        'Mia Quist, "Ferries," in Odd Larsen ed., Tides, Hamlet: Fen Press, 2010, p. 4.',
        [
            {
                "authors": ["Mia Quist"],
                "title": "Ferries",
                "container": "Tides",
                "publisher": "Fen Press",
                "place": "Hamlet",
                "issued": "2010",
                "pages": "4",
                "type": "chapter",
            }
        ],
    ),
    (
        '"Remarks by the Ferry Minister at the Opening of the Lock", Ministry of Ferries, 3 May 2019, https://f.example/3.',
        [
            {
                "title": "Remarks by the Ferry Minister at the Opening of the Lock",
                "publisher": "Ministry of Ferries",
                "issued": "2019-05-03",
                "url": "https://f.example/3",
                "type": "speech",
            }
        ],
    ),
    ('This report uses the term "ferry" to mean any crossing by boat (see Annex 2).', []),
]

LAW += [
    (
        "For the history of the dike tribunals, see M. Quist, Low Water (1999) chs. 2-4; O. Larsen, The Dike State (2nd edn., 1991); J. Reed, 'The Tribunal Years' (1979) 32 Fen Legal Problems 54.",
        [
            {"authors": ["M. Quist"], "title": "Low Water", "issued": "1999", "type": "book"},
            {"authors": ["O. Larsen"], "title": "The Dike State", "issued": "1991", "type": "book"},
            {
                "authors": ["J. Reed"],
                "title": "The Tribunal Years",
                "container": "Fen Legal Problems",
                "issued": "1979",
                "volume": "32",
                "pages": "54",
                "type": "article-journal",
            },
        ],
    ),
    (
        "M. Quist and O. Larsen, 'Does the Tide Matter? Rights after Ferries' (1995) 58 Modern Fen Law Rev. 309, at 311; for a critique, J. Reed, 'It Does Not' (1996) 59 Modern Fen Law Rev. 1.",
        [
            {
                "authors": ["M. Quist", "O. Larsen"],
                "title": "Does the Tide Matter? Rights after Ferries",
                "container": "Modern Fen Law Rev.",
                "issued": "1995",
                "volume": "58",
                "pages": "309",
                "type": "article-journal",
            },
            {
                "authors": ["J. Reed"],
                "title": "It Does Not",
                "container": "Modern Fen Law Rev.",
                "issued": "1996",
                "volume": "59",
                "pages": "1",
                "type": "article-journal",
            },
        ],
    ),
    ("See text accompanying n. 12 above.", []),
    (
        "Marsh Commission, Fourth Programme of Reform, Marsh Com. no. 185, Cm. 800 (1989).",
        [
            {
                "authors": ["Marsh Commission"],
                "title": "Fourth Programme of Reform, Marsh Com. no. 185, Cm. 800",
                "issued": "1989",
                "type": "report",
            }
        ],
    ),
    (
        "Report of the Committee on Ferries (the Bell Report) (1968; Cmnd. 3638) 22.",
        [
            {
                "title": "Report of the Committee on Ferries (the Bell Report)",
                "issued": "1968",
                "pages": "22",
                "type": "report",
            }
        ],
    ),
    (
        "O. Larsen, 'Ferries in Elbonia', paper presented at the Marsh Studies Association Conference, Hamlet, April 1998.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "Ferries in Elbonia",
                "container": "Marsh Studies Association Conference",
                "place": "Hamlet",
                "issued": "1998-04",
                "type": "paper-conference",
            }
        ],
    ),
    (
        "J. Haber, Ferries and Norms, tr. W. Reed (1996) 107-11.",
        [{"authors": ["J. Haber"], "title": "Ferries and Norms", "issued": "1996", "pages": "107-11", "type": "book"}],
    ),
    (
        "S. Silver, 'A Place for Tides' (1992) 17 Marsh Inquiry 39; D. Truman, 'Back to the Marsh' (1990) 18 Fen State Univ. Law Rev. 1; D. Truman, 'A Theory of Tides' [1972] Fen Law Rev. 1.",
        [
            {
                "authors": ["S. Silver"],
                "title": "A Place for Tides",
                "container": "Marsh Inquiry",
                "issued": "1992",
                "volume": "17",
                "pages": "39",
                "type": "article-journal",
            },
            {
                "authors": ["D. Truman"],
                "title": "Back to the Marsh",
                "container": "Fen State Univ. Law Rev.",
                "issued": "1990",
                "volume": "18",
                "pages": "1",
                "type": "article-journal",
            },
            {
                "authors": ["D. Truman"],
                "title": "A Theory of Tides",
                "container": "Fen Law Rev.",
                "issued": "1972",
                "pages": "1",
                "type": "article-journal",
            },
        ],
    ),
    (
        "L. Fullerton, 'The Trial of the Ferrymen' (1949) 62 Fen Law Rev. 616; L. Fullerton, The Temper of Tides (1964).",
        [
            {
                "authors": ["L. Fullerton"],
                "title": "The Trial of the Ferrymen",
                "container": "Fen Law Rev.",
                "issued": "1949",
                "volume": "62",
                "pages": "616",
                "type": "article-journal",
            },
            {"authors": ["L. Fullerton"], "title": "The Temper of Tides", "issued": "1964", "type": "book"},
        ],
    ),
    (
        "B. Sandoz, 'Tides: A Chart of Errors' (1987) 14 Fen Law Q. 279; idem, Toward a New Tide (1995) 456-78.",
        [
            {
                "authors": ["B. Sandoz"],
                "title": "Tides: A Chart of Errors",
                "container": "Fen Law Q.",
                "issued": "1987",
                "volume": "14",
                "pages": "279",
                "type": "article-journal",
            },
            {
                "authors": ["B. Sandoz"],
                "title": "Toward a New Tide",
                "issued": "1995",
                "pages": "456-78",
                "type": "book",
            },
        ],
    ),
    (
        "See, e.g., R. v. Secretary of State for Ferries, ex parte Quist [1994] 2 All ER 301; Reed v. Fen Council [1990] 1 W.L.R. 12.",
        [
            {
                "title": "R. v. Secretary of State for Ferries, ex parte Quist",
                "container": "All ER",
                "issued": "1994",
                "volume": "2",
                "pages": "301",
                "type": "legal_case",
            },
            {
                "title": "Reed v. Fen Council",
                "container": "W.L.R.",
                "issued": "1990",
                "volume": "1",
                "pages": "12",
                "type": "legal_case",
            },
        ],
    ),
    (
        "Sandra Berg, Feminist Tides: Essays on Law, in MARSH THEORY 12, 15 (Odd Larsen & Mia Quist eds., 1999).",
        [
            {
                "authors": ["Sandra Berg"],
                "title": "Feminist Tides: Essays on Law",
                "container": "MARSH THEORY",
                "issued": "1999",
                "pages": "12, 15",
                "type": "chapter",
            }
        ],
    ),
    (
        "42 U.S.C. § 1983; 28 C.F.R. § 35.130(b)(7) (2000).",
        [
            {"title": "42 U.S.C. § 1983", "type": "legislation"},
            {"title": "28 C.F.R. § 35.130(b)(7)", "issued": "2000", "type": "legislation"},
        ],
    ),
    (
        "O. Larsen, The Dike State: Law, Custom, and Power (1987), especially ch. 3.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "The Dike State: Law, Custom, and Power",
                "issued": "1987",
                "type": "book",
            }
        ],
    ),
    (
        "See generally O. Larsen, 'Water and Reason' in Essays for J. Reed, eds. M. Quist and B. Amundsen (1991) 23-45. On the wider debate, see M. Quist, 'The Reach of Tides' (1993) 20 J. of Marsh and Society 12.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "Water and Reason",
                "container": "Essays for J. Reed",
                "issued": "1991",
                "pages": "23-45",
                "type": "chapter",
            },
            {
                "authors": ["M. Quist"],
                "title": "The Reach of Tides",
                "container": "J. of Marsh and Society",
                "issued": "1993",
                "volume": "20",
                "pages": "12",
                "type": "article-journal",
            },
        ],
    ),
    (
        "Reed v. Elbonia (1983) 5 EHRR 149.",
        [
            {
                "title": "Reed v. Elbonia",
                "container": "EHRR",
                "issued": "1983",
                "volume": "5",
                "pages": "149",
                "type": "legal_case",
            }
        ],
    ),
    (
        "Compare O. LARSEN, THE DIKE STATE 12 (1987), with M. QUIST, LOW WATER 33 (1999).",
        [
            {"authors": ["O. LARSEN"], "title": "THE DIKE STATE", "issued": "1987", "pages": "12", "type": "book"},
            {"authors": ["M. QUIST"], "title": "LOW WATER", "issued": "1999", "pages": "33", "type": "book"},
        ],
    ),
    (
        "A. Smit and B. Jansen, 'Law and the Polder: Comparative Notes' in Law and Water in Europe, ed. C. de Vries (1995); see also the essays in D. Berg (ed.), Polder Law (1996).",
        [
            {
                "authors": ["A. Smit", "B. Jansen"],
                "title": "Law and the Polder: Comparative Notes",
                "container": "Law and Water in Europe",
                "issued": "1995",
                "type": "chapter",
            },
            {"authors": ["D. Berg"], "title": "Polder Law", "issued": "1996", "type": "book"},
        ],
    ),
    (
        "Vgl. Larsen, Odd, Deichstaat, 2. Aufl., Berlin 1987, S. 12 ff.; Quist, Mia, Ebbe und Recht, in: Zeitschrift für Deichrecht 3/1999, S. 34, 36.",
        [
            {
                "authors": ["Larsen, Odd"],
                "title": "Deichstaat",
                "place": "Berlin",
                "issued": "1987",
                "pages": "12",
                "type": "book",
            },
            {
                "authors": ["Quist, Mia"],
                "title": "Ebbe und Recht",
                "container": "Zeitschrift für Deichrecht",
                "issued": "1999",
                "issue": "3",
                "pages": "34, 36",
                "type": "article-journal",
            },
        ],
    ),
]

REFERENCES += [
    (
        'Adler, M. D. (1995). "Ferries, Law, and Rights". In: Quist, M. (ed.), Essays on Ferries. Oxford, Oxford University Press: 12-45.',
        [
            {
                "authors": ["Adler, M. D."],
                "title": "Ferries, Law, and Rights",
                "container": "Essays on Ferries",
                "publisher": "Oxford University Press",
                "place": "Oxford",
                "issued": "1995",
                "pages": "12-45",
                "type": "chapter",
            }
        ],
    ),
    (
        "Bell, C., and D. Cole. 2005. Water rights in practice. Harbour: Cambridge University Press.",
        [
            {
                "authors": ["Bell, C.", "D. Cole"],
                "title": "Water rights in practice",
                "publisher": "Cambridge University Press",
                "place": "Harbour",
                "issued": "2005",
                "type": "book",
            }
        ],
    ),
    (
        "Bell C, Cole D, Dorn E, et al: Salt and health in ferrymen. Lancet Marsh 2005, 365:12-19.",
        [
            {
                "authors": ["Bell C", "Cole D", "Dorn E"],
                "title": "Salt and health in ferrymen",
                "container": "Lancet Marsh",
                "issued": "2005",
                "volume": "365",
                "pages": "12-19",
                "type": "article-journal",
            }
        ],
    ),
    (
        'C. Bell, D. Cole, and E. Dorn, "Ferry scheduling with constraints," in Proc. 12th Int. Conf. on Ferries (ICF), Geneva, Switzerland, 2003, pp. 123-130.',
        [
            {
                "authors": ["C. Bell", "D. Cole", "E. Dorn"],
                "title": "Ferry scheduling with constraints",
                "container": "Proc. 12th Int. Conf. on Ferries (ICF)",
                "place": "Geneva",
                "issued": "2003",
                "pages": "123-130",
                "type": "paper-conference",
            }
        ],
    ),
    (
        "Bell, C. (1998b) The ferry question, Marsh Studies 12, 33–48.",
        [
            {
                "authors": ["Bell, C."],
                "title": "The ferry question",
                "container": "Marsh Studies",
                "issued": "1998",
                "volume": "12",
                "pages": "33-48",
                "type": "article-journal",
            }
        ],
    ),
    (
        'Bell, Clara. "Ferry Questions." In Tides and Times, edited by Dan Cole and Eva Dorn, 33–48. Chicago: University of Chicago Press, 1998.',
        [
            {
                "authors": ["Bell, Clara"],
                "title": "Ferry Questions",
                "container": "Tides and Times",
                "publisher": "University of Chicago Press",
                "place": "Chicago",
                "issued": "1998",
                "pages": "33-48",
                "type": "chapter",
            }
        ],
    ),
    (
        "Bell, Clara, Dan Cole, and Eva Dorn. Ferries: A Reader. 3rd ed. London: Routledge, 2007.",
        [
            {
                "authors": ["Bell, Clara", "Dan Cole", "Eva Dorn"],
                "title": "Ferries: A Reader",
                "publisher": "Routledge",
                "place": "London",
                "issued": "2007",
                "type": "book",
            }
        ],
    ),
    (
        "BELL, C. (1998): Die Fähre. Berlin, Seeblick Verlag, 234 S.",
        [
            {
                "authors": ["BELL, C."],
                "title": "Die Fähre",
                "publisher": "Seeblick Verlag",
                "place": "Berlin",
                "issued": "1998",
                "type": "book",
            }
        ],
    ),
    (
        "Bell C. Ferries [Internet]. London: Ferry Trust; 2010 [cited 2011 May 3]. Available from: http://www.ferry.example/r",
        [
            {
                "authors": ["Bell C"],
                "title": "Ferries",
                "publisher": "Ferry Trust",
                "place": "London",
                "issued": "2010",
                "url": "http://www.ferry.example/r",
                "accessed": "2011-05-03",
                "type": "report",
            }
        ],
    ),
    (
        "Cole, D. (2011). Why locks fail [Blog post]. Retrieved from http://lockblog.example/fail",
        [
            {
                "authors": ["Cole, D."],
                "title": "Why locks fail",
                "issued": "2011",
                "url": "http://lockblog.example/fail",
                "type": "webpage",
            }
        ],
    ),
    (
        "Cole, D. 2001a. 'Locks and law', Journal of Lock History, vol. 3, no. 2, pp. 44-60.",
        [
            {
                "authors": ["Cole, D."],
                "title": "Locks and law",
                "container": "Journal of Lock History",
                "issued": "2001",
                "volume": "3",
                "issue": "2",
                "pages": "44-60",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Cole D, 'Locks and Law' (2001) 3 Journal of Lock History 44",
        [
            {
                "authors": ["Cole D"],
                "title": "Locks and Law",
                "container": "Journal of Lock History",
                "issued": "2001",
                "volume": "3",
                "pages": "44",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Cole, Dan: Locks and Law, in: Journal of Lock History, Vol. 3 (2001), No. 2, pp. 44-60.",
        [
            {
                "authors": ["Cole, Dan"],
                "title": "Locks and Law",
                "container": "Journal of Lock History",
                "issued": "2001",
                "volume": "3",
                "issue": "2",
                "pages": "44-60",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Dorn E (2004) Peat dynamics in a changing climate. Marsh Ecol 12:345–352. doi:10.1007/s00442-004-1234-5",
        [
            {
                "authors": ["Dorn E"],
                "title": "Peat dynamics in a changing climate",
                "container": "Marsh Ecol",
                "issued": "2004",
                "volume": "12",
                "pages": "345-352",
                "doi": "10.1007/s00442-004-1234-5",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Dorn, E., Bell, C., Cole, D., 2004. Peat dynamics. Marsh Ecol. 12 (3), 345–352.",
        [
            {
                "authors": ["Dorn, E.", "Bell, C.", "Cole, D."],
                "title": "Peat dynamics",
                "container": "Marsh Ecol",
                "issued": "2004",
                "volume": "12",
                "issue": "3",
                "pages": "345-352",
                "type": "article-journal",
            }
        ],
    ),
    (
        "E. Dorn et al., Nature Marshes 432, 123 (2004).",
        [
            {
                "authors": ["E. Dorn"],
                "container": "Nature Marshes",
                "issued": "2004",
                "volume": "432",
                "pages": "123",
                "type": "article-journal",
            }
        ],
    ),
    (
        "E. Dorn, C. Bell, Phys. Rev. Marsh 12 (2004) 345.",
        [
            {
                "authors": ["E. Dorn", "C. Bell"],
                "container": "Phys. Rev. Marsh",
                "issued": "2004",
                "volume": "12",
                "pages": "345",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Dorn, E.; Bell, C. Peat dynamics. J. Marsh Chem. 2004, 12, 345–352.",
        [
            {
                "authors": ["Dorn, E.", "Bell, C."],
                "title": "Peat dynamics",
                "container": "J. Marsh Chem",
                "issued": "2004",
                "volume": "12",
                "pages": "345-352",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Dorn E, Bell C. Peat dynamics. J Marsh Chem. 2004 Mar;12(3):345-52. PMID: 123456.",
        [
            {
                "authors": ["Dorn E", "Bell C"],
                "title": "Peat dynamics",
                "container": "J Marsh Chem",
                "issued": "2004-03",
                "volume": "12",
                "issue": "3",
                "pages": "345-52",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Dorn, E. Peat dynamics: A theory. Unpublished Ph.D. thesis, University of Fen, 1999.",
        [
            {
                "authors": ["Dorn, E."],
                "title": "Peat dynamics: A theory",
                "publisher": "University of Fen",
                "issued": "1999",
                "type": "thesis",
            }
        ],
    ),
    (
        "World Ferry Organization. 2003. The World Ferry Report 2003. Geneva.",
        [
            {
                "authors": ["World Ferry Organization"],
                "title": "The World Ferry Report 2003",
                "place": "Geneva",
                "issued": "2003",
                "type": "report",
            }
        ],
    ),
    (
        'Quist, M. "Ebb." Tides in Law. Ed. Odd Larsen. New York: Reed, 1999. 12-30. Print.',
        [
            {
                "authors": ["Quist, M."],
                "title": "Ebb",
                "container": "Tides in Law",
                "publisher": "Reed",
                "place": "New York",
                "issued": "1999",
                "pages": "12-30",
                "type": "chapter",
            }
        ],
    ),
    ("The Ferry Act, 1998 (Elbonia).", [{"title": "The Ferry Act", "issued": "1998", "type": "legislation"}]),
    (
        "Quist, M., Larsen, O., & Reed, J. P. (in press). Ebb. Fen Studies.",
        [
            {
                "authors": ["Quist, M.", "Larsen, O.", "Reed, J. P."],
                "title": "Ebb",
                "container": "Fen Studies",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Müller-Voss, Hans-Jürgen (Hg.) 1999: Das Watt. Beiträge zur Deichforschung, Opladen: Wattverlag.",
        [
            {
                "authors": ["Müller-Voss, Hans-Jürgen"],
                "title": "Das Watt. Beiträge zur Deichforschung",
                "publisher": "Wattverlag",
                "place": "Opladen",
                "issued": "1999",
                "type": "book",
            }
        ],
    ),
    (
        "Quist, Mia/Larsen, Odd 2001: Wasser und Recht, in: Reed, Jan (Hg.): Handbuch Watt, Wiesbaden, 12-30.",
        [
            {
                "authors": ["Quist, Mia", "Larsen, Odd"],
                "title": "Wasser und Recht",
                "container": "Handbuch Watt",
                "place": "Wiesbaden",
                "issued": "2001",
                "pages": "12-30",
                "type": "chapter",
            }
        ],
    ),
    (
        "Van der Berg, J. and De Vries, K. (2003) Polder law, 2nd edn, Aldershot: Ashgate.",
        [
            {
                "authors": ["Van der Berg, J.", "De Vries, K."],
                "title": "Polder law",
                "publisher": "Ashgate",
                "place": "Aldershot",
                "issued": "2003",
                "type": "book",
            }
        ],
    ),
    (
        "Smit, Ada ([1876] 1976), The Cost of Marshes, Oxford: Clarendon Press.",
        [
            {
                "authors": ["Smit, Ada"],
                "title": "The Cost of Marshes",
                "publisher": "Clarendon Press",
                "place": "Oxford",
                "issued": "1976",
                "type": "book",
            }
        ],
    ),
]

POLICY += [
    (
        "Odd Larsen, La digue et la loi, Paris, Seuil, 1987, pp. 34-36.",
        [
            {
                "authors": ["Odd Larsen"],
                "title": "La digue et la loi",
                "publisher": "Seuil",
                "place": "Paris",
                "issued": "1987",
                "pages": "34-36",
                "type": "book",
            }
        ],
    ),
    (
        "Voir O. Larsen, « La digue », Revue des marais, vol. 12, n° 3, 1999, p. 34-50.",
        [
            {
                "authors": ["O. Larsen"],
                "title": "La digue",
                "container": "Revue des marais",
                "issued": "1999",
                "volume": "12",
                "issue": "3",
                "pages": "34-50",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Larsen, O., El dique y la ley, Madrid, Editorial Marea, 1987, p. 34.",
        [
            {
                "authors": ["Larsen, O."],
                "title": "El dique y la ley",
                "publisher": "Editorial Marea",
                "place": "Madrid",
                "issued": "1987",
                "pages": "34",
                "type": "book",
            }
        ],
    ),
    (
        "Quoted in Mia Quist, “Ferries in the Fen,” New Fen Times, July 4, 2001, A12.",
        [
            {
                "authors": ["Mia Quist"],
                "title": "Ferries in the Fen",
                "container": "New Fen Times",
                "issued": "2001-07-04",
                "pages": "A12",
                "type": "article-newspaper",
            }
        ],
    ),
    (
        "The exact number is disputed. Larsen gives 3,000 (The Dike State, 34), while Quist estimates 5,000 (Low Water, 12).",
        [],
    ),
    ("The Fen Treaty was signed in 1887 and came into force in 1889.", []),
    ("See chapter 3 below.", []),
    ("See Figure 2.", []),
    ("Emphasis added.", []),
    (
        "Ferry Statistics Database, accessed May 3, 2020, https://stat.example/ferry.",
        [
            {
                "title": "Ferry Statistics Database",
                "url": "https://stat.example/ferry",
                "accessed": "2020-05-03",
                "type": "dataset",
            }
        ],
    ),
    (
        "“Ferry Act,” Wikipedia, last modified May 3, 2019, https://wiki.example/Ferry_Act.",
        [
            {
                "title": "Ferry Act",
                "container": "Wikipedia",
                "issued": "2019-05-03",
                "url": "https://wiki.example/Ferry_Act",
                "type": "webpage",
            }
        ],
    ),
    (
        "Ferry Office, “Crossings,” https://fo.example/crossings (accessed 3 May 2020).",
        [
            {
                "authors": ["Ferry Office"],
                "title": "Crossings",
                "url": "https://fo.example/crossings",
                "accessed": "2020-05-03",
                "type": "webpage",
            }
        ],
    ),
    (
        "US Department of Ferries, Country Report on Dikes: Elbonia, 2019, available at https://usdf.example/r.",
        [
            {
                "authors": ["US Department of Ferries"],
                "title": "Country Report on Dikes: Elbonia",
                "issued": "2019",
                "url": "https://usdf.example/r",
                "type": "report",
            }
        ],
    ),
    (
        '"Dikes: What Next?" The Fenland Economist, 12 May 2011, p. 33.',
        [
            {
                "title": "Dikes: What Next?",
                "container": "The Fenland Economist",
                "issued": "2011-05-12",
                "pages": "33",
                "type": "article-newspaper",
            }
        ],
    ),
    (
        "Agence Marais, 'Ferry sinks', 12 May 2011.",
        [{"authors": ["Agence Marais"], "title": "Ferry sinks", "issued": "2011-05-12", "type": "document"}],
    ),
    (
        "World Ferry Bank (2019), Tide Indicators, Washington, DC: World Ferry Bank.",
        [
            {
                "authors": ["World Ferry Bank"],
                "title": "Tide Indicators",
                "publisher": "World Ferry Bank",
                "place": "Washington, DC",
                "issued": "2019",
                "type": "report",
            }
        ],
    ),
    (
        "M Quist, Low Water (OUP 1999) 34.",
        [
            {
                "authors": ["M Quist"],
                "title": "Low Water",
                "publisher": "OUP",
                "issued": "1999",
                "pages": "34",
                "type": "book",
            }
        ],
    ),
    (
        "M Quist, 'Ebb' in O Larsen (ed), Tides and Law (2nd edn, OUP 2003) 12.",
        [
            {
                "authors": ["M Quist"],
                "title": "Ebb",
                "container": "Tides and Law",
                "publisher": "OUP",
                "issued": "2003",
                "pages": "12",
                "type": "chapter",
            }
        ],
    ),
    (
        "M Quist, 'Ebb and Law' (2003) 12 FLR 34, 36.",
        [
            {
                "authors": ["M Quist"],
                "title": "Ebb and Law",
                "container": "FLR",
                "issued": "2003",
                "volume": "12",
                "pages": "34",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Fen Water plc v Reed [2003] EWHC 123 (QB), [2003] 1 WLR 45 [12].",
        [
            {
                "title": "Fen Water plc v Reed",
                "container": "EWHC",
                "issued": "2003",
                "pages": "123",
                "type": "legal_case",
            }
        ],
    ),
    ("Dikes Act 1991, s 5.", [{"title": "Dikes Act", "issued": "1991", "type": "legislation"}]),
    ("Interview with Mia Quist, Professor, University of Fen (Hamlet, 3 May 2010).", []),
    (
        "Mia Quist, ‘Ebb’ (Fen Blog, 3 May 2019) <https://fenblog.example/ebb> accessed 4 June 2020.",
        [
            {
                "authors": ["Mia Quist"],
                "title": "Ebb",
                "container": "Fen Blog",
                "issued": "2019-05-03",
                "url": "https://fenblog.example/ebb",
                "accessed": "2020-06-04",
                "type": "webpage",
            }
        ],
    ),
]

LAW += []

REFERENCES += []

LAW += [
    (
        "This is discussed in M. Quist, 'Ebb' (1996) 12 Fen Law Rev. 34.",
        [
            {
                "authors": ["M. Quist"],
                "title": "Ebb",
                "container": "Fen Law Rev.",
                "volume": "12",
                "issued": "1996",
                "pages": "34",
            }
        ],
    ),
    (
        "On which see further O. Larsen, The Dike State (1987).",
        [{"authors": ["O. Larsen"], "title": "The Dike State", "issued": "1987"}],
    ),
    (
        "Larsen (1987) 34; Quist (1999) 12.",
        [
            {"authors": ["Larsen"], "issued": "1987", "pages": "34"},
            {"authors": ["Quist"], "issued": "1999", "pages": "12"},
        ],
    ),
    (
        "M. Quist, B. Amundsen, and O. Larsen, Tides Unbound (1990).",
        [{"authors": ["M. Quist", "B. Amundsen", "O. Larsen"], "title": "Tides Unbound", "issued": "1990"}],
    ),
    ("I am grateful to Odd Larsen and Jan Reed for comments on earlier drafts (1999-2001).", []),
]
