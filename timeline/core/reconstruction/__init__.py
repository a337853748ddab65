"""From dated statements of many documents to events: grouped, dated and titled, with reasons."""

from __future__ import annotations

from timeline.core.reconstruction.corroboration.denials import is_denying
from timeline.core.reconstruction.corroboration.outlet_count import Corroboration, corroborate
from timeline.core.reconstruction.dating.dateline import find_datelines
from timeline.core.reconstruction.dating.event_date import EventDate, date_event
from timeline.core.reconstruction.dating.publication import PublicationGuess, UndatedDocument, infer_publication
from timeline.core.reconstruction.digest.day_sentences import Sentence
from timeline.core.reconstruction.digest.days import digest_days
from timeline.core.reconstruction.entities.linking import name_statements
from timeline.core.reconstruction.entities.names import KnownName
from timeline.core.reconstruction.events import (
    Attestation,
    ReconstructedEvent,
    Standing,
    attest,
    contradicts,
    reconstruct_events,
)
from timeline.core.reconstruction.grouping.blocking import Reach, reach_of
from timeline.core.reconstruction.grouping.clustering import cluster_statements
from timeline.core.reconstruction.grouping.comparison import Finding, Kind, Verdict, compare, facets_of, find_conflicts
from timeline.core.reconstruction.grouping.contradictions import name_contradiction
from timeline.core.reconstruction.mentions import Mention, attach_mentions
from timeline.core.reconstruction.statements import Modality, Statement
from timeline.core.reconstruction.titles.titles import title_event
from timeline.core.reconstruction.wording import WordCounts, count_words

__all__ = [
    "Attestation", "Corroboration", "EventDate", "Finding", "Kind", "KnownName", "Mention", "Modality",
    "PublicationGuess", "Reach", "ReconstructedEvent", "Sentence", "Standing", "Statement", "UndatedDocument",
    "Verdict", "WordCounts", "attach_mentions", "attest", "cluster_statements", "compare", "contradicts",
    "corroborate", "count_words", "date_event", "digest_days", "facets_of", "find_conflicts", "find_datelines",
    "infer_publication", "is_denying", "name_contradiction", "name_statements", "reach_of", "reconstruct_events",
    "title_event",
]  # fmt: skip
