"""The nouns of Timeline, one a file."""

from __future__ import annotations

from timeline.models.actor import Actor, ActorKind
from timeline.models.api_token import ApiToken
from timeline.models.capture import Capture, CaptureChoice, CaptureMethod, CaptureState
from timeline.models.card import Card
from timeline.models.citation import Citation, Stance
from timeline.models.claim import Claim, ClaimStatus, Modality
from timeline.models.dates import Dated, ExtentChoices
from timeline.models.decision import Decision, Verb
from timeline.models.distinction import Distinction
from timeline.models.document import Document, LanguageKnown, PublishedKnown, TextKind
from timeline.models.document_words import DocumentWords
from timeline.models.event import Dispute, Event, EventStatus
from timeline.models.host_turn import HostTurn
from timeline.models.import_run import ImportRun, ImportState
from timeline.models.invitation import Invitation
from timeline.models.membership import Membership
from timeline.models.outlet import Outlet
from timeline.models.pack import Pack, PackState
from timeline.models.place import Place
from timeline.models.possible_duplicate import ComparedRevision, PossibleDuplicate
from timeline.models.purge import Purge
from timeline.models.release import Release
from timeline.models.review import Act, Assignment, Comment, ReviewAct
from timeline.models.roles import Capability, Role
from timeline.models.session import AccountSession
from timeline.models.standing_rule import RuleKind, StandingRule
from timeline.models.story import Story, StoryDecision, StoryStep, StoryVerb
from timeline.models.timeline import Timeline, Visibility
from timeline.models.timeline_change import TimelineChange
from timeline.models.webhook import DeliveryState, PublishedChange, Webhook, WebhookDelivery

__all__ = [
    "AccountSession",
    "Act",
    "Actor",
    "ActorKind",
    "ApiToken",
    "Assignment",
    "Capability",
    "Capture",
    "CaptureChoice",
    "CaptureMethod",
    "CaptureState",
    "Card",
    "Citation",
    "Claim",
    "ClaimStatus",
    "Comment",
    "ComparedRevision",
    "Dated",
    "Decision",
    "DeliveryState",
    "Dispute",
    "Distinction",
    "Document",
    "DocumentWords",
    "Event",
    "EventStatus",
    "ExtentChoices",
    "HostTurn",
    "ImportRun",
    "ImportState",
    "Invitation",
    "LanguageKnown",
    "Membership",
    "Modality",
    "Outlet",
    "Pack",
    "PackState",
    "Place",
    "PossibleDuplicate",
    "PublishedChange",
    "PublishedKnown",
    "Purge",
    "Release",
    "ReviewAct",
    "Role",
    "RuleKind",
    "Stance",
    "StandingRule",
    "Story",
    "StoryDecision",
    "StoryStep",
    "StoryVerb",
    "TextKind",
    "Timeline",
    "TimelineChange",
    "Verb",
    "Visibility",
    "Webhook",
    "WebhookDelivery",
]  # fmt: skip
