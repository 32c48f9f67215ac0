"""Notes written before anyone saw what greylit makes of them, with the fields they state.

Field F1 when first read: reports .87, law .91. ``test_unseen_notes.py`` holds what is reached now.
"""

from __future__ import annotations

from typing import Any

REPORTS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "World Harbour Federation, Quays of the Future: Cargo Outlook 2031, Rotterdam: WHF Publications, June 11, 2031, "
        "https://whf.example/outlook-2031.pdf, May 3, 2032.",
        [
            {
                "authors": ["World Harbour Federation"],
                "title": "Quays of the Future: Cargo Outlook 2031",
                "place": "Rotterdam",
                "publisher": "WHF Publications",
                "issued": "2031-06-11",
                "url": "https://whf.example/outlook-2031.pdf",
                "accessed": "2032-05-03",
            }
        ],
    ),
    (
        "Statistics Office of Varland, Household Budget Survey 2017: Main Findings (Tresk: Statistics Office, 2018), table "
        "4.2, p. 61.",
        [
            {
                "authors": ["Statistics Office of Varland"],
                "title": "Household Budget Survey 2017: Main Findings",
                "place": "Tresk",
                "publisher": "Statistics Office",
                "issued": "2018",
                "pages": "61",
            }
        ],
    ),
    (
        "H. Oduya and P. Lindqvist, “School Buses and Attendance: Evidence from Two Valleys,” Journal of Rural Education "
        "31, no. 4 (2015): 402–419.",
        [
            {
                "authors": ["H. Oduya", "P. Lindqvist"],
                "title": "School Buses and Attendance: Evidence from Two Valleys",
                "container": "Journal of Rural Education",
                "volume": "31",
                "issue": "4",
                "issued": "2015",
                "pages": "402-419",
            }
        ],
    ),
    (
        "Ministry of Health of Varland, “Vaccination coverage reaches 92 per cent,” press release, 14 February 2020, "
        "https://health.varland.example/news/coverage-92 (accessed 1 March 2020).",
        [
            {
                "authors": ["Ministry of Health of Varland"],
                "title": "Vaccination coverage reaches 92 per cent",
                "issued": "2020-02-14",
                "url": "https://health.varland.example/news/coverage-92",
                "accessed": "2020-03-01",
            }
        ],
    ),
    (
        "United Nations Environment Assembly, Sustainable Mobility, resolution 7/14, UNEP/EA.7/Res.14, 1 March 2024.",
        [{"authors": ["United Nations Environment Assembly"], "title": "Sustainable Mobility", "issued": "2024-03-01"}],
    ),
    ("Ibid., pp. 14–15.", [{"ibid": True, "pages": "14-15"}]),
    ("Marta Szalai, interview by the author, Tresk, 9 October 2018.", []),
    (
        "See Marta Szalai, The Slow Road: Buses in Mountain Regions, 2nd ed. (Basel: Gebirge Verlag, 2012), chap. 3; and "
        "Ivo Brandt, “Fares and Fairness,” Transport Policy Notes, no. 18 (2016), p. 5.",
        [
            {
                "authors": ["Marta Szalai"],
                "title": "The Slow Road: Buses in Mountain Regions",
                "place": "Basel",
                "publisher": "Gebirge Verlag",
                "issued": "2012",
            },
            {
                "authors": ["Ivo Brandt"],
                "title": "Fares and Fairness",
                "container": "Transport Policy Notes",
                "issue": "18",
                "issued": "2016",
                "pages": "5",
            },
        ],
    ),
    ("Szalai, The Slow Road, p. 88.", [{"authors": ["Szalai"], "title": "The Slow Road", "pages": "88"}]),
    (
        "Regional Development Bank, Annual Report 2019, Lusaka, 2020, p. 12.",
        [
            {
                "authors": ["Regional Development Bank"],
                "title": "Annual Report 2019",
                "place": "Lusaka",
                "issued": "2020",
                "pages": "12",
            }
        ],
    ),
    (
        "“Ferry strike enters third week,” The Tresk Courier, 7 July 2021, p. A3.",
        [
            {
                "title": "Ferry strike enters third week",
                "container": "The Tresk Courier",
                "issued": "2021-07-07",
                "pages": "A3",
            }
        ],
    ),
    (
        "International Water Office and Bureau of Rivers, Joint Assessment of Flood Damage in the Lower Basin, Geneva, "
        "November 2022.",
        [
            {
                "authors": ["International Water Office", "Bureau of Rivers"],
                "title": "Joint Assessment of Flood Damage in the Lower Basin",
                "place": "Geneva",
                "issued": "2022-11",
            }
        ],
    ),
    ("The figure for 2016 includes seasonal workers.", []),
    (
        "J. K. Mbeki, Water Pricing in Practice, Working Paper No. 44, Institute of Municipal Finance, Durban, 2009, pp. "
        "3-7.",
        [
            {
                "authors": ["J. K. Mbeki"],
                "title": "Water Pricing in Practice",
                "publisher": "Institute of Municipal Finance",
                "place": "Durban",
                "issued": "2009",
                "pages": "3-7",
            }
        ],
    ),
    (
        "Parliament of Varland, Hansard, 12 May 2011, col. 334.",
        [{"authors": ["Parliament of Varland"], "title": "Hansard", "issued": "2011-05-12"}],
    ),
    (
        "Open Transport Data Project, “Bus stops by district,” dataset, version 3, 2021, "
        "https://doi.org/10.5072/otd.stops.3, September 30, 2022.",
        [
            {
                "authors": ["Open Transport Data Project"],
                "title": "Bus stops by district",
                "issued": "2021",
                "url": "https://doi.org/10.5072/otd.stops.3",
                "accessed": "2022-09-30",
            }
        ],
    ),
    (
        "Prime Minister Edda Holm, Statement to the Fifth Conference on Mountain Roads, Tresk, October 4, 2019, "
        "https://pm.varland.example/speeches/mountain-roads, May 2, 2020.",
        [
            {
                "authors": ["Edda Holm"],
                "title": "Statement to the Fifth Conference on Mountain Roads",
                "place": "Tresk",
                "issued": "2019-10-04",
                "url": "https://pm.varland.example/speeches/mountain-roads",
                "accessed": "2020-05-02",
            }
        ],
    ),
    (
        "Convention on the Protection of Alpine Passes, 3 June 1987, art. 4.",
        [{"title": "Convention on the Protection of Alpine Passes", "issued": "1987-06-03"}],
    ),
    (
        "Anders Lie et al., Winter Maintenance Costs 2000-2015, in Road Engineering Review, vol. 8, 2016, pp. 22-39.",
        [
            {
                "authors": ["Anders Lie"],
                "title": "Winter Maintenance Costs 2000-2015",
                "container": "Road Engineering Review",
                "volume": "8",
                "issued": "2016",
                "pages": "22-39",
            }
        ],
    ),
    (
        "Commission of the Valley Communities, White Paper on Public Transport, COM(2014) 221 final, Tresk, 5 May 2014, p. "
        "9.",
        [
            {
                "authors": ["Commission of the Valley Communities"],
                "title": "White Paper on Public Transport",
                "place": "Tresk",
                "issued": "2014-05-05",
                "pages": "9",
            }
        ],
    ),
    (
        "Trade Union of Drivers, Wages and Hours Survey 2022: Summary, https://tud.example/survey22, last accessed 8 "
        "January 2023.",
        [
            {
                "authors": ["Trade Union of Drivers"],
                "title": "Wages and Hours Survey 2022: Summary",
                "url": "https://tud.example/survey22",
                "accessed": "2023-01-08",
            }
        ],
    ),
    ("Op. cit. note 3, p. 410.", [{"ibid": True, "pages": "410"}]),
    (
        "Kofi Baah (ed.), Handbook of Rural Transport (Accra: Savanna Press, 2005), pp. 101–130.",
        [
            {
                "title": "Handbook of Rural Transport",
                "place": "Accra",
                "publisher": "Savanna Press",
                "issued": "2005",
                "pages": "101-130",
            }
        ],
    ),
    (
        "Lena Fischer, “Who Walks? Journeys to School in Four Provinces,” in Kofi Baah (ed.), Handbook of Rural Transport "
        "(Accra: Savanna Press, 2005), pp. 55–71.",
        [
            {
                "authors": ["Lena Fischer"],
                "title": "Who Walks? Journeys to School in Four Provinces",
                "container": "Handbook of Rural Transport",
                "place": "Accra",
                "publisher": "Savanna Press",
                "issued": "2005",
                "pages": "55-71",
            }
        ],
    ),
    (
        "National Audit Office of Varland, Buying Buses: Third Report of 2018, HC 77, paras. 4–9.",
        [{"authors": ["National Audit Office of Varland"], "title": "Buying Buses: Third Report of 2018"}],
    ),
    (
        "Bureau of Public Roads, Traffic Counts Database, available at https://bpr.example/counts?year=2016&type=hgv, "
        "accessed 3 April 2017.",
        [
            {
                "authors": ["Bureau of Public Roads"],
                "title": "Traffic Counts Database",
                "url": "https://bpr.example/counts?year=2016&type=hgv",
                "accessed": "2017-04-03",
            }
        ],
    ),
    (
        "Gro Tveit, “Snow and the State,” PhD thesis, University of Tresk, 1999, p. 201.",
        [
            {
                "authors": ["Gro Tveit"],
                "title": "Snow and the State",
                "publisher": "University of Tresk",
                "issued": "1999",
                "pages": "201",
            }
        ],
    ),
    (
        "World Transport Organization: Safer Buses for All, Third Edition, Montreal: WTO Press, 2013, p.44.",
        [
            {
                "authors": ["World Transport Organization"],
                "title": "Safer Buses for All",
                "place": "Montreal",
                "publisher": "WTO Press",
                "issued": "2013",
                "pages": "44",
            }
        ],
    ),
    (
        "“Mountain villages to get night buses,” Varland News Agency, March 3, 2022, "
        "https://vna.example/2022-03/03/c_1210.htm, April 9, 2022.",
        [
            {
                "title": "Mountain villages to get night buses",
                "container": "Varland News Agency",
                "issued": "2022-03-03",
                "url": "https://vna.example/2022-03/03/c_1210.htm",
                "accessed": "2022-04-09",
            }
        ],
    ),
    (
        "Olga Petrenko and Others v. Tresk City Council, judgment of 6 June 2006, para. 31.",
        [{"title": "Olga Petrenko and Others v. Tresk City Council", "issued": "2006-06-06"}],
    ),
]

LAW: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "See generally T. Okello, The Grammar of Courts (1996), and the response in R. Vane, ‘Courts Without Grammar’ "
        "(1998) 25 Journal of Legal Forms 211.",
        [
            {"authors": ["T. Okello"], "title": "The Grammar of Courts", "issued": "1996"},
            {
                "authors": ["R. Vane"],
                "title": "Courts Without Grammar",
                "container": "Journal of Legal Forms",
                "volume": "25",
                "issued": "1998",
                "pages": "211",
            },
        ],
    ),
    ("Okello, above n. 1, at pp. 34-5.", [{"ibid": True, "authors": ["Okello"], "pages": "34-5"}]),
    (
        "L. Brandt and S. Iyer, ‘Pleading Poverty’ in Access and Excess: Civil Justice After 1999, eds. M. Hollis and P. "
        "Frey (2007) 88, at 91.",
        [
            {
                "authors": ["L. Brandt", "S. Iyer"],
                "title": "Pleading Poverty",
                "container": "Access and Excess: Civil Justice After 1999",
                "issued": "2007",
                "pages": "88",
            }
        ],
    ),
    (
        "Karen Whitlock, Standing Apart, 77 Hartwell L. Rev. 1450, 1462–63 (2002) (describing the doctrine’s decline).",
        [
            {
                "authors": ["Karen Whitlock"],
                "title": "Standing Apart",
                "container": "Hartwell L. Rev.",
                "volume": "77",
                "issued": "2002",
                "pages": "1450",
            }
        ],
    ),
    ("Whitlock, supra note 4, at 1470.", [{"ibid": True, "authors": ["Whitlock"], "pages": "1470"}]),
    (
        "Mendes v. State Board of Elections, 501 U.S. 212, 230 (1991) (Rao, J., dissenting).",
        [
            {
                "title": "Mendes v. State Board of Elections",
                "container": "U.S.",
                "volume": "501",
                "issued": "1991",
                "pages": "212",
            }
        ],
    ),
    ("Id. at 233.", [{"ibid": True, "pages": "233"}]),
    (
        "JANE PELLHAM, THE JURY’S LAST WORD 45–48 (3d ed. 2010).",
        [{"authors": ["JANE PELLHAM"], "title": "THE JURY’S LAST WORD", "issued": "2010", "pages": "45-48"}],
    ),
    (
        "Department of Justice (Northland), Legal Aid: The Next Ten Years (Cm 5501, 2002) para 4.7.",
        [
            {
                "authors": ["Department of Justice (Northland)"],
                "title": "Legal Aid: The Next Ten Years",
                "issued": "2002",
            }
        ],
    ),
    (
        "P Frey, ‘The Cost of Costs’ [2005] PL 340.",
        [{"authors": ["P Frey"], "title": "The Cost of Costs", "container": "PL", "issued": "2005", "pages": "340"}],
    ),
    (
        "Directive 2004/19/EC of the European Parliament and of the Council of 9 March 2004 on legal expenses, OJ 2004 L "
        "88/12.",
        [
            {
                "title": "Directive 2004/19/EC of the European Parliament and of the Council of 9 March 2004 on legal "
                "expenses"
            }
        ],
    ),
    (
        "For further discussion, see S. Iyer, Poor Law (1989) ch. 6; also R. Vane, op. cit. n. 1, p. 219.",
        [
            {"authors": ["S. Iyer"], "title": "Poor Law", "issued": "1989"},
            {"ibid": True, "authors": ["R. Vane"], "pages": "219"},
        ],
    ),
    ("id.", [{"ibid": True}]),
    (
        "M. Weberling, Recht und Sitte im Amt (Tübingen, 1922), translated as Law and Custom in Office, ed. G. Roth-Adler "
        "(Berkeley: University of California Press, 1978), p. 311.",
        [{"authors": ["M. Weberling"], "title": "Recht und Sitte im Amt", "place": "Tübingen", "issued": "1922"}],
    ),
    (
        "The phrase is Hollis’s: M. Hollis, ‘Two Speeds of Justice’, London Legal Quarterly, vol. 14, no. 2 (Spring 1994), "
        "pp. 77-90.",
        [
            {
                "authors": ["M. Hollis"],
                "title": "Two Speeds of Justice",
                "container": "London Legal Quarterly",
                "volume": "14",
                "issue": "2",
                "issued": "1994",
                "pages": "77-90",
            }
        ],
    ),
    (
        "Regina v. Harwell [1988] Crim. L.R. 420.",
        [{"title": "Regina v. Harwell", "container": "Crim. L.R.", "issued": "1988", "pages": "420"}],
    ),
    ("Civil Legal Aid Act, 1979, ss. 4-6.", [{"title": "Civil Legal Aid Act", "issued": "1979"}]),
    (
        "Law Society Gazette, 14 March 2001, p. 3.",
        [{"container": "Law Society Gazette", "issued": "2001-03-14", "pages": "3"}],
    ),
    (
        "Brandt and Iyer, op. cit., n. 3, p. 95; compare Hollis, op. cit.",
        [{"ibid": True, "authors": ["Brandt", "Iyer"], "pages": "95"}, {"ibid": True, "authors": ["Hollis"]}],
    ),
    (
        "E. Dürr, Die Gerichte: Eine Soziologie, 2d ed. (Frankfurt/M.: Suhrkamp, 1976), pp. 12ff.",
        [
            {
                "authors": ["E. Dürr"],
                "title": "Die Gerichte: Eine Soziologie",
                "place": "Frankfurt/M.",
                "publisher": "Suhrkamp",
                "issued": "1976",
                "pages": "12",
            }
        ],
    ),
    (
        "J. Aske, Tvist og Lov, Oslo: Universitetsforlaget 1983, p. 55.",
        [
            {
                "authors": ["J. Aske"],
                "title": "Tvist og Lov",
                "place": "Oslo",
                "publisher": "Universitetsforlaget",
                "issued": "1983",
                "pages": "55",
            }
        ],
    ),
    (
        "Nora Feld & Hugo Lamm, The Neutral Judge?, 9 J.L. & Soc. Inquiry 21 (1984); cf. Nora Feld, The Partial Judge, "
        "N.Y. TIMES, June 3, 1985, at A17.",
        [
            {
                "authors": ["Nora Feld", "Hugo Lamm"],
                "title": "The Neutral Judge?",
                "container": "J.L. & Soc. Inquiry",
                "volume": "9",
                "issued": "1984",
                "pages": "21",
            },
            {
                "authors": ["Nora Feld"],
                "title": "The Partial Judge",
                "container": "N.Y. TIMES",
                "issued": "1985-06-03",
                "pages": "A17",
            },
        ],
    ),
    (
        "See the report of the Committee on Court Fees (chairman: Sir Alan Petty), Fees and Fairness (London: HMSO, 1966).",
        [{"title": "Fees and Fairness", "place": "London", "publisher": "HMSO", "issued": "1966"}],
    ),
    (
        "J. Habel, ‘Law as Talk’, trans. P. Noone, (1986) 12 Tanner Lectures 217.",
        [
            {
                "authors": ["J. Habel"],
                "title": "Law as Talk",
                "container": "Tanner Lectures",
                "volume": "12",
                "issued": "1986",
                "pages": "217",
            }
        ],
    ),
    ("Interview with a county court judge, 3 February 2004.", []),
    ("This is not to deny that costs matter.", []),
    (
        "R. Vane, The Bar at Bay (unpublished PhD thesis, University of Northland, 1993).",
        [{"authors": ["R. Vane"], "title": "The Bar at Bay", "publisher": "University of Northland", "issued": "1993"}],
    ),
    (
        "http://www.courts.northland.example/annual/2003.pdf (last accessed 12 May 2004).",
        [{"url": "http://www.courts.northland.example/annual/2003.pdf", "accessed": "2004-05-12"}],
    ),
    (
        "S. Iyer, ‘Who Sues?’ Civil Justice Q. (2001) 120 and ‘Who Settles?’ Civil Justice Q. (2002) 140.",
        [
            {
                "authors": ["S. Iyer"],
                "title": "Who Sues?",
                "container": "Civil Justice Q.",
                "issued": "2001",
                "pages": "120",
            },
            {"title": "Who Settles?", "container": "Civil Justice Q.", "issued": "2002", "pages": "140"},
        ],
    ),
    (
        "House of Commons Justice Committee, Court Closures, Fifth Report of Session 2009-10, HC 112, Ev 14.",
        [{"authors": ["House of Commons Justice Committee"], "title": "Court Closures"}],
    ),
]
