"""Notes written before anyone saw what greylit makes of them, with the fields they state.

Field F1 when first read: reports .87, law .91; of ``MORE_REPORTS`` (newspapers, web pages, data, treaties, five languages) .82, of
``MORE_LAW`` (eleven countries and courts) .66. ``test_unseen_notes.py`` holds what is reached now.
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

MORE_REPORTS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "Centre for Coastal Finance, Paying for the Tide: Budget Options for Low-Lying Towns, CCF Policy Brief 2021/07 (Tresk: Centre for Coastal Finance, July 2021), p. 4.",
        [
            {
                "authors": ["Centre for Coastal Finance"],
                "title": "Paying for the Tide: Budget Options for Low-Lying Towns",
                "container": "CCF Policy Brief",
                "issue": "2021/07",
                "place": "Tresk",
                "publisher": "Centre for Coastal Finance",
                "issued": "2021-07",
                "pages": "4",
            }
        ],
    ),
    (
        "Dora Whitfield and Samuel Abiola, “Night Trains and the Regional Economy,” Harrow Institute, September 14, 2018, https://www.harrow-institute.example/research/night-trains/.",
        [
            {
                "authors": ["Dora Whitfield", "Samuel Abiola"],
                "title": "Night Trains and the Regional Economy",
                "publisher": "Harrow Institute",
                "issued": "2018-09-14",
                "url": "https://www.harrow-institute.example/research/night-trains/",
            }
        ],
    ),
    (
        "UN General Assembly, Oceans and the Law of the Sea: Report of the Secretary-General, UN Doc. A/74/350, 11 September 2019, para. 23.",
        [
            {
                "authors": ["UN General Assembly"],
                "title": "Oceans and the Law of the Sea: Report of the Secretary-General",
                "issued": "2019-09-11",
            }
        ],
    ),
    (
        "UN Security Council Resolution 2417, S/RES/2417 (24 May 2018).",
        [{"title": "UN Security Council Resolution 2417", "issued": "2018-05-24"}],
    ),
    (
        "Government Accountability Bureau, Bridge Inspections: Better Data Needed on Rural Crossings, GAB-19-233 (Washington, D.C.: March 2019), 17–18.",
        [
            {
                "authors": ["Government Accountability Bureau"],
                "title": "Bridge Inspections: Better Data Needed on Rural Crossings",
                "place": "Washington, D.C.",
                "issued": "2019-03",
                "pages": "17-18",
            }
        ],
    ),
    ("Author interview with a former harbour pilot, Brackwater, 12 March 2017.", []),
    ("Interview with Commissioner Leila Haddad, Tresk Radio 4, 3 June 2020.", []),
    (
        "Rural Data Lab, Village Shops Panel 2005–2019 [data set], version 2.1 (2020), https://doi.org/10.5072/vsp.v21.",
        [
            {
                "authors": ["Rural Data Lab"],
                "title": "Village Shops Panel 2005–2019",
                "issued": "2020",
                "url": "https://doi.org/10.5072/vsp.v21",
            }
        ],
    ),
    (
        "@HarbourWatch, “Third crane out of service since Monday,” Twitter, November 2, 2021, 9:14 a.m., https://twitter.example/HarbourWatch/status/1455.",
        [
            {
                "authors": ["@HarbourWatch"],
                "title": "Third crane out of service since Monday",
                "container": "Twitter",
                "issued": "2021-11-02",
                "url": "https://twitter.example/HarbourWatch/status/1455",
            }
        ],
    ),
    (
        "Joanna Petrie, “Ferry fares to rise by a fifth,” Northern Herald, 4 January 2016, 3.",
        [
            {
                "authors": ["Joanna Petrie"],
                "title": "Ferry fares to rise by a fifth",
                "container": "Northern Herald",
                "issued": "2016-01-04",
                "pages": "3",
            }
        ],
    ),
    (
        "Editorial, “A bridge too few,” The Tresk Courier, 19 August 2014.",
        [{"title": "A bridge too few", "container": "The Tresk Courier", "issued": "2014-08-19"}],
    ),
    (
        "Northern Rail Authority, “Frequently Asked Questions,” accessed April 2, 2022, https://nra.example/faq.",
        [
            {
                "authors": ["Northern Rail Authority"],
                "title": "Frequently Asked Questions",
                "accessed": "2022-04-02",
                "url": "https://nra.example/faq",
            }
        ],
    ),
    (
        "Agreement between the Government of Varland and the Government of Ostria on Cross-Border Buses, signed at Tresk, 2 May 1994, entered into force 1 January 1995, 1880 UNTS 112.",
        [
            {
                "title": "Agreement between the Government of Varland and the Government of Ostria on Cross-Border Buses",
                "place": "Tresk",
                "issued": "1994-05-02",
                "container": "UNTS",
                "volume": "1880",
                "pages": "112",
            }
        ],
    ),
    (
        "Ingrid Solberg, Lock gate assembly, European Patent EP 1 234 567 B1, filed 3 March 2004, granted 9 June 2010.",
        [{"authors": ["Ingrid Solberg"], "title": "Lock gate assembly"}],
    ),
    (
        "OECD, “Regional Outlook 2019: Leveraging Megatrends for Cities and Rural Areas” (Paris: OECD Publishing, 2019), 88.",
        [
            {
                "authors": ["OECD"],
                "title": "Regional Outlook 2019: Leveraging Megatrends for Cities and Rural Areas",
                "place": "Paris",
                "publisher": "OECD Publishing",
                "issued": "2019",
                "pages": "88",
            }
        ],
    ),
    (
        "World Bank, World Development Indicators (Washington, DC: World Bank, 2020), available at https://databank.example/wdi (last accessed 5 May 2021).",
        [
            {
                "authors": ["World Bank"],
                "title": "World Development Indicators",
                "place": "Washington, DC",
                "publisher": "World Bank",
                "issued": "2020",
                "url": "https://databank.example/wdi",
                "accessed": "2021-05-05",
            }
        ],
    ),
    (
        "M. Achterberg et al., Small Harbours in Transition, Discussion Paper 11, Maritime Studies Centre, Delft, 2013, pp. 9–12.",
        [
            {
                "authors": ["M. Achterberg"],
                "title": "Small Harbours in Transition",
                "container": "Discussion Paper",
                "issue": "11",
                "publisher": "Maritime Studies Centre",
                "place": "Delft",
                "issued": "2013",
                "pages": "9-12",
            }
        ],
    ),
    (
        "European Commission, Communication on Sustainable Ports, COM(2016) 112 final, Brussels, 9 March 2016.",
        [
            {
                "authors": ["European Commission"],
                "title": "Communication on Sustainable Ports",
                "place": "Brussels",
                "issued": "2016-03-09",
            }
        ],
    ),
    (
        "Department for Rivers (DfR), Flood Defence Spending Tables 2010–2020, London, DfR, 2021, Table 3.",
        [
            {
                "authors": ["Department for Rivers"],
                "title": "Flood Defence Spending Tables 2010–2020",
                "place": "London",
                "publisher": "DfR",
                "issued": "2021",
            }
        ],
    ),
    (
        "Testimony of Chief Engineer Paul Ruiz before the Committee on Waterways, 5 October 2011.",
        [
            {
                "authors": ["Paul Ruiz"],
                "title": "Testimony of Chief Engineer Paul Ruiz before the Committee on Waterways",
                "issued": "2011-10-05",
            }
        ],
    ),
    (
        "Amnesty Rivers, “‘No One Told Us’: Evictions along the Lower Ash,” Index: AMR 19/2044/2015, London, May 2015, pp. 22, 31.",
        [
            {
                "authors": ["Amnesty Rivers"],
                "title": "‘No One Told Us’: Evictions along the Lower Ash",
                "place": "London",
                "issued": "2015-05",
                "pages": "22, 31",
            }
        ],
    ),
    (
        "See Petrie, “Ferry fares to rise by a fifth.”",
        [{"authors": ["Petrie"], "title": "Ferry fares to rise by a fifth"}],
    ),
    (
        "Ministère de l’Équipement, Les ponts ruraux en chiffres, Paris, La Documentation des Eaux, 2012, p. 45.",
        [
            {
                "authors": ["Ministère de l’Équipement"],
                "title": "Les ponts ruraux en chiffres",
                "place": "Paris",
                "publisher": "La Documentation des Eaux",
                "issued": "2012",
                "pages": "45",
            }
        ],
    ),
    (
        "Claire Dumont, « Les marchés flottants du delta », Revue d’économie portuaire, vol. 12, n° 3, 2009, p. 201-219.",
        [
            {
                "authors": ["Claire Dumont"],
                "title": "Les marchés flottants du delta",
                "container": "Revue d’économie portuaire",
                "volume": "12",
                "issue": "3",
                "issued": "2009",
                "pages": "201-219",
            }
        ],
    ),
    ("Ibid., p. 207.", [{"ibid": True, "pages": "207"}]),
    (
        "Instituto Nacional de Caminos, Informe anual 2015, Montevideo, INC, 2016, pág. 30.",
        [
            {
                "authors": ["Instituto Nacional de Caminos"],
                "title": "Informe anual 2015",
                "place": "Montevideo",
                "publisher": "INC",
                "issued": "2016",
                "pages": "30",
            }
        ],
    ),
    (
        "Lucía Ferreyra, «El puente que no fue», El Correo del Delta, 12 de marzo de 2018, disponible en: https://correo.example/puente (consultado el 4 de abril de 2019).",
        [
            {
                "authors": ["Lucía Ferreyra"],
                "title": "El puente que no fue",
                "container": "El Correo del Delta",
                "issued": "2018-03-12",
                "url": "https://correo.example/puente",
                "accessed": "2019-04-04",
            }
        ],
    ),
    (
        "Secretaria dos Portos, Plano de dragagem 2011-2015, Lisboa, Imprensa das Águas, 2011, p. 17.",
        [
            {
                "authors": ["Secretaria dos Portos"],
                "title": "Plano de dragagem 2011-2015",
                "place": "Lisboa",
                "publisher": "Imprensa das Águas",
                "issued": "2011",
                "pages": "17",
            }
        ],
    ),
    (
        "Bundesamt für Wasserwege, Jahresbericht 2014, Bonn 2015, S. 23 f.",
        [
            {
                "authors": ["Bundesamt für Wasserwege"],
                "title": "Jahresbericht 2014",
                "place": "Bonn",
                "issued": "2015",
                "pages": "23",
            }
        ],
    ),
    (
        "Karin Mertens, „Schleusen im Wandel“, in: Zeitschrift für Binnenschifffahrt 44 (2007), Heft 2, S. 101–118.",
        [
            {
                "authors": ["Karin Mertens"],
                "title": "Schleusen im Wandel",
                "container": "Zeitschrift für Binnenschifffahrt",
                "volume": "44",
                "issue": "2",
                "issued": "2007",
                "pages": "101-118",
            }
        ],
    ),
    (
        "Vgl. Mertens, Schleusen im Wandel, S. 110.",
        [{"authors": ["Mertens"], "title": "Schleusen im Wandel", "pages": "110"}],
    ),
]

MORE_LAW: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "Case C-212/15 Ostrow Ferries v Commission EU:C:2017:314, para 41.",
        [{"title": "Ostrow Ferries v Commission", "issued": "2017"}],
    ),
    (
        "Hallam v Port of Dunmarrow Authority (2003) 214 CLR 269, 281 [22] (Gleeson CJ).",
        [
            {
                "title": "Hallam v Port of Dunmarrow Authority",
                "container": "CLR",
                "volume": "214",
                "issued": "2003",
                "pages": "269",
            }
        ],
    ),
    (
        "Weir Commissioners v. Attorney General (Ontario), [1998] 2 S.C.R. 217 at para. 49.",
        [
            {
                "title": "Weir Commissioners v. Attorney General (Ontario)",
                "container": "S.C.R.",
                "volume": "2",
                "issued": "1998",
                "pages": "217",
            }
        ],
    ),
    (
        "Kesavan v State of Malabar, AIR 1973 SC 1461.",
        [{"title": "Kesavan v State of Malabar", "container": "AIR SC", "issued": "1973", "pages": "1461"}],
    ),
    (
        "S v Makwena 1995 (3) SA 391 (CC).",
        [{"title": "S v Makwena", "container": "SA", "volume": "3", "issued": "1995", "pages": "391"}],
    ),
    (
        "Corfu Lights (Varland v. Ostria), Merits, Judgment, I.C.J. Reports 1949, p. 4.",
        [{"title": "Corfu Lights (Varland v. Ostria)", "container": "I.C.J. Reports", "issued": "1949", "pages": "4"}],
    ),
    (
        "Lindqvist v. Varland, no. 30562/04, § 67, ECHR 2008-V.",
        [{"title": "Lindqvist v. Varland", "container": "ECHR", "issued": "2008"}],
    ),
    ("Inland Waters Act 1991 (UK), s 24(1).", [{"title": "Inland Waters Act", "issued": "1991"}]),
    (
        "Clean Harbors Act of 1977, Pub. L. No. 95-217, § 12, 91 Stat. 1566, 1570 (1977) (codified at 33 U.S.C. § 1251).",
        [{"title": "Clean Harbors Act", "issued": "1977"}],
    ),
    (
        "Miriam Achebe, Standing on the Quay: Public Nuisance Revisited, 112 Colum. Harb. L. Rev. 1103, 1120 (2012).",
        [
            {
                "authors": ["Miriam Achebe"],
                "title": "Standing on the Quay: Public Nuisance Revisited",
                "container": "Colum. Harb. L. Rev.",
                "volume": "112",
                "issued": "2012",
                "pages": "1103",
            }
        ],
    ),
    (
        "Peter Cartwright, ‘Consumer Harbour Law’ (2007) 66 CLJ 450, 455.",
        [
            {
                "authors": ["Peter Cartwright"],
                "title": "Consumer Harbour Law",
                "container": "CLJ",
                "volume": "66",
                "issued": "2007",
                "pages": "450",
            }
        ],
    ),
    (
        "Ann Tully, Principles of Dock Law (3rd edn, OUP 2009) ch 4.",
        [{"authors": ["Ann Tully"], "title": "Principles of Dock Law", "publisher": "OUP", "issued": "2009"}],
    ),
    ("Tully (n 13) 88.", [{"ibid": True, "authors": ["Tully"], "pages": "88"}]),
    ("id. at 1121.", [{"ibid": True, "pages": "1121"}]),
    (
        "Ruth Sander, ‘The Duty to Dredge’ in John Fell and Ann Tully (eds), Essays on Navigation (Hart 2011) 33.",
        [
            {
                "authors": ["Ruth Sander"],
                "title": "The Duty to Dredge",
                "container": "Essays on Navigation",
                "publisher": "Hart",
                "issued": "2011",
                "pages": "33",
            }
        ],
    ),
    (
        "Council Directive 2001/42/EC of 27 June 2001 on strategic assessment [2001] OJ L197/30.",
        [
            {
                "title": "Council Directive 2001/42/EC of 27 June 2001 on strategic assessment",
                "container": "OJ",
                "issued": "2001-06-27",
                "pages": "30",
            }
        ],
    ),
    ("Restatement (Second) of Torts § 821B (1979).", [{"title": "Restatement (Second) of Torts", "issued": "1979"}]),
    ("H.R. Rep. No. 92-911, at 76 (1972).", [{"title": "H.R. Rep. No. 92-911", "issued": "1972", "pages": "76"}]),
    (
        "Convention on the Law of the Estuaries, opened for signature 10 December 1982, 1833 UNTS 3 (entered into force 16 November 1994) art 19.",
        [
            {
                "title": "Convention on the Law of the Estuaries",
                "issued": "1982-12-10",
                "container": "UNTS",
                "volume": "1833",
                "pages": "3",
            }
        ],
    ),
    (
        "BGH, Urteil vom 12. Mai 2005 – III ZR 126/04, NJW 2005, 2012.",
        [
            {
                "title": "BGH, Urteil vom 12. Mai 2005 – III ZR 126/04",
                "container": "NJW",
                "issued": "2005-05-12",
                "pages": "2012",
            }
        ],
    ),
    ("Cass. civ. 1re, 4 mars 2014, n° 12-27.101.", [{"title": "Cass. civ. 1re", "issued": "2014-03-04"}]),
    (
        "See Tully, supra note 13, at 90; see also Sander, supra note 16, at 41.",
        [{"ibid": True, "authors": ["Tully"], "pages": "90"}, {"ibid": True, "authors": ["Sander"], "pages": "41"}],
    ),
]
