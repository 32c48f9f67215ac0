"""Words of German, French, Spanish and Portuguese that the rules of this package look at as English ones.

A row is an English word and, behind the colon, the words for it. Words of nouns stay as they are: they are what is counted.
Cases of use and of leaving alone are the sentences of ``tests/quantities/corpus/languages*.txt``.
"""

from __future__ import annotations

GLOSSARY = {
    "de": """
        them: ihnen denen; the: der die das den dem des; a: ein eine einen einem einer eines; of: von vom; in: in im; at: am bei
        by: um durch; to: auf zu zum zur; from: ab aus; with: mit; for: für; and: und sowie; or: oder
        but: aber sondern; not: nicht; that: dass; which: welche welcher welches; since: seit; between: zwischen
        until: bis; before: vor; after: nach; during: während; over: über; under: unter; is: ist; are: sind
        was: war wurde; were: waren wurden; has: hat; have: haben; had: hatte hatten; will: wird werden; more: mehr
        less: weniger; than: als; about: rund etwa ungefähr circa ca zirka knapp fast beinahe annähernd; only: nur
        exceeding: überschritten; minimum: mindestens wenigstens; maximum: höchstens maximal
        its: seine seiner ihre ihrer ihren; each: je jeder jede jedes; per: pro; year: jahr jahre; years: jahren
        month: monat; months: monate monaten; days: tage tagen; weeks: wochen; hours: stunden; minutes: minuten
        rose: stieg stiegen wuchs wuchsen erhöhte erhöhten kletterte; risen: gestiegen gewachsen
        increase: anstieg zunahme zuwachs; fell: sank sanken fiel fielen schrumpfte; fallen: gesunken gefallen
        decrease: rückgang abnahme; reached: erreichte erreichten
        amounted: betrug betrugen beträgt lag lagen liegt belief; went: ging gingen
        doubled: verdoppelte verdoppelten; million: mio; dollars: dollar us-dollar; francs: franken; pounds: pfund
        tonnes: tonnen; hectares: hektar; kilometres: kilometer kilometern; metres: meter metern; one: eins
        two: zwei; three: drei; four: vier; five: fünf; six: sechs; seven: sieben; eight: acht; nine: neun; ten: zehn
        twelve: zwölf; half: hälfte; third: drittel; quarter: viertel; fifth: fünftel; january: januar jänner
        february: februar; march: märz; may: mai; june: juni; july: juli; october: oktober; december: dezember
        article: artikel art; paragraph: absatz abs paragraf; chapter: kapitel; section: abschnitt; page: seite
        table: tabelle; figure: abbildung abb; law: gesetz; resolution: resolution; number: nr nummer
        percent: prozent v.h; points: punkte punkten; gdp: bip; last: letzten vergangenen vorigen
        first: ersten erste
    """,
    "fr": """
        them: eux elles; the: le la les l'; a: un une; of: de du des d'; in: en dans; at: chez; to: à au aux vers; by: par; with: avec
        for: pour; and: et; or: ou; but: mais; not: pas; that: que; which: qui dont lequel laquelle lesquels
        since: depuis; between: entre; until: jusqu'à jusqu'en jusqu'au; before: avant; after: après
        during: pendant durant; is: est; are: sont; was: fut était été; were: furent étaient; has: a; have: ont
        had: avait avaient; will: sera seront; more: plus; less: moins; gdp: pib
        about: environ quelque quelques presque approximativement; only: seulement; exceeding: dépassant
        exceeded: dépassé; maximum: maximum; per: par; year: an année ans; years: années; month: mois; months: mois
        days: jours jour; weeks: semaines; hours: heures; its: son sa ses leur leurs; each: chaque
        rose: augmenté augmenta progressé grimpé crû; increase: hausse augmentation progression
        fell: diminué baissé reculé chuté diminua; decrease: baisse diminution recul
        reached: atteint atteignait atteignent atteignit
        amounted: s'élève s'élevait s'élevaient s'établit s'établissait représente représentent représentait
        went: passé passa passait; quarters: quarts; doubled: doublé; tripled: triplé; thousand: mille
        million: million; dollars: dollars; euros: d'euros; tonnes: tonnes; hectares: hectares d'hectares
        inhabitants: d'habitants; metres: mètres; kilometres: kilomètres; two: deux; three: trois; four: quatre
        five: cinq; seven: sept; eight: huit; nine: neuf; ten: dix; twelve: douze; half: moitié; third: tiers
        quarter: quart; january: janvier; february: février; march: mars; april: avril; may: mai; june: juin
        july: juillet; august: août; september: septembre; october: octobre; november: novembre; december: décembre
        article: l'article; chapter: chapitre; paragraph: alinéa paragraphe; table: tableau; figure: graphique
        law: loi; resolution: résolution; number: no n°; percent: pourcent; points: points; last: derniers dernières
        first: premiers premier première
    """,
    "es": """
        them: ellos ellas; the: el la los las lo; a: un una; of: de; from: del; in: en; to: a al hasta; by: por; with: con; for: para
        and: y e; or: o u; but: pero; not: no; that: que; which: cual cuales cuyo; since: desde; between: entre
        before: antes; after: después tras; during: durante; over: sobre; is: es está; are: son están
        was: fue era estaba; were: fueron eran; has: ha tiene; have: han tienen; had: había habían tenía
        will: será serán; more: más; less: menos; than: que; about: casi aproximadamente unos unas
        only: sólo solo solamente; exceeded: superó superaron supera superan; maximum: máximo; year: año; years: años
        month: mes; months: meses; days: días; weeks: semanas; hours: horas; its: su sus; each: cada; per: por
        rose: subió subieron aumentó aumentaron creció crecieron; increase: aumento alza incremento
        fell: cayó cayeron bajó bajaron disminuyó disminuyeron descendió; decrease: caída descenso disminución
        reached: alcanzó alcanzaron alcanza
        amounted: sumó sumaron ascendió ascendieron totalizó totalizaron representa representó; went: pasó pasaron
        doubled: duplicó duplicaron; tripled: triplicó triplicaron; thousand: mil; million: millón
        trillion: billones; dollars: dólares dólar; euros: euros; tonnes: toneladas; hectares: hectáreas
        kilometres: kilómetros; metres: metros; two: dos; three: tres; four: cuatro; five: cinco; six: seis
        seven: siete; eight: ocho; nine: nueve; ten: diez; twelve: doce; half: mitad; third: tercio; thirds: tercios
        quarter: cuarto; quarters: cuartas; january: enero; february: febrero; march: marzo; april: abril; may: mayo
        june: junio; july: julio; august: agosto; september: septiembre; october: octubre; november: noviembre
        december: diciembre; article: artículo art; paragraph: párrafo apartado; chapter: capítulo; section: sección
        page: página; table: tabla cuadro; figure: gráfico figura; law: ley decreto; resolution: resolución
        number: núm número; percent: porcentaje; points: puntos; gdp: pib; last: últimos últimas
        first: primeros primer primera
    """,
    "pt": """
        them: eles elas deles delas; the: o os as; a: um uma; of: de do da dos das; in: em no na nos nas; to: para ao aos à; by: por pelo pela
        with: com; and: e; or: ou; but: mas; not: não; that: que; which: qual cujo cuja; since: desde; between: entre
        until: até; before: antes; after: após depois; during: durante; over: sobre; is: é está; are: são estão
        was: foi era; were: foram eram; has: tem; have: têm; had: havia tinha tinham; will: será serão; more: mais
        less: menos; than: que; about: quase aproximadamente uns umas; only: apenas só somente
        exceeded: superou superaram ultrapassou ultrapassaram; maximum: máximo; year: ano; years: anos; month: mês
        months: meses; days: dias; weeks: semanas; hours: horas; its: seu sua seus suas; each: cada
        rose: subiu subiram aumentou aumentaram cresceu cresceram; increase: aumento alta crescimento
        fell: caiu caíram baixou diminuiu diminuíram recuou; decrease: queda redução
        reached: atingiu atingiram alcançou alcançaram
        amounted: somou somaram totalizou totalizaram representa representou; went: passou passaram
        doubled: dobrou duplicou; tripled: triplicou; thousand: mil; million: milhão; billion: bilhão
        trillion: trilhões trilhão; dollars: dólares dólar; tonnes: toneladas; hectares: hectares
        kilometres: quilômetros quilómetros; metres: metros; two: dois duas; three: três; four: quatro; five: cinco
        six: seis; seven: sete; eight: oito; nine: nove; ten: dez; twelve: doze; half: metade; third: terço
        thirds: terços; quarter: quarto; january: janeiro; february: fevereiro; march: março; april: abril; may: maio
        june: junho; july: julho; august: agosto; september: setembro; october: outubro; november: novembro
        december: dezembro; article: artigo art; paragraph: parágrafo; chapter: capítulo; section: seção secção
        page: página; table: tabela quadro; figure: gráfico figura; law: lei decreto; resolution: resolução
        number: número nº; percent: porcentagem percentagem; points: pontos; gdp: pib; last: últimos últimas
        first: primeiros primeiro primeira
    """,
}
"""For each language, English words and the words looked at as them."""

PAIRS = {
    "de": {("bis", "zu"): ("up", "to"), ("mehr", "als"): ("more", "than"), ("weniger", "als"): ("less", "than")},
    "fr": {
        ("plus", "de"): ("more", "than"), ("plus", "d'un"): ("more", "than"), ("moins", "de"): ("less", "than"),
        ("près", "de"): ("close", "to"), ("au", "moins"): ("at", "least"), ("au", "plus"): ("at", "most"),
        ("plus", "qu'en"): ("higher", "than"), ("moins", "qu'en"): ("lower", "than"), ("pour", "cent"): ("per", "cent"), ("autour", "de"): ("close", "to"),
    },
    "es": {
        ("más", "de"): ("more", "than"), ("más", "del"): ("more", "than"), ("menos", "del"): ("less", "than"), ("más", "que"): ("higher", "than"), ("menos", "que"): ("lower", "than"), ("menos", "de"): ("less", "than"), ("cerca", "de"): ("close", "to"),
        ("alrededor", "de"): ("close", "to"), ("al", "menos"): ("at", "least"), ("por", "ciento"): ("per", "cent"),
        ("cuartas", "partes"): ("quarters", "parts"),
    },
    "pt": {
        ("mais", "de"): ("more", "than"), ("mais", "da"): ("more", "than"), ("mais", "que"): ("higher", "than"), ("menos", "que"): ("lower", "than"), ("menos", "de"): ("less", "than"), ("cerca", "de"): ("close", "to"),
        ("perto", "de"): ("close", "to"), ("pelo", "menos"): ("at", "least"), ("por", "cento"): ("per", "cent"),
    },
}  # fmt: skip
"""Two words that together are two English ones."""
