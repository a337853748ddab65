"""Lines that pages print between paragraphs and that are not part of the article, in seven languages."""

from __future__ import annotations

import re

_LONGEST = 160
_LONGEST_LABEL = 60
_CREDIT = re.compile(
    r"""(?:(?:photo|foto|bild|image|picture|fotografía|photographie|immagine|fotoğraf|görsel|illustration|grafik)s?
    (?:\s*(?:credit|by|von|crédit|nachweis|quelle|de|di))?\s*[:©|]
    | (?:photo\s+credit|image\s+credit|crédits?(?:\s+photo)?|bildquelle|bildnachweis|bildrechte|credito|créditos?
    |©\s*(?:photo|foto|bild|image)?)\s*[:©/]?\s
    | (?:صورة|تصوير|الصورة)\s*[:：])""",
    re.IGNORECASE | re.VERBOSE,
)
_READ_ALSO = re.compile(
    r"""(?:(?:read|see|watch)\s+(?:also|more|next|too)|also\s+read|more\s+on\s+this|related(?:\s+(?:stories|articles))?
    |lesen\s+sie\s+(?:auch|dazu|mehr)|lies\s+auch|mehr\s+(?:zum\s+thema|dazu)|siehe\s+auch|auch\s+interessant
    |(?:à\s+)?lire\s+(?:aussi|également)|voir\s+aussi|sur\s+le\s+même\s+sujet
    |(?:lea|lee|leer|ver|vea)\s+(?:también|más)|te\s+puede\s+interesar|más\s+información
    |leggi\s+anche|vedi\s+anche|per\s+approfondire
    |ayrıca\s+(?:okuyun|bakınız)|bunu\s+da\s+okuyun|i̇lgili\s+haber|ilgili\s+haber(?:ler)?
    |(?:اقرأ|إقرأ|شاهد|طالع)\s+(?:أيضا|أيضًا|أيضاً|المزيد)|مواضيع\s+ذات\s+صلة)\s*[:：►»>|–-]""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(
    r"""(?:share\s+(?:this|on|via)\b.*|like\s+this|like\s+loading.*|leave\s+a\s+(?:reply|comment).*|advertisements?
    |related(?:\s+(?:posts|articles|stories|content))?|you\s+(?:may|might)\s+also\s+like.*|filed\s+under\b.*
    |read\s+more|continue\s+reading|most\s+read|sign\s+up\s+for\b.*
    |teilen(?:\s+(?:mit|sie|auf|via)\b.*)?|teilen\s+mit|gefällt\s+mir.*|anzeige|werbung|schreibe?\s+einen\s+kommentar.*
    |kommentar\s+(?:schreiben|hinterlassen|verfassen).*|ähnliche\s+(?:beiträge|artikel)|mehr\s+zum\s+thema|weiterlesen
    |das\s+könnte\s+(?:dich|sie|dir)\s+auch.*
    |partager(?:\s+sur\b.*)?|publicité|laisser\s+un\s+commentaire.*|articles?\s+(?:similaires?|liés)|lire\s+la\s+suite
    |compartir(?:\s+en\b.*)?|publicidad|deja\s+un\s+comentario.*|noticias\s+relacionadas|seguir\s+leyendo
    |condividi(?:\s+su\b.*)?|pubblicità|lascia\s+un\s+commento.*|articoli\s+correlati|continua\s+a\s+leggere
    |paylaş|reklam|yorum\s+yap.*|ilgili\s+haberler|devamını\s+oku
    |شارك(?:\s.*)?|إعلان|اترك\s+تعليق.*|مواضيع\s+ذات\s+صلة|اقرأ\s+المزيد)\s*[:：.…]*""",
    re.IGNORECASE | re.VERBOSE,
)


def is_credit(line: str) -> bool:
    """Whether a line names who took a picture: “Photo: Ada Brink”."""
    return len(line) <= _LONGEST and _CREDIT.match(line) is not None


def is_label(line: str) -> bool:
    """Whether a line is a sign of the page and not of the article: “Share this:”."""
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line) is not None


def leads_elsewhere(line: str) -> bool:
    """Whether a line sends to another article: “Read also: …”."""
    return len(line) <= _LONGEST * 2 and _READ_ALSO.match(line) is not None
