"""From dated statements of many documents to events: grouped, dated and titled, with reasons."""

from __future__ import annotations

from timeline.reconstruction.clustering import cluster_statements
from timeline.reconstruction.dating import EventDate, date_event
from timeline.reconstruction.digest import digest_days
from timeline.reconstruction.events import ReconstructedEvent, reconstruct_events
from timeline.reconstruction.statements import Modality, Statement
from timeline.reconstruction.titles import title_event

__all__ = [
    "EventDate",
    "Modality",
    "ReconstructedEvent",
    "Statement",
    "cluster_statements",
    "date_event",
    "digest_days",
    "reconstruct_events",
    "title_event",
]
