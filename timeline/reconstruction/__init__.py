"""From dated statements of many documents to events: grouped, dated and titled, with reasons."""

from __future__ import annotations

from timeline.reconstruction.clustering import cluster_statements
from timeline.reconstruction.dating import EventDate, date_event
from timeline.reconstruction.statements import Statement
from timeline.reconstruction.titles import title_event

__all__ = ["EventDate", "Statement", "cluster_statements", "date_event", "title_event"]
