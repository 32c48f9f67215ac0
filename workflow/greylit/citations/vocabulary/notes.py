"""What notes say around citations: back-references, signals, talk."""

from __future__ import annotations

import re

from greylit.citations.declarations import Shape

IBID = Shape(
    "ibid",
    r"^(?:[Ss]ee |[Ss]ee also |[Cc]f\. |[Vv]gl\. )?(?:ib[ií]d(?:em)?\b|ebd(?:a)?\.|ebenda\b|id\.|id,|[ií]dem\b|ib\.|ebendort\b|lbid\b|1bid\b|ibd\.)",
    yes=("Ibid., p. 4", "Ibíd., p. 4", "Ídem.", "Id. at 12", "Ebd., S. 3", "See ibid."),
    no=("Idaho", "Ideas of order", "Id"),
    flags=re.I,
)

# A name before it ("Bell, id., p. 3") or none; points to a work cited earlier.
SUPRA = Shape(
    "supra",
    r"\b(?:(?:op|loc|art|ob)\.? ?cit\b\.?|(?:art(?:\.|icle)|ouvr(?:\.|age)|étude|rapport) cité\b|(?:obra|artículo|artigo|trabajo|trabalho) citad[oa]\b|a\. ?a\. ?O\b\.?|supra\b|(?<=, )cit\.(?=,| |$)|(?<=, )(?:id\.|ibid\b)|(?:cited |quoted )?(?:above|infra|ante),? ?\(?(?:at )?(?:n\b|nn\b|note|fn|footnote)|(?<=, )above\b(?=[,.]|$)|(?<=, )(?:as )?(?:cited|quoted|referenced) (?:above|earlier|supra)\b|(?:previously|already) cited(?=\))|(?<=\()cited (?:above|earlier|previously)(?=\))|(?<=, )(?:précitée?s?|préc\.|citad[oa]|ya citad[oa]|citée? supra)(?=[,.]|$)|\(?(?:Fn\.|Fußn\.|Anm\.) ?\d|\(?\bnn?\b\.? ?\d{1,3}(?:,? above|\))|\(?\b(?:foot)?note \d{1,3}(?:,? above|\)))",
    yes=(
        "Bell, op. cit., p. 3",
        "Bell, ob. cit., p. 3",
        "Voss, ouvr. cité, p. 3",
        "Bell, obra citada, p. 3",
        "Bell, supra note 4, at 9",
        "Bell (n 12) 4",
        "Bell, above n. 3",
        "Voss (Fn. 12), S. 3",
        "Cole, above, 12",
        "Tides Act, cited above, Article 4",
        "Fen Board, Tides (previously cited), p. 21",
        "Voss, Marées, précité, p. 4",
    ),
    no=("the opera city", "on note taking", "n 1999", "Rising above the flood"),
    flags=re.I,
    near=(
        "cit",
        "supra",
        "infra",
        "ante",
        "above",
        " id.",
        "ibid",
        "earlier",
        "previously",
        "already",
        "préc",
        "citad",
        "a.o",
        "a. o",
        "fn",
        "fußn",
        "anm",
        "note",
        "(n",
        " n.",
        " n ",
        " nn",
    ),
)

NOTE_NUMBER = Shape(
    "note-number",
    r"(?:\b(?:foot)?notes?|\bnn?|\bfn|\bfußn|\banm)\b\.? ?(\d{1,4})\b",
    yes=("supra note 12", "(n 7)", "op. cit., n. 3"),
    no=("no. 3", "p. 12"),
    flags=re.I,
)


# "Id., Title (1999)": the author of the work before, not the work itself.
SAME_AUTHOR = Shape(
    "same-author",
    r"^(?i:id\.|idem|ders\.|dies\.|the same author)[,:] (?=[“\"‘'A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])",
    yes=("Id., The Tides (1999)", "Ders., Die Flut, 1999"),
    no=("Id. at 4", "Idem, p. 3", "ideas, The Tides"),
)

# A work named behind another one that quotes it.
QUOTED_IN = Shape(
    "quoted-in",
    r"[,;]? \(?(?=(?:as )?(?:quoted|cited|reprinted|reproduced|referred to) (?:in|by)[: ](?=[“\"‘'A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])|(?:quoting|citing|overruling|reversing) (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])|(?:zit(?:iert|\.) nach|zit\. bei) [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])",
    yes=("Bell (1832), quoted in Cole", "Bell, cited by Dorn", "Id. at 9 (quoting Reed v. Cole"),
    no=("he is quoted in full",),
)

# "Bell 1999, p. 34", "Bell (1999: 34)": the short form of the author-date system.
AUTHOR_DATE = Shape(
    "author-date",
    r"^(?P<who>(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]{2,}; ){0,4}[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\d()\[\]“”\":;]{1,90}?),? (?P<open>[(\[])?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?(?:(?:: ?|, ?)(?:pp?\. ?|S\. ?)?(?P<pages>\d{1,5}(?: ?[-–] ?\d{1,5})?(?:, \d{1,4}(?:[-–]\d{1,4})?){0,3}) ?(?:ff?\.?)?)?[)\]]?(?:,? (?:at |pp?\. ?|S\. ?)?(?P<pin>\d{1,5}(?: ?[-–] ?\d{1,5})?))?(?: ?ff?\.?)?\.?$",
    yes=("Bell (1999: 34-37)", "Bell 1999, S. 34", "Bell and Cole (2001)", "BELL; COLE, 2001, p. 4."),
    no=("Bell, Low Water (1999) 34 and more", "In 1999, rain"),
)

# "Bell, Low Tides, 34": the short form of a work cited before, without a year.
SHORT_FORM = Shape(
    "short-form",
    r"^(?P<who>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?:(?:(?:, [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+){1,3},)?(?: and | & )[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+|,? et al\.?)?), (?P<title>[“\"‘][^“”\"\d]{2,90}[”\"]|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^“”\"\d(),;:.]{2,60}),? (?P<pages>\d{1,4}(?:[-–]\d{1,4})?(?:, \d{1,4}(?:[-–]\d{1,4})?){0,4})(?:n\.? ?\d{1,3})?\.?$",
    yes=(
        "Bell, Low Tides, 34",
        "Bell and Cole, Low Tides, 101n4",
        "Bell et al., Low Tides, 34",
        "Bell and Cole, “Tides,” 15.",
        "Bell, Tides, 3, 7–9.",
        "Bell, Cole, and Dorn, Tides, 17",
    ),
    no=("Marsh dwellers, Farmers", "Bell, Tides, May 3, 1999", "the author, Tides, 3"),
)

# A name and a page: a work cited before.
NAME_PAGE = Shape(
    "name-page",
    r"^(?P<who>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?:(?: and | & )[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+|,? et al\.?)?)(?:,? (?:pp?\. ?|at |S\. ?)(?P<pages>\d{1,4}(?: ?[-–] ?\d{1,4})?)(?: ?ff?\.?)?|, (?P<page>\d{1,3}(?:[-–]\d{1,3})?))\.?$",
    yes=("Bell, p. 40.", "Bell and Cole, pp. 3–9", "Bell, 33."),
    no=("Bell, Tides, p. 40", "Bell, p. 40 and more", "Bell, 1999"),
)

# What a work is pointed at for, behind its year: "See Bell (1999) for a review".
POINTED_FOR = Shape(
    "pointed-for",
    r"(?:(?<=\d\)) |(?<=\d), )for (?:a|an|the|more|further|details?|discussions?|examples?|evidence|other|similar)\b[^()“”;]{3,160}$|(?<=\d\)) (?:shows?|argues?|notes?|points? out|puts? it|observes?|suggests?|explains?|finds?|claims?|writes?)\b[^()“”;]{0,160}$",
    yes=(
        "Bell (1999, p. 4) shows.",
        "Bell, Tides, chap. 3, for the tolls.",
        "See Bell (1999) for a review.",
        "Bell, Tides (Lagos: Reed, 1999) for further detail",
    ),
    no=("Tides for a Day (1999)", "Bell (1999) for 3 days"),
    near=(" for ", ") "),
)

# What a work is called from here on.
HEREINAFTER = Shape(
    "hereinafter",
    r",? ?[\[(](?:(?:hereinafter|hereafter|henceforth|hereinafter referred to as|cited as|im Folgenden|ci-après|en adelante|in appresso):? (?:the |as |cited as |referred to as )*[“\"‘']?(?P<alias>[^“”\"‘\[\]()]{2,80}?)[”\"’']?|(?:the )?[“\"](?P<quoted>[^“”\"\[\]()]{4,60})[”\"])[\])]",
    yes=(
        "Report on Tides, 2011 (hereinafter “Tide Report”)",
        "Tides [hereinafter Tide Report].",
        "Treaty on Tides (the “Tide Treaty”)",
    ),
    no=("Tides (Lagos: Reed)", "hereinafter we say Tides"),
    flags=re.I,
    near=("herein", "hereafter", "hence", "cited as", "folgenden", "ci-après", "adelante", "appresso", "(the “", "(“"),
)

# A title and a place in it, and nothing else: a work cited before, if its title is known.
TITLE_PAGE = Shape(
    "title-page",
    r"^[“\"‘«]?(?P<title>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^;“”\"]{3,140}?)[”\"’»]?(?:, | )(?:at )?(?:(?:pp?\.|S\.|at) ?(?P<pages>\d{1,4}(?:[-–]\d{1,4})?)|(?:paras?\.?|paragraphs?|§§?|[Aa]rt(?:icles?|s?\.)|[Cc]h(?:apter|ap\.|\.)|[Ss]ections?|[Pp]reamble) ?\d*[\d.,()a-z–-]*)\.?$",
    yes=("Tide Report, para. 14.", "Tide Outlook 2012, p. 19"),
    no=("Tide Report", "tides, p. 4"),
)

# Talk that ends in a work: "This is argued in A. Bell, Tides (1999)". Initials say that a name begins.
TALK_LEAD = Shape(
    "talk-lead",
    r"(?:: |(?<!nterview )(?<!nterviews )\b(?:in|by|from|on|of|with) (?:the (?=[A-Z]))?)(?=(?:[A-Z]\.[ -]?){1,3}(?:van |von |de )?[A-Z][a-z’'-]+(?:,| and | & )|[A-Z][\w’'-]+(?: (?:(?:of|for|and|on) (?:the )?)?[A-Z][\w’'-]+){1,8}, [A-Z“\"‘]|[A-Z][\w’'-]+(?: (?:and|&) [A-Z][\w’'-]+)?,? (?:op\. ?cit|supra|loc\. ?cit|id\.|\(n\b|above,? n))",
    yes=(
        "This is argued in A. Bell, Tides (1999)",
        "Bell says so: A. Bell, Tides (1999)",
        "a term of Bell, op. cit., p. 3",
        "These are those of the Rain Board of Lagos, Tides, 1999",
    ),
    no=("as A. Bell says", "in A. Bell"),
)

# Points to another place of the same text, not to a work.
CROSS_REFERENCE = Shape(
    "cross-reference",
    r"^(?i:see |cf\. |compare |siehe |vgl\. |v[ée]ase |ver |voir |vide )?(?i:also |the |further )*(?i:text|discussion|notes?(?! \d{1,4},? (?:above|supra),? (?:at \d|pp?\.|paras?\b))|(?:la |las |a )?(?:notas?|note) \d{1,4}(?: (?:supra|infra|above|below|ci-dessus))?(?=\.?$)|sections?|parts?|chapters?|tables?|figures?|annex(?:es)?|appendix|infra|below|(?:above|supra)(?!,? (?:n|note)\b)|pp?\.|siehe|oben|unten)\b(?! cited)",
    yes=("See text accompanying n. 12 above", "Notes 3-5 above", "See Table 3", "Véase la nota 3 supra."),
    no=("Bell, above, n. 3", "Textual Studies 3 (1999)", "See note 4 above, p. 60."),
)

# Words that send the reader to a work. They are no part of the citation.
SIGNAL = Shape(
    "signal",
    r"(?i:(?:but |and |on (?:this|which|that)(?: (?:point|issue|question|matter|topic|subject|debate))?,? |(?:on|regarding|concerning|about) (?:[a-z][a-z’'-]* ){0,7}[a-z][a-z’'-]*, |further,? |also |for (?:a |an |the |further |more )?(?:[a-z]+,? ){0,8}?)?\b(?:see|cf\.|compare|contra|accord|contrast|vgl\.|siehe|s\.(?= (?:auch|dazu|hierzu|nur)\b)|voir|voy\.|v\.(?= (?:aussi|par ex|également|not)\b)|véase|ver(?= (?:también|também)\b)|cfr\.|zie|consult)"
    r"(?:,? ?(?:also|generally|among (?:many |several )?others|more generally|most notably|notably|recently|similarly|e\.g\.|eg\.?|inter alia|for example|for instance|especially|in particular|particularly|further|too|auch|dazu|hierzu|nur|etwa|z\.B\.|u\.a\.|ferner|insbesondere|insb\.|näher|zuletzt|zum Folgenden|statt vieler|aussi|également|notamment|not\.|par ex\.|también|também|ook|anche|par exemple|the discussion in|the [a-z]+ (?:in|of|by)))*[,:]?) (?=[“\"‘'*A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ(\[]|https?:|www\.|van |von |de |d’|id\.|ibid|op\. cit)",
    yes=(
        "See Bell, Tides",
        "See, e.g., Bell",
        "Vgl. auch Voss",
        "V. aussi J. Bell",
        "Zie ook Voss",
        "for a longer account see Bell",
        "On this point, see Bell",
        "On dam safety, see generally Bell",
        "For the full text, see https://a.example",
    ),
    no=("overseeing Bell", "I saw Bell", "see below"),
)

# A stop read as a comma: a citation begins behind it.
MISREAD_STOP = Shape(
    "misread-stop",
    r", (?=(?:See|Compare|Cf\.|Contrast|Vgl\.|Siehe|Voir|Véase|Ver)(?: also| auch| aussi| también| também)? [“‘„«\"A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])",
    yes=("Bell, Tides, 1999, See also Voss, Fens, 2001",),
    no=("Bell, see Voss", "Bell, Seeds of Change"),
)

SIGNAL_START = Shape(
    "signal-start",
    r"^(?i:e\.g\.,?|as(?= [^\W\d_][^\d()]{1,60} \((?:1[4-9]|20)\d\d)|accord|quoting|citing|overruling|reversing|quoted (?:in|by)|cited (?:in|by)|reprinted in|as cited in|zitiert nach|zit\. nach|dazu(?: näher| auch| etwa)?|hierzu|näher|eingehend|so(?: auch| etwa| schon| bereits)?|ähnlich|ebenso|ferner|kritisch(?: dazu| hierzu)?|ausführlich|grundlegend|zusammenfassend|a\.A\.|applied in|followed in|upheld in|reversed in|distinguished in|discussed in|source:|quelle:|(?:the )?(?:data|figures?|table|estimates?|adapted|compiled|calculated|computed|derived|taken)(?: are| is)? from(?: the)?:?|in:?|from:?|and|also|for (?:a|an|the|other|further) [a-z ]{3,60},) (?=[“\"‘'*A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]|ders\.|dies\.)",
    yes=(
        "Quoted in Bell, Tides",
        "As Bell and Cole (1999: 4)",
        "kritisch Voss, Flut",
        "Zitiert nach Voss",
        "for a critique, Bell",
        "Data from the Fen Office",
    ),
    no=("Sources differ", "Data of Bell"),
)

# A note or sentence that begins so is talk, not a work, unless a signal or a strong citation follows.
TALK = Shape(
    "talk",
    r"^(?:I(?!\.)|(?:We|My|Our|It|He|She|They)(?= [a-z(]|[’'])|This|These|Those|There|Here|However|Although|While|Because|Thus|Hence|In (?:this|the|that|these|other|contrast|addition|my|our)|For (?:the|this|these|our|more|further|example)|As (?:a|the|of|we|I|[A-Z]\w+ (?:puts?|notes?|argues?|says?|writes?|points?|observes?))\b|At (?:the|this)|All (?:translations|interviews|figures|quotations|names|data)|"
    r"Thanks|Many thanks|Names|(?:[A-Z][\w’'-]+ ){1,4}(?:staff )?(?:analysis|calculations?|estimates?|computations?|tabulations?)(?: (?:of|based|from|using|on)(?= )|(?=\.?$))|(?:[A-Z][\w’'-]*[’'\w] ){0,4}(?:confidential |anonymous |personal |background |telephone |phone |video |online |e-?mail |skype |zoom )*(?:interviews?(?=,| (?:with|by|in) )|(?:conversations?|discussions?|communications?|correspondence|exchanges?|calls?|meetings?) with(?= ))|(?:Conversations?|Discussions?|Correspondence|Meetings?) with (?=[a-z])|Interviews? (?:in person|by telephone|by phone|via|over)\b|(?:[A-Z][a-zäöü]+gespr[äa]che?|Gespr[äa]che?|Interviews?|Telefonate?) (?:des Autors |der Autorin )?mit (?=[a-z]|[A-Z][a-z]+ )|[Ee]ntrevistas? (?:con|com|a|realizada) (?=[a-z])|[Ee]ntretiens? avec (?=[a-z])|[Ii]ntervist[ae] (?:con|a) (?=[a-z])|Freedom of Information (?:request|response|reply)|Submissions? (?:from|by|of)|Interviews?(?=,)|Interview(?:s|ed)? (?:with|by|conducted)|Personal (?:communication|interview|correspondence|conversation|e-?mail)|(?:Telephone|Phone|Online|Written|E-?mail) (?i:interview|exchange|communication|correspondence)|(?:Letter|E-?mail) from|Focus groups?|Unless|Where|When|If|By (?:this|the)|Not (?:only|all)|Some|Most|Many|One (?:of|might)|Note that|Emphasis|Translat(?:ed|ion) (?:by the|mine)|Corresponding|Author|The (?:author|authors|term|word|figure|figures|data|present|latter|former|concept|same|names|interview|interviews|opinions|views|views expressed|research|exchange))\b",
    yes=(
        "I thank Ana",
        "Telephone interview with a pilot",
        "Personal correspondence, Ana Bell",
        "Fen Watch interview, a pilot, Lagos",
        "Letter from Ana Bell to",
        "Authors’ interview with a pilot, Lagos",
        "Fen Watch e-mail correspondence with pilots, Lagos",
        "Conversation with a pilot, Lagos",
        "Fen Board staff calculations.",
        "Tide Foundation analysis of the Fen Survey",
        "Gespräch mit einem Lotsen, Lagos",
        "Hintergrundgespräch mit einem Lotsen, Lagos",
        "Interview in person with a pilot, Lagos",
        "Entrevista con un piloto, Lagos",
        "Submission from the Fen Trust, 3 May",
        "The author works at",
        "Unless otherwise stated",
        "This figure is",
    ),
    no=(
        "Bell, Tides",
        "He Lin, Tides",
        "I. Bell, Tides",
        "Italy, Report",
        "Hereward Cole, Fens",
        "Letters from the Fens",
        "Submission No. 4, Fen Trust",
    ),
)

# Words said or written to the author: they are named, and no work is cited.
SPOKEN = Shape(
    "spoken",
    r"\b(?:interview(?:ed)?|conversation|correspondence|e-?mail|letter|(?:personal )?communication|message|remarks?)(?: with| by| to)? (?:the )?(?:present )?(?:authors?|researchers?|writer)\b|, (?:personal (?:communication|correspondence|interview)|pers\. ?comm\.)",
    yes=(
        "Ana Bell, interview by the author, Lagos",
        "Ana Bell, e-mail to author, 3 May",
        "A. Bell, personal communication, 3 May",
    ),
    no=("Ana Bell, Interviews with Authors", "the author thanks Ana Bell"),
    flags=re.I,
    near=("author", "researcher", "writer", "pers"),
)

# A finite verb between other words: the mark of a sentence.
SENTENCE = Shape(
    "sentence",
    r"(?<=[a-z)’'”\"] )(?:is|are|was|were|has|have|had|does|did|do|will|would|can|could|may|might|should|must|argues?|argued|notes?|noted|suggests?|means|refers?|says?|said|holds?|held|shows?|showed|been|being|ist|sind|war|wird|werden|wurde|hat|haben|est|sont)\b",
    yes=("the rate is low", "Bell argues that"),
    no=("Tides and Fens",),
)

# "According to data supplied by BODY on DATE, see URL": the body is named, no work is titled.
ATTRIBUTED = Shape(
    "attributed",
    r"^(?:(?:according to|based on|from|source:) (?:the )?)?(?:[a-z]+ ){0,2}?(?:data|figures?|statistics|information|estimates?|numbers|materials?) (?:provided|supplied|released|published|issued|reported|given|compiled|announced|disclosed) by (?P<who>[^,;]{2,160}?)(?: (?:on|in) (?P<when>[^,;]{4,12}(?:, ?\d{4}|[^,;]{0,12}))?)?(?:,|;|\.| see\b|$)",
    yes=("According to figures given by the Harbour Office on May 2, 2023, see", "Data released by the Rain Board"),
    no=("Data about fish",),
    flags=re.I,
)
