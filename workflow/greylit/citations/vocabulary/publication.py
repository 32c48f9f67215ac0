"""Where, by whom and when a work came out: publishers, places, periodicals, pages, volumes, kinds of work."""

from __future__ import annotations

import re
from importlib import resources

from greylit.citations.declarations import Lexicon, Shape, listed

_PLACES = tuple((resources.files("greylit.citations") / "data" / "places.txt").read_text(encoding="utf-8").splitlines())

PUBLISHER = Lexicon(
    "publisher",
    listed(
        """
        press publisher publishers publishing publications verlag éditions editions editorial ediciones editora
        books presses edizioni editore förlag uitgeverij house printing print university routledge springer wiley
        elsevier macmillan palgrave sage blackwell penguin suhrkamp nomos mohr beck gallimard seuil brill clarendon
        oup cup mcgraw-hill norton harper knopf longman duncker campus fischer rowohlt reclam kluwer ashgate gruyter
        birkhäuser earthscan elgar hart ieee acm aaai usenix academic office
        """
    ),
    yes=("Larkfield University Press", "Seeblick Verlag"),
    no=("The Slow Tide",),
)

# University presses as American lists of works shorten them.
PRESS = Shape(
    "press",
    r"^(?:(?:[A-Z][\w’'-]+ ){1,3}UP|U of [A-Z][\w ]+ P|U(?:niv\.?)? P(?:ress)? of [A-Z]\w+)$",
    yes=("Larkfield UP", "U of Larkfield P"),
    no=("Growing UP fast", "U-boats of the Fens"),
)

# Cities works are published in, beside the large ones of data/places.txt. A city not listed is still read where
# "Place: Publisher" stands in its place.
CITY = Lexicon(
    "city",
    _PLACES
    + listed(
        """
        london | new york | oxford | cambridge | paris | berlin | münchen | munich | frankfurt |
        frankfurt am main | frankfurt/main | frankfurt a.m | frankfurt/m | geneva | genève | vienna | wien |
        zurich | zürich | basel | bern | stuttgart | tübingen | hamburg | köln | cologne | leipzig | heidelberg
        | göttingen | bonn | dresden | baden-baden | wiesbaden | opladen | freiburg | bielefeld | münster |
        bremen | hannover | mainz | darmstadt | weinheim | weilerswist | neuwied | reinbek | konstanz | würzburg
        | chicago | boston | washington | washington, d.c | washington d.c | washington, dc | washington dc |
        philadelphia | princeton | new haven | ithaca | berkeley | los angeles | san francisco | stanford |
        baltimore | ann arbor | durham | chapel hill | minneapolis | bloomington | durham, nc | cambridge, ma |
        cambridge, mass | englewood cliffs | thousand oaks | newbury park | beverly hills | aldershot |
        edinburgh | glasgow | manchester | dublin | harmondsworth | basingstoke | cheltenham | milton keynes |
        brighton | dordrecht | amsterdam | leiden | the hague | den haag | rotterdam | brussels | bruxelles |
        leuven | luxembourg | rome | roma | milan | milano | torino | bologna | madrid | barcelona | lisbon |
        lisboa | copenhagen | stockholm | oslo | helsinki | warsaw | prague | budapest | moscow | kyiv | beijing
        | shanghai | hong kong | taipei | tokyo | seoul | singapore | delhi | new delhi | mumbai | dhaka |
        karachi | jakarta | bangkok | manila | canberra | sydney | melbourne | wellington | auckland | cairo |
        nairobi | lagos | accra | dakar | pretoria | johannesburg | cape town | addis ababa | tunis | rabat |
        santiago | buenos aires | rio de janeiro | são paulo | brasília | lima | bogotá | quito | montevideo |
        santiago de chile | ciudad de panamá | ciudad de guatemala | la habana |
        beograd | praha | warszawa | bucurești | moskva | københavn | göteborg | firenze | napoli | tiranë | tripoli | juba |
        la paz | mexico city | méxico | ciudad de méxico | caracas | havana | toronto | ottawa | montreal | montréal |
        vancouver | hillsdale | hoboken | reading | malden | lanham | lexington | westport | new brunswick |
        mahwah | tromsø | nuuk | kew | davos | arusha | nicosia | valletta | ramallah | pristina | bellagio | menlo park | cambridge mass | cambridge ma
        """,
        "|",
    ),
    yes=("Geneva", "Washington, D.C.", "Lusaka", "A Coruña"),
    no=("Rivers", "Split"),
)

# "Place: Publisher" at the end of what is left of it; the place may carry a state ("Ithaca, NY") or a second city.
PLACE_PUBLISHER = Shape(
    "place-publisher",
    r"(?:^|[,.(;?!] ?|(?<=[”\"’']) )(?P<place>(?:St\.? )?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w'’-]*(?:(?: (?:am|de|do|of|upon|del|D\. ?C\.|a\. ?M\.|a\. ?d\. [A-Z]\w+)|/M\.|[ /][A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ(][\w'’)-]*|, (?:D\. ?C\.|[A-Z]{2}|Mass\.?|Conn\.?|Calif\.?|Va\.|Md\.|Pa\.|Ill\.|Ga\.|Fla\.|Tex\.|Minn\.|Mich\.|Wis\.|Colo\.|Wash\.|Virginia|Maryland|California|Massachusetts|Connecticut|New Jersey|Ohio|N\.[A-Z]\.|MA|UK|USA|England|Scotland|Ireland|Germany|Austria|Switzerland|(?:The )?Netherlands|Canada|Australia|NSW|France|Italy|Spain|NY, USA|[A-Z]{2}, USA)| (?:and|&|und|/) [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w'’-]*)){0,4}) ?: (?P<publisher>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ0-9][^:;()]{1,90})$",
    yes=("A Title, Lagos: Harbour Press", "Book, Ithaca, NY: Fall Creek Books", "Title? Frankfurt am Main: Seeblick"),
    no=("a title: with a subtitle", "no place here"),
)

PERIODICAL = Lexicon(
    "periodical",
    listed(
        """
        journal review quarterly bulletin annals proceedings transactions magazine times post herald guardian
        gazette news daily tribune telegraph chronicle economist observer independent zeitschrift zeitung archiv
        jahrbuch revue revista rivista annales monthly weekly letters newsletter yearbook studies forum archives
        acta cahiers rundschau blätter journals reuters magazin spiegel monde presse
        """
    ),
    yes=("Journal of Tidal Studies", "The Morning Gazette"),
    no=("Larkfield Press",),
)

NEWSPAPER = Lexicon(
    "newspaper",
    listed(
        """
        times post herald guardian gazette news daily tribune telegraph chronicle independent zeitung reuters monde
        spiegel economist standard courier mail sun globe observer mirror examiner inquirer dispatch afp efe dpa xinhua tass kyodo bbc cnn npr presse
        today express star nation vanguard politico axios euractiv devex bloomberg jazeera newsweek insider wire
        """
    ),
    yes=("The Morning Herald",),
    no=("Journal of Tides",),
)


PAGES = Shape(
    "pages",
    r"(?:(?:(?<=[\d)])|^), s\.(?= \d{1,4}(?:[-–]\d{1,4})?\.?$)|[,;.:]? ?\(?(?<![\w])(?:pages?|pp?\.|pgs?\.|pp\b|(?<=, )p(?= ?\d)|str\.|S\.|Seiten?|p[áa]gs?\.|páginas?|at|hier S\.)(?: ?p\.)?) ?(?P<pages>[A-Za-z]?\d{1,5}[a-z]?(?: ?[-–—−] ?[A-Za-z]?\d{1,5}(?:[lI](?!\w))?)?(?:(?:, ?| and | & |, and )(?!(?:1[4-9]|20)\d\d\b)\d{1,5}(?!\d|[a-z]? ed| [A-Z])(?: ?[-–] ?\d{1,5})?){0,6}|[ivxlc]{1,7}(?: ?[-–—] ?[ivxlc]{1,7})?\b)(?: ?(?:ff?\b\.?|et seq\.?|et s\.|et suiv\b\.?|y ss\.|e ss\.|ss\.|sgg?\.|passim))?\)?",
    yes=(
        "Tides, pp. 3-9",
        "pp. 213 et s.",
        "Tides, p.12",
        "S. 34 ff.",
        "Tides at 190",
        "pp. xi-xv",
        "Gelgit (Lagos, 2011), s. 45",
        "Tides, p 14",
        "Plima, str. 45",
    ),
    no=("chapter 3", "USp. 3"),
)
VOLUME_ISSUE = Shape(
    "volume-issue",
    r"(?:(?<=[\s,;.])|^)(?:[Vv]ol(?:ume|\.)? ?)?(?P<volume>\d{1,4}),? ?\((?P<issue>\d{1,3}(?: ?[-–/] ?\d{1,4})?(?:, ?[A-Za-z.]+)?|(?:[Nn]o\.?|[Ii]ssue|Supp?l?\.?) ?\d{0,3}|[A-Z][a-z]{2,9}\.?)\)(?=[\s,:;.]|$)",
    yes=("Tides 12(3), 4", "Tides, 12 (3): 4", "2001;12(3):4"),
    no=("Tides (3)", "12 (2003)a"),
)
# Volume and issue parted by a stroke: "Vol. 109/3".
VOLUME_SLASH = Shape(
    "volume-slash",
    r",? [Vv]ol(?:ume|\.)? ?(?P<volume>\d{1,4})/(?P<issue>\d{1,3})(?=[,.;:]|$)",
    yes=("Fen Annals, Vol. 109/3, pp. 1-9",),
    no=("Vol. 109, 3", "vol. 2003/4/5"),
    near=("vol",),
)
VOLUME = Shape(
    "volume",
    r"[,.;]? ?\(?\b(?:(?:vols?\.?|volume|Bd\.|Band|Jg\.|Jahrgang|tom[eo]|t\.(?= ?(?:\d|[IVX]))|cilt|tom|rocz\.) ?(?P<volume>\d{1,4}|[IVXLC]{1,6}\b)\)?|(?P<year>\d{1,3})\. (?:Jg\.|Jahrg(?:\.|ang\b)))",
    yes=("Tides, vol. 12", "Tides, tomo II", "Tides, t. II", "Tides, Bd. 3", "Tides, 36. Jg. (1993)"),
    no=("revolve 3", "volatile"),
    flags=re.I,
    near=("vol", "bd", "band", "jg", "jahrg", "tom", "t.", "cilt", "rocz"),
)
ISSUE = Shape(
    "issue",
    r"[,.;:]? ?\(?\b(?:nos?\.|nos?(?= \d)|number|nr\.|issue|heft|h\.(?= ?\d)|n\.?[°º]\.?|n[úui]m\.|iss\.) ?(?P<issue>\d{1,3},\d{3}(?!\d)|\d{1,6}(?: ?[-–/] ?\d{1,4})?)\)?",
    yes=("vol. 2, no. 3", "Heft 4", "issue 5", "n.º 12"),
    no=("no more", "nor 3"),
    flags=re.I,
)
EDITION = Shape(
    "edition",
    r"[,.;]? ?(?:\((?:{0})\)|\b(?:{0}))|[,.;]? ?\b\d{{1,2}} vols?\b\.?|, (?:version|v\.) ?\d{{1,3}}(?:\.\d{{1,3}}){{0,2}}(?=[,.;)]| \(|$)".format(
        r"(?:\d{1,2}(?:st|nd|rd|th|d|ème|ère|re|e|ª|a|º)\.?|\d{1,2}\.,?(?: [a-zäöü.]{2,20}){0,3}|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]ev(?:ised|\.)|[Uu]pdated|[Nn]ew) ?(?:[EeÉé]d(?:ition|ición|ição|izione|n)?\b\.?|rev\. ed\.?|Aufl(?:age|\.)?)"
    ),
    yes=(
        "Tides, 2nd ed.",
        "Tides (3rd edition)",
        "2. Aufl.",
        "Revised edition",
        "Tides, Third Edition",
        "Tides. 2 vols.",
        "Tide Data, version 19.1 (2019)",
        "Marées, 8e éd.",
        "Mareas, 3ª ed.",
    ),
    no=("2 editors", "vol. 2"),
    near=("ed", "éd", "aufl", "vol", "version", ", v."),
)
# A number behind these counts a series of papers, not a journal's volumes.
SERIES_LABEL = Shape(
    "series-label",
    r"\b(?:vol|no|nr|cmn?d?|cm|doc|rep|res|paper|report|decision|resolution|directive|regulation|recommendation|notice|order|circular)\.? ?$",
    yes=("Report on Tides, Cm. ", "Tides, no. "),
    no=("Fen Studies ", "Lock Eng. "),
    flags=re.I,
)
# Paragraphs and chapters pointed at: no pages.
PARAGRAPH = Shape(
    "paragraph",
    r",? ?(?:\bat )?(?:\bparas?\b\.?|paragraphs?|chapters?|chap\.|chs?\.|points?|cols?\.|¶¶?|Rn\.|Rdnr?\.|párrs?\.|Tz\.) ?\d[\d.]*(?: ?\([a-z]{1,4}\))*(?: ?[-–] ?\d[\d.]*|, \d[\d.]*)*$",
    yes=("Tides (1991) paras 3-5", "Tides, ch. 2"),
    no=("paragraph by paragraph", "3 chapters"),
    flags=re.I,
    near=("para", "ch", "col", "point", "rn", "rd", "¶", "párr", "tz"),
)
# Countries and states behind a city: no part of a container.
REGION = Lexicon(
    "region",
    listed(
        "usa uk u.s.a u.k d.c england scotland wales ireland germany netherlands switzerland austria france italy spain canada australia ca ma ny nj il pa md dc va nc tx ne nd sd sc ga fl mn mo mi wi ky tn ks nv nm az ut vt nh ri oh ia wy mass calif conn ct wa",
        None,
    ),
    yes=("Switzerland", "MA"),
    no=("Geneva",),
)
# A place inside a newspaper or series, not its name.
LOCATOR = Shape(
    "locator",
    r"^(?:(?:section|sec\.|col\.|series|chapter|ch\.|art\.|article|para\.?|no\.|edition|\d+\w\w edition)(?: [\w.]+|\d[\w.]*)?$|[A-Z]?\d+[A-Z]?)$",
    yes=("sec. B", "B4", "3rd edition"),
    no=("Section on Tides and Law", "Chapters"),
    flags=re.I,
)
# Numbers databases give to works.
IDENTIFIER = Shape(
    "identifier",
    r" \(= [^()]{3,60}\)|[,.;]? ?\bIndex(?: [Nn]umber)?: ?[A-Z]{2,4} ?\d{2,3}/\d{2,5}/\d{4}| ?\((?:United Nations publication, )?Sales No\. [\w.]{4,20}\)|(?<=United Nations) publication, Sales No\. [\w.]{4,20}(?=[,;] )| \((?:[A-Z]{2,6}[ -])?(?:No|Nr)\. ?\d[\w/-]*\)(?=[,.]|$)| \(in [A-Z][a-z]{3,14}(?: and [A-Z][a-z]{3,14})?\)|[,.;]? ?\(?\b(?:PMID|PMCID|ISBN|ISSN|arXiv|JSTOR|SSRN|OCLC):? ?[\w./-]{3,24}\)?",
    yes=(
        "4-9. PMID: 1234567.",
        "ISBN 978-3-16",
        "Tides (in Dutch)",
        "Flut (= FWS-Studie 7), Lagos",
        "Tides 2020 (FMU-No. 126), Lagos",
        "Tides (Sales No. E.19.XI.8)",
        "Tides (United Nations publication, Sales No. E.17.II.3, New York, 2017)",
    ),
    no=("arXive", "PM 12", "Rain (in May)"),
    near=(
        "(in ",
        "(= ",
        "no.",
        "nr.",
        "sales",
        "index",
        "pmid",
        "pmcid",
        "isbn",
        "issn",
        "arxiv",
        "jstor",
        "ssrn",
        "oclc",
    ),
)
# What leads from a paper's title to the meeting it was read at.
PRESENTED = Shape(
    "presented",
    r"(?:^|(?<=[,(.;] )|(?<=[,(]))(?:(?:unpublished|conference) )?(?:paper|lecture|talk|speech|keynote|poster)?(?: was)? ?(?:presented|given|delivered|read) (?:at|to) (?:the )?(?=[A-Z\d])",
    yes=("‘Tides’, paper presented at the Fen Conference",),
    no=("a paper on tides", "presented at noon"),
    near=("presented", "given", "delivered", "read"),
)
# How many pages a book has: no pages cited.
EXTENT = Shape(
    "extent",
    r"[,.;] ?(?:[ivxlc]+ ?[,+] ?)?\d{1,4} ?(?:S|pp?|Seiten|pages|págs)\.?$",
    yes=("Tides. Lagos: Reed, 234 S.", "Tides, xi + 234 pp."),
    no=("Tides, pp. 234", "Tides, S. 4"),
)
# The series a French publisher counts a book in.
COLLECTION = Shape(
    "collection",
    r", ?\(?(?:coll\.|collection) “[^“”]{2,60}”\)?",
    yes=("Marées, Paris, Reed, coll. “Que lire”, 2002",),
    no=("the collection “Tides”",),
    near=("coll",),
)
# The part of a work that is pointed at, behind all else or behind a document's symbol.
POINTED_AT = Shape(
    "pointed-at",
    r",? \(?(?:tables?|annex|appendix|figures?|fig\.|box|section|chapter|chap\.|art(?:icle|\.)?)s? (?:[\d.]+(?: ?\(\w{1,4}\))*|[IVX]+(?:\.[A-Z\d]{1,2})*|[A-Z]{1,4}\d{0,4})\b\)?(?=$|[,.;)])",
    yes=("Fen Office, Tide Tables, 2009, table 3", "Tides, annex II, 2 May 2009"),
    no=("Tables of the Tide", "Tides, box office"),
    flags=re.I,
    near=("table", "annex", "appendix", "figure", "fig.", "box", "section", "chap", "art"),
)
# The table that is meant, before the date of the whole.
TABLE_BEFORE_DATE = Shape(
    "table-before-date",
    r"(?<=[\w”\"’)]), (?:[Tt]able|[Ff]igure|[Bb]ox|[Ss]heet|[Dd]ataset|[Tt]abelle|[Tt]ableau|[Cc]uadro) [A-Z]{0,4}\d[\w.]{0,6}(?=, (?:\d{1,2} )?[A-ZÀ-Þ]?[^\W\d]{2,9}\.? (?:\d{1,2}, )?(?:19|20)\d\d)",
    yes=("Fen Statistics 2018/19, Table FEN0103, December 2019",),
    no=("Tables of Tides, December 2019", "Tides, Table 4"),
    near=("tab", "fig", "box", "sheet", "data", "cuad"),
)
# When a treaty came into force: not the date it bears.
IN_FORCE = Shape(
    "in-force",
    r"[,;]? ?\(?(?:(?:entered|entry|came) into|in) force(?: since| from)?:? (?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, (?:1[89]|20)\d\d|[^,;()]{4,30})\)?",
    yes=(
        "Treaty on Tides, 2 May 1994, entered into force 1 January 1995",
        "Treaty, 3 March 2004, in force 1 May 2005",
        "Treaty (entered into force 1 May 1990)",
    ),
    no=("The law entered into force.",),
    near=("force",),
)
# A time of day behind a date.
CLOCK = Shape(
    "clock",
    r",? (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\. ?m\b\.?|[ap]m\b|GMT|UTC|CET|hrs?\b|Uhr)",
    yes=("2 November 2021, 9:14 a.m., Fen Radio", "May 3, 2020, 14:05 GMT"),
    no=("12:14", "Tides 9.14"),
    flags=re.I,
    near=("m", "gmt", "utc", "cet", "hr", "uhr"),
)
# A heading of a newspaper's, not its author.
COLUMN = Shape(
    "column",
    r"^(?:Editorial|Leader|Leading article|Obituary|Letter to the editor|Op-ed|Éditorial|Editorial del día|Leitartikel)[,:] (?=[“\"‘«„])",
    yes=("Editorial, “Tides Rise,” The Fen Herald",),
    no=("Editorial Board, “Tides”", "Editorial, Tides"),
    flags=re.I,
)
# A series of papers and the paper's number in it.
SERIES_NUMBER = Shape(
    "series-number",
    r"[,.”\"’] (?P<container>(?:[A-Z]{2,8} )?(?:Paper|Monograph|Briefing|Bulletin|Pamphlet)(?= \d{1,4}(?:[,.(]| \(|$))|[A-Z]{2,8}(?:note|brief|paper)(?= \d{1,4}(?:[,.(]| \(|$))|(?:[A-Z][\w&-]+ ){0,5}(?:Working|Discussion|Research|Policy|Technical|Occasional|Staff|Briefing|Background|Issue|Conference|Special) (?:Papers?|Reports?|Notes?|Briefs?|Memorand(?:um|a)|Analys[ie]s|Insights?|Updates?|Perspectives?)(?: Series)?),? (?:[Nn]o\.? ?|[Nn]r\.? ?|[Nn]° ?|#)?(?P<issue>\d{1,6}(?:[-/]\d{1,4})?)(?=[,.;(] ?| \(|$)",
    yes=(
        "Tides, Discussion Paper 11, Fen Centre",
        "Tides, Fen Centre, FTC Paper 212, May 2010",
        "Tides, Bulletin 2788 (Lagos: FTC, 2016)",
        "Tides, FENnote 544, May 2010",
        "Tides, FTC Policy Brief 2021/07 (Lagos: FTC, 2021)",
    ),
    no=("a Discussion Paper 11 days late", "Tides, Policy Briefs and More"),
    near=(
        "paper",
        "report",
        "note",
        "brief",
        "memorand",
        "analys",
        "insight",
        "update",
        "perspective",
        "monograph",
        "bulletin",
        "pamphlet",
    ),
)
# Says of a date that it is the work's own.
DATED = Shape(
    "dated",
    r"[,.;]? ?\(?\b(?:(?:last|first) )?(?:modified|updated|published|posted|revised|opened for signature|adopted|signed|concluded|filed|answered)(?: online)?(?: (?:at|in) [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\w+,?)?(?: on)?:? (?=[A-Z]?[a-z]{2,8}\.? \d|\d)",
    yes=("Tides, last modified May 3, 2019", "Tides, adopted at Tresk on 14 June 2018", "Tides. Updated 3 May 2019"),
    no=("a modified tide", "published by Reed"),
    flags=re.I,
    near=(
        "modified",
        "updated",
        "published",
        "posted",
        "revised",
        "signature",
        "adopted",
        "signed",
        "concluded",
        "filed",
    ),
)
MEDIUM = Shape(
    "medium",
    r"(?:^|[,.;]) ?(?:Print|Web|DVD|CD-ROM|E-?book|Kindle(?: edition)?|Online(?:-Ressource)?|mimeo(?:graph(?:ed)?)?)\.?$",
    yes=("Fens 3. Print.", "Fens. Web", "Fens, mimeo"),
    no=("The World Wide Web", "Blueprint"),
)


# An edition told by its date alone: the date stays.
DATED_EDITION = Shape(
    "dated-edition",
    r"(?<=[A-Za-z] (?:19|20)\d\d) edition(?=[,.;)]|$)",
    yes=("Fen Outlook Database, October 2021 edition",),
    no=("3rd edition", "edition of 2021"),
)
# What joins a newspaper to its day: "Fen-Zeitung vom 12. März 2020".
DAY_OF = Shape(
    "day-of",
    r"(?<=[\w)’”\"]),? (?:vom|v\.|du|del|de|of|dated|van|den|av|di) (?=\d{1,2}\.?(?:er)? ?(?:de )?[^\W\d]{3,10}\.?,? (?:de )?(?:19|20)\d\d|\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d)",
    yes=("Fen-Zeitung vom 12. März 2020", "Le Courrier du 3 mai 2011", "The Herald of 3 May 2011"),
    no=("the tides of May", "vom Watt 1999"),
)


# What kind of work it is, as Chinese lists mark it.
MARK = Shape(
    "mark", r" ?\[(?:[JMCDRNZPS]|EB)(?:/OL)?\](?=\.|,|$)", yes=("Tides[J]. Fens",), no=("[J. Bell]", "Tides [M]any")
)
# Says of a work that it is on the web.
ONLINE = Shape(
    "online",
    r" ?\[(?:online|internet|en ligne|en línea|www document|electronic(?: resource)?|recurso electrónico|web page|pdf)\]",
    yes=("Tides [Internet]. Lagos", "Marées [en ligne]"),
    no=("[Tides online]", "online"),
    flags=re.I,
    near=("[",),
)
# Says what kind of thing a work is, between its title and its date: no part of title or container.
GENRE = Shape(
    "genre",
    r"(?:^|,|(?<=[”\"’])|(?<=[a-z]) (?=(?:press|news|media) release,)| (?=\[|\((?:data|on file))) ?[\[(]?(?:(?:press|news|media) (?:release|statement|advisory)|(?:twitter|facebook|instagram) post|tweet|(?-i:(?:policy|issue|research) (?:brief|note)|(?:briefing|background|discussion|working|policy) (?:paper|note)|opinion|commentary)|(?:online )?data codes?:? [\w, -]{3,40}?|fact ?sheet|(?:statistical |online )?data ?set|database|infographic|video|podcast|transcript|blog ?post|memorandum|mimeo(?:graph(?:ed)?)?|unpublished(?: (?:manuscript|paper|report|draft))?|working draft|electronic resource|final report|(?:subscription|registration|login) required|on file(?: with (?:the )?authors?)?)\]?(?:,? (?:version|release|v\.|wave|no\.) ?\d[\d.]*)?\)?(?=[,.;]| \(|$)|(?-i:(?<=[a-z]), (?:Commentary|Expert Comment|Op-Ed)(?=, ))|(?-i:(?<=[a-z”’\"]), (?:Policy|Issue|Research|Briefing|Background|Discussion|Working|Position|Occasional|Conference) (?:Briefs?|Papers?|Notes?|Reports?)(?=, (?!(?:[Nn]o|[Nn]r|[Nn]°)\b)[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]| \([A-Z]))",
    yes=(
        "“Tides Rise,” press release, 3 May",
        "“Tides”, dataset, version 3, 2021",
        "Tides, unpublished, 2004",
        "Tide Indicators (database), Fen Bank",
        "“Tides”, policy brief, Lagos, 2018",
        "‘Tide statistics’, online data code: tid_go_q, 2022",
        "“Tides”, August 2020 (on file)",
        "“Tides”, Policy Brief, Fen Centre, May 2011",
    ),
    no=("Press Release Archives", "a video of tides", "“Tides”, Policy Brief 12", "“Tides,” Commentary, June 2011"),
    flags=re.I,
    near=(
        "lease",
        "state",
        "advis",
        "sheet",
        "data",
        "info",
        "video",
        "podcast",
        "transcript",
        "blog",
        "memo",
        "mime",
        "unpub",
        "post",
        "tweet",
        "brief",
        "note",
        "paper",
        "opinion",
        "comment",
        "draft",
        "electr",
        "file",
        "report",
        "required",
    ),
)
# A series of papers by its kind alone.
SERIES = Shape(
    "series",
    r"^(?:[A-Z][\w&-]+ ){0,5}(?:Working|Discussion|Research|Policy(?: Research)?|Technical|Occasional|Staff|Briefing|Background|Issue|Conference|Special) (?:Papers?|Reports?|Notes?|Briefs?|Memorand(?:um|a)|Analys[ie]s|Insights?|Updates?|Perspectives?)(?: Series)?$|^Briefing$",
    yes=("Working Paper", "Fen Bank Policy Research Working Paper", "Technical Report"),
    no=("Working on Papers", "Report on Tides"),
)


# A paper of a numbered series of any name: ", Africa Report No. 201".
NUMBERED_SERIES = Shape(
    "numbered-series",
    r", (?P<container>(?:[A-Z][\w&’'-]+ ){0,5}(?:Papers?|Reports?|Briefs?|Briefings?|Studies|Study|Notes?|Insights?|Perspectives|Commentary|Monographs?|Series)(?: Series)?|Bulletin|Pamphlet|[A-Z]{2,8}(?:note|brief|paper)),? (?:[Nn]os?\.? ?|[Nn]r\.? ?|[Nn][°º]\.? ?|#)(?P<issue>\d{1,6}(?:[-/]\d{1,4}|-[A-Z]{2,3})?)(?=, |$)",
    yes=(
        "Tides, Fen Report No. 201, 3 May 2013",
        "Tides, Fen Country Report No. 14/20",
        "Tides, Fen Briefing N°12, 2016",
    ),
    no=("Tides, Report 12", "Reporting No. 3, Tides"),
)
# The school of a thesis in a reference list.
LISTED_THESIS = Shape(
    "listed-thesis",
    r" \([^()]{0,30}(?:dissertation|thesis), (?P<school>[^()]{4,60})\)",
    yes=("Tides (Doctoral dissertation, University of Lagos)",),
    no=("Tides (a thesis)", "Tides, PhD thesis, Lagos"),
    near=("diss", "thesis"),
)
# A day and a page with the letter of its part: a newspaper's.
DAILY = Shape(
    "daily",
    r" \d{1,2},? (?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d,? (?:at |pp?\. ?)?[A-Z]-?\d{1,3}\b",
    yes=("Tides Rise, Fen Herald, Aug. 9, 1999, at B4",),
    no=("Fen Herald, Aug. 9, 1999, at 4",),
)
# Says of a container that it is a blog.
BLOG = Shape(
    "blog",
    r" (?:\(?(?:[Ww]e)?blog\)?|\((?:commentary|podcast|radio|television|online edition)\)|\[[Ww]e?b?log\])$",
    yes=("Fen Desk blog", "Fens (blog)", "Fens (commentary)"),
    no=("The Blog", "Fen Weblogs"),
)
# The part of a report that is meant.
SUMMARY = Shape(
    "summary",
    r", (?:executive summary|summary for policymakers|statistical annex)(?=, )",
    yes=("Tides 2021, Executive summary, Paris: Reed, 2021",),
    no=("Executive Summary of Tides, 2021",),
    flags=re.I,
    near=("summary", "annex"),
)
# What stands at an address without a title.
SITE = Shape(
    "site",
    r"^(?:[Ss]ee )?(?:[Tt]he|[Ii]ts|[Tt]heir) .{2,60}\b(?:web ?site|web ?page|home ?page)$|^(?:[Ss]ee )?(?:[Tt]he )?(?:official )?(?:web ?site|web ?page|home ?page)s? of .{3,80}$|^(?:[Aa]uthors?[’']s?|[Oo]wn) (?:own )?(?:calculations?|computations?|elaborations?|estimates?|compilation)\b",
    yes=(
        "See the Commission’s website",
        "the official website of the Rain Board",
        "the Board’s home page",
        "Authors’ calculations based on tides",
    ),
    no=("The Website of Tides and Fens", "Authors and Estimates"),
)


# When figures were taken from a base: no date of issue.
EXTRACTED = Shape(
    "extracted",
    r",? \(?(?:the )?data (?:extracted|downloaded|retrieved) (?:on (?P<day>\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},)|in [A-Z][a-z]+) (?:19|20)\d\d\)?",
    yes=("Rain Office, Tide heights, data extracted in May 2021.",),
    no=("Tides, data extracted by hand",),
    near=("data ",),
)
# A series of papers, not a journal.
PAPER_SERIES = Shape(
    "paper-series",
    r"\b(?:(?:Working|Discussion|Policy|Research|Occasional|Technical|Staff|Background|Briefing|Issue|Special) (?:Papers?|Reports?|Notes?|Briefs?|Briefings?|Memorand(?:um|a)|Analys[ie]s)|Report|Paper|Brief|Briefing|[A-Z]{2,8}(?:note|brief|paper))(?: Series)?$",
    yes=("CPR Discussion Paper", "Africa Report"),
    no=("Fen Reports", "Paper Trade Journal"),
)

# What a body adopts or declares rather than reports.
ACT_TITLE = Shape(
    "act-title",
    r"^(?:Joint |Final |Draft )?(?:General (?:Comment|Recommendation)|Resolution|Declaration|Decision|Communiqué|Statement|Agreement|Convention|Protocol|Treaty|Charter|Press [Rr]elease|Letter)\b",
    yes=("General Comment No. 3: Tides", "Joint Statement on Tides"),
    no=("Report on the Treaty",),
)

# What a title alone says of the kind of work: asked before anything else.
TITLE_CUE: tuple[tuple[str, Shape], ...] = (
    (
        "interview",
        Shape(
            "interview-title",
            r"(?:^|[:.] ?)(?:An? )?(?:[Ee]xclusive )?(?:Interview|Conversation) with [A-Z]|^(?:Entrevista (?:con|a|com)|Entretien avec|Interview mit|Gespräch mit|Intervista (?:con|a)) ",
            yes=("Interview with Ana Bell", "“We had no rain”: Interview with Ana Bell", "Entrevista con Ana Bell"),
            no=("Interviewing with Care", "Tides, interviews with pilots"),
        ),
    ),
    (
        "personal_communication",
        Shape(
            "letter-title",
            r"^(?:e-?mail|letter|message|fax)s? (?:to|from) (?!the [Ee]ditor)",
            yes=("email to Ana Bell",),
            no=("Letter to the Editor", "letters of Ana Bell"),
            flags=re.I,
        ),
    ),
    (
        "speech",
        Shape(
            "speech-title",
            r"^(?:(?:Keynote|Opening|Closing|Inaugural|Welcome|Welcoming|Commencement|Concluding|Introductory|Farewell|Budget) )?(?:Speech|Address|Remarks|Lecture|Keynote|Toast|Eulogy) (?:by|of|to|at|before|delivered|given)\b|^Statement (?:by|of) .{3,120} (?:at|before|to) (?:the )?(?:[A-Z]|\d)|^(?:Rede|Ansprache) (?:von|des|der|zu[mr]?|vor) |^(?:Discours|Allocution) (?:de|du|d’|prononcé)|^(?:Discurso|Palabras|Alocución) (?:de|del|do|da|pronunciado)\b|^Discorso (?:di|del|dell)",
            yes=(
                "Speech by Ana Bell at the Tide Congress",
                "keynote address at the Tide Congress",
                "Statement by the Rain Minister at the General Assembly",
                "Rede des Ministers",
            ),
            no=("Remarks on tides", "Statement by the Contact Group on Tides", "Speech and Law"),
            flags=re.I,
        ),
    ),
    (
        "dataset",
        Shape(
            "dataset-title",
            r"\b(?:data ?sets?|data ?bases?|microdata|data file)\b|\bdata, extracted\b",
            yes=("Port Calls Database", "Tides: a data set"),
            no=("Data protection", "Based on data"),
            flags=re.I,
        ),
    ),
)

# What a citation says outside its fields of the kind of work.
TEXT_CUE: tuple[tuple[str, Shape], ...] = (
    (
        "dataset",
        Shape(
            "dataset-named",
            r"[(\[,][”\"’]? ?(?:statistical |online )?data ?(?:set|base|file)[)\],]|\bdata extracted (?:on|in)\b",
            yes=("Tides (dataset), 2021", "Tides [data set]", "Tides, statistical dataset, May 2020"),
            no=("Tides, datasets and maps",),
            flags=re.I,
        ),
    ),
    (
        "report",
        Shape(
            "sessional-report",
            r"\b(?:[A-Z][a-z]+(?:-[A-Za-z]+)?|\d{1,2}(?:st|nd|rd|th)) (?:Special )?Report of Session \d{4}",
            yes=("Dock Committee, Third Report of Session 2010–12, Dock Pensions",),
            no=("Report of the Session",),
        ),
    ),
    (
        "motion_picture",
        Shape(
            "film",
            r"[,.(] ?(?:directed by|dir\.|réalisé par|Regie:|dirigida por) [A-ZÀ-Þ]",
            yes=("Low Water, directed by Ana Bell (Lagos: Fen Films, 1998)",),
            no=("a report directed by law",),
        ),
    ),
)

TYPE_CUE: tuple[tuple[str, Shape], ...] = (
    (
        "thesis",
        Shape(
            "thesis",
            r"\b(?:ph\.? ?d\.?|doctoral|master(?:'s|’s)?|m\.?sc\.?|diss(?:ertation|\.)|thesis|habilitation|diplomarbeit)\b",
            yes=("PhD thesis, Larkfield",),
            no=("hypothesise",),
            flags=re.I,
        ),
    ),
    (
        "patent",
        Shape("patent", r"\b(?:patent)\b (?:no|[A-Z]{2}|\d)", yes=("US Patent No. 3",), no=("patently",), flags=re.I),
    ),
    (
        "legislation",
        Shape(
            "legislation",
            r"\b(?:Act (?:of )?(?:19|20)\d\d|U\.?S\.?C\. ?§|C\.?F\.?R\.|Stat\. \d|Pub\. ?L\.|BGBl|Regulation \((?:EC|EU)\)|Directive \d|Directive (?:EU|EC))",
            yes=("Tides Act 1999", "12 U.S.C. § 3"),
            no=("Acting 1999",),
        ),
    ),
    (
        "paper-conference",
        Shape(
            "conference",
            r"\b(?:proceedings|proc|conference|symposium|workshop|tagung|congress on)\b",
            yes=("In Proceedings of the Tide Workshop",),
            no=("proceeds",),
            flags=re.I,
        ),
    ),
    (
        "report",
        Shape(
            "report",
            r"\b(?:report|outlook|working paper|discussion paper|policy brief|white paper|survey|yearbook|technical|bericht|gutachten|review of maritime)\b",
            yes=("Annual Report",),
            no=("reporter",),
            flags=re.I,
        ),
    ),
)
