"""Who wrote it: bodies, persons, editors."""

from __future__ import annotations

import re

from greylit.citations.declarations import Lexicon, Shape, listed

ORGANISATION = Lexicon(
    "organisation",
    listed(
        """
        academy academies administration agency alliance army assembly association authority autorité autoridad autoridade bank board bureau cabinet caucus
        center centre chamber church coalition college commission commissioner committee community company
        confederation conference congress consortium consulate corporation corps council court delegation department
        directorate directorate-general embassy endowment federation fund forum foundation general government group hospital initiative
        inspectorate institute institution instituto institut laboratory league library ministry mission movement
        museum nations network observatory office organisation organization panel parliament partnership party police
        presidency comm comm'n comm’n dep't dep’t dept ass'n ass’n programme program registry regulator representation school secretariat senate service society
        staff town treasury trust municipality county union university watch bundesministerium bundesamt ministerium ministerio ministério ministère vereinigung verein centro bundesverband kommission akademie hochschule zentrum landesamt amt
        secretaría secretaria consejo conselho conseil cámara câmara chambre asamblea assembleia assemblée tribunal cour
        comisión comissão comité agencia agência agence banco banque dirección direção direction defensoría
        superintendencia prefeitura alcaldía préfecture bundestag bundesrat landesregierung behörde verband stiftung
        gesellschaft fundación fundação fondation asociación associação observatorio observatório observatoire
        universidad universidade université universität lab
        statistics unicef unesco undp fao who oecd imf ilo international consulting associates inc ltd gmbh plc llc
        """
    ),
    yes=("Ministry of Fisheries", "Lakeside Development Bank", "Office of the Ombudsman"),
    no=("Maria Oduya", "A Short History of Rain"),
)

# A body named by what it deals with, be that a word titles have: "Lakeside Institute for Peace Data".
SUBJECT = Shape(
    "subject",
    r"^(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ ){0,3}(?:Institute|Cent(?:er|re)|Office|Bureau|Agency|Department|Ministry|Committee|Commission|Council|Division|Directorate|Foundation|Network|Association|Society|Union|Board|Academy|School|College) (?:for|of|on) (?:the )?(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ (?:and |of |& )?){0,5}(?:Data|Studies|Analysis|History|Strategy|Trends|Perspectives|Research|Policy|Planning)(?: of (?:the )?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?$|^(?:[A-Z][\w’'-]+ ){0,2}(?:Forum|Alliance|Coalition|Group) on (?:the )?[A-Z][\w’'-]+(?: (?:and |of |in )?[A-Z][\w’'-]+){0,4}$|^(?:Forum|Alliance|Coalition|Group|Campaign|Action|Citizens|Physicians|Doctors|Lawyers|Scientists|Parents|Reporters|Engineers) (?:on|for|against|without) (?:the )?[A-Z][\w’'-]+(?: (?:and |of |in )?[A-Z][\w’'-]+){0,4}$|^(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]+ ){0,4}(?:Geological|Coastal|Soil|Statistical|Hydrographic|Meteorological|Ordnance|Archaeological) Survey(?: of [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\w+)?$",
    yes=(
        "Lakeside Institute for Peace Data",
        "Royal Academy for Tide Studies of Elbonia",
        "Department of Planning and Analysis",
        "Fenland Geological Survey",
        "Forum on Fen Cooperation",
        "Campaign for Village Wells",
    ),
    no=("Institute Report on Data", "Analysis of the Office"),
)

# Bodies whose whole name is one word that is no acronym.
BODY_ALONE = Lexicon(
    "body-alone",
    listed(
        """
        treasury bundestag bundesrat eurostat oxfam interpol europol eurojust frontex greenpeace unicef unesco habitat unctad
        unaids cepal medicaid ofcom ofgem ofsted
        """
    ),
    yes=("Treasury", "Eurostat"),
    no=("Council", "Norland"),
)

# States that are authors of their plans and reports.
COUNTRY = Lexicon(
    "country",
    listed(
        """
        afghanistan | albania | algeria | angola | argentina | armenia | australia | austria | azerbaijan | bahrain | bangladesh | barbados | belarus | belgium |
        belize | benin | bhutan | bolivia | bosnia and herzegovina | botswana | brazil | bulgaria | burkina faso | burundi | cambodia | cameroon | canada | chile | china |
        colombia | costa rica | croatia | cuba | cyprus | czech republic | denmark | djibouti | ecuador | egypt | el salvador | eritrea | estonia | ethiopia | fiji | finland |
        france | gabon | germany | ghana | greece | guatemala | guinea | guyana | haiti | honduras | hungary | iceland | india | indonesia | iran | iraq | ireland | israel |
        italy | jamaica | japan | kazakhstan | kenya | kiribati | kuwait | kyrgyzstan | latvia | lebanon | lesotho | liberia | libya | lithuania | luxembourg | madagascar |
        malawi | malaysia | maldives | mali | malta | mauritania | mauritius | mexico | moldova | mongolia | montenegro | morocco | mozambique | myanmar | namibia | nepal |
        netherlands | new zealand | nicaragua | niger | nigeria | norway | oman | pakistan | panama | papua new guinea | paraguay | peru | philippines | poland | portugal |
        qatar | romania | russia | russian federation | rwanda | samoa | saudi arabia | senegal | serbia | sierra leone | singapore | slovakia | slovenia | somalia |
        south africa | south korea | south sudan | spain | sri lanka | sudan | suriname | sweden | switzerland | syria | tajikistan | tanzania | thailand | togo | tonga |
        tunisia | turkey | turkmenistan | tuvalu | uganda | ukraine | united arab emirates | united kingdom | united states | uruguay | uzbekistan | vanuatu | venezuela |
        viet nam | vietnam | yemen | zambia | zimbabwe
        """,
        "|",
    ),
    yes=("Sri Lanka", "Kenya"),
    no=("Lagos", "Elbonia"),
)
# First words of bodies whose other words may be written small.
BODY_HEAD = Lexicon(
    "body-head",
    listed(
        """
        centro autorité autoridad autoridade ministère ministerio ministério secretaría secretaria instituto institut consejo conselho conseil cámara câmara
        chambre asamblea assembleia assemblée cour tribunal comisión comissão comité commission agencia agência agence
        banco banque oficina dirección direção direction defensoría superintendencia fundación fundação fondation
        asociación associação observatorio observatório observatoire universidad universidade université
        """
    ),
    yes=("Cour", "Câmara"),
    no=("Court", "Informe"),
)

# Words a title has and the name of a body does not.
TITLE_WORD = Lexicon(
    "title-word",
    listed(
        """
        annual report reports review survey statement declaration resolution letter communique communiqué agreement
        treaty charter convention protocol outlook handbook yearbook guide guidelines strategy plan framework study
        studies analysis paper history introduction essays perspectives towards toward beyond against about between
        within without why how what when where whether which index atlas bulletin proposal proceedings principles
        manual memorandum remarks speech address interview press briefing notice recommendations summary synthesis
        data trends register minutes conclusions
        database dataset portal tracker testimony hearing hearings draft articles submission
        """
    ),
    yes=("Annual Report", "Joint Statement"),
    no=("Amina Diallo", "Harbour Trust"),
)

# Words laws begin with.
LAW_WORD = Lexicon(
    "law-word",
    listed(
        """
        law act bill code constitution decree directive ordinance regulation regulations statute loi décret code ley lei decreto
        legge gesetz verordnung
        """
    ),
    yes=("Law", "Gesetz"),
    no=("Lawson", "Legal"),
)

# Small words inside the names of bodies. A capitalised run with any other lower-case word is no name.
NAME_JOINER = Lexicon(
    "name-joiner",
    listed(
        """
        of the and for & de la le les des du del los las do da dos das für der die und et e y on in to at
        """
    ),
    yes=("of", "für"),
    no=("with", "rising"),
)

# Particles of surnames: part of the name although written small.
PARTICLE = Lexicon(
    "particle",
    listed(
        """
        van von der den de del della di da dos du la le el al bin ibn ter ten zu zur af av st
        """
    ),
    yes=("van", "von"),
    no=("the", "of"),
)

# Capitalised words that begin or make a title but are no given name or surname. Only words seen in titles of every field.
COMMON = Lexicon(
    "common",
    listed(
        """
        the a an human rights world global international national regional joint general economic social political
        cultural public private new old modern climate change development policy politics law legal history theory
        practice science technology energy water food health education security peace war trade labour labor work
        women men children people poverty inequality growth democracy governance state states city cities urban
        rural land society culture european african asian american british french german chinese russian latin north
        south east west northern southern eastern western united first second third white green blue final full
        special technical working discussion on in at by for with from to and or its our their this that these
        beyond after before under over digital data open foreign direct investment market markets finance financial
        income tax crime justice power access action agenda article background building case chapter constitution
        court criminal critical current early empirical essay ethics evidence future gender guide identity impact
        information innovation issues key language life making media memory method methods migration model models
        nature note notes philosophy population problem problems progress project psychology quality question race
        religion research resources role rule rules sociology sources structure system systems text time
        understanding value values vision voices recht gesellschaft theorie geschichte politik soziologie
        rechtssoziologie staat handbuch einführung grundlagen
        """
    ),
    yes=("Global Water", "Human"),
    no=("Okonjo", "Lena Fischer"),
)

# What stands behind editors' names.
EDITOR_MARK = Shape(
    "editor-mark",
    r"\((?:[EeéÉ]dd?s?\.?|[Ee]ditors?|Hrsg\.?|Hg\.?|[Dd]irs?\.?|[Cc]oords?\.?|[Oo]rgs?\.?|[Cc]omps?\.?|[Cc]urators?|a cura di|[Tt]rans\.?)\)|,? \b(?:eds?\.|eds(?=, )|dirs?\.(?=,)|dir(?=, )|[Ee]ditors?\b\.?|Hrsg\.|Hg\.)",
    yes=("A. Bell (ed.)", "B. Cole and D. Dorn, eds.", "Voss (Hrsg.)"),
    no=("educated guesses", "(2nd ed)"),
)

EDITED_BY = Shape(
    "edited-by",
    r",? ?\(?\b(?:edited by|[Ee]d\. by|(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )[Ee]ds?\.|[Tt]rans(?:lated|\.) by|tr(?:ans)?\.|hrsg\. v(?:on|\.)|herausgegeben von|[eé]d\. par) (?=[A-Z])(?:[A-Z]\.[ -]?|[^,;()\d.]){3,120}?(?=[,;()\d]|\. |\.?$)\)?",
    yes=("Tides, edited by Ana Prado, 12", "Tides, hrsg. von Jan Voss"),
    no=("the edited volume", "2nd ed., 1999", "Tides, 2nd ed. New York: Reed"),
    near=("ed", "tr", "hrsg", "par"),
)

# What leads to the editors behind a title, and what closes their list there.
EDITORS_LEAD = Shape(
    "editors-lead",
    r"[,.;]? ?\(?\b(?:edited(?: and translated)? by|translated by|[Ee]d\. by|[Hh]rsg\. v(?:on|\.)|[Hh]g\. v(?:on|\.)|herausgegeben von|[eé]d\. par|(?:directed|narrated|introduced|compiled) by|sous la dir(?:ection|\.) de|dirigé par|a cura di|ed\. de|editado por|organizado por|Edited by|(?<=[,(] )[Ee]ds?\.|(?<=\()[Ee]ds?\.) (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?:,|$))",
    yes=(
        "Tides, edited by Ana Prado",
        "Marées, sous la direction de Luc Bell",
        "Flut, hg. v. Jan Voss",
        "Tides, directed by Ana Prado",
    ),
    no=("the edited volume", "edited by three hands"),
)
EDITORS_BEHIND = Shape(
    "editors-behind",
    r",? \(?(?:[Ee]ds?\.?|[Ee]ditors?|[Tt]rans\.|translators?)\)?(?= \(|,|$|: )",
    yes=("Tides, A. Lund and C. Dorn, eds. (1978)",),
    no=("Tides, educated guesses", "edges"),
)

ET_AL = Shape(
    "et-al",
    r",? ?\b(?:et al\b\.?|and others\b|u\. ?a\.|et alii\b)",
    yes=("Bell et al.", "Bell, and others"),
    no=("metal",),
    flags=re.I,
    near=("al", "others", "u."),
)


# An organ named behind its body is one author with it.
ORGAN = Shape(
    "organ",
    r"^(U\.? ?S\.? Congress|Congress|U\.? ?S\.? (?:Senate|House of Representatives)|House of (?:Commons|Lords|Representatives)|Senate), (?=(?:Senate|House|Joint|Select|Sub)?[ -]?(?:[A-Z]\w+ )?(?:Sub)?[Cc]ommittee)|^(United Nations|UN|U\.N\.|League of Nations|Council of Europe|European Union), (?=(?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Secretariat|Secretary-General|Parliamentary Assembly|Committee of Ministers|Council|Commission on [A-Z])\b)",
    yes=(
        "United Nations, General Assembly, Tides",
        "Council of Europe, Committee of Ministers, Fens",
        "U.S. Congress, Senate Committee on Tides, Fens",
    ),
    no=("United Nations, Tides of the Fens", "FAO, Council Papers"),
)

# A title that every body gives to what it brings out each year: what stands before it is a body.
YEARLY = Shape(
    "yearly",
    r"^(?:Annual|Integrated|Sustainability|Quarterly|Interim|Financial|Activity) (?:Report|Accounts|Review|Statements?|Bulletin)\b",
    yes=("Annual Report 2019/20",),
    no=("The Annual Report", "Annual Rings"),
)
