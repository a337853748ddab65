"""From dated statements of many documents to events: grouped, dated and titled, with reasons."""

from __future__ import annotations

from timeline.reconstruction.candidates import Reach, reach_of
from timeline.reconstruction.clustering import cluster_statements
from timeline.reconstruction.comparison import Finding, Kind, Verdict, compare, facets_of, find_conflicts
from timeline.reconstruction.corroboration import Corroboration, corroborate
from timeline.reconstruction.dating import EventDate, date_event
from timeline.reconstruction.digest import digest_days
from timeline.reconstruction.events import (
    Attestation,
    ReconstructedEvent,
    Standing,
    attest,
    contradicts,
    reconstruct_events,
)
from timeline.reconstruction.names import KnownName
from timeline.reconstruction.naming import name_statements
from timeline.reconstruction.publication import PublicationGuess, UndatedDocument, infer_publication
from timeline.reconstruction.statements import Modality, Statement
from timeline.reconstruction.tellings import Sentence
from timeline.reconstruction.titles import title_event
from timeline.reconstruction.wording import WordCounts, count_words

__all__ = [
    "Attestation", "Corroboration", "EventDate", "Finding", "Kind", "KnownName", "Modality", "PublicationGuess",
    "Reach", "ReconstructedEvent", "Sentence", "Standing", "Statement", "UndatedDocument", "Verdict", "WordCounts",
    "attest", "cluster_statements", "compare", "contradicts", "corroborate", "count_words", "date_event",
    "digest_days", "facets_of", "find_conflicts", "infer_publication", "name_statements", "reach_of",
    "reconstruct_events", "title_event",
]  # fmt: skip
