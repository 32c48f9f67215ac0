"""Prose for test documents in three languages: sentences put together by rule, the same for the same seed."""

from __future__ import annotations

from random import Random

FRAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "{Who} {did} {what} {when}, and {reason}.",
        "According to {whom}, {what} {became} {how} in the course of {period}.",
        "It was {whom} who first {did} {what}; {reason}.",
        "In most of the {place}, {what} {became} {how}, although {reason}.",
        "{Who} {did} {what} without asking {whom}.",
        "Nothing in the records shows that {whom} {did} {what} {when}.",
        "What {whom} wanted was {what}, which {became} {how} only {when}.",
        "The question of {what} was put to {whom} {when} and left open.",
    ),
    "es": (
        "{Who} {did} {what} {when}, y {reason}.",
        "Según {whom}, {what} {became} {how} a lo largo de {period}.",
        "En la mayor parte de {place}, {what} {became} {how}, aunque {reason}.",
        "{Who} {did} {what} sin consultar a {whom}.",
        "Nada en los archivos demuestra que {whom} {did} {what} {when}.",
        "La cuestión de {what} fue planteada a {whom} {when} y quedó abierta.",
    ),
    "pt": (
        "{Who} {did} {what} {when}, e {reason}.",
        "Segundo {whom}, {what} {became} {how} ao longo de {period}.",
        "Na maior parte de {place}, {what} {became} {how}, embora {reason}.",
        "{Who} {did} {what} sem consultar {whom}.",
        "Nada nos arquivos demonstra que {whom} {did} {what} {when}.",
        "A questão de {what} foi apresentada a {whom} {when} e ficou em aberto.",
    ),
}

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "whom": (
            "the harbour commission", "the keepers of the archive", "two inspectors", "the provincial council",
            "the municipal laboratory", "a committee of shipowners", "the teachers of the valley", "the reviewers",
        ),
        "did": ("postponed", "measured", "described", "reorganised", "underestimated", "financed", "interpreted"),
        "what": (
            "the maintenance of the breakwaters", "the distribution of drinking water", "the registration of boats",
            "the agreement on grazing rights", "the transport of building material", "the publication of the tariffs",
            "the responsibility for the bridges", "the comparison of both inventories",
        ),
        "when": (
            "before the winter", "at the second hearing", "after a long correspondence", "during the reconstruction",
            "as late as the following spring", "within a fortnight",
        ),
        "became": ("became", "remained", "seemed", "proved"),
        "how": (
            "considerably more expensive", "a matter of interpretation", "practically impossible", "unexpectedly simple",
            "dependent on private contributions", "less controversial than before",
        ),
        "period": ("the investigation", "a single generation", "the negotiations", "those fifteen years"),
        "place": ("northern districts", "smaller settlements", "neighbouring parishes", "fishing communities"),
        "reason": (
            "nobody had calculated the consequences", "the correspondence confirms as much",
            "several of the witnesses disagreed", "the explanation was never published",
            "the administration had other priorities", "no alternative had been considered",
        ),
    },
    "es": {
        "whom": (
            "la comisión del puerto", "los responsables del archivo", "dos inspectores", "el consejo provincial",
            "el laboratorio municipal", "una asociación de armadores", "los maestros del valle",
        ),
        "did": ("aplazó", "describió", "reorganizó", "financió", "interpretó", "subestimó"),
        "what": (
            "el mantenimiento de los diques", "la distribución del agua potable", "el registro de embarcaciones",
            "el acuerdo sobre los pastos", "el transporte de materiales de construcción",
            "la publicación de las tarifas", "la comparación de ambos inventarios",
        ),
        "when": (
            "antes del invierno", "en la segunda audiencia", "tras una larga correspondencia",
            "durante la reconstrucción", "en la primavera siguiente",
        ),
        "became": ("resultó", "parecía", "seguía siendo"),
        "how": (
            "considerablemente más costoso", "una cuestión de interpretación", "prácticamente imposible",
            "inesperadamente sencillo", "dependiente de contribuciones privadas",
        ),
        "period": ("la investigación", "una sola generación", "las negociaciones", "aquellos quince años"),
        "place": ("los distritos del norte", "las poblaciones menores", "las comunidades pesqueras"),
        "reason": (
            "nadie había calculado las consecuencias", "la correspondencia lo confirma",
            "varios testigos discreparon", "la explicación nunca se publicó",
            "la administración tenía otras prioridades",
        ),
    },
    "pt": {
        "whom": (
            "a comissão do porto", "os responsáveis pelo arquivo", "dois inspetores", "o conselho provincial",
            "o laboratório municipal", "uma associação de armadores", "os professores do vale",
        ),
        "did": ("adiou", "descreveu", "reorganizou", "financiou", "interpretou", "subestimou"),
        "what": (
            "a manutenção dos quebra-mares", "a distribuição da água potável", "o registro das embarcações",
            "o acordo sobre as pastagens", "o transporte de materiais de construção",
            "a publicação das tarifas", "a comparação dos dois inventários",
        ),
        "when": (
            "antes do inverno", "na segunda audiência", "depois de uma longa correspondência",
            "durante a reconstrução", "na primavera seguinte",
        ),
        "became": ("mostrou-se", "parecia", "continuava a ser"),
        "how": (
            "consideravelmente mais caro", "uma questão de interpretação", "praticamente impossível",
            "inesperadamente simples", "dependente de contribuições privadas",
        ),
        "period": ("a investigação", "uma única geração", "as negociações", "aqueles quinze anos"),
        "place": ("os distritos do norte", "as povoações menores", "as comunidades pesqueiras"),
        "reason": (
            "ninguém tinha calculado as consequências", "a correspondência o confirma",
            "várias testemunhas discordaram", "a explicação nunca foi publicada",
            "a administração tinha outras prioridades",
        ),
    },
}  # fmt: skip

HEADS: dict[str, tuple[str, ...]] = {
    "en": (
        "Harbours and Their Keepers", "What the Registers Show", "Water and Its Price", "Grazing Rights in Dispute",
        "Two Inventories Compared", "A Winter Without Deliveries", "Who Paid for the Bridges", "Letters to the Council",
        "The Second Hearing", "Costs and Contributions", "Boats Lost and Found", "Measures Taken Since",
        "Testimony of the Teachers", "The Tariffs Explained", "Unpublished Reports", "Lessons for Other Parishes",
    ),
    "es": (
        "Los puertos y sus guardianes", "Lo que muestran los registros", "El agua y su precio",
        "Los pastos en disputa", "Dos inventarios comparados", "Un invierno sin entregas", "Quién pagó los puentes",
        "Cartas al consejo", "La segunda audiencia", "Costes y contribuciones", "Medidas posteriores",
    ),
    "pt": (
        "Os portos e seus guardiões", "O que mostram os registros", "A água e seu preço", "As pastagens em disputa",
        "Dois inventários comparados", "Um inverno sem entregas", "Quem pagou as pontes", "Cartas ao conselho",
        "A segunda audiência", "Custos e contribuições", "Medidas posteriores",
    ),
}  # fmt: skip

NOTES: dict[str, tuple[str, ...]] = {
    "en": (
        "Minutes of {whom}, box {n}, folio {m}.", "See the correspondence of {whom}, vol. {n}, pp. {m}–{k}.",
        "On this point the sources disagree: {reason}.", "Report of {whom} on {what} (Holmsund, {year}), p. {m}.",
    ),
    "es": (
        "Actas de {whom}, caja {n}, folio {m}.", "Véase la correspondencia de {whom}, vol. {n}, pp. {m}–{k}.",
        "Sobre este punto las fuentes discrepan: {reason}.", "Informe sobre {what} (Valdemar, {year}), p. {m}.",
    ),
    "pt": (
        "Atas d{whom}, caixa {n}, folha {m}.", "Ver a correspondência d{whom}, vol. {n}, pp. {m}–{k}.",
        "Sobre este ponto as fontes divergem: {reason}.", "Relatório sobre {what} (Vilamar, {year}), p. {m}.",
    ),
}  # fmt: skip


class Writer:
    """Writes sentences, paragraphs, headings and notes in one language."""

    def __init__(self, language: str, seed: int) -> None:
        self._language = language
        self._random = Random(seed)
        self._heads = list(HEADS[language])
        self._random.shuffle(self._heads)

    def write_sentence(self) -> str:
        text = self._fill(self._random.choice(FRAMES[self._language]))
        return text[0].upper() + text[1:]

    def write_paragraph(self, sentences: int) -> str:
        return " ".join(self.write_sentence() for _ in range(sentences))

    def write_head(self) -> str:
        return self._heads.pop()

    def write_note(self, sentences: int = 1) -> str:
        first = self._fill(self._random.choice(NOTES[self._language]))
        return " ".join([first[0].upper() + first[1:], *(self.write_sentence() for _ in range(sentences - 1))])

    def pick(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def _fill(self, frame: str) -> str:
        words = {slot: self._random.choice(choices) for slot, choices in WORDS[self._language].items()}
        numbers = {
            "n": self._random.randint(1, 40),
            "m": self._random.randint(100, 200),
            "k": self._random.randint(201, 300),
            "year": self._random.randint(1950, 2020),
        }
        who = words["whom"]
        return frame.format(Who=who[0].upper() + who[1:], **words, **numbers)
