"""Cases, statutes, law journals, treaties, and where a sentence ends."""

from __future__ import annotations

import re

from greylit.citations.declarations import Lexicon, Shape, listed

# Volume, abbreviated journal or reporter, first page: "12 Harv. L. Rev. 34, 56 (1999)".
REPORTER = Shape(
    "reporter",
    r"(?:^|(?<=[\s,(\]]))(?P<volume>\d{1,4}) (?P<container>(?:[A-Z][\w’'&.-]*\.?|&|of|the|and|on|for|in|de)(?: (?:[A-Z][\w’'&.-]*\.?|\d(?:[a-z]{1,2}|D)\.?|&|of|the|and|on|for|in|de)){0,7}?),? (?:at )?(?P<page>\d{1,5})(?:(?:, | at | and |[-–])(?:n\. ?)?(?P<pin>\d{1,5}(?: ?[-–] ?\d{1,5})?(?:, \d{1,5}(?:[-–]\d{1,5})?){0,4}))?(?:,? ?(?:& |and )?nn?\.? ?\d{1,3}(?:[-–]\d{1,3})?)?(?= ?\(|[,;.]| ?$)",
    yes=("12 Fen L. Rev. 34, 56 (1999)", "410 U.S. 113 (1973)", "3 F.3d 456, 460", "3 F.3d at 460"),
    no=("May 12, 2020", "12 pages"),
)
VERSUS = Shape(
    "versus",
    r"^R \([^()]{2,60}\) v\.? [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^“”\";\[\]()]{1,120}?(?=,? ?[\[(]|, \d|$)"
    r"|^(?:(?:In re|Ex parte|Re|Matter of|R\.?(?= v)) ?)?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^“”\";:()\[\]]{0,100}?(?: \([A-Z][A-Za-z]{1,8}\))? v(?:s)?\.? (?:the )?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ(][^“”\";\[\]()]{1,120}?(?: \([A-Z][A-Za-z ]{1,30}\))?(?:, ex p(?:arte|\.?) [A-Z][^“”\";,\[\]()]{1,60}?)?(?=,? ?[\[(]|, \d|, (?!ex p)|$)|^(?:In re|Ex parte|Matter of) [A-Z][^“”\";\[\]()]{1,100}?(?=,? ?[\[(]|, \d|$)",
    yes=(
        "Bell v. Cole, 3 F.3d 4",
        "Bell v Cole [1999] 2 AC 3",
        "In re Harbour Dues, 3 U.S. 4",
        "R (Bell) v Cole [1999] 2 AC 3",
    ),
    no=("A view of v-shaped valleys", "Tides 1999"),
)
# Collections of German courts' decisions, cited by volume and page alone.
COURT_COLLECTION = Shape(
    "court-collection",
    r"^(?P<container>BVerfGE|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|EuGHE) (?P<volume>\d{1,3}), (?P<page>\d{1,4})\b",
    yes=("BGHZ 12, 34",),
    no=("BGHZ-Band", "Tides 12, 34"),
)
NEUTRAL = Shape(
    "neutral",
    r"[\[(](?P<year>(?:1[4-9]|20)\d\d)[\])],? (?:(?P<volume>\d{1,3}) )?(?P<container>[A-Z][A-Za-z.]*(?: (?:[A-Z][A-Za-z.]*|\([A-Z][a-z]+\)))*)\.? (?:[IVX]{1,3}-)?(?P<page>\d{1,5})(?:,? (?:at )?(?P<pin>\d{1,5})\b)?",
    yes=("[1999] 2 AC 34", "[2008] ECR I-345", "[2001] UKHL 23", "(1998) 4 EHRR 12, 15"),
    no=("(1999) 34", "in (1999) the"),
)
# Reports that name their year first: "AIR 1973 SC 1461", "1995 (3) SA 391", "I.C.J. Reports 1949, p. 4", "ECHR 2008-V".
YEAR_FIRST = Shape(
    "year-first",
    r"(?P<air>AIR) (?P<y1>(?:19|20)\d\d) (?P<court>[A-Z][A-Za-z&]{1,12}) (?P<p1>\d{1,4})\b"
    r"|(?<=[ ,])(?P<y2>(?:19|20)\d\d) \((?P<volume>\d{1,2})\) (?P<series>[A-Z][A-Za-z]{1,7}) (?P<p2>\d{1,4})\b"
    r"|(?P<reports>I\.?C\.?J\.? Rep(?:orts|\.)|P\.?C\.?I\.?J\.?|ECHR|NJW(?:-RR)?|NVwZ|NStZ|JZ|EuGRZ|DÖV|DVBl\.?|MDR|ZIP|FamRZ|GRUR|VersR|NZA|StV|EuZW|Slg\.) (?P<y3>(?:19|20)\d\d)(?:-[IVX]+)?(?:,? (?:at )?(?:pp?\. ?|S\. ?)?(?:[IVX]{1,3}-)?(?P<p3>\d{1,5}))?"
    r"|(?P<y4>(?:19|20)\d\d) (?P<court4>I\.C\.J\.|P\.C\.I\.J\.) (?P<p4>\d{1,5})\b",
    yes=(
        "Reed v State, AIR 1973 SC 14",
        "S v Reed 1995 (3) SA 391",
        "Merits, I.C.J. Reports 1949, p. 4",
        "Judgment, 1998 I.C.J. 43",
        "ECHR 2008-V",
    ),
    no=("AIR 12", "in 1995 (3) ships", "ICJ"),
)
# What a court calls a case, before or behind the parties: "Case C-12/15", "EU:C:2017:31", "no. 305/04".
DOCKET = Shape(
    "docket",
    r"^App(?:lication|l?\.)? [Nn]os?\. \d{2,6}/\d{2,4},? |^(?:Joined )?Cases? (?:[CTF][-–])?\d{1,4}/\d{2,4}(?: P)?(?:(?:,| and| to) (?:[CTF][-–])?\d{1,4}/\d{2,4}(?: P)?)*,? "
    r"|,? (?:ECLI:)?EU:[CTF]:(?P<year>\d{4}):\d{1,4}\b|,? (?:app(?:lication|l?\.)? )?nos?\. \d{2,6}/\d{2,4}\b",
    yes=("Case C-12/15 Reed v Marsh", "Reed v Marsh EU:C:2017:31", "Reed v. Fenland, no. 30562/04, § 6"),
    no=("In this case C", "no. 12, 4"),
)
# An article by its author and place alone: "Voss, JZ 1986, S. 89".
SHORT_ARTICLE = Shape(
    "short-article",
    r"^(?P<who>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž][\w-]+(?:/[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w-]+)*), (?P<container>[A-Z]{2}[A-Za-z]{0,6}|[A-Z][a-z]{1,3}[A-Z][A-Za-z]{0,4}) (?P<year>(?:19|20)\d\d), (?:S\. ?)?(?P<page>\d{1,4})\b",
    yes=("Voss, JZ 1986, S. 89", "Voss/Reed, ZfRSoz 1999, 12"),
    no=("Voss, JZ 12, S. 89", "Voss, Tides 1986, 89"),
)
# German-speaking courts, named before a report: "BGH NJW 1999, 210", "EuGH, Rs. C-14/04, Reed, Slg. 2005, I-99".
COURT = Shape(
    "court",
    r"^(?:BGH|BVerfG|BVerwG|BAG|BSG|BFH|RG|EuGH|EuG|EGMR|OGH|BayObLG|(?:OLG|LG|VG|OVG|AG|VGH) [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w-]+)(?=,? [A-Z])",
    yes=("BGH NJW 1999, 210", "OLG Fenstadt MDR 1998, 12"),
    no=("BGH-Urteil", "Board NJW 1999"),
)
# A decision of a court that names no parties: "BGH, Urteil vom 12. Mai 2005 – III ZR 12/04", "Cass. civ. 1re, 4 mars 2014".
DECISION = Shape(
    "decision",
    r"^(?:(?:BGH|BVerfG|BVerwG|BAG|BSG|BFH|EuGH|EuG|EGMR|(?:OLG|LG|VG|OVG|AG) [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w-]+),? (?:Urteil|Urt\.|Beschluss|Beschl\.) (?:vom|v\.) |(?:Cass\.(?: (?:civ|com|soc|crim|ch\. mixte)\.)?(?= \(| \d|,)|Cass\. (?:civ|com|soc|crim)\.|C(?:ons|our)?\. const\.|Cour const\.|C\.E\.,|Cour d’appel |CE,|Trib\.|Corte |Tribunal )[^,]{0,30},? ?)",
    yes=("BGH, Urteil vom 12. Mai 2005 – III ZR 12/04", "Cass. civ. 1re, 4 mars 2014"),
    no=("BGH-Rechtsprechung", "Cassandra, 4 March 2014"),
)
# The point of a statute or book of rules that is meant.
POINT = Shape(
    "point",
    r",? §§? ?\d[\w.()-]*(?: ?[-–] ?\d+)?$|, [Aa]rt(?:icles?|s?\.) ?\d[\d()]*(?: ?\(\w{1,4}\))*(?:(?: and |[-–])\d+)?$",
    yes=("Restatement (Second) of Torts § 82B", "Lindqvist v. Varland, § 67", "Treaty on Tides, Article 4"),
    no=("§ 3", "Tides, Article on Fens"),
    near=("§", ", art"),
)
STATUTE = Shape(
    "statute",
    r"\b\d{1,3} (?:U\. ?S\. ?C\.(?: ?A\.)?|USC|C\. ?F\. ?R\.) (?:§§? ?|[Pp]art )?\d[\w.()-]*(?:–\d[\w.()-]*)?|\bPub\. ?L\. (?:No\. )?\d[\d-]*|\b\d{1,3} Stat\. \d{1,5}|\b\d{1,3} Fed\. Reg\. [\d,]{1,7}",
    yes=("12 U.S.C. § 34(a)", "Pub. L. No. 99-12", "40 C.F.R. § 3.1"),
    no=("12 users",),
    near=("u", "c", "p", "s", "f"),
)
ACT = Shape(
    "act",
    r"^(?:the )?(?P<title>[A-Z][\w’'&(),/ -]{2,110}? (?:Act|Ordinance|Code|Regulations?|Order|Rules|Bill|Law|Decree))(?P<number> (?:[Nn]o\.? ?)?\d{1,4}(?= of ))?,? (?:of )?\(?(?P<year>(?:1[4-9]|20)\d\d)\)?(?=[\s,.;:]|$)",
    yes=("Tidal Waters Act 1999, s. 3", "Tides Act 11 of 2007, s 21", "the Harbour Dues Act of 1887"),
    no=("Bell, Acting in Time, 1999",),
)
# An award by the case and its parties: "Tide Arbitration (Fens v. Elbonia), Award".
AWARD = Shape(
    "award",
    r"^([A-Z][^()\"“]{2,80} \([^()]{2,50} v\.? [^()]{2,50}\)),(?= (?:Award|Judgment|Order|Advisory|Merits|\d))",
    yes=("Tide Arbitration (Fens v. Elbonia), Award of 3 May 1999",),
    no=("Bell v. Cole, Award", "Tides (Fens v. Elbonia) 1999"),
    near=(" v",),
)
# A bill by its session, house or number.
BILL = Shape(
    "bill",
    r"^(?P<title>[A-Z][\w’'&() -]{2,110}? Bill)(?: \[H[CL]\],? ?(?:[(]?(?:19|20)\d\d(?:[-–/]\d{2,4})?[)]?)?| [(]?(?:19|20)\d\d[-–/]\d{2,4}[)]?|(?=, (?:H[CL] )?Bill \d))(?=[,.;]|$)",
    yes=("Digital Tides Bill 2019-21, HC Bill 34", "Fen Bill [HL], HL Bill 12, 2018-19", "Tide Bill, Bill 12 of 2018"),
    no=("Buffalo Bill, Tides", "Bell, The Bill, 2019"),
    near=("bill",),
)
# A statute by the volume it was passed or revised in: "Tides Code, RSC 1985, c C-46".
REVISED_STATUTE = Shape(
    "revised-statute",
    r"^(?P<title>[A-Z][\w’'()., -]{3,110}?), (?:R\.?S\.?|S\.?)(?:C|O|A|Q|B\.?C|N\.?[BSL]|M)\.?,? (?P<year>(?:1[89]|20)\d\d)(?:,? \([^()]{2,12}\))?, c",
    yes=("Tides Code, RSC 1985, c C-46", "Fen Act, S.O. 1990, c. 12"),
    no=("Tides, RSC 1985", "Bell, SC"),
)
# UK articles and books: ‘Title’ (1999) 12 Journal 34.
# Databases of decisions, cited as reporters are.
DATABASE = Shape(
    "database",
    r"^(?:WL|U\.S\. (?:App\. |Dist\. )?LEXIS|LEXIS)$",
    yes=("WL", "U.S. Dist. LEXIS"),
    no=("F.3d", "WLR"),
)
# A section of a code by the code's name: "Cal. Water Code § 12 (West 2009)", "Model Penal Code § 2.02".
CODE = Shape(
    "code",
    r"^(?:[A-Z][\w’'.&-]* |of |the |and |& ){1,8}(?:Code|Laws?|Stat\.|Ann\.|Act) (?:Ann\. )?(?:ch\. ?\w+, |art\. ?\w+, )?§§? ?\d[\w.:-]*(?:\(\w{1,4}\))*(?: cmt\. \w)?(?=[ ,.;]|$)",
    yes=("Fen Water Code § 12(a) (West 2009)", "Model Tide Code § 2.02(2)(a) (1985)"),
    no=("The Code of Tides, 1985", "Bell, Law § 3 of many"),
    near=("§",),
)
# Debates of the British parliament.
HANSARD = Shape(
    "hansard",
    r"^(?P<title>H\.?[CL]\.? ?Deb(?:ates|s)?\b\.?|House of (?:Commons|Lords),? (?:Official Report|Debates?|Hansard)|Hansard|(?:Parliamentary|Senate) Debates)(?=.{0,70}(?:19|20|18)\d\d)(?=.{0,70}\b[Cc](?:ols?|c)?\.? ?\d)",
    yes=(
        "HC Deb 3 May 1977, vol 12, cols 9-11",
        "H.L. Deb., vol. 56, col. 11, 9 May 1995",
        "House of Commons Debates, 5th series, vol. 43, col. 11, 22 April 1947",
    ),
    no=("HC Debates on Tides", "HCD 3 May 1977, col 3"),
)
COLUMNS = Shape(
    "columns",
    r"\b[Cc](?:ols?|c)?\.? ?(?P<columns>\d{1,4}[A-Z]?(?: ?[-–] ?\d{1,4})?)",
    yes=("vol 12, cols 9-11", "c. 113"),
    no=("vol. 12", "collected 3"),
)
FEDERAL_REGISTER = Shape(
    "federal-register",
    r"(?P<volume>\d{1,3}) (?P<container>Fed\. Reg\.) (?P<page>[\d,]{1,7})",
    yes=("80 Fed. Reg. 37,054",),
    no=("80 Fed. Rep. 37",),
)
# Hearings and bills of the Congress.
HEARING = Shape(
    "hearing",
    r"^(?P<title>(?:[^,]{0,200} )?(?:Hearings?|Markup) (?:on|Before|before|of) [^,]{5,250}(?:, (?:U\.S\. |US )?(?:Senate|House of Representatives))?|(?:H\.R\.|S\.|H\.R\. Res\.|S\. Res\.) \d{1,5}), \d{2,3}(?:st|nd|rd|d|th) Cong\.(?:,? (?:1st|2n?d|3r?d|[Ff]irst|[Ss]econd) [Ss]ess(?:\.|ion))?(?:,? (?:at )?(?P<page>\d{1,4}(?:[-–]\d{1,4})?(?! [A-Z])))?(?=[ ,.;]|$)",
    yes=("Hearing on S. 12 Before the S. Comm. on Tides, 103d Cong. 44 (1994)", "H.R. 1234, 110th Cong. § 2 (2007)"),
    no=("Hearing Tides, 103d", "S. 12, 34"),
    near=("cong.",),
)
# Constitutions and rules of court, by their own numbers.
RULE = Shape(
    "rule",
    r"^(?:Restatement \((?:First|Second|Third)\) (?:of )?[A-Z][\w,’ ]{2,60} §§? ?\d[\w.-]*(?: cmt\. \w)?|(?:U\.S\.|[A-Z][a-z]{2,5}\.) (?:Const\.|CONST\.) (?:art|amend|pmbl)\.? ?[IVXLC\d]*|(?:Fed|[A-Z][a-z]{2,5})\. R\. (?:Civ\. P|Crim\. P|App\. P|Bankr\. P|Evid)\. \d[\w.()-]*)",
    yes=(
        "U.S. CONST. amend. XIV, § 1",
        "Fed. R. Civ. P. 23(b)(3)",
        "Cal. Const. art. IV",
        "Restatement (Second) of Tides § 90 (1981)",
    ),
    no=("Constitutional Law, art. 4", "Fed. Rain Office"),
)
# A statute by its day alone: "Act of Mar. 3, 1899, ch. 25".
DAY_ACT = Shape(
    "day-act",
    r"^Act of (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, (?:1[4-9]|20)\d\d|\d{1,2} [A-Z][a-z]{2,8}\.? (?:1[4-9]|20)\d\d)(?=[,.;]|$)",
    yes=("Act of Mar. 3, 1899, ch. 25, § 10", "Act of 3 March 1899"),
    no=("Act of God, March 3, 1899",),
)
# A case named in full before: by the first party alone and the page meant.
SHORT_CASE = Shape(
    "short-case",
    r"^(?P<title>[A-Z][^,;:“”\"()]{1,60}), (?P<volume>\d{1,4}) (?P<container>[A-Z][\w. ]{0,20}?(?:\dd|\d[a-z]{2}|Ct|App)|U\. ?S)(?P<stop>\.?) at (?P<page>\d{1,5}(?:[-–]\d{1,5})?)(?=\W|$)",
    yes=("Bell, 3 F.3d at 460", "Bell, 410 U.S. at 12"),
    no=("Bell, 12 Fens at 3", "3 F.3d at 460"),
    near=(" at ",),
)
# What parties file with a court.
FILING = Shape(
    "filing",
    r"^(?P<title>(?:Brief|Transcript|Complaint|Petition|Affidavit|Declaration|Motion|Memorandum of Law|Joint Appendix)(?: (?:of|for|in) [^,;]{0,120}?)?) at (?P<page>\d{1,4}(?:[-–]\d{1,4})?), (?=[A-Z])",
    yes=("Brief of Fishermen in Support of Respondents at 8-9, Reed v. Cole", "Complaint at 4, Reed v. Cole"),
    no=("Brief Lives at 3, Fens", "Petition to the Board, 1999"),
)
# Papers of the Congress of the United States.
CONGRESS = Shape(
    "congress",
    r"^(?P<title>(?:H\.R\.|S\.|H\.) ?(?:(?:Conf|Exec)\. )?(?:Rep|Doc|Res)\. (?:No\. )?\d{1,3}-\d{1,4})(?:,? (?:pt\. \d+,? )?(?:at )?(?P<page>\d{1,4}(?:[-–]\d{1,4})?))?(?=[ ,.;]|$)",
    yes=("H.R. Rep. No. 104-38, at 17 (1995)", "S. Rep. No. 99-12 (1985)"),
    no=("H.R. Reports", "S. Repo No. 12"),
)
# What kind of piece an article is, before its title.
PIECE = Shape(
    "piece",
    r"^(?:Note|Comment|Annotation|Case Note|Recent (?:Case|Development)|Book Review|Review Essay|Essay|Symposium|Editorial|Student Note|Foreword), (?=[A-Z“‘])",
    yes=("Note, Standing in the Fens", "Symposium, Tides on Trial"),
    no=("Note on Tides", "Comment Is Free"),
)
YEAR_VOLUME_JOURNAL = Shape(
    "year-volume-journal",
    r"^[,.]? ?[(\[](?P<year>(?:1[4-9]|20)\d\d)(?:[-–/]\d{2,4})?[)\]],? (?:(?P<volume>\d{1,4})(?: ?\((?:[Nn]o\.? ?)?(?P<issue>\d{1,3}(?:[-/–]\d{1,3})?)\)|[:.](?P<part>\d{1,2}))?,? )?(?!S\. ?\d|pp?\. ?\d)(?P<container>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\d;()“”\"]{1,90}?),? (?:at )?(?:pp?\. ?)?(?P<page>\d{1,5}(?: ?[-–] ?\d{1,5})?)(?:(?:,? at (?:pp?\. ?)?|, ?)(?P<pin>\d{1,5}(?:[-–]\d{1,5})?)(?!\d))?(?=[\s,.;:)]|$)",
    yes=("(1999) 12 Journal of Tides 34", " (1987) 3(2) Fen Studies 4, at 9", " (2001) Harbour Law Review 345"),
    no=("(1999), 34", "of 1999", "(1999) 12 Journal of Tides"),
)
VOLUME_YEAR_JOURNAL = Shape(
    "volume-year-journal",
    r"^[,.]? ?(?P<volume>\d{1,4})(?: ?\((?P<issue>\d{1,3})\))? \((?P<year>(?:1[4-9]|20)\d\d)\),? (?P<container>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\d;()“”\"]{1,90}?),? (?:at )?(?:pp?\. ?)?(?P<page>\d{1,5}(?: ?[-–] ?\d{1,5})?)(?=[\s,.;:)]|$)",
    yes=(" 14 (1987) Int. J. of Tides 201-19", "3(2) (1999) Fen Studies 4"),
    no=("(1987) 14 Fen Studies 4", "14 (1987): 201"),
)
VOLUME_JOURNAL = Shape(
    "volume-journal",
    r"^[,.]? ?(?P<volume>\d{1,4})(?: ?\((?P<issue>\d{1,3})\))? (?P<container>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\d;()“”\"]{1,90}?) \((?P<year>(?:1[4-9]|20)\d\d)\),? (?:at )?(?:pp?\. ?)?(?P<page>\d{1,5}(?: ?[-–] ?\d{1,5})?)(?=[\s,.;:)]|$)",
    yes=(", 14 Fen Studies (1987) 201-19",),
    no=("14 (1987) Fen Studies 4", "14 Fen Studies 4 (1987)"),
)
YEAR_JOURNAL = Shape(
    "year-journal",
    r"^[,.]? ?[(\[](?P<year>(?:1[4-9]|20)\d\d)[)\]],? (?P<volume>\d{1,4})(?: ?\((?P<issue>\d{1,3})\))?,? (?P<container>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\d;()“”\",]{1,90})(?=[,;]|$)",
    yes=("(1999) 12 Journal of Tides", " (1999) 12(2) Fen Studies, forthcoming"),
    no=("(1999) 12", "(1999) Journal of Tides"),
)
THESIS_WORD = Shape(
    "thesis-word",
    r"(?:^|(?<=[,.(] )|(?<=\())(?:(?:unpublished|doctoral|master(?:’s|'s)?|ph\.? ?d\.?|m\.? ?a\.?|m\.? ?sc\.?|ll\.? ?[md]\.?|[dm]\.?phil\.?|s\.?j\.?d\.?|phil\.|jur\.) ?){0,3}(?:diss(?:ertation\b|\.)|thesis)(?: at)?[, ]*",
    yes=("PhD diss., Saltmarsh", "doctoral dissertation, Saltmarsh"),
    no=("on a thesis of Bell",),
    flags=re.I,
    near=("diss", "thesis"),
)

# Symbols of United Nations documents.
UN_SYMBOL = Shape(
    "un-symbol",
    r"(?<![\w/.])(?:UN [Dd]oc(?:ument|\.)? ?)?(?:[AESCD]|[A-Z]{2,8})(?:(?:/(?=[\w.()-]*\d|[A-Z]+[./])[A-Z0-9][\w.()-]*){2,6}(?:/[A-Z]{1,3}\b)?|(?<=[AES])/(?:PV|SR|INF|PRST)\.\d[\d/]*)(?:(?:,| and| &) (?:Add|Amend|Corr|Rev)\.? ?\d{1,2})*|(?<=, )\d{4,5}/\d{2}(?=, )|(?<!\w)(?:COM|SEC|SWD|JOIN|C) ?\(\d{4}\) ?\d{1,4}(?: final)?",
    yes=(
        "UN Doc. A/77/123",
        "COM(2014) 221 final",
        "E/CN.4/2001/12",
        "TIDE/2017/INF.3",
        "TIDE/FW.7/Res.14",
        "S/PV.7389",
        "WT/DS24/AB/R",
    ),
    no=("A/B test", "and/or", "PDF/HTML/TXT", "https://a.example/2017/3/4"),
    near=("/", ")"),
)
# Treaty series: "1155 UNTS 331".
TREATY_SERIES = Shape(
    "treaty-series",
    r"^(?P<series>(?:United Nations|League of Nations|Council of Europe|European),? Treaty Series), (?:vol\. ?(?P<number>\d{1,4})(?:, (?:[Nn]o\. ?(?P<item>I?-?\d{1,6})|pp?\. ?(?P<first>\d{1,4})))?|[Nn]o\. ?(?P<only>\d{1,4}))|,? (?P<volume>\d{1,4}) (?P<container>U\.?N\.?T\.?S\.?|L\.?N\.?T\.?S\.?|I\.?L\.?M\.?|E\.?T\.?S\.?|C\.?E\.?T\.?S\.?)(?: (?P<page>\d{1,5}))?",
    yes=("Treaty on Tides, 12 UNTS 34", "Treaty, 3 I.L.M. 45", "United Nations, Treaty Series, vol. 993, No. 14531"),
    no=("12 units 34",),
    near=("t", "l"),
)

# The article of a treaty that is meant, before its date: "Treaty on Tides art. 7(2), May 4, 1961".
TREATY_POINT = Shape(
    "treaty-point",
    r",? (?:arts?|Arts?|paras?|ss?)\.? ?\d{1,3}(?:\(\w{1,3}\))*(?:(?:,| and|[-–]) ?\d{1,3}(?:\(\w{1,3}\))*)*(?=,|$)|(?<=,) (?:done|opened for signature|signed|concluded|adopted)(?: at [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w, .]{2,40}?)?(?: on)?(?= (?:\d|[A-Z][a-z]{2,8}\.? \d))",
    yes=("Treaty on Tides art. 7(2), May 4, 1961", "Protocol on Tides, done 9 June 1949"),
    no=("Tides in art. and life", "the Tides, s. a."),
)

# Official gazettes, where a legal act is printed.
GAZETTE = Shape(
    "gazette",
    r",? (?:[\[(](?P<year>(?:19|20)\d\d)[\])] )?\(?(?P<container>(?:OJ|ABl\.?|BGBl\.?|RGBl\.?)(?: (?:EU|EG|EC))?(?: (?:19|20)\d\d,?)?(?: (?:I{1,2}|L|C)\b)?(?: (?:Nr\. ?|No\. ?)?\d{1,4}\b)?)(?:/\d{1,4})?(?=[,)/ ]|$)"
    r"|, (?:the )?(?P<official>(?:Official (?:Gazette|Journal)|Government Gazette|Federal Gazette)(?: (?:of|No\.) (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3})?|Journal officiel(?: d[eu] (?:la )?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\w+(?: [\w’]+){0,3})?|Diario Oficial(?: de (?:la )?[A-Z]\w+)?|Boletín Oficial del Estado|Gazzetta Ufficiale),? (?:[Nn]o\.?|[Nn]r\.?|n[°º]|núm\.) ?(?P<issue>\d{1,6}(?:/\d{2,4})?)(?=[,.; ]|$)",
    yes=(
        "Regulation, OJ L 12, 4.5.2016",
        "Directive, OJ 2004 L 88/12",
        "Gesetz, BGBl. I 1999",
        "Directive [2004] OJ L88/12",
        "Law on Tides, Official Gazette of Elbonia, No. 6125, 10 July 2004",
    ),
    no=("OJay", "the objective"),
    near=("oj", "bl", "offici", "ofici", "uffic", "gazette"),
)

# An act of the European Union, by its kind and number.
UNION_ACT = Shape(
    "union-act",
    r"^(?:(?:Council|Commission|Framework|Implementing|Delegated) )*(?:Directive|Regulation|Decision|Recommendation) (?:\((?:EU|EC|EEC)\) )?(?:No\.? )?\d{1,4}/\d{1,4}(?:/(?:EU|EC|EEC|JHA))?\b",
    yes=("Directive 2004/19/EC of the Council", "Council Regulation (EC) No 44/2001"),
    no=("Decision 12", "A Directive 2004/19/EC"),
)

# An ending full stop of these belongs to the word: no sentence ends there.
ABBREVIATION = Lexicon(
    "abbreviation",
    listed(
        """
        vol vols no nos nr núm pág págs ed eds edn pp p s st mr mrs ms dr prof jr sr inc ltd co corp univ dept dep int intl natl
        j proc trans rev ser suppl al etc cf vs v op cit loc ibid id e.g i.e u.s u.k d.c ca bd aufl hrsg hg vgl bzw
        z.b u.a jg fn n art arts sec ch chap chs para paras app fig figs tab rep tech conf symp assoc assn am amer
        brit can fr ger jan feb mar apr jun jul aug sep sept oct nov dec mass conn calif supp cir ct sup stat cong
        sess reg fed pub res doc gen comm dist mass mich minn wash harv l q crim econ pol soc sci phys chem med biol
        math lett ann bull acad hum rts u.n
        """
    ),
    yes=("Vol.", "eds.", "J."),
    no=("tide.", "river."),
)

# A resolution or general comment by its number, between the body it is of and its quoted title.
# A resolution by its number, its body before it or not.
RESOLUTION = Shape(
    "resolution",
    r"^(?:[A-Z][\w’'-]+ ){0,4}[Rr]esolution (?P<number>\d{1,4}(?:/\d{1,4}| \((?:[IVXL]+|(?:19|20)\d\d)\)))",
    yes=("Rain Assembly resolution 66/102", "Resolution 1234 (2001), para. 4"),
    no=("A resolution on tides", "Tides, resolution 66/102"),
)
NUMBERED_ACT = Shape(
    "numbered-act",
    r",? (?:[Rr]esolution|[Rr]es\.|[Dd]ecision|[Gg]eneral [Cc]omment|[Gg]eneral [Rr]ecommendation|[Rr]ecommendation|(?:[A-Z][a-z]+ )?(?:Decree|Order|Circular|Directive)(?= [Nn]o)) (?:(?:No|no)\. ?)?(?:\d[\w/.]*|[A-Z]{1,4}\.?/?[\d][\w/.-]*)(?: ?\((?:[IVXL]+|(?:19|20)\d\d)\))?(?: of(?: \d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d| [A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)?)?,?$",
    yes=(
        "General Assembly resolution 66/102,",
        "Rain Committee, general comment No. 12 (2009)",
        "Rain Assembly resolution 70/1 of 25 September 2015,",
        "Fen Federation, Presidential Decree no. 164,",
    ),
    no=("General Assembly resolution on tides", "resolution 66/102 and more"),
)
# An act of a body that bears its day in its name: "Rain Council resolution of 17 April 2018 on tides".
DATED_ACT = Shape(
    "dated-act",
    r"^[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]*(?: (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'()-]*|of|the|and|for|legislative|non-legislative|joint|framework)){0,7} (?:[Rr]esolution|[Dd]irective|[Rr]egulation|[Dd]ecision|[Rr]ecommendation|[Dd]ecree|[Oo]rder|[Dd]eclaration|[Cc]onclusions|[Ss]tatement) (?:(?:\((?:EU|EC|EEC|CFSP)\) )?(?:[Nn]o\.? )?\d[\w/.-]* )?of (?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d),? (?:on|concerning|regarding|establishing|amending|laying down|relating to|with|containing)\b",
    yes=("Rain Council resolution of 17 April 2018 on tides",),
    no=("Rain Council resolution on tides of 17 April 2018", "the resolution of 17 April 2018 on tides"),
    near=(" of ",),
)
# A law by its number and year or day: "Law No. 32 of 2009 on Tides", "Loi n° 2004-17 du 3 juin 2004 sur les marées".
NUMBERED_LAW = Shape(
    "numbered-law",
    r"^(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’-]+ ){0,3}(?:Law|Act|Decree|Decree-Law|Ordinance|Regulation|Proclamation|Executive Order|Loi|Décret|Ley|Lei|Decreto|Decreto[- ][Ll]e[yi]|Legge|Gesetz)(?: [A-Z][\w’-]+| organique| constitutionnelle)? (?:(?:[Nn]o|[Nn]r|[Nn]úm)\.?|[Nn]\.?[°º]\.?) ?\d(?:[\w./-]*/(?P<year>(?:19|20)\d\d)(?=,? (?:of|de) \d{1,2} (?:de )?[^\W\d]{3,10}(?:[,.;]|$))|[\w./-]*),? (?:of|de|du|del|di|dated|vom) (?P<day>(?:(?<=\d of )|(?<=\d de )|(?<=\d, de ))\d{1,2} (?:de )?[^\W\d]{3,10}(?=[,.;]|$)|\d{1,2}(?:er)?\.? (?:de )?[^\W\d]{3,10} (?:de )?(?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d|(?:1[89]|20)\d\d)\b(?: (?!p\. )[^,;(“”]{4,160})?",
    yes=(
        "Law No. 32 of 2009 on Tides and Fens, Article 69",
        "Loi n° 2004-17 du 3 juin 2004 relative aux marées",
        "Decree No. 12/2001 of 4 May 2001",
        "Decreto-Lei n.º 12/2015, de 3 de março",
    ),
    no=("Fen Law Review No. 32", "Law on Tides of 2009", "the Law No. 3"),
    near=("n",),
)
# A law by its subject, its number behind it: "Law on Tides, no. 12 of 2006".
SUBJECT_LAW = Shape(
    "subject-law",
    r"^(?P<title>(?:[A-ZÀ-Þ][\w’-]+ ){0,3}(?:Law|Act|Decree|Code|Ordinance|Regulation)s? (?:on|of|for|concerning|regarding) [^,;(“”]{4,120}?),? \(?(?:[Ll]aw )?[Nn]o\.? ?\d[\w/.-]* of (?P<year>(?:1[89]|20)\d\d)\b",
    yes=("Law on Tides of Elbonia, no. 12 of 2006, art. 44",),
    no=("Law on Tides, 2006", "the Law on Tides, no. 12"),
)
# A treaty or constitution by its name alone, with the article that is meant.
TREATY_NAME = Shape(
    "treaty-name",
    r"^(?:the )?(?:[A-ZÀ-Þ][\w’-]+ (?:(?:of|on|for|and|the) )*){0,4}(?:Covenant|Convention|Charter|Treaty|Protocol|Constitution|Statute|Declaration|Agreement|Penal Code|Civil Code|Labour Code)\b(?: (?:of|on|for|to|in|the|and|against|relating|concerning|between|with|from|all|its|[A-ZÀ-Þ][\w’-]*,?))*(?=,? (?:[Aa]rt(?:icles?|s?\.)|§§?|[Pp]reamble|[Ss]ections?|[Aa]nnex))",
    yes=("International Covenant on Tides, Fens and Rain, art. 11", "Constitution of Elbonia, Article 4"),
    no=("Covenant Publishing Reed, Tides", "a convention on tides, art. 3", "The Convention on Tides, Reed"),
    near=("art", "§", "preamble", "section", "annex"),
)
# An act by its kind and day at the head of a title: "Resolution of 21 October 2021 on tides".
ACT_OF_DAY = Shape(
    "act-of-day",
    r"^(?:[A-Z][\w’-]+ ){0,3}(?:Resolution|Decision|Regulation|Directive|Recommendation|Opinion|Order|Judgment|Declaration|Decree|Law|Statement|Communication)(?: (?:[Nn]o\.? ?)?\d[\w/.()-]*)? of (?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)",
    yes=("Resolution of 21 October 2021 on tides", "Decision 12/2001 of 4 May 2001"),
    no=("A Resolution on tides of 21 October 2021", "Resolution of tides"),
    near=(" of ",),
)
# The number of a law in front of its name.
LAW_NUMBER = Shape(
    "law-number",
    r"^(?:Public Law|Pub\. ?L\.|P\. ?L\.)(?: No\.)? \d{2,3}[–-]\d{1,4}, (?=[A-Z][a-z])",
    yes=("Public Law 115–91, Tides Act",),
    no=("Pub. L. No. 99-12, 104 Stat. 3", "Public Law Review 12, Tides"),
)
# A court named before its case's number or parties.
COURT_LEAD = Shape(
    "court-lead",
    r"^(?:ECJ|CJEU|CJEC|ECtHR|ECHR|ICJ|PCIJ|ITLOS|IACtHR|CJUE|CJCE|CEDH|Court of Justice(?: of the European (?:Union|Communities))?|European Court of (?:Justice|Human Rights)|International Court of Justice|Inter-American Court of Human Rights)(?: \(Grand Chamber\))?[,:] (?=(?:Joined )?Cases? |App|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^,;]{1,60} v\.? [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])",
    yes=("ECJ, Case C-12/05, Reed v Marsh", "ECtHR, Reed v. Fenland, 3 May 2001"),
    no=("ICJ, Annual Report 2001", "ECR, Case 3"),
)
# Where a French or Belgian decision is printed, behind its number.
DECISION_REPORT = Shape(
    "decision-report",
    r", (?:Rec(?:ueil|\.)|Bull\. (?:civ|crim|soc|com|joly)\.?|Lebon|JCP|AJDA|RFDA|RTD civ\.|Gaz\. Pal\.|Pas\.|J\.T\.|R\.W\.)(?=[ ,])",
    yes=("CE, 14 mai 2007, Reed, n° 27, Rec. p. 78", "Cass. civ. 1re, 4 mars 2014, n° 13-1, Bull. civ. I, n° 7"),
    no=("Recueil des marées", "CE, 14 mai 2007, Reed"),
)
# The opinion of an advocate general.
OPINION = Shape(
    "opinion",
    r"^Opinion of (?:AG|Advocate[- ]General) [A-ZÀ-Þ][^,;:\[]{3,160}?(?=,? (?:ECLI:)?EU:C:|,| \[|;|$)",
    yes=("Opinion of AG Voss in Case C-7/07 Reed EU:C:2008:26",),
    no=("Opinion of the Court",),
)
# An article that is still to come out: it has a volume and no page.
FORTHCOMING = Shape(
    "forthcoming",
    r", (?P<volume>\d{1,4}) (?P<container>[A-Z][\w.&’' ]{3,60}?\.?),? (?:_+ |-- )?\(forthcoming (?P<year>(?:19|20)\d\d)\)(?: \((?:manuscript|draft) at \d{1,4}\))?",
    yes=("Ana Bell, Tides, 55 Fen L. Rev. (forthcoming 2023)",),
    no=("Tides (forthcoming 2023)",),
    near=("forthcoming",),
)
# A part of a commentary on a code, by who wrote it and the section: "J. Voss in Fenner Kommentar (8. Aufl. 2018) § 242".
COMMENTARY = Shape(
    "commentary",
    r"^(?P<who>(?:[A-ZÀ-Þ]\. ?)*[A-ZÀ-Þ][\w-]+(?:/[A-ZÀ-Þ][\w-]+)*),? in:? (?P<container>[A-ZÀ-Þ][^,(§;]{3,80}?)(?:,? \(?(?:\d{1,2}\. Aufl\.,? ?)?(?P<year>(?:19|20)\d\d)\)?)?,? (?:§§?|Art\.) ?\d",
    yes=("J. Voss in Fenner Kommentar zum BGB (8. Aufl. 2018) § 242 Rn. 12", "Voss/Reed, in: Fenner-BGB, § 3"),
    no=("J. Voss in Fenner Kommentar", "Tides in Art. and life"),
    near=("§", "art."),
)
