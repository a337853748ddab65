"""Words that matter where a sentence is trimmed to a title, by language; what a language lacks does no harm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Regular expressions of alternatives, each matched as whole words and without regard to case."""

    before_date: str = ""
    """What goes with a date that is taken out: “on”, “le”."""
    leading: str = ""
    """What goes with a date at the beginning besides: nothing is left to hang on it there."""
    holding: str = ""
    """What needs the date that follows: “since”, “dated”."""
    after_date: str = ""
    """What needs the date before it: “ago”."""
    dependent: str = ""
    """What begins no main clause: “although”."""
    unclear: str = ""
    """What begins a clause about somebody named before: “she”."""
    persons: str = ""
    """What stands for somebody who must have been named: “he”, “her”."""
    speaking: str = ""
    """What only the speaker makes clear: “I”, “our”."""
    unended: str = ""
    """What no clause ends with: “the”, “said”."""
    clauses: str = ""
    """What begins a clause that says when or why: a sentence reads well without it."""
    contents: str = ""
    """What begins what is said, or another clause that needs a verb of its own: “that”, “when”."""
    phrases: str = ""
    """What goes on with a noun: the last place to cut at."""
    additions: str = ""
    """What begins where, when, with whom or why: a clause may end before it."""
    attribution: str = ""
    """Who says so, before what is said."""
    verbs: str = ""
    """How verbs look; only one clause is preferred to another by it."""
    keeps_leading_date: bool = False
    """Whether the verb would stand first without the date that leads the sentence."""
    has_dotted_capital: bool = False
    """Whether the capital of “i” is “İ”."""


_EN = TitleWords(
    contents="that|when|because|whether|while|if",
    phrases="of|from|by|into|under|towards?|about|between|among",
    clauses=(
        "after|before|amid|because|despite|when|while|where|following|if|although|though|unless|until|since"
        "|(?<!well )as|which|who"
    ),
    speaking="i|we|my|our|me|you|your",
    persons="he|him|his|she|her|hers",
    before_date=("also on|on|in|at|during|during the|early|late|earlier|later|as early as|as late as|by the end of"),
    leading="by|over|for|since|from",
    holding=(
        "since|until|till|from|by|between|and|or|to|than|dated|dating|just|only|some|about|around"
        "|nearly|almost|over|for"
        "|of|after|before|within|the|a|an|its|his|her|their|this|that|every|ago|born|through|throughout|like|as|back"
        "|was|is|for the|of the|since the|from the|after the|before the|later than"
    ),
    after_date="ago|onwards?|attacks?|uprising|revolution",
    dependent=(
        "after|although|though|as|at|because|before|by|despite|during|following|for|from|if|in|inside|launched|once"
        "|shortly|since|speaking|that|to|under|unless|until|when|where|which|while|whose|who|with|within|without|just"
        "|according|asked|born|based|given|now|then|not|image|photo|picture|video|including|becoming|between|followed"
        "|among|amid|perhaps|another|unlike|upon"
    ),
    unclear="they|he|she|it|this|that|these|those|we|i|his|her|their|its|our|my|the latter|the former|there|one|both",
    unended=(
        "the|an?|of|in|on|at|by|from|to|for|with|between|since|until|within|and|or|but|that|which|who|whose|said|says"
        "|announced|stated|reported|added|told|was|were|is|are|has|have|had|be|been|would|will|could|should|than|as"
        "|also|not|very|more|its|his|her|their|this|when|where|while|because|after|before|during|made"
        "|hosted|some|dated|such|other|whether|past|if"
    ),
    additions=(
        "in|on|at|for|with|(?<!well )as"
        "|amid|after|before|following|against|during|over|because|despite|when|while|where"
    ),
    attribution=(
        r"according to [^,]{2,60}, |[^,.;]{2,80}? (?:said|says|announced|stated|reported|added|told [^,.;]{2,40}?)"
        r"(?: [^.;]{0,110}?)?,? that,? "
    ),
    verbs=(
        r"is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|\w{2,}ed|began"
        r"|became|came|went|won"
        r"|lost|took|gave|made|met|led|left|said|says|told|held|hit|fell|rose|ran|saw|sent|set|shot|sank|sold|spoke"
        r"|stood|struck|threw|wrote|found|fought|cut|put|let|kept|got|broke|brought|built|bought|caught|paid|grew|fled"
        r"|(?:win|lose|take|give|make|meet|lead|leave|hold|hit|sign|kill|visit|attack|resign|reject|open"
        r"|close|launch)s"
    ),
)
_ES = TitleWords(
    contents="que|cuando|porque|mientras",
    phrases="de|del|hacia|entre|sobre",
    clauses="después de|antes de|mientras|cuando|donde|tras|porque|aunque|si",
    speaking="yo|nosotros|me|mi|mis|nuestro|nuestra|nos",
    before_date="el|en|en el|en la|durante|durante el|a finales de|a principios de|a mediados de",
    leading="desde|tras|hasta|a",
    holding=(
        "del|de|desde|hasta|entre|y|o|tras|a|al|la|los|las|desde el|hasta el|antes de|después de|hace|solo|sólo|que"
    ),
    dependent=(
        "aunque|como|con|cuando|desde|después|donde|durante|en|hasta|mientras|para|pero|por|porque|pese"
        "|según|si|sin|tras"
        "|es decir|además|al|a|ante|imagen|foto|vídeo|video|que|quien|cuyo|una vez|así"
    ),
    unclear="él|ella|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|su|sus|yo|nosotros|lo que|se",
    unended=(
        "el|la|los|las|un|una|de|del|en|a|al|con|por|para|y|o|e|que|su|sus|se|es|son|fue|ha|han|entre|desde|hasta|no"
    ),
    additions="en|tras|durante|para|con|desde|según|después de|antes de|ante|contra|mientras|cuando|donde|por|sin",
    attribution=(
        r"según [^,]{2,60}, |[^,.;]{2,80}? (?:dijo|dice|anunció|afirmó|informó|aseguró|declaró|señaló)"
        r"(?: [^.;]{0,80}?)?,? (?:de )?que,? "
    ),
    verbs=(
        r"es|son|está|están|fue|fueron|ha|han|había|será|hay|\w{2,}(?:[ai]d[oa]s?|ó|aron|ieron|aba|aban|ían|ará|erá|irá"
        r"|arán|an|en)"
    ),
)
_FR = TitleWords(
    contents="que|lorsque|parce que|quand",
    phrases="de|des|du|vers|entre|sur",
    clauses="après|avant|alors que|lorsque|où|parce que|depuis|tandis que|quand|si",
    speaking="je|j['’]ai|nous|notre|nos|mon|ma|mes|vous|votre",
    before_date="le|en|au|ce|dès|dans la|au cours du|à la|fin|début|mi",
    leading="depuis|depuis le|du|à partir du",
    holding=(
        "du|de|des|depuis|depuis le|jusqu'au|jusqu’au|entre|et|ou|au|à|la|les|l'|après|avant|après le"
        "|avant le|d'ici|que|autour du|que le"
    ),
    dependent=(
        "alors|après|avant|avec|bien que|car|comme|dans|depuis|dès|en|lors|lorsque|mais|où|par|parce"
        "|pendant|pour|puis|puisque"
        "|quand|que|qui|quitte|sans|selon|si|sous|suite|sur|tandis|image|photo|vidéo|article|publié|mis à jour|à"
    ),
    unclear=(
        "il|elle|ils|elles|on|je|nous|vous|ce|cela|ça|ceux|celui|celle|cette|ces|son|sa|ses|leur|leurs|c'est"
        "|j'ai|votre"
    ),
    unended=(
        "celui|celle|ceux|celles|le|la|les|l'|un|une|des|du|de|d'|en|à|au|aux|par|pour|avec|sur|et|ou|que|qui|est|sont|a|ont|ne|pas"
        "|dans|son|sa|ses"
    ),
    additions=(
        "dans|en|après|pendant|pour|avec|lors|selon|depuis|à la suite|contre|alors que|lorsque|où|sans|avant|par"
    ),
    attribution=(
        r"selon [^,]{2,60}, |[^,.;]{2,80}? (?:a (?:déclaré|annoncé|affirmé|indiqué|dit|assuré)|affirme"
        r"|annonce)(?: [^.;]{0,80}?)? (?:que |qu['’])"
    ),
    verbs=r"est|sont|a|ont|était|avait|avaient|sera|fut|furent|\w{2,}(?:ée?s?|ait|aient|èrent|irent|ent|era|eront|e)",
)
_IT = TitleWords(
    contents="che|quando|perché|mentre",
    phrases="di|del|della|dei|delle|dello|verso|tra|fra|su",
    clauses="dopo|prima di|mentre|quando|dove|perché|dopo che|se|a causa",
    speaking="io|noi|mi|mio|mia|nostro|nostra|voi",
    before_date="il|nel|nell'|in|lo|a|alla fine di|all'inizio di|durante il|verso la fine del",
    leading="dal|da|dopo il",
    holding="del|di|dal|dal 1|dall'|fino al|tra|fra|e|o|dopo|prima del|la|gli|le|al|da|dei|entro|che|a cavallo di",
    dependent=(
        "anche|anche se|come|con|da|dal|dalla|dopo|dove|durante|in|ma|mentre|nonostante|per|perché|poi"
        "|prima|quando|quindi|se"
        "|secondo|sebbene|senza|sotto|su|tra|immagine|foto|video|articolo|che|chi|nel|nella|a|ad|al|alla"
    ),
    unclear="lui|lei|egli|ella|essi|esse|questo|questa|questi|queste|quello|quella|io|noi|voi|suo|sua|suoi|loro|si",
    unended=(
        "il|lo|la|i|gli|le|un|una|uno|di|del|della|dei|a|al|alla|in|nel|nella|con|per|e|o|che|è|sono|ha|hanno"
        "|non|da|dal|era|tra"
    ),
    additions="in|nel|nella|dopo|durante|per|con|secondo|contro|mentre|quando|dove|senza|prima di|a causa",
    attribution=(
        r"secondo [^,]{2,60}, |[^,.;]{2,80}? (?:ha (?:detto|dichiarato|annunciato|affermato)|afferma"
        r"|annuncia)(?: [^.;]{0,80}?)? che "
    ),
    verbs=(
        r"è|sono|era|erano|ha|hanno|aveva|avevano|sarà|fu|furono|\w{2,}(?:ava|avano|arono|erono|irono|ò|[aiu]t[oaie]"
        r"|ano|ono)"
    ),
)
_DE = TitleWords(
    contents="dass|weil|wenn|ob",
    speaking="ich|wir|mich|mir|uns|mein|meine|unser|unsere",
    after_date="an|her|lang",
    before_date="am|im|in der|in|während des",
    holding=(
        "vom|von|seit|bis|zum|zwischen|und|oder|ab|vor|nach|der|die|das|des|dem|den|seit dem|bis zum|nach dem"
        "|vor dem|nur|erst|etwa"
    ),
    dependent=(
        "als|bevor|da|dass|nachdem|ob|obwohl|seit|sobald|während|weil|wenn|wo|und|aber|denn|laut|nach|bild|foto|video"
    ),
    unclear="er|sie|es|dies|diese|dieser|dieses|wir|ich|sein|seine|ihr|ihre|das|man",
    unended=(
        "der|die|das|dem|den|des|ein|eine|einen|einer|in|im|am|an|auf|mit|von|vom|zu|zum|zur|und|oder|dass"
        "|bei|für|nicht"
    ),
    verbs=r"ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|\w{2,}(?:te|ten|en|t)",
    keeps_leading_date=True,
)
_TR = TitleWords(
    speaking="ben|biz|benim|bizim|bize|bana",
    after_date="beri|kadar|önce|sonra|itibaren|bu yana",
    has_dotted_capital=True,
    holding="ile|ve|veya|kadar|beri|önce|sonra|olan|arasında|yaklaşık",
    dependent="ama|ancak|ayrıca|çünkü|fakat|göre|eğer|ve|fotoğraf|video",
    unclear="o|bu|şu|onlar|bunlar|ben|biz|onun|bunun|onların",
    unended="ve|veya|ile|bir|bu|için|olan|olarak|göre|gibi|kadar|en|çok",
    verbs=r"\w+(?:dı|di|du|dü|tı|ti|tu|tü|dılar|diler|dular|düler|mış|miş|muş|müş|cak|cek|yor|dır|dir)",
)
_AR = TitleWords(
    clauses="بعد|قبل|عندما|بينما|حيث|لأن",
    speaking="أنا|نحن|إننا",
    before_date="في|يوم|بتاريخ|خلال|من يوم",
    holding="منذ|حتى|بين|و|أو|من|إلى|قبل|بعد|عام|سنة|نحو",
    dependent="لكن|بينما|حيث|كما|لأن|عندما|بعد|قبل|منذ|رغم|صورة|فيديو|وفقا|وبحسب|بحسب",
    unclear="هو|هي|هم|هذا|هذه|ذلك|تلك",
    unended="في|من|إلى|على|عن|مع|أن|التي|الذي|و|أو|بين",
)
_WORDS = {"en": _EN, "es": _ES, "fr": _FR, "it": _IT, "de": _DE, "tr": _TR, "ar": _AR}


@dataclass(frozen=True, slots=True)
class TitleRules:
    """What to look for in a sentence of one language."""

    before_date: re.Pattern[str]
    leading: re.Pattern[str]
    holding: re.Pattern[str]
    after_date: re.Pattern[str]
    dependent: re.Pattern[str]
    unclear: re.Pattern[str]
    persons: re.Pattern[str]
    speaking: re.Pattern[str]
    unended: re.Pattern[str]
    clauses: re.Pattern[str]
    contents: re.Pattern[str]
    phrases: re.Pattern[str]
    additions: re.Pattern[str]
    attribution: re.Pattern[str]
    verbs: re.Pattern[str]
    keeps_leading_date: bool
    has_dotted_capital: bool


@cache
def rules_of(language: str) -> TitleRules:
    """Return the rules for a language, those of English where it has none."""
    words = _WORDS.get(language.split("-")[0], _EN)
    # An elided article sticks to its word.
    opened = rf"(?:{words.before_date or '(?!)'})(?:\s+|(?<=['’])|$)"
    return TitleRules(
        before_date=_rule(rf"\s*(?<!\w){opened}$"),
        leading=_rule(rf"\W*(?:(?:{words.before_date or '(?!)'}|{words.leading or '(?!)'})\s*)?$"),
        holding=_rule(rf"(?<!\w)(?:{words.holding or '(?!)'})\s*$"),
        after_date=_rule(rf"\s*(?:{words.after_date or '(?!)'})(?!\w)"),
        dependent=_rule(rf"(?:{words.dependent or '(?!)'})(?!\w)"),
        unclear=_rule(rf"(?:{words.unclear or '(?!)'})(?!\w)"),
        persons=_rule(rf"(?<!\w)(?:{words.persons or '(?!)'})(?!\w)"),
        speaking=_rule(rf"(?<!\w)(?:{words.speaking or '(?!)'})(?!\w)"),
        unended=_rule(rf"(?<!\w)(?:{words.unended or '(?!)'})$"),
        clauses=_rule(rf" (?:{words.clauses or '(?!)'}) "),
        contents=_rule(rf" (?:{words.contents or '(?!)'}) "),
        phrases=_rule(rf" (?:{words.phrases or '(?!)'}) "),
        additions=_rule(rf" (?:{words.additions or '(?!)'}) "),
        attribution=_rule(rf"^(?:{words.attribution or '(?!)'})"),
        verbs=_rule(rf"(?<=\s)(?:{words.verbs or '(?!)'})(?!\w)"),
        keeps_leading_date=words.keeps_leading_date,
        has_dotted_capital=words.has_dotted_capital,
    )


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
