"""The character channel: what a misread word was, where the evidence is strong.

A noisy channel over single words: only a word that is not in the lexicon and hardly in the document is
looked at; its candidates are the words that a known confusion or two could have turned into it; the best one is
taken where its frequency, less the cost of the confusions, clears a threshold and the next best by a margin.
The knowledge is in ``confusions.py``.
"""

from __future__ import annotations

import math
import re
from collections import Counter

from greylit.cleaning.candidates import Candidate, find_candidates, is_in_use, list_known, list_neighbours
from greylit.cleaning.confusions import (
    ANY_LETTER,
    SHORT,
)
from greylit.cleaning.evidence import Evidence, weigh
from greylit.cleaning.joints import part_pair, part_words
from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.verdicts import (
    COMMON_IN_DOCUMENT,
    CONFUSION,
    EVERYDAY,
    SLIPS,
    Verdict,
)
from greylit.cleaning.wordforms import derives, is_open

LONGEST = 30
"""Letters of the longest word that is looked at."""
OWN = 5
"""A word outside the lexicon that the document has this often may be meant elsewhere in it."""
RATIO = 4
"""How many times as often the document must have a name as what may be a misreading of it."""
LONG_NAME, FEW_NAMES = 6, 3
"""The like for a name of so many letters that nobody else uses: so often, and so many times as often."""
RARE_TERM = 2.2
"""Zipf use from which a form is a name or term that other documents have too."""
UNKNOWN_SHARE = 0.14
"""Above this share of lower-case types outside the lexicon a text is no modern English ..."""
UNKNOWN_DAMAGED = (0.45, 0.3)
"""... unless it is merely damaged: then not so many types are unknown, and fewer words, for misreadings seldom repeat ..."""
EVERYDAY_WORDS = (6.0, 0.25)
"""... and so many of its words are everyday ones (zipf 6: the hundred most frequent), which are misread least."""
FEWEST_WORDS = 300
"""A shorter text is taken for so long when its damage is put as a share."""
FEW_TYPES = 6
"""So many unknown types are allowed in a text too short to judge by the share, if they are under half of it."""
MARGIN = 0.8
"""How far the best candidate must be ahead of the next, in zipf units."""
LIKELY = 0.75
"""Probability from which on a correction is made in a damaged document."""
DOUBTED = 0.89
"""The surest correction by weight of evidence alone: in a badly damaged text, a wreck of one word resembles another."""
BADLY = -2.4
"""Damage above which nothing the channel does is sure: log10 of one word in 250."""
DOUBTFUL = 0.6
"""Confidence of a correction that has as much against it as for it."""
SHORTEST_ANY = 5
"""Letters of the shortest word that any letter may be wrong in."""
SOUND, RUINED = -4.0, -1.0
"""Bounds of the damage."""


_EDGE_MARKS = "|!}"
_STROKE_TRUTHS = {"i": "l", "l": "i", "I": "li", "1": "li"}
"""What a single stroke inside a word may have been."""
_STROKES = str.maketrans("ilI1", "....")


def _threshold(length: int) -> float:
    """The score a correction of a word of so many letters needs: chance resembles short words most."""
    return {3: 2.3, 4: 2.9, 5: 2.4, 6: 1.9, 7: 1.5, 8: 1.1, 9: 0.8}.get(length, 0.5 if length > 9 else 9.0)


class Channel:
    """The channel of one document: its lexicon and vocabulary, and a verdict on each word, made once."""

    def __init__(self, lexicon: Lexicon, vocabulary: Counter[str]) -> None:
        self.lexicon = lexicon
        self.vocabulary = vocabulary
        self._verdicts: dict[str, Verdict | None] = {}
        self._strict: dict[str, Verdict | None] = {}
        self._known: dict[str, bool] = {}
        self._candidates: dict[str, list[Candidate]] = {}
        # Words that only the document has, and their beginnings.
        self._own = {w for w, n in vocabulary.items() if n >= OWN and len(w) <= LONGEST and not is_in_use(w, lexicon)}
        self._heads = {w[:end] for w in self._own for end in range(1, len(w) + 1)}
        self._measured: dict[str, tuple[Candidate, Evidence] | None] = {}
        self.damage = SOUND
        """log10 of the share of the document's words that are surely misread."""
        self.damaged = False

    def knows(self, word: str) -> bool:
        """Whether a word is in the lexicon, edge marks aside."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = word in self.lexicon or word.strip(_EDGE_MARKS) in self.lexicon
        return known

    def is_english(self) -> bool:
        """Whether the document's lower-case words are mostly in the lexicon."""
        types = [w for w in self.vocabulary if len(w) > 2 and w.isalpha() and w.islower()]
        strange = [w for w in types if not self.knows(w)]
        if len(strange) <= max(UNKNOWN_SHARE * len(types), min(FEW_TYPES, 0.5 * len(types))):
            return True
        words, unknown = (sum(self.vocabulary[w] for w in group) for group in (types, strange))
        if len(strange) > UNKNOWN_DAMAGED[0] * len(types) or unknown > UNKNOWN_DAMAGED[1] * words:
            return False
        least, share = EVERYDAY_WORDS
        everyday = sum(n for w, n in self.vocabulary.items() if self.lexicon.frequency(w) >= least)
        return everyday >= share * self.vocabulary.total()

    def settle(self, misread: int) -> None:
        """Tell how many of the document's words are surely misread; from now on likely corrections are made as well."""
        share = (misread + 0.3) / max(FEWEST_WORDS, self.vocabulary.total())
        self.damage = max(SOUND, min(RUINED, math.log10(share)))
        self.damaged = True
        self._verdicts.clear()

    def judge(self, word: str) -> Verdict | None:
        """Decide on a word that is not in the lexicon."""
        if word not in self._verdicts:
            verdict = self._judge(word)
            if self.damaged and (verdict is None or verdict.rule == CONFUSION):
                verdict = self._weigh(word, verdict)
            self._verdicts[word] = verdict
        return self._verdicts[word]

    def _weigh(self, word: str, verdict: Verdict | None) -> Verdict | None:
        """Weigh what speaks for the likeliest correction of a damaged document's word; ``verdict`` is the strict one."""
        measured = self.measure(word)
        if measured is None:
            return verdict
        candidate, evidence = measured
        probability = weigh(evidence)
        if verdict is not None:
            if self.damage <= BADLY:
                return (
                    verdict
                    if verdict.plain and len(word) > 3
                    else verdict._replace(confidence=min(DOUBTED, verdict.confidence))
                )
            probability = min(DOUBTED, probability) if verdict.steps == candidate.steps else DOUBTFUL
            return verdict._replace(confidence=round(min(verdict.confidence, max(DOUBTFUL, probability)), 3))
        if probability < LIKELY or (
            self.vocabulary[word] >= COMMON_IN_DOCUMENT and not self._is_everyday_misread(word)
        ):
            return None
        return Verdict(candidate.steps, round(min(DOUBTED, probability), 3))

    def _judge(self, word: str) -> Verdict | None:
        true = SHORT.get(word)
        if true and (self.vocabulary[word] < 2 or self.damage > BADLY):
            steps = tuple((at, a, b) for at, (a, b) in enumerate(zip(word, true, strict=True)) if a != b)
            return Verdict(steps, 0.85, EVERYDAY)
        pair = part_pair(word, self.vocabulary)
        if pair:
            return pair
        recalled = self._recall(word)
        if recalled:
            return recalled
        plain = word.strip(_EDGE_MARKS)
        if not 2 <= len(plain) <= LONGEST or len(word) < 3:
            return None
        if self.vocabulary[word] >= COMMON_IN_DOCUMENT and not self._is_everyday_misread(word):
            return None
        if plain != word and self.vocabulary[plain] >= COMMON_IN_DOCUMENT:
            return None
        if len(plain) < 5 and not plain.replace("'", "").replace("’", "").isalnum():
            return None
        if not is_open(plain, self.lexicon):
            return None
        verdict = self._best(word)
        if verdict is None and plain != word:
            offset = word.index(plain)
            verdict = self._best(plain)
            if verdict:
                steps = tuple((at + offset, read, true) for at, read, true in verdict.steps)
                verdict = verdict._replace(steps=steps)
        return verdict or part_words(word, self.lexicon, self.vocabulary, damaged=self.damaged)

    def _recall(self, word: str) -> Verdict | None:
        """Find a name or term of the document that what was read differs from by one stroke: "Eiena" among many "Elena"."""
        if not 4 <= len(word) <= LONGEST or not word.isalnum() or word.isupper() or word.isdecimal():
            return None
        if word[0] == "l" and word[1:].islower() and self._is_name("I" + word[1:], word):
            return Verdict(((0, "l", "I"),), 0.93)
        if self.lexicon.attestation(word) >= RARE_TERM or word[1:].translate(_STROKES) == word[1:]:
            return None
        least = max(OWN + 1, RATIO * self.vocabulary[word])
        if len(word) >= LONG_NAME and word[0].isupper() and word.isalpha() and self.lexicon.attestation(word) == 0.0:
            least = max(FEW_NAMES, FEW_NAMES * self.vocabulary[word])
        found = [
            (at, letter, true)
            for at, letter in enumerate(word)
            if at
            for true in _STROKE_TRUTHS.get(letter, "")
            if self.vocabulary.get(word[:at] + true + word[at + 1 :], 0) >= least
        ]
        return Verdict((found[0],), 0.93) if len(found) == 1 else None

    def _is_name(self, name: str, read: str) -> bool:
        """Whether a name is in use, and what was read is not."""
        return self.lexicon.attestation(name) >= RARE_TERM and self.lexicon.attestation(read) == 0.0

    def _best(self, word: str) -> Verdict | None:
        """The verdict of the strict channel, which no damage changes."""
        if word not in self._strict:
            self._strict[word] = self._find_best(word)
        return self._strict[word]

    def _find_best(self, word: str) -> Verdict | None:
        letters = sum(c.isalpha() for c in word)
        marked = letters < len(word.replace("'", "").replace("’", ""))
        capital = word[0].isupper() and not _reads_lower(word)
        mixed = marked or any(c.isupper() for c in word[1:])
        own = 0.0 if mixed else self.lexicon.attestation(word)
        if self.vocabulary[word] == 2:
            own += 0.8
        without_digits = re.sub(r"\d", "", word) if marked else ""
        scored = []
        for candidate in self.list_candidates(word):
            score = self._score(candidate, word)
            if score is not None:
                scored.append((score - own, candidate))
        if not scored:
            return None
        scored.sort(key=lambda pair: (-pair[0], pair[1].word))
        score, best = scored[0]
        need = _threshold(len(word))
        if capital:
            # T and J are read for r and l too often to ask of every one what is asked of a name.
            need += 0.7 if word[0] in "TJ" and word[1:].islower() and word[0] != best.word[0] else 1.5
            if len(word) < 4:
                return None
        if mixed:
            need -= 0.8
        if derives(word, self.lexicon):
            need += 2.0
        if len(word) < 5:
            scored = [pair for pair in scored if pair[1].cost <= 1.5 or self._is_everyday(pair[1], own)]
            if not scored:
                return None
            score, best = scored[0]
        if any(c.isupper() for c in word[1:]) and best.word.lower() not in self.lexicon:
            return None
        if without_digits != word and without_digits and without_digits in self.lexicon:
            # A digit inside a word may be a note call: its removal is not for this channel to judge.
            if (
                not word[0].isdecimal()
                or self.lexicon.frequency(best.word) < self.lexicon.frequency(without_digits) - 0.2
            ):
                return None
            need += 1.0
        if score < need or (len(scored) > 1 and score - scored[1][0] < MARGIN):
            return None
        margin = min(score - need, score - scored[1][0] if len(scored) > 1 else 3.0)
        return Verdict(best.steps, _confidence(margin, len(word), capital))

    def measure(self, word: str) -> tuple[Candidate, Evidence] | None:
        """Find what a word outside the lexicon most likely was, and what speaks for it; None where nothing does."""
        if word not in self._measured:
            self._measured[word] = self._measure(word)
        measured = self._measured[word]
        return (measured[0], measured[1]._replace(damage=self.damage)) if measured else None

    def _measure(self, word: str) -> tuple[Candidate, Evidence] | None:
        if not 3 <= len(word) <= LONGEST or not is_open(word, self.lexicon):
            return None
        letters = sum(c.isalpha() for c in word)
        mixed = letters < len(word.replace("'", "").replace("’", "")) or any(c.isupper() for c in word[1:])
        pool = list(self.list_candidates(word))
        if not mixed and word.isascii() and word.isalpha() and len(word) >= SHORTEST_ANY:
            rest = {c.word for c in pool}
            pool += [c for c in list_neighbours(word, self.lexicon) if c.word not in rest]
        scored = [
            (score, candidate)
            for candidate in pool
            if (score := self._score(candidate, word)) is not None and score > -1.0
        ]
        if not scored:
            return None
        scored.sort(key=lambda pair: (-pair[0], pair[1].word))
        score, best = scored[0]
        gap = next((score - other for other, c in scored[1:] if c.word != best.word), 3.0)
        return best, Evidence(
            frequency=self.lexicon.frequency(best.word) or 1.5,
            seen=min(2.0, math.log10(1 + self.vocabulary[best.word])),
            cost=best.cost,
            use=0.0 if mixed else self.lexicon.attestation(word),
            gap=min(3.0, gap),
            length=min(10.0, len(word)),
            capital=float(word[0].isupper()),
            mixed=float(mixed),
            derived=float(derives(word, self.lexicon)),
            repeated=float(self.vocabulary[word] > 1),
            any_letter=float(best.cost == ANY_LETTER),
            damage=self.damage,
        )

    def list_candidates(self, word: str) -> list[Candidate]:
        """List the words that known confusions make of what was read."""
        known = self._candidates.get(word)
        if known is None:
            own = find_candidates(word, self._own.__contains__, self._heads.__contains__) if self._own else {}
            known = self._candidates[word] = [*list_known(word, self.lexicon), *own.values()]
        return known

    def _is_everyday_misread(self, word: str) -> bool:
        """Whether a repeated word is a cheap misreading of one of the most frequent words, seen far oftener here."""
        if not word.isalpha() or not word[1:].islower() or self.lexicon.attestation(word) >= 3.0:
            return False
        seen = self.vocabulary[word]
        return any(
            c.cost <= 1.5 and self.lexicon.frequency(c.word) >= 6.3 and self.vocabulary[c.word] >= 4 * seen
            for c in self.list_candidates(word)
        )

    def _is_everyday(self, candidate: Candidate, own: float) -> bool:
        """Whether a short candidate is one of the most frequent words and what was read is hardly in use."""
        everyday = candidate.cost <= 2.2 and own < 2.5 and self.lexicon.frequency(candidate.word) >= 6.3
        return everyday and not any(step[1:] in SLIPS for step in candidate.steps)

    def _score(self, candidate: Candidate, word: str) -> float | None:
        zipf = self.lexicon.frequency(candidate.word)
        seen = self.vocabulary[candidate.word]
        if zipf > 0.0:
            return zipf + min(1.5, math.log10(1 + seen)) - candidate.cost
        if not candidate.word.isascii() and word.isascii():
            # An accent read as something else: a name or foreign word in use, found nowhere without it.
            use = self.lexicon.attestation(candidate.word)
            return (
                min(use, 4.5) - candidate.cost
                if use >= 2.5 and word[0].islower() == candidate.word[0].islower()
                else None
            )
        if seen >= OWN and len(candidate.word) > 5 and candidate.word.isalpha() and self.vocabulary[word] == 1:
            return 1.5 + 1.2 * math.log10(seen) - candidate.cost
        return None


def _reads_lower(word: str) -> bool:
    """Whether a capital at the start is itself the likely misreading: "Iess", "Tegional" keep the rest lower."""
    return word[0] in "I" and word[1:].islower()


def _confidence(margin: float, length: int, capital: bool) -> float:
    """Probability that a correction is right, from how far it cleared what it needed."""
    return round(1 / (1 + math.exp(-(1.6 + 1.3 * margin + 0.15 * (length - 6) - 0.6 * capital))), 3)
