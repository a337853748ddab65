"""What programs write: captures, proposed claims and decisions, all by the services that the pages use."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any
from uuid import UUID  # noqa: TC003 - the API reads annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse  # noqa: TC002 - as above
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import Query, Router, Status

from timeline.exports.records import claim_record
from timeline.models import Act, Capability, Capture, Claim, ClaimStatus, Document, Event, EventStatus, Timeline
from timeline.selectors.event_evidence import with_evidence
from timeline.services.access.guards import ForbiddenError
from timeline.services.captures.budgets import OverBudgetError, require_budget
from timeline.services.captures.submission import submit_capture
from timeline.services.curation.citing import find_passage
from timeline.services.curation.claiming import NewClaim, claim_passage
from timeline.services.curation.review import Choice, decide
from timeline.services.curation.unchanged import ChangedError
from timeline.services.errors import RefusedError
from timeline.services.events.dates import find_passage_date
from timeline.web.api.problems import ProblemError
from timeline.web.api.records import event_answer
from timeline.web.api.schemas import Problem, ProposalPageOut, ProposalPlace, Words
from timeline.web.api.tokens import TokenOnly, token_of
from timeline.web.api.write_schemas import CaptureIn, CaptureOut, ClaimIn, ClaimMade, Decided, DecisionIn
from timeline.web.captures.submission_form import CaptureForm
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.exports.records import Record

router = Router(auth=TokenOnly())
_PROBLEMS = {401: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem, 429: Problem}
_PAGE = 50
_FIELDS = {"addresses": "url", "text_url": "url"}


def _refusing(view: Callable[..., Any]) -> Callable[..., Any]:
    """Answer with a problem where a service refuses."""

    @wraps(view)
    def answering(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return view(request, *args, **kwargs)
        except ForbiddenError as refusal:
            raise ProblemError(403, str(refusal)) from refusal
        except ChangedError as refusal:
            raise ProblemError(409, str(refusal)) from refusal
        except OverBudgetError as refusal:
            raise ProblemError(429, str(refusal)) from refusal
        except RefusedError as refusal:
            raise ProblemError(422, str(refusal)) from refusal

    return answering


@router.post(
    "/timelines/{slug}/captures",
    tags=["Captures"],
    response={202: CaptureOut, **_PROBLEMS},
    summary="Capture an address or a text",
)
@_refusing
def capture_new(request: HttpRequest, response: HttpResponse, slug: Words, given: CaptureIn) -> Any:
    """Take in an address or a text, which is read soon; ask for the capture until it is finished."""
    timeline = _allowed(request, slug, Capability.CAPTURE)
    form = CaptureForm(_as_form(timeline, given), user=signed_in(request))  # type: ignore[arg-type]
    if not form.is_valid():
        errors = {
            _FIELDS.get(name, name): [str(one) for one in complaints] for name, complaints in form.errors.items()
        }
        raise ProblemError(422, _("It cannot be captured as it is."), errors)
    require_budget(signed_in(request), timeline)
    (item,) = form.items()
    made = submit_capture(
        timeline=timeline, user=signed_in(request), method=item.method, name=item.name, content=item.read(),
        url=item.url, user_metadata=item.user_metadata, token=token_of(request),
    )  # fmt: skip
    answer = _capture(request, made)
    response["Location"] = request.build_absolute_uri(f"{request.path}/{made.uid}")
    return Status(202, answer)


@router.get(
    "/timelines/{slug}/captures/{uid}",
    tags=["Captures"],
    response={200: CaptureOut, **_PROBLEMS},
    summary="How far a capture is",
)
def capture(request: HttpRequest, slug: Words, uid: UUID) -> Record:
    """Return a capture of yours, or one of a timeline that you review."""
    visible = Capture.objects.visible_to(request.user).filter(timeline__slug=slug)
    return _capture(request, get_object_or_404(visible.select_related("document"), uid=uid))


@router.get(
    "/timelines/{slug}/proposals",
    tags=["Proposals"],
    response={200: ProposalPageOut, **_PROBLEMS},
    summary="Proposed events",
)
def proposals(request: HttpRequest, slug: Words, place: Query[ProposalPlace]) -> Record:
    """Return a page of the events that wait for a decision, undated ones too, the first proposed first."""
    timeline = _allowed(request, slug, Capability.REVIEW)
    waiting = timeline.events.filter(status=EventStatus.PROPOSED, pk__gt=place.after)
    if place.document:
        waiting = waiting.filter(claims__citations__document__uid=place.document).distinct()
    rows = list(with_evidence(waiting).order_by("pk")[: _PAGE + 1])
    address = request.build_absolute_uri(request.path)
    chosen = f"&document={place.document}" if place.document else ""
    return {
        "items": [event_answer(request, one, is_reviewer=True) for one in rows[:_PAGE]],
        "next": f"{address}?after={rows[_PAGE - 1].pk}{chosen}" if len(rows) > _PAGE else None,
    }


@router.post(
    "/timelines/{slug}/claims", tags=["Proposals"], response={201: ClaimMade, **_PROBLEMS}, summary="Propose a claim"
)
@_refusing
def claim_new(request: HttpRequest, slug: Words, given: ClaimIn) -> Any:
    """Propose a claim with the passage that proves it, of an event or of a new one; nothing is published."""
    timeline = _allowed(request, slug, Capability.REVIEW)
    document = get_object_or_404(
        Document.objects.readable_by(request.user).filter(timelines=timeline), uid=given.document
    )
    event = get_object_or_404(timeline.events.all(), uid=given.event) if given.event else None
    span = find_passage(document=document, pasted_text=given.quote)
    citation = claim_passage(
        timeline=timeline,
        document=document,
        span=span,
        date=find_passage_date(document=document, span=span, date_words=given.date),
        said=NewClaim(given.statement, given.attribution, given.modality, given.title),
        event=event,
        status=ClaimStatus.PROPOSED,
        user=signed_in(request),
    )
    stored = Claim.objects.select_related("event").prefetch_related("citations__document").get(pk=citation.claim_id)
    page = request.build_absolute_uri(stored.event.get_absolute_url())
    return Status(201, {"event": str(stored.event.uid), "claim": claim_record(stored), "page": page})


@router.post(
    "/events/{uid}/decisions",
    tags=["Proposals"],
    response={200: Decided, **_PROBLEMS},
    summary="Decide about an event",
)
@_refusing
def decision_new(request: HttpRequest, uid: UUID, given: DecisionIn) -> Record:
    """Accept, publish or reject an event as you saw it; 409 where it has changed since."""
    user = signed_in(request)
    reviewed = Event.objects.filter(timeline__in=Timeline.objects.where_may(user, Capability.REVIEW))
    event = get_object_or_404(reviewed.select_related("timeline"), uid=uid)
    if given.act == "publish" and not event.timeline.allows(user, Capability.PUBLISH):
        raise ProblemError(403, _("Only an editor may publish."))
    act = Act.REJECT if given.act == "reject" else Act.ACCEPT
    with transaction.atomic():
        decide(seen={event.pk: given.revision}, choice=Choice(act, given.why), user=user)
    event.refresh_from_db()
    return {"event": str(event.uid), "status": str(event.status), "revision": event.revision}


def _allowed(request: HttpRequest, slug: str, capability: Capability) -> Timeline:
    """Return a timeline to who may do this in it; to others who may read it it is forbidden, to the rest not there."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    if not timeline.allows(request.user, capability):
        raise ProblemError(403, _("Your token, or your role, does not allow this here."))
    return timeline


def _as_form(timeline: Timeline, given: CaptureIn) -> dict[str, Any]:
    """Return what the page of captures takes: with a text, the address is only where it comes from."""
    common = {
        "timeline": timeline.pk,
        "outlet": given.outlet,
        "published": given.published,
        "language": given.language,
    }
    if not given.text.strip():
        return {**common, "addresses": given.url}
    of_text = {"text": given.text, "text_url": given.url, "title": given.title, "authors": given.authors}
    return {**common, **of_text}


def _capture(request: HttpRequest, one: Capture) -> Record:
    return {
        "uid": str(one.uid),
        "state": str(one.state),
        "is_finished": one.is_finished,
        "message": one.message,
        "document": str(one.document.uid) if one.document else None,
        "page": request.build_absolute_uri(one.get_absolute_url()),
    }
