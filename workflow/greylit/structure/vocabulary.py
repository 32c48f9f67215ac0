"""Words by which headings, captions, credits and bylines are known: knowledge, one row an entry.

Comparison is case folded and without the punctuation around a line.
"""

from __future__ import annotations

import re
from functools import lru_cache

SECTION_WORDS: dict[str, str] = {
    # a heading that consists of this alone → kind of its section
    "abstract": "abstract",
    "summary": "abstract",
    "executive summary": "abstract",
    "key messages": "abstract",
    "key findings": "abstract",
    "key points": "abstract",
    "highlights": "abstract",
    "at a glance": "abstract",
    "overview": "introduction",
    "contents": "contents",
    "table of contents": "contents",
    "list of contents": "contents",
    "catalog": "contents",
    "catalogue": "contents",
    "index": "contents",
    "subject index": "contents",
    "name index": "contents",
    "index of names": "contents",
    "general index": "contents",
    "in this report": "contents",
    "in this paper": "contents",
    "in this issue": "contents",
    "keywords": "keywords",
    "key words": "keywords",
    "jel classification": "keywords",
    "introduction": "introduction",
    "foreword": "introduction",
    "preface": "introduction",
    "prologue": "introduction",
    "background": "body",
    "context": "body",
    "methodology": "body",
    "methods": "body",
    "materials and methods": "body",
    "data and methods": "body",
    "results": "body",
    "findings": "body",
    "discussion": "body",
    "analysis": "body",
    "recommendations": "body",
    "policy recommendations": "body",
    "lessons learned": "body",
    "next steps": "body",
    "programme": "body",
    "list of participants": "appendix",
    "participants": "appendix",
    "notes to editors": "body",
    "the way forward": "conclusion",
    "way forward": "conclusion",
    "outlook": "conclusion",
    "conclusion": "conclusion",
    "conclusions": "conclusion",
    "concluding remarks": "conclusion",
    "conclusions and recommendations": "conclusion",
    "final remarks": "conclusion",
    "closing remarks": "conclusion",
    "closing words": "conclusion",
    "epilogue": "conclusion",
    "appendix": "appendix",
    "appendices": "appendix",
    "annex": "appendix",
    "annexes": "appendix",
    "references": "references",
    "bibliography": "references",
    "works cited": "references",
    "literature": "references",
    "literature cited": "references",
    "list of references": "references",
    "sources cited": "references",
    "further reading": "references",
    "acknowledgements": "credits",
    "acknowledgments": "credits",
    "about the author": "credits",
    "about the authors": "credits",
    "credits": "credits",
    "list of abbreviations": "front",
    "abbreviations": "front",
    "acronyms": "front",
    "abbreviations and acronyms": "front",
    "glossary": "appendix",
    "list of figures": "contents",
    "list of tables": "contents",
    "list of boxes": "contents",
    # Spanish and Portuguese
    "resumen": "abstract",
    "resumo": "abstract",
    "resumen ejecutivo": "abstract",
    "resumo executivo": "abstract",
    "índice": "contents",
    "índice general": "contents",
    "contenido": "contents",
    "sumário": "contents",
    "palabras clave": "keywords",
    "palavras-chave": "keywords",
    "introducción": "introduction",
    "introdução": "introduction",
    "conclusiones": "conclusion",
    "conclusão": "conclusion",
    "conclusões": "conclusion",
    "considerações finais": "conclusion",
    "referencias": "references",
    "referências": "references",
    "referencias bibliográficas": "references",
    "referências bibliográficas": "references",
    "bibliografía": "references",
    "bibliografia": "references",
    "agradecimientos": "credits",
    "agradecimentos": "credits",
    "anexo": "appendix",
    "anexos": "appendix",
    "apéndice": "appendix",
    "apêndice": "appendix",
    "síntesis": "abstract",
    "síntese": "abstract",
    "presentación": "introduction",
    "apresentação": "introduction",
    "prólogo": "introduction",
    "prefacio": "introduction",
    "prefácio": "introduction",
    "antecedentes": "body",
    "metodología": "body",
    "metodologia": "body",
    "materiales y métodos": "body",
    "materiais e métodos": "body",
    "material e métodos": "body",
    "métodos": "body",
    "resultados": "body",
    "discusión": "body",
    "discussão": "body",
    "resultados y discusión": "body",
    "resultados e discussão": "body",
    "recomendaciones": "body",
    "recomendações": "body",
    "conclusiones y recomendaciones": "conclusion",
    "conclusões e recomendações": "conclusion",
    "consideraciones finales": "conclusion",
    "reflexiones finales": "conclusion",
    "palabras claves": "keywords",
    "palavras chave": "keywords",
    "tabla de contenido": "contents",
    "índice analítico": "contents",
    "índice alfabético": "contents",
    "índice remissivo": "contents",
    "índice de nombres": "contents",
    "índice onomástico": "contents",
    "lista de figuras": "contents",
    "lista de tabelas": "contents",
    "índice de tablas": "contents",
    "siglas y acrónimos": "front",
    "lista de abreviaturas e siglas": "front",
    "fuentes": "references",
    "obras citadas": "references",
    "apéndices": "appendix",
    "apêndices": "appendix",
    "glosario": "appendix",
    "glossário": "appendix",
    # French
    "résumé": "abstract",
    "résumé exécutif": "abstract",
    "synthèse": "abstract",
    "table des matières": "contents",
    "sommaire": "contents",
    "mots-clés": "keywords",
    "mots clés": "keywords",
    "avant-propos": "introduction",
    "préface": "introduction",
    "méthodologie": "body",
    "méthodes": "body",
    "résultats": "body",
    "recommandations": "body",
    "conclusion générale": "conclusion",
    "références": "references",
    "références bibliographiques": "references",
    "bibliographie": "references",
    "remerciements": "credits",
    "annexe": "appendix",
    "sigles et acronymes": "front",
    "glossaire": "appendix",
    # German
    "zusammenfassung": "abstract",
    "kurzfassung": "abstract",
    "inhalt": "contents",
    "inhaltsverzeichnis": "contents",
    "sachregister": "contents",
    "personenregister": "contents",
    "stichwortverzeichnis": "contents",
    "abbildungsverzeichnis": "contents",
    "tabellenverzeichnis": "contents",
    "schlüsselwörter": "keywords",
    "stichwörter": "keywords",
    "einleitung": "introduction",
    "einführung": "introduction",
    "vorwort": "introduction",
    "methodik": "body",
    "ergebnisse": "body",
    "diskussion": "body",
    "empfehlungen": "body",
    "fazit": "conclusion",
    "schlussfolgerungen": "conclusion",
    "schlussbemerkungen": "conclusion",
    "ausblick": "conclusion",
    "literatur": "references",
    "literaturverzeichnis": "references",
    "quellenverzeichnis": "references",
    "danksagung": "credits",
    "abkürzungsverzeichnis": "front",
    "anhang": "appendix",
    "anlagen": "appendix",
    # Italian
    "sommario": "abstract",
    "indice": "contents",
    "parole chiave": "keywords",
    "introduzione": "introduction",
    "prefazione": "introduction",
    "metodi": "body",
    "risultati": "body",
    "discussione": "body",
    "raccomandazioni": "body",
    "conclusioni": "conclusion",
    "considerazioni conclusive": "conclusion",
    "riferimenti bibliografici": "references",
    "ringraziamenti": "credits",
    "appendice": "appendix",
    "allegati": "appendix",
}

NOTE_HEADINGS = frozenset(
    (
        "notes", "endnotes", "footnotes", "end notes", "notes and references",
        "notas", "notas finales", "notas finais", "notas al final", "notas de fim", "notes de fin", "anmerkungen", "endnoten",
    )
)  # fmt: skip
"""Headings below which numbered paragraphs are endnotes."""

INLINE_WORDS = frozenset(
    (
        "abstract", "summary", "keywords", "key words", "executive summary", "jel classification",
        "resumen", "resumo", "résumé", "zusammenfassung", "sommario",
        "palabras clave", "palabras claves", "palavras-chave", "palavras chave", "mots-clés", "mots clés",
        "schlüsselwörter", "stichwörter", "parole chiave",
    )
)  # fmt: skip
"""Section words that may stand before a colon at the head of their paragraph."""

CAPTION_WORDS: dict[str, str] = {
    # word before a caption's number → kind of caption
    "figure": "figure",
    "fig": "figure",
    "table": "table",
    "chart": "chart",
    "graph": "chart",
    "map": "figure",
    "diagram": "figure",
    "exhibit": "figure",
    "photo": "photo",
    "photograph": "photo",
    "image": "photo",
    "picture": "photo",
    "plate": "photo",
    "box": "table",
    # Spanish, Portuguese, French, German
    "tabla": "table",
    "tabela": "table",
    "tableau": "table",
    "tabelle": "table",
    "cuadro": "table",
    "quadro": "table",
    "figura": "figure",
    "abbildung": "figure",
    "gráfico": "chart",
    "gráfica": "chart",
    "graphique": "chart",
    "mapa": "figure",
    "recuadro": "table",
    "encadré": "table",
    "carte": "figure",
    "ilustración": "figure",
    "ilustração": "figure",
    "foto": "photo",
    "fotografía": "photo",
    "fotografia": "photo",
}

CAPTION_VERBS = frozenset(
    # after "Figure 1", these begin a sentence about the figure and no caption
    "shows show illustrates presents gives is are plots depicts compares summarises summarizes displays reports lists "
    "and also below above provides contains suggests indicates reveals demonstrates describes sets has was were "
    "in to of that makes tells confirms traces maps for can may, or "
    # Spanish and Portuguese
    "muestra muestran presenta presentan ilustra resume mostra mostram apresenta apresentam ilustram y e se que del da do".split()
)

CREDIT_ROLES: dict[str, str] = {
    # what stands before the colon of a credit line → role
    "written by": "author",
    "author": "author",
    "authors": "author",
    "text": "author",
    "text by": "author",
    "words": "author",
    "story by": "author",
    "reporter": "author",
    "reporting by": "author",
    "by": "author",
    "von": "author",
    "par": "author",
    "por": "author",
    "di": "author",
    "door": "author",
    "av": "author",
    "af": "author",
    "rapporteur": "author",
    "présenté par": "author",
    "rédigé par": "author",
    "presentado por": "author",
    "elaborado por": "author",
    "apresentado por": "author",
    "vorgelegt von": "author",
    "verfasst von": "author",
    "a cura di": "author",
    "photos": "photo",
    "photo": "photo",
    "photos by": "photo",
    "photo by": "photo",
    "photographs": "photo",
    "photography": "photo",
    "pictures": "photo",
    "images": "photo",
    "photo credit": "photo",
    "photographer": "photo",
    "reviewed by": "reviewer",
    "review": "reviewer",
    "edited by": "editor",
    "editor": "editor",
    "editors": "editor",
    "editing by": "editor",
    "responsible editor": "editor",
    "proofread by": "editor",
    "translated by": "translator",
    "translation": "translator",
    "translator": "translator",
    "interview by": "author",
    "interviewed by": "author",
    "compiled by": "author",
    "prepared by": "author",
    "design": "design",
    "layout": "design",
    "contact": "contact",
    "media contact": "contact",
    "press contact": "contact",
}

LED = frozenset("by von par por di door av af".split())
"""Words that lead a name in without a colon."""

SMALL_WORDS = frozenset(
    "a an and as at but by de for from in into nor of on onto or over per the to under up via vs with without".split()
)
"""Words a title leaves in lower case."""

_ROLES = re.compile(
    r"[(\[]?\s*(?P<role>"
    + "|".join(sorted(map(re.escape, CREDIT_ROLES), key=len, reverse=True))
    + r")(?![^\W\d_])\s*(?P<colon>[:：])?\s*(?P<name>.{2,80}?)[)\]]?\.?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def fold_heading(text: str) -> str:
    """A heading as the tables above have it.

    >>> fold_heading("**CONCLUSIONS:**"), fold_heading("— Contents —")
    ('conclusions', 'contents')
    """
    return re.sub(r"\s+", " ", text.strip(" \t*_#:.–—-=|[]").casefold())


def read_credit(line: str) -> tuple[str, str] | None:
    """Role and name of a credit line.

    >>> read_credit("Written by: A. Name"), read_credit("(Translated by *B. Name*)")
    (('author', 'A. Name'), ('translator', 'B. Name'))
    >>> read_credit("PART I"), read_credit("Portugal North")
    (None, None)
    >>> read_credit("By now the pier was closed."), read_credit("Text of the treaty"), read_credit("Von Ada Nord und Ben Kai")
    (None, None, ('author', 'Ada Nord und Ben Kai'))
    """
    match = _ROLES.fullmatch(line.strip()) if len(line) <= 110 else None
    if not match:
        return None
    name = re.sub(r",\s+(?!(?:and|und|et|y|e|og|och|en)\b)[a-zà-ÿ].*$", "", match["name"].strip(" *_"))
    words = [w for w in re.split(r"[\s,/;&]+", name) if w]
    named = all(
        w.strip("()")[:1].isupper()
        or w.casefold() in "and of the for de da von van der la del el al bin di und et y e".split()
        for w in words
    )
    led = match["role"].casefold().split()[-1] in LED
    if not named or len(words) > 9 or (not match["colon"] and not (led and len(words) > 1)):
        return None
    return CREDIT_ROLES[match["role"].casefold()], name


SPEAKER_TITLES = (
    *("Senator", "Representative", "Congressman", "Congressmen", "Congresswoman", "Chairman", "Chairmen", "Chairwoman"),
    *("Mr", "Mrs", "Ms", "Miss", "Dr", "Judge", "Justice", "Secretary", "Ambassador", "General", "Admiral", "Governor"),
    *("Mayor", "Commissioner", "Director", "Professor"),
)
"""Titles by which records of hearings name who speaks, a stop behind the name."""
