"""The words of headlines: without dates and what leads nowhere, with a name for a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import agree, agreeing_verbs
from timeline.core.extraction.clause_sentences import inserted
from timeline.core.extraction.clause_verbs import opens_with_verb
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.headline_dates import without_dates
from timeline.core.extraction.predicates import forms_of
from timeline.core.extraction.shortening import shortened
from timeline.core.extraction.whole_sentences import (
    is_expletive,
    unclear_subject_at,
    without_dateless_head,
    without_hanging_end,
)
from timeline.core.extraction.written_words import write

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.extraction.sentence_words import Word

_FEW = 4  # words that a headline without "also" needs
_LONGEST_OWNER = 4  # words
_SIBILANTS = ("s", "ß", "x", "z")  # behind these a name takes no ending


class HeadlineWords:
    """What all headlines of one text need."""

    def __init__(self, text: str, language: str, subject_before: Callable[[ReadSentence, Word], list[Word]]) -> None:
        self._text = text
        self._language = language
        self._known = clause_words_of(language)
        self._subject_before = subject_before

    def _bare(self, words: list[Word], read: ReadSentence, dates: Collection[int] | None = None) -> list[Word]:
        """Return words without dates, without a conjunction that leads nowhere and without "also" before them."""
        dates = read.event_dates if dates is None else dates
        words = without_dates(without_dateless_head(words, dates, self._known), dates, self._known)
        words = without_hanging_end(words, self._known)
        while len(words) > _FEW and words[0].plain in self._known.linking:
            words = words[1:]
        if words and self._is_joined(words[0]):
            # "وستعقد": the "and" is written with its verb.
            words = [words[0]._replace(start=words[0].start + 1, text=words[0].text[1:]), *words[1:]]
        return words

    def _is_joined(self, word: Word) -> bool:
        """Whether an "and" is written together with a verb."""
        if not self._known.joined or len(word.plain) <= _FEW:
            return False
        is_verb = word.is_verb and word.plain.startswith(tuple(self._known.joined))
        letters = {one[0] for one in self._known.joined}
        rest = word.plain[1:]
        is_known = word.plain[0] in letters and (rest[0] in letters or bool(forms_of(rest, self._language)))
        return is_verb or is_known

    def _with_name(self, words: list[Word], read: ReadSentence) -> list[Word]:
        """Return the words with the name that a pronoun at their head stands for, where the text has given it."""
        if words and words[0].plain in self._known.possessives and (owner := self._owner(words[0], read)):
            return [*owner, *words[1:]]
        if words and words[0].plain in self._known.possessives and self._known.article:
            return [*(inserted(article) for article in self._known.article), *words[1:]]
        if dropped := self._dropped(words, read):
            # It led its sentence.
            return [*dropped, inserted(words[0].plain)._replace(verb=words[0].verb), *words[1:]]
        place = unclear_subject_at(words, self._known)
        name = self._subject_before(read, words[place]) if place else self.name_for(words, read)
        is_clear = bool(name) and self._is_clear(name, words[place], read)
        name = self._inside(name) if place and is_clear else name
        return [*words[:place], *name, *words[place + 1 :]] if is_clear else words

    def _dropped(self, words: Sequence[Word], read: ReadSentence) -> list[Word]:
        """Return the subject of the sentence before, where that of these words is dropped: "Venne arrestato"."""
        known = self._known
        is_bare = not (known.needs_subject or not known.turned_passives or not words or words[0].is_date)
        if not is_bare or not opens_with_verb(words, known):
            return []
        verbs = agreeing_verbs(words, known)
        ahead = [word for word in read.words if word.start < verbs[0].start]
        last = max(words.index(verb) for verb in verbs)
        behind = words[last + 1] if last + 1 < len(words) else None
        is_led = any(word.is_verb or word.plain in known.clitics | known.contents for word in ahead)
        is_open = behind is None or behind.plain in known.prepositions or behind.plain in known.coordinators
        if is_led or not is_open or not known.impersonal.isdisjoint(word.plain for word in verbs):
            return []
        subject = self._subject_before(read, verbs[0])
        return subject if subject and all(agree(subject, verb, known) for verb in verbs) else []

    def _owner(self, possessive: Word, read: ReadSentence) -> list[Word]:
        """Return the name that "his" or "its" stands for, as the owner of what follows: "Renn’s"; or nothing."""
        pronoun = self._known.owners.get(possessive.plain)
        if pronoun is None:
            return []
        stand_in = possessive._replace(text=pronoun, plain=pronoun)
        name = self._subject_before(read, stand_in)
        is_short = 0 < len(name) <= _LONGEST_OWNER and not any(word.text in "'’" or word.verb for word in name)
        if not (is_short and self._is_clear(name, stand_in, read)):
            return []
        endings = self._known.genitive_endings
        if not endings:
            return [*name, inserted("’s")]
        is_name = all(word.text[0].isupper() and word.plain not in self._known.small for word in name)
        is_name = is_name and not name[-1].plain.endswith(_SIBILANTS)
        return [*name[:-1], *(inserted(f"{name[-1].text}{ending}") for ending in endings)] if is_name else []

    def _inside(self, name: list[Word]) -> list[Word]:
        """Return a subject that led a sentence in small letters, where only its place gave it a capital."""
        is_common = len(name) == 1 and f" {name[0].plain}" in self._text
        return [inserted(name[0].plain)] if is_common else name

    def _is_clear(self, name: Sequence[Word], pronoun: Word, read: ReadSentence) -> bool:
        """Whether nobody else may be meant by "he": a wrong name is worse than none."""
        demonstratives = (self._known.definites | self._known.contents) - self._known.article
        if self._known.article and name[0].plain in demonstratives:
            return False  # "this change"
        is_far = name[0].start < read.sentence.start
        # "Renn's lawyer, Anna Berg", but not "the bank's lawyer, Anna Berg".
        is_double = any(word.text == "s" and name[at - 2].text[0].isupper() for at, word in enumerate(name[:-1]))
        return pronoun.plain not in self._known.persons or not (is_double or (is_far and read.names_before(pronoun)))

    def name_for(self, words: Sequence[Word], read: ReadSentence) -> list[Word]:
        """Return the name that a pronoun at the head of the words stands for, or nothing."""
        known = self._known
        if len(words) > 1 and words[1].text == "-":
            return []  # "ceux-ci"
        if not words or words[0].plain not in known.pronouns - known.first_persons or is_expletive(words, known):
            return []
        if len(words) > 1 and words[1].text in "'’":
            return []  # "it's"
        if words[0].plain in known.determiners and len(words) > 1 and not words[1].is_verb:
            return []
        return self._subject_before(read, words[0])

    def _written(self, words: Sequence[Word]) -> str:
        return shortened(words, self._text, self._known, lambda some: write(some, self._text, self._known))
