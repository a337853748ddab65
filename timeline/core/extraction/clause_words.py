"""Small words of a language that hold clauses together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.core.extraction.predicates import plain

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Small words by what they do; as `plain` has them."""

    language: str = ""
    determiners: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    """Those that stand for somebody named before."""
    expletives: frozenset[str] = _NONE
    """Of the pronouns, those that stand for nothing before "is": "it"."""
    impersonal: frozenset[str] = _NONE
    """Verbs that have no subject but an expletive: "it became clear"."""
    plurals: frozenset[str] = _NONE
    """Of the pronouns, those that stand for several."""
    persons: frozenset[str] = _NONE
    """Of the pronouns, those that stand for one person alone."""
    subjects: frozenset[str] = _NONE
    """Those of the pronouns that only a verb follows: "he"."""
    first_persons: frozenset[str] = _NONE
    """What only the speaker makes clear: "I", "our"."""
    first_person_endings: frozenset[str] = _NONE
    """Endings of verbs that mean "we" by themselves."""
    clitics: frozenset[str] = _NONE
    """What stands between a subject and its verb: "se"."""
    possessives: frozenset[str] = _NONE
    possessive_pronouns: frozenset[str] = _NONE
    """Possessives of one owner, each with the pronoun that stands for the same: "his=he"."""
    places: frozenset[str] = _NONE
    """Prepositions before a place."""
    agents: frozenset[str] = _NONE
    """What stands before the one who acts in a passive."""
    agents_behind: frozenset[str] = _NONE
    """What stands behind the one who acts."""
    prepositions: frozenset[str] = _NONE
    """All of them, also those before places and agents."""
    dates: frozenset[str] = _NONE
    """What goes with a date that is left out: "on", "am"."""
    holding: frozenset[str] = _NONE
    """What needs the date behind it: "dated"."""
    behind_dates: frozenset[str] = _NONE
    """What behind a date hangs on it."""
    subordinators: frozenset[str] = _NONE
    relatives: frozenset[str] = _NONE
    relatives_within: frozenset[str] = _NONE
    """Those of the relatives that need no comma before them."""
    sure_relatives: frozenset[str] = _NONE
    """Those that behind a comma can be nothing else."""
    relatives_as_objects: frozenset[str] = _NONE
    """Those of the relatives that may be the object of their clause."""
    personal_relatives: frozenset[str] = _NONE
    """Those of the relatives that stand for people: "who"."""
    genitive_relatives: frozenset[str] = _NONE
    """Those of the relatives that say whose: "whose"."""
    content_nouns: frozenset[str] = _NONE
    """Nouns that say nothing without their "that": "on the grounds that"."""
    participles: frozenset[str] = _NONE
    """Endings of a past participle behind its noun; in German, what it ends in before its noun."""
    past_participles: frozenset[str] = _NONE
    """How what goes on with the auxiliary of the clause before ends: "fue cerrado y | vendido"."""
    passive_auxiliaries: frozenset[str] = _NONE
    """The auxiliaries of a passive, wherever it is: "been"."""
    havings: frozenset[str] = _NONE
    """The auxiliaries that look back: "has"."""
    strong_participles: frozenset[str] = _NONE
    """How a participle ends that can be no past: "taken"."""
    actives: frozenset[str] = _NONE
    """Verbs in the past that are of no passive: "fled"."""
    firsts: frozenset[str] = _NONE
    """What stands right before a verb that it belongs to: "was first reported"."""
    masculines: frozenset[str] = _NONE
    """What stands before a masculine noun of one: "le"."""
    feminines: frozenset[str] = _NONE
    """What stands before a feminine noun of one: "la"."""
    severals: frozenset[str] = _NONE
    """What stands before a noun of several: "les"."""
    several_endings: frozenset[str] = _NONE
    """How a verb ends that several do: "-ent"."""
    participles_of_several: frozenset[str] = _NONE
    """How a participle of several ends."""
    feminine_participles: frozenset[str] = _NONE
    """How a participle ends that is feminine, if not of several."""
    feminine_pronouns: frozenset[str] = _NONE
    """Of the pronouns, those that stand for feminine nouns: "elle"."""
    pronouns_of_several: frozenset[str] = _NONE
    """Of the pronouns, those that stand for nouns of several: "ils"."""
    turned_passives: frozenset[str] = _NONE
    """What makes a sentence of a noun and its participle, by the ending of that: "a=fue", "o=è=stato"."""
    beings: frozenset[str] = _NONE
    """How participles begin that take "is" instead: "survenu", "prévu"."""
    turned_beings: frozenset[str] = _NONE
    """What they take."""
    unturned: frozenset[str] = _NONE
    """How participles begin that make no such sentence: "ocurrid"."""
    happenings: frozenset[str] = _NONE
    """How participles begin that only say when their noun happened: "the collapse that occurred"."""
    date_phrases: frozenset[str] = _NONE
    """Several words that go with a date together: "au=cours" of "au cours de 2020"."""
    unaccented: frozenset[str] = _NONE
    """How words are written without their accent at the head of a sentence, or before an apostrophe: "a=à", "e'=è"."""
    elided: frozenset[str] = _NONE
    """Words without their last letter before a vowel, each with the whole: "qu=que"."""
    between: frozenset[str] = _NONE
    """What stands before two dates: "entre"."""
    articles_of_pronouns: frozenset[str] = _NONE
    """Pronouns with the article of the nouns that they stand for: "es=das"."""
    pronouns_of_persons: frozenset[str] = _NONE
    """Neuter nouns for persons, each with a pronoun that may stand for it as well: "mädchen=sie"."""
    several_numbers: frozenset[str] = _NONE
    """Numbers, each with the article of what it counts: "zwei=die"."""
    reflexives: frozenset[str] = _NONE
    """What a verb has that does something to its own subject: "sich"."""
    reporting: frozenset[str] = _NONE
    """What begins a clause that says who reports what stands beside it: "wie"."""
    sequential: frozenset[str] = _NONE
    """Prepositions before what was earlier or later than the clause: "nach"."""
    genitive_endings: frozenset[str] = _NONE
    """What is written to a name that something belongs to, with no apostrophe: "Renns"."""
    modals: frozenset[str] = _NONE
    """Of the auxiliaries, those that an infinitive follows: "kann", "will"."""
    ago: frozenset[str] = _NONE
    """The words that together stand before how long ago something was: "il y a"."""
    absolutes: frozenset[str] = _NONE
    """Auxiliaries that make no sentence by themselves: "the others being barges"."""
    perfects: frozenset[str] = _NONE
    """Participles that look back: "having"."""
    contents: frozenset[str] = _NONE
    """What begins what is said: "that"."""
    bare_contents: frozenset[str] = _NONE
    """Verbs of saying behind which "that" may be missing."""
    tellers: frozenset[str] = _NONE
    """Those of these verbs that name whom something is said to first: "told"."""
    coordinators: frozenset[str] = _NONE
    adversatives: frozenset[str] = _NONE
    """Of the coordinators, those that begin no list: "but"."""
    alternatives: frozenset[str] = _NONE
    """Of the coordinators, those that leave open which: "or"."""
    hanging: frozenset[str] = _NONE
    """Of the subordinators, those that always begin a clause: "when", but not "after"."""
    copulas: frozenset[str] = _NONE
    """The auxiliaries that say what or when something is."""
    restrictive: frozenset[str] = _NONE
    """What begins a noun phrase that only its relative clause makes clear: "every"."""
    temporal: frozenset[str] = _NONE
    """What begins a clause that says what happened on the date right before it."""
    embedded: frozenset[str] = _NONE
    """What a verb holds that ends a clause inside another: "battığı", "battığını"."""
    embedded_nouns: frozenset[str] = _NONE
    """Likewise of what is done as such: "batması"."""
    nouns_like_participles: frozenset[str] = _NONE
    """Nouns that end as the verb of a clause inside another: "kaptan"."""
    embedded_sure: frozenset[str] = _NONE
    """Endings of such a verb, where the word is known as a verb: "batan"."""
    reasons: frozenset[str] = _NONE
    """Of the questions, those that take for granted that something happened: "why"."""
    places_relative: frozenset[str] = _NONE
    """Of the relatives, those that say where."""
    plural_endings: frozenset[str] = _NONE
    """How a verb ends of which a lone name is no subject."""
    plural_articles: frozenset[str] = _NONE
    """What stands before a noun of several: "los"."""
    adjective_endings: frozenset[str] = _NONE
    """How words with a capital end that are no names: "French"."""
    backward: frozenset[str] = _NONE
    """What stands for something that only the sentence before names: "the latter"."""
    pasts: frozenset[str] = _NONE
    """Pasts of verbs that are no participles: "became"."""
    joined: frozenset[str] = _NONE
    """How a verb begins that an "and" is written together with."""
    contractions: frozenset[str] = _NONE
    """Prepositions grown together with an article, each with the article: "du=le"."""
    genitive: frozenset[str] = _NONE
    """What behind a date says of what: "the week of the vote"."""
    accompanying: frozenset[str] = _NONE
    """What begins a phrase that tells of another event than its clause: "with the union rejecting it"."""
    particles: frozenset[str] = _NONE
    """Of the prepositions, those that end a sentence as well: "were well down"."""
    doers: frozenset[str] = _NONE
    """Of the pronouns, those of somebody who acts, which a title may go without."""
    bodies: frozenset[str] = _NONE
    """What names of offices and places hold, so that no "he" stands for them: "palace"."""
    place_parts: frozenset[str] = _NONE
    """What leads names of places, with a capital: "North", "Port"."""
    conditions: frozenset[str] = _NONE
    """Of the subordinators, those of a clause that nobody asserts: "if"."""
    questions: frozenset[str] = _NONE
    """What begins a question inside a sentence: "how"."""
    leading_on: frozenset[str] = _NONE
    """Adverbs that no sentence ends with: "merely"."""
    dependent: frozenset[str] = _NONE
    """What no sentence of its own begins with: "with the economy shrinking"."""
    simultaneous: frozenset[str] = _NONE
    """Of the subordinators, those of a clause that says what went on meanwhile: "while"."""
    sources: frozenset[str] = _NONE
    """What stands before who says something, without a verb: "according"."""
    sources_behind: frozenset[str] = _NONE
    """Likewise behind the one who says it."""
    adverbs: frozenset[str] = _NONE
    """What may lead a sentence with a capital and is no name: "however"."""
    adverb_endings: frozenset[str] = _NONE
    article: frozenset[str] = _NONE
    """What may stand in the place of a possessive at the head of a sentence."""
    belonging: frozenset[str] = _NONE
    """What joins a noun to the one behind it that it belongs to: "of"."""
    definites: frozenset[str] = _NONE
    """What stands before a noun that the reader knows of already: "the", "this"."""
    definite_prefixes: frozenset[str] = _NONE
    """Likewise what is written together with the noun."""
    quantifiers: frozenset[str] = _NONE
    """What may stand before "of whom"."""
    singular_verbs: frozenset[str] = _NONE
    """Verbs that several are no subject of: "was"."""
    negations: frozenset[str] = _NONE
    denials: frozenset[str] = _NONE
    """Of the negations, those that deny a verb beside them: "not"."""
    denying_articles: frozenset[str] = _NONE
    acting: frozenset[str] = _NONE
    """How the participle of who acts ends, which "nothing" may go with: "nichts ahnend"."""
    """Of the negations, those that deny the noun behind them: "no meeting took place"."""
    denying_subjects: frozenset[str] = _NONE
    """What stands for a subject that did nothing, as a word or a pair: "nobody", "no=one"."""
    causes: frozenset[str] = _NONE
    """What says why something happened: "because"."""
    manner_endings: frozenset[str] = _NONE
    """How a word ends that says how something is done: "quietly"."""
    refusals: frozenset[str] = _NONE
    """Verbs that deny the infinitive behind them, each with what stands between: "failed=to"."""
    undoing: frozenset[str] = _NONE
    """What behind a negation leaves the event standing: "not only", "not far"."""
    negative_endings: frozenset[str] = _NONE
    """What is written into a verb that denies it."""
    nobodies: frozenset[str] = _NONE
    """Pronouns that stand for nobody."""
    auxiliaries: frozenset[str] = _NONE
    passives: frozenset[str] = _NONE
    """The auxiliaries that make a clause of a past participle: "was" and "were"."""
    infinitive_marks: frozenset[str] = _NONE
    linking: frozenset[str] = _NONE
    """Adverbs that only join a sentence to the one before: "also"."""
    onward: frozenset[str] = _NONE
    """What says that a clause tells of another time than the one before: "then", "still"."""
    onward_phrases: frozenset[str] = _NONE
    """Likewise several words, and the end of a clause as a full stop: "at=last", "before=."."""
    pluperfects: frozenset[str] = _NONE
    """The verbs of what was before, or is not sure: "had", "would"."""
    pluperfect_endings: frozenset[str] = _NONE
    """What is written into a verb that says so."""
    light_verbs: frozenset[str] = _NONE
    """How a verb begins that is one with the noun before it: "istifa etmedi"."""
    both: frozenset[str] = _NONE
    """What makes a date at the end one of two clauses: "both on 3 May"."""
    approximate: frozenset[str] = _NONE
    """What stands before a number and begins no phrase of place: "about 200"."""
    existentials: frozenset[str] = _NONE
    """Adverbs that stand for a subject: "there were"."""
    singulars: frozenset[str] = _NONE
    """Articles of one thing, behind which no present plural is a verb: "a police report"."""
    verb_endings: frozenset[str] = _NONE
    """Endings of a verb that no table knows, where it stands between two nouns: "commits the"."""
    unlike_verbs: frozenset[str] = _NONE
    """Longer endings that are those of adjectives."""
    noun_endings: frozenset[str] = _NONE
    """Endings of nouns made of verbs: no such word is a verb."""
    plain_verbs: frozenset[str] = _NONE
    """Verbs that end as nouns or adverbs do: French "dément"."""
    date_links: frozenset[str] = _NONE
    """What joins a noun to the date that says which it is: "the blast of 4 August"."""
    untils: frozenset[str] = _NONE
    """What behind a negated verb says when it was done after all: "not until", where the language says it so."""
    locatives: frozenset[str] = _NONE
    """Endings of the noun of an event during which something else happened: "protestoda"."""
    cases: frozenset[str] = _NONE
    """Nouns of what is about somebody and is no person: "the case against Anna Berg"."""
    anaphors: frozenset[str] = _NONE
    """What stands for all that was said before: "announced this on Monday"."""
    meanwhile: frozenset[str] = _NONE
    """What stands before an event during which something else happened: "during"."""
    attribute_endings: frozenset[str] = _NONE
    """What is written behind a date that says which the noun after it is: "Tuesday's attack"."""
    date_endings: frozenset[str] = _NONE
    """What is written behind a date with an apostrophe, and goes with it."""
    infinitive_endings: frozenset[str] = _NONE
    """Endings of the infinitive, where no mark stands before it."""
    gerund_endings: frozenset[str] = _NONE
    """Likewise of one that a title ends before."""
    gerunds: frozenset[str] = _NONE
    """Endings of a verb that hangs on another: "-ing"."""
    genitives: frozenset[str] = _NONE
    """Articles that go on with the noun phrase before them."""
    honorifics: frozenset[str] = _NONE
    """What stands before a name and is none: "Mr"."""
    titles: frozenset[str] = _NONE
    """What stands before a name and belongs to it: "President"."""
    order: frozenset[str] = _NONE
    """Where the verb stands: "first", "second", "last", or after its subject where nothing is said."""
    small: frozenset[str] = _NONE
    """All that is no name where a capital leads it."""

    @property
    def articles_within(self) -> dict[str, str]:
        """The article in a preposition that has grown together with one: "le" in "du"."""
        return _pairs(self.contractions)

    @property
    def owners(self) -> dict[str, str]:
        """The pronoun of each possessive of one owner."""
        return _pairs(self.possessive_pronouns)

    @property
    def accented(self) -> dict[str, str]:
        """What words are that are written without their accent: "à" of "a"."""
        return _pairs(self.unaccented)

    @property
    def whole_words(self) -> dict[str, str]:
        """The words that lose a letter before a vowel: "que" of "qu"."""
        return _pairs(self.elided)

    @property
    def joints(self) -> frozenset[str]:
        """Words behind which another clause may begin."""
        return self.coordinators | self.contents | self.relatives_within

    @property
    def openings(self) -> frozenset[str]:
        """Words behind which "that" does not begin a clause by itself."""
        return self.subordinators | self.prepositions

    def is_adverb(self, simple: str) -> bool:
        """Whether a word only says how or when."""
        is_by_ending = simple.endswith(tuple(self.adverb_endings)) and simple not in self.plain_verbs
        return simple in self.adverbs or is_by_ending

    @property
    def needs_subject(self) -> bool:
        """Whether a sentence that begins with its verb lacks a subject."""
        return "subject" in self.order

    @property
    def is_verb_second(self) -> bool:
        """Whether the finite verb is the second part of a main clause."""
        return "second" in self.order

    @property
    def is_verb_last(self) -> bool:
        """Whether the verb ends its clause, so that it may stand behind a postposition."""
        return "last" in self.order

    @property
    def is_verb_first(self) -> bool:
        """Whether the verb stands before its subject."""
        return "first" in self.order


_SMALL = (
    "determiners", "pronouns", "possessives", "places", "agents", "agents_behind", "prepositions", "subordinators",
    "relatives", "contents", "coordinators", "adverbs", "negations", "nobodies", "auxiliaries", "honorifics",
)  # fmt: skip


@cache
def _pairs(written: frozenset[str]) -> dict[str, str]:
    """Return what stands before each equals sign, with what stands behind it."""
    return dict(one.split("=") for one in written)


@cache
def clause_words_of(language: str) -> ClauseWords:
    """Return the small words of a language."""
    table = resources.files(f"timeline.core.extraction.languages.{language}").joinpath("clause_words.txt")
    found: dict[str, frozenset[str]] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        name, _, words = line.partition(":")
        found[name] = frozenset(plain(word, language) for word in words.split())
    found["small"] = _NONE.union(*(found.get(name, _NONE) for name in _SMALL))
    found["prepositions"] = _NONE.union(*(found.get(name, _NONE) for name in ("prepositions", "places", "agents")))
    return ClauseWords(language, **found)
