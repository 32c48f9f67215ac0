"""Words and shapes that make a number no statistic: the tables behind ``masks``.

Each table has a positive and a leave-alone case in ``tests/quantities/masks.tsv``.
"""

from __future__ import annotations

import re

from greylit.quantities.tokens import words

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

PEOPLE = words(
    """
    people persons men women children workers students residents employees families households refugees migrants
    soldiers patients participants delegates deaths jobs schools villages
    """
)
"""A year-like numeral before one of these counts them, unless a preposition of time stands before it."""

REFERENCE_NOUNS = words(
    """
    article articles art arts pt pts section sections sec sect eq eqs chapter chapters paragraph paragraphs para paras
    subparagraph annex annexes appendix appendices figure figures fig figs table tables box boxes
    chart charts graph page pages p pp note notes footnote footnotes endnote no nos № number
    resolution resolutions decision decisions recommendation recommendations regulation regulations
    directive directives convention conventions protocol protocols law laws act decree ordinance
    bill proclamation clause clauses item items rule rules principle principles goal goals target
    targets indicator sdg sdgs objective volume vol vols issue part parts title titles case cases
    document documents doc docs version v release edition model agenda vision horizon strategy route
    highway road interstate room building gate flight phase stage level tier grade class category
    type group region zone district ward sector form schedule exhibit seat seats hotline helpline scope pillar pillars heading headings subheading subheadings point equation equations hypothesis hypotheses plot suite output outcome activity policy
    standard rev subhead head loan credit component subcomponent cluster deliverable workstream cohort batch application permit patent
    example listing listings sidebar vignette algorithm algorithms theorem theorems lemma lemmas corollary definition panel panels plate step option scenario question questions exercise exercises lesson session meeting round season episode game match week
    day days formula iso isbn issn pm area block unit lot tel telephone phone fax mobile whatsapp
    extension line lines row column verse canto psalm line dial bus tram car platform pier terminal track channel
    runway radio studio windows asteroid comet planet satellite amendment cop report reports reference ref registration id code zip
    postcode division divisions supplement supplements order orders module modules subsection subsections subclause subclauses box § §§ ss reg regs cl
    """
)
"""A number directly after one of these names it: "Article 28", "Tables 3 and 4"."""

NUMBERED = words(
    "figure figures fig table tables box chart article articles section annex appendix chapter paragraph resolution"
)
"""Parts of a text: a number after one with a capital names it even where a unit follows: "Figure 1 Days of rain"."""

SOFT_REFERENCES = words(
    """
    panel panels divisions supplements definition days car cases session meeting round season week day match game number area unit line lines report
    reports order orders module modules seat seats pillar pillars point activity policy standard head loan credit component cluster cohort batch plot output outcome item items issue part parts group region sector target targets goal goals question questions exercise exercises lot
    """
)
"""Reference nouns that are also counted or measured: they only mask when singular or capitalised, or a sign follows."""

LABELLED = words(
    """
    site factor study experiment priority package task interviewee participant respondent informant patient household village
    cell strand theme wave arm trial sample specimen dimension domain criterion assumption proposition finding recommendation
    observation lesson message myth fact challenge reviewer referee player reactor turbine engine well borehole shaft ward precinct
    company battalion brigade squadron regiment division corps stratum milestone deliverable workshop interview
    supplement variable condition camp checkpoint sheet parcel hall corridor district polygon transect tank pond dataset
    table figure chapter section article paragraph group session point item phase stage level tier area activity policy outcome
    output component cluster cohort plot pillar region sector target goal question exercise lot round team subject school
    """
)
"""Singular nouns that are numbered; without an article before them, what follows the numeral is a verb: "Site 3 drains into"."""

DOTTED_REFERENCES = words("target targets goal goals item items part parts indicator indicators")
"""Counted, but named by a numeral with a point: "targets 3.1 and 3.2"."""

MEASURED_REFERENCES = words("area activity output level stage")
"""Also measured: in small letters, before a numeral with a point, they name nothing."""

CAPITAL_REFERENCES = frozenset(["example", "order", "orders"])
"""Reference nouns with a capital only: "Example 6.5", but "for example 3 boats"."""

PARTS_OF_TEXTS = words(
    """
    articles principles commandments theses propositions points precepts amendments apostles disciples tribes labours
    stations virtues sins seas
    """
)
"""Parts of one famous whole, where they have a capital: "the 39 Articles"."""

NAMED_PAIRS = frozenset([("9", "11"), ("7", "7"), ("11", "9")])
"""Pairs of numerals with a stroke that name a day."""

DIGIT_NAMES = frozenset(
    [("4", "k"), ("8", "k"), ("2", "d"), ("3", "d"), ("4", "d"), ("3", "g"), ("4", "g"), ("5", "g"), ("6", "g")]
    + [(lines, "p") for lines in ("480", "720", "1080", "1440", "2160")]
)
"""A numeral and a letter that name a technique: "4K", "5G", "1080p"."""

NAMES_WITH_NUMBERS = words(
    """
    fortune forbes s&p p ftse stoxx nikkei russell cac dax asx tsx ibex nasdaq hang covid group big
    top boeing airbus python stata spss matlab excel windows android ubuntu linux java php chrome firefox iphone
    ieee iso iec din astm ansi rfc nist itu hs sitc nace gost jis ifrs ias ral galaxy ios macos playstation xbox usb bluetooth
    """
)
"""Names that have a number in them: the number after them is part of the name, whatever follows."""

FIGURE_SYMBOLS = words(
    """
    or rr hr irr smr aor ahr arr md smd sd se sem ci cv r f t z p n m mw dw na k bmi gpa iq auc roc hdi gini gdp gni gnp tfr
    mmr imr nnt mpi ndvi lai ph bod cod doi roi irr npv bcr eer pue vif rmse mae mape aic bic icc odds us uk eu uae oecd usa
    un rsd cpi ppi pmi ev kd ic ec ld od
    """
)
"""Letters before a numeral with a point whose figure it is: "HR 2.1", "a GPA 3.2"; others name a version: "TLS 1.3"."""

CAPITALS_THAT_NAME_NOTHING = words(
    """
    in by since until from during before after between about over some only nearly almost around
    approximately at of and or the a an all these those than under more less up to some both with
    for on as if when while an its their his her our my i we you they it he she total average mean
    median usd us eur chf gbp cny rmb rs inr sdr exactly just roughly least most another every each
    further additional
    """
)

DAYS = words("monday tuesday wednesday thursday friday saturday sunday")

OPENING_ADVERBS = words(
    """
    today yesterday tomorrow currently worldwide nationwide here there elsewhere meanwhile altogether overall
    otherwise thus then now still even perhaps maybe another further alone yet however instead besides
    """
)
"""Adverbs (and those in -ly) that may open a sentence before a number that counts: "Today 30 ports are open"."""

ODDS = words("ratio ratios odds diluted dilution dilutions scale mixture mixtures proportion")
"""Where one of these stands, "1:10" is no time of day."""

POLICY_TERMS = words(
    """
    plan plans programme programmes program programs strategy strategies term terms cycle cycles
    framework frameworks roadmap agenda mandate budget tenure vision presidency moratorium period review reviews survival bond bonds flood loan average
    rule initiative hotline helpline deadline
    """
)
"""What "four-year" before it describes by its term."""

TENURES = words("mandate tenure presidency moratorium term terms plan plans strategy roadmap")
"""Of these, the ones that months describe too: "a 12-month mandate"."""

ENUMERATED = words(
    """
    area areas aspect aspects point points way ways reason reasons side sides part parts step steps
    pillar pillars dimension dimensions category categories type types kind kinds section sections
    chapter chapters theme themes element elements component components question questions issue
    issues factor factors principle principles objective objectives goal goals priority priorities
    recommendation recommendations conclusion conclusions observation observations proposal
    proposals suggestion suggestions lesson lessons topic topics form forms level levels stage
    stages phase phases task tasks approach approaches scenario scenarios option options respect
    respects trend trends challenge challenges feature features characteristic characteristics
    perspective perspectives argument arguments message messages finding findings concept concepts
    track tracks strand strands axis axes aim aims purpose purposes caveat caveats assumption assumptions
    hypothesis hypotheses claim claims contribution contributions interpretation interpretations
    explanation explanations definition definitions subsection subsections paragraph paragraphs view views insight
    insights idea ideas proposition propositions consideration considerations remark remarks example examples illustration illustrations vignette vignettes distinction
    distinctions implication implications limitation limitations paradox paradoxes tension tensions dilemma dilemmas
    myth myths premise premises pitfall pitfalls clarification clarifications takeaway takeaways motive motives front fronts fold folds word words thing things criterion
    barrier barriers enabler enablers obstacle obstacles strength strengths weakness weaknesses advantage
    advantages disadvantage disadvantages prong prongs criteria annex annexes appendix appendices subquestions strategy strategies pathway pathways avenue avenues mechanism mechanisms
    method methods narrative narratives logic logics rationale rationales requirement requirements condition conditions guideline guidelines
    domain domains sphere spheres facet facets attribute attributes sense senses problem problems difficulty difficulties gap gaps
    drawback drawbacks ambiguity ambiguities hallmark hallmarks contention contentions reservation reservations tenet tenets maxim maxims axiom axioms postulate postulates standpoint standpoints measure measures line lines
    concern concerns objection objections doubt doubts worry worries reflection reflections puzzle puzzles contradiction contradictions
    parallel parallels analogy analogies misconception misconceptions fallacy fallacies shortcoming shortcomings flaw flaws
    misunderstanding misunderstandings imperative imperatives prerequisite prerequisites precondition preconditions thread threads angle angles
    """
)
"""What a text enumerates of itself: "three areas". Only with a number word up to twelve."""

GROUPINGS = words(
    "groups classes clusters subsamples samples sets bands tiers camps halves rounds periods batches strata"
)
"""What a text divides its matter "into": "into four groups". Only with a number word up to twelve."""

AHEAD = words("clear ahead behind adrift short above below off better worse higher lower")
"""After "points" these tell of a table or a level: "nine points clear"."""

COUNTED_IN_COMPOUNDS = words(
    "member members seat storey story person judge page bedroom bed lane strong country vehicle room"
)
"""What a number word and a hyphen count: "a ten-member panel". Other compounds describe: "one-sided", "two-way"."""

DAY_FOLK = words(
    "visitors trippers patients guests labourers laborers pupils students surgeries nurseries boarders returns workers commuters users customers"
)
"""Who is counted, not timed, with the word day before them: "540,000 day visitors"."""

STREETS = words(
    """
    street st road rd avenue ave boulevard blvd lane ln drive way place square court terrace highway
    floor suite gardens crescent close grove mews parade quay embankment
    """
)

STREETS_BEFORE = words("rue quai calle via rua avenida plaza piazza paseo chemin allée corso bis ter")
"""Kinds of street that stand before its name: "12 rue du Port"."""

NUMBER_NOUNS = words(
    "number code id pin cusip isin password extension serial postcode zip barcode isbn reference account"
)
"""After one of these and a copula, five figures without a separator are a label: "the IMO number is 9321483"."""

PLACES_BY_NUMBER = words(
    "room gate platform seat flat suite berth channel locker cell bay desk extension page shirt jersey"
)
"""Whose number says where (or who) something is: "the gate was 14"."""

SECRETS = words("pin code password postcode zip extension")
"""Of these, those whose label may have four figures."""

SCHEDULED = words(
    "meeting session hearing briefing lunch dinner concert class vote appointment train bus ferry flight service bulletin news departure sailing coach boat slot sunrise sunset dawn dusk moonrise"
)
"""What runs by the clock: "the 18.30 bulletin"."""

CLOCK_NUMERAL = re.compile(r"[0-2]?[0-9]\.[0-5][0-9]")

YEAR_PREPOSITIONS = words(
    """
    in since by until till from during before after between through throughout to of mid early late
    around for and the year years fiscal fy than and/or circa pre post as on under their its this ,
    ( – - — / ’
    """
)

ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th", "º", "ª", "er", "ème"])

SHAPES = (
    ("phone", ("line", "phone", "ax", "mobile"), re.compile(r"\b(?:[Hh]ot|[Hh]elp)line (?:is|was|:) ?[0-9][0-9 ]{1,14}[0-9]|\b(?:phone|[Ff]ax|mobile) (?:is|was|:) ?[0-9][0-9 ]{4,14}[0-9]")),
    ("score", ("-all",), re.compile(r"(?<![\w.])[0-9]{1,2}-all\b")),
    ("phone", ("ress ", "ext "), re.compile(r"\b[Pp]ress [0-9](?: (?:for|to) [a-z ]{2,30}? or [0-9])?(?![0-9.,])|\b[Tt]ext [A-Z]{2,12} to [0-9]{4,6}\b")),
    ("identifier", ("-",), re.compile(r"(?<![\w-])[0-9]{1,3}-[A-Z]{2,3}-[0-9]{1,4}(?![\w-])")),
    ("sum", (" + ",), re.compile(r"(?<![\w.])[0-9]{1,2} \+ [0-9]{1,2}(?= (?:dialogue|format|talks|group|meeting|formula|framework)\b)")),
    ("idiom", ("50-50", "50:50", "50/50", "50–50"), re.compile(r"(?<![\w.])50[-:/–]50(?![\w.]|%)")),
    ("identifier", ("-",), re.compile(r"(?<![\w-])[A-Z]{2,6}(?:-[0-9]{1,4}){2,}(?:-[A-Z]{1,2})?(?![\w-])")),
    ("symbol", ("Pub.", "P.L.", "Stat."), re.compile(r"\b(?:Pub\. ?L\.|P\.L\.)(?: No\.)? [0-9]{1,3}-[0-9]{1,4}\b|\b[0-9]{1,3} Stat\. [0-9]{1,4}\b")),
    ("address", (" bis ", " ter "), re.compile(r"\b[0-9]{1,4} (?:bis|ter),? (?=[A-Za-zé]+ )")),
    ("symbol", ("EN ", "BS "), re.compile(r"\b(?:EN|BS) [0-9]{3}(?: [0-9]{3})?(?:-[0-9]{1,2})?(?![\w.,][0-9]| (?:million|billion|people|per))")),
    ("web", (".org", ".com", ".net", ".int", ".gov", ".edu"), re.compile(r"(?<![\w.])[\w-]+\.(?:org|com|net|int|gov|edu)\b")),
    ("code", (",",), re.compile(r"(?<![\w.,])[0-9](?:,[0-9]){1,4}-[a-z]{5,}")),
    ("name", ("ersion", "elease", "build"), re.compile(r"\b(?:[Vv]ersions?|[Rr]eleases?|[Bb]uild) [0-9]{1,4}(?:\.[0-9]{1,4}){0,3}[a-z]?\b(?! ?(?:%|per ?cent|million|billion))")),
    ("reference", ("(",), re.compile(r"\([0-9]{1,4}[abe](?:[-–, ]{1,2}[a-f])?\)")),
    ("identifier", ("-",), re.compile(r"(?<![\w-])[0-9]{4}(?:-[0-9]{3,4}){2,4}[0-9X]?(?![\w-])")),
    ("coordinate", ("at", "on"), re.compile(r"\b(?:[Ll]at|[Ll]ong?|[Ll]atitude|[Ll]ongitude)\.? [-−]?[0-9]{1,3}(?:\.[0-9]{1,7})?(?: ?°)?(?: ?[NSEW]\b|(?=[,.;)]|$)|(?<=\.[0-9]{2}))")),
    ("code", ("B", "K", "M", "P", "R", "T"), re.compile(r"(?<![\w.,])[0-9]{1,4}[BKMPRT][0-9]{1,4}(?!\w|[.,][0-9])")),
    ("code", ("p", "q"), re.compile(r"(?<![\w.])[0-9XY]{1,2}[pq][0-9]{1,2}(?:\.[0-9]{1,2})?(?![\w.][0-9])")),
    ("code", ("×", "x"), re.compile(r"(?<![\w.])[1-9] ?[×x] ?[1-9](?=[.,;)]|$| (?:and|or|is|was)\b)")),
    ("code", ("×", "x", "by"), re.compile(r"(?<![\w.])[2-9](?:[×x]| ?× ?|-by-)[2-9](?=[- ](?:matrix|matrices|table|tables|design|factorial|grid|mixed|between|ANOVA|pickup|vehicle))")),
    ("pages", ("Id.", "id.", "Ibid."), re.compile(r"\b(?:[Ii]d|[Ii]bid)\.,? at [0-9]{1,4}\b")),
    ("symbol", ("US ", "EP ", "WO ", "GB ", "JP "), re.compile(r"\b(?:US|EP|WO|GB|JP) [0-9][0-9,/]{5,14}[0-9] ?[A-CU][0-9]?\b")),
    ("code", ("-",), re.compile(r"(?<![\w.,-])[0-9]{1,2}(?:-[0-9]{1,2}){2,4}(?![\w-])")),
    ("code", ("A", "B", "C", "D", "E", "F"), re.compile(r"(?<![\w.])[0-9]{1,3}([A-F])(?: and |, | or | to |[-–/])[0-9]{1,3}(?!\1)[A-F]\b")),
    ("coordinate", (".",), re.compile(r"(?<![\w.])[-−]?[0-9]{1,3}\.[0-9]{3,8}, ?[-−]?[0-9]{1,3}\.[0-9]{3,8}(?![\w%]|\.[0-9])")),
    ("pages", ("p.", "p;", "p"), re.compile(r"(?<=[a-zéãíó], )[1-9][0-9]{2,3} ?p(?=[.;]|$)")),
    ("identifier", (".",), re.compile(r"(?<![\w.])[A-Z]{2,4}(?:\.[0-9]{1,2}){2,3}(?![\w%]|[.,][0-9])")),
    ("name", (" by ", "x", "×"), re.compile(r"(?<![\w.,])([0-9]{1,3})(?: by | ?[x×] ?)\1(?= (?:pledge|target|goal|plan|campaign|initiative|coalition|agenda|commitment)\b)")),
    ("name", ("1.5",), re.compile(r"(?<![\w.])1\.5[- ]track\b")),
    ("idiom", ("2/3", "1/3", "3/4"), re.compile(r"(?<![\w./])[1-3]/[34] rule\b")),
    ("idiom", (" rule", " formula", " principle"), re.compile(r"(?<![\w.,/:])[0-9]{1,2}[:/][0-9]{1,2} (?:rule|formula|principle)\b")),
    ("code", ("-A",), re.compile(r"(?<![\w.,])[0-9]{4,5}-A\b(?! [a-z])")),
    ("code", ("1-", "1−", "1–"), re.compile(r"(?<![\w.,])1[-−–][a-zα-ω](?![\w-])")),
    ("score", (" draw", " win", " defeat", " victory", " loss", " lead"),
     re.compile(r"(?<![\w.,-])[0-9]{1,3}[-–][0-9]{1,3}(?= (?:home |away )?(?:draw|win|defeat|victory|loss|lead)\b)")),
    ("code", ("-", "–"), re.compile(r"(?<![\w-])[A-Z][a-z]?(?:[-–][0-9]{1,2}(?:\.[0-9])?[A-Z][a-z]?){1,5}(?!\w)")),
    ("symbol", (" Bv",), re.compile(r"(?<![\w.,])[12] Bv[A-Z] [0-9]{1,4}/[0-9]{2}\b")),
    ("idiom", ("9-to-5",), re.compile(r"\b9-to-5\b")),
    ("web", ("/", "@", "www."), re.compile(r"(?:https?://|www\.|doi\.org/|\b10\.[0-9]{4,9}/)[^\s<>\"]+|[\w.+-]{1,64}@[\w.-]{1,200}")),
    ("symbol", ("/",), re.compile(r"(?<![\w/])[A-Z][A-Za-z]{0,9}(?:\.[0-9]{0,3})?(?:[/-][A-Za-z0-9.()\[\]]{1,24})*/[A-Za-z0-9.()\[\]/-]{0,60}[0-9][A-Za-z0-9.()\[\]/-]{0,60}")),
    ("date", ("-", "/", "."), re.compile(r"(?<![\w.,/-])(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2}))(?![\w,/-]|\.[0-9])")),
    ("clock", ("am", "pm", "a.m", "p.m", "AM", "PM", "clock", "GMT", "hrs"), re.compile(r"(?<![\w.,:])[0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?:\.[0-9])? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o['’]clock|GMT\b)")),
    ("clock", ("hrs",), re.compile(r"(?<![\w.,:])[0-2]?[0-9][:.][0-5][0-9] ?hrs\b")),
    ("clock", ("GMT", "UTC", "CET", "EST", "EDT", "PST", "hours", "hrs"), re.compile(r"(?<![\w.,:])[0-2][0-9][0-5][0-9] (?:GMT|UTC|CET|EST|EDT|PST|hours|hrs)\b")),
    ("clock", ("hours",), re.compile(r"(?<=[Aa]t )[0-2]?[0-9][.:][0-5][0-9] hours\b")),
    ("clock", (":",), re.compile(r"(?<![\w.,:])[0-9]{1,3}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?![\w:])")),
    ("phone", ("+", "(", "-"), re.compile(r"\+[0-9]{1,3}[ (][0-9 ()-]{6,18}[0-9]|\([0-9]{2,4}\) ?[0-9]{3,4}[ -][0-9]{3,4}|(?<![\w.,-])[0-9]{3}-[0-9]{3}-[0-9]{4}(?![\w-])")),
    (
        "coordinate",
        ("°",), re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,6})?°(?: ?[0-9]{1,2}(?:\.[0-9]{1,4})?[′'’](?: ?[0-9]{1,2}(?:\.[0-9]{1,4})?[″\"”])?)? ?[NSEW]\b"),
    ),
    ("coordinate", ("° n", "° s", "° e", "° w"), re.compile(r"(?<!by )(?<!turned )(?<!tilted )\b[0-9]{1,3}(?:\.[0-9]{1,6})?° (?:north|south|east|west)\b(?! of|ward|ern|[.,;])")),
    ("coordinate", ("rid ",), re.compile(r"\b[Gg]rid [Rr]ef(?:erence|\.)?:? [A-Z]{2} ?[0-9]{2,5}(?: ?[0-9]{2,5})?")),
    ("coordinate", ("°",), re.compile(r"\b[NSEW] ?[0-9]{1,3}° ?[0-9]{1,2}(?:\.[0-9]{1,3})?['′’]")),
    ("coordinate", (" N", " S"), re.compile(r"[0-9]{1,2}\.[0-9]{1,6} ?[NS],? (?:and )?[0-9]{1,3}\.[0-9]{1,6} ?[EW]\b")),
    ("bracket", ("[",), re.compile(r"\[[0-9]{1,3}(?:[.,;–-] ?[0-9]{1,3}){0,8}\]")),
    (
        "reference", ("2d", "3d", "4th", "U.S.", "Ct.", "Supp", "Rep."),
        re.compile(r"(?<![\w.,])[0-9]{1,4} (?:[A-Z][A-Za-z]{0,5}\.? ?){1,3}(?:2d|3d|4th|\.) ?[0-9]{1,5}(?!\w|%|[,.][0-9])"),
    ),
    ("symbol", ("/",), re.compile(r"(?<![\w/])[0-9]{1,3}/[A-Z]{2,4}\.[0-9]{1,3}\b")),
    ("number with parts", ("'", "’"), re.compile(r"(?<![\w.,])[3-8]['’] ?(?:1[01]|[0-9])(?:[\"”]|(?![\w%]|[.,][0-9]))")),
    ("coordinate", ("(",), re.compile(r"\((?:[0-9],){1,3}[0-9]\)")),
    ("score", (" for ",), re.compile(r"(?<![\w.,])[1-9][0-9]{1,2} for [1-9](?= at |[,.;]| when | declared)")),
    ("name", ("&",), re.compile(r"(?<![\w.,])[0-9]&[0-9](?![\w.,][0-9])")),
    ("symbol", (") ",), re.compile(r"(?<![\w/])[A-Z]{2,8} ?\((?:19|20)[0-9]{2}\) ?[0-9]{1,4}(?![\w.,])")),
    ("pages", ("pages", "pp."), re.compile(r"\b(?:pages|pp\.) [ivxl]{1,7}(?:[-–][ivxl]{1,7})?,? (?:and |to )?[0-9]{1,4}(?:[-–][0-9]{1,4})?(?!\w)")),
    ("pages", ("):",), re.compile(r"[0-9]{1,4} ?\([0-9]{1,3}\): ?[0-9]{1,4}[-–][0-9]{1,4}")),
    ("sum", ("+",), re.compile(r"(?<![\w.])[0-9]{1,3}(?:\+[0-9A-Za-z]{1,3}){1,5}(?![\w%])")),
)  # fmt: skip
"""Shapes told by their characters: reason, strings one of which they have (looked for first), pattern."""

LIST_NUMBER = re.compile(r"\s*(?:\(?[0-9]{1,3}[.)](?=\s)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?(?=\s+[A-Z])|[•–-]\s)")

IDIOMS = (
    ("one", "another"), ("one", "by", "one"), ("one", "or", "more"), ("one", "and", "the", "same"), ("at", "one", "point"),
    ("one", "day"), ("no", "one"), ("one", "can"), ("one", "could"), ("one", "must"), ("one", "may"), ("one", "should"),
    ("one", "would"), ("one", "might"), ("one", "cannot"), ("one", "side"), ("one", "hand"), ("the", "one"), ("this", "one"), ("that", "one"),
    ("each", "one"), ("every", "one"), ("which", "one"), ("any", "one"), ("one", "such"), ("one", "thing"), ("one", "way"),
    ("zero", "tolerance"), ("ground", "zero"), ("square", "one"), ("one", "time"), ("one", "more"), ("one", "that"), ("one", "who"),
    ("a", "hundred", "flowers"), ("one", "is"), ("one", "has"), ("one", "of", "a", "kind"), ("in", "one", "way"), ("one", "country"), ("two", "systems"),
    ("at", "sixes"), ("nine", "times", "out", "of", "ten"), ("six", "of", "one"), ("two", "of", "a", "kind"), ("nine", "to", "five"), ("two", "and", "two"), ("nine", "-", "to", "-", "five"), ("one", "voice"), ("one", "step"), ("one", "needs"), ("one", "looks"), ("one", "considers"), ("one", "direction"),
    ("first", "half"), ("second", "half"), ("latter", "half"), ("half", "-"), ("half", "way"), ("half", "time"), ("half", "year"), ("better", "half"),
    ("million", "miles"), ("thanks", "a", "million"), ("a", "thousand", "words"), ("nine", "tenths", "of", "the", "law"), ("two", "in", "the", "bush"), ("saves", "nine"), ("a", "hundred", "times", "over"), ("a", "thousand", "and", "one"), ("a", "million", "and", "one"), ("zero", "hour"), ("half", "the", "battle"), ("two", "-", "thirds", "world"), ("whole", "nine", "yards"), ("two", "heads", "are"), ("two", "birds", "with", "one", "stone"), ("one", "bit"), ("one", "in", "a", "million"), ("a", "million", "to", "one"), ("one", "billion", "dollar", "question"), ("million", "-", "dollar", "question"), ("order", "of", "magnitude"), ("billion", "-", "dollar", "question"), ("these", "two"), ("those", "two"), ("the", "two"), ("their", "two"), ("its", "two"), ("other", "two"), ("the", "other", "two"),
)  # fmt: skip
"""Number words that count nothing."""

SAYINGS = """
    two wrongs / my two cents / two cents ' / two cents ’ / two can play / two sides of the same / two left feet / two peas in a / two ships passing
    two to tango / takes two to / between two stools / of two minds / two shakes / two thumbs up / two steps back / two steps forward / two a penny
    two of a trade / of two evils / serve two masters / two bites at / four eyes principle / four eyes ” principle / four eyes rule / three sheets / three strikes and / three cheers / three wise men
    three musketeers / third time / four corners / four winds / all fours / high five / six feet under / deep six / seven seas
    seven year itch / seven - year itch / seven league / eight ball / cloud nine / have nine lives / nine days' / nine days’ / ten a penny / ten to one / count to ten
    ten out of ten / nineteen to the dozen / dime a dozen / baker's dozen / baker’s dozen / six of one / half a dozen of the other / forty winks
    fifty - fifty / fifty fifty / a hundred and one / hundred percent sure / hundred per cent sure / hundred per cent certain / thousand cuts
    thousand and one / thousand natural / thousand ships / thousand thanks / thousand apologies / thousand pardons / a thousand miles away / a million things / a million reasons / never in a million
    not in a million / one fell swoop / one and all / one and only / one for the road / one foot in / all in one / back to one / at one with / as one
    one size / one swallow / one good turn / one man's / one man’s / one stone / one breath / one go / one stroke / one sitting / one roof / one mind
    one trick / one too many / one - off / one - to - one / one to one / one on one / half a loaf / half a mind / half the story / half the fun
    half an eye / half an ear / half a chance / half full / half empty / by half measures / clever by half / half a thought / half hour before
    two - thirds rule / three - fourths rule / three - quarters rule
    three ring / three - ring / two and a half men / five finger / hundred days' / hundred days’
    zero sum / zero in on / nine to five / three bags / two cheers / hundred and ten per cent / hundred and ten percent / nine times out of / four - letter
    a hundred ways / a thousand ways / nine - day wonder / five minutes of fame / fifteen minutes of fame
""".replace("\n", " / ")
"""Turns of speech with a number word, more of them; a stroke parts them."""

IDIOMS_BY_WORD: dict[str, list[tuple[str, ...]]] = {}

for _idiom in (*IDIOMS, *(tuple(s.split()) for s in SAYINGS.split(" / ") if s.split())):
    IDIOMS_BY_WORD.setdefault(_idiom[0], []).append(_idiom)

NAMED_THINGS = words(
    """
    campaign programme program network initiative movement project foundation alliance club film app fund festival
    challenge coalition award prize conference marathon brand label pledge scheme contest show
    """
)
"""A numeral and capitalised words before one of these are its name: "the 100 Resilient Cities network"."""

TITLED_THINGS = words("film book novel movie song album game show series play podcast")
"""A numeral and a capital after one of these are its title: "the film 12 Angry Men"."""

PLAYS = words(
    "won win wins lost lose loses drew draw draws beat beats beaten ended finished defeat victory score taking"
)
"""After one of these two small numerals with a hyphen are a score, the lower one first or not."""

ERAS = words("bc bce ad ce")
"""Letters of an era after (or before) a year."""

CLOCK_VERBS = words(
    """
    open opens opened opening close closes closed closing leave leaves left start starts started begin begins began
    arrive arrives arrived depart departs departed adjourn adjourned kick kickoff departure meet meets end ends ended
    """
)
"""After one of these, "at" and a number up to 24 tell the time of day: "the ferry leaves at 16.45"."""

CHEMICAL_PARTS = (
    "meth", "ethyl", "prop", "buty", "hydrox", "oxo", "amino", "phen", "chloro", "fluoro", "bromo", "nitro", "acet", "benz",
    "deoxy", "keto", "sulf", "phosph", "cyclo", "hydro", "carbox", "dihydro", "dimeth", "dichlor",
)  # fmt: skip
"""A numeral hyphened to a word that begins with one of these is a place in a molecule: "2-methylbutane"."""

CHEMICAL_ENDS = (
    "enol",
    "anol",
    "ethane",
    "amine",
    "toluene",
    "benzene",
    "idine",
    "azole",
    "oxide",
    "aldehyde",
    "butane",
    "oate",
)
"""So is one that ends with one of these: "4-nonylphenol"."""

ISOTOPES = frozenset(
    "1H 2H 3H 13C 14C 15N 17O 18O 31P 32P 33S 34S 35S 40Ar 39Ar 86Sr 87Sr 90Sr 131I 137Cs 204Pb 206Pb 207Pb 208Pb 210Pb 143Nd "
    "144Nd 234U 235U 238U 230Th 232Th 99Tc 60Co 10Be 26Al".split()
)
"""Numerals that are the mass of an isotope."""

ISOTOPE_WORDS = words("isotope isotopes isotopic nmr labelled labeled dating δ delta enriched spectrum spectra tracer")
"""Where one of these stands, "13C" is no temperature."""
