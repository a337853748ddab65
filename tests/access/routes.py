"""Every address of the site, read from its routes, with the keywords that it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import URLPattern, get_resolver, reverse
from django.utils.text import slugify

from tests.access.world import ADMIN_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.access.world import Place

# Numbers that pages name: what each route counts.
_NUMBERS = {
    "document-by-number": lambda place: place.shown.pk,
    "member": lambda place: place.timeline.memberships.order_by("pk")[0].pk,
    "actor-page": lambda place: place.published.actors.get().pk,
    "place-page": lambda place: place.published.place_id,
    "outlet-page": lambda place: place.shown.outlet_id,
    "webhook": lambda place: place.webhook.pk,
    "token-revoke": lambda place: place.token.pk,
    "standing-rule-revoke": lambda place: place.rule.pk,
    "invitation-revoke": lambda place: place.invitation.pk,
    "event-detail": lambda place: place.published.pk,
    "event-same": lambda place: place.published.pk,
    "event-edit": lambda place: place.published.pk,
    "event-conflict": lambda place: place.published.pk,
    "event-publish": lambda place: place.published.pk,
    "event-unpublish": lambda place: place.published.pk,
    "event-reject": lambda place: place.published.pk,
    "event-merge": lambda place: place.published.pk,
    "event-split": lambda place: place.published.pk,
    "event-move": lambda place: place.published.pk,
    "event-story": lambda place: place.published.pk,
    **{name: lambda place: place.story.pk for name in ("story", "story-step", "story-edit", "story-act")},
    "event-history": lambda place: place.published.pk,
    "review-assign": lambda place: place.published.pk,
    "review-comment": lambda place: place.published.pk,
    "review-item": lambda place: place.published.pk,
    "review-edit": lambda place: place.published.pk,
    "review-split": lambda place: place.published.pk,
    "review-names": lambda place: place.published.pk,
    "claim-history": lambda place: place.published.claims.get().pk,
    "citation-history": lambda place: place.published.claims.get().citations.get().pk,
    **{f"event-{name}": lambda place: place.published.pk for name in ("embed", "picture", "share")},
}
_NUMBERS_HIDDEN = {
    "document-by-number": lambda place: place.hidden.pk,
    "event-detail": lambda place: place.proposal.pk,
    "event-same": lambda place: place.proposal.pk,
    "event-edit": lambda place: place.proposal.pk,
    "event-conflict": lambda place: place.proposal.pk,
    "event-publish": lambda place: place.proposal.pk,
    "event-unpublish": lambda place: place.proposal.pk,
    "event-reject": lambda place: place.proposal.pk,
    "event-merge": lambda place: place.proposal.pk,
    "event-split": lambda place: place.proposal.pk,
    "event-move": lambda place: place.proposal.pk,
    "event-story": lambda place: place.proposal.pk,
    **{name: lambda place: place.draft.pk for name in ("story", "story-step", "story-edit", "story-act")},
    "event-history": lambda place: place.proposal.pk,
    "claim-history": lambda place: place.proposal.claims.get().pk,
    "citation-history": lambda place: place.proposal.claims.get().citations.get().pk,
    **{f"event-{name}": lambda place: place.proposal.pk for name in ("embed", "picture", "share")},
}
# What the API names by an identifier: a row that stands, never one that is not there.
_UIDS = {
    "api:claim": lambda place, is_hidden: (place.proposal if is_hidden else place.published).claims.get().uid,
    "api:document": lambda place, is_hidden: (place.hidden if is_hidden else place.shown).uid,
    "api:decision_new": lambda place, is_hidden: (place.proposal if is_hidden else place.published).uid,
    "import-run": lambda place, _is_hidden: place.run.uid,
    "import-report": lambda place, _is_hidden: place.run.uid,
    "pack": lambda place, _is_hidden: place.pack.uid,
    "pack-file": lambda place, _is_hidden: place.pack.uid,
    "api:event": lambda place, is_hidden: (place.proposal if is_hidden else place.published).uid,
}
# Routes about what readers may or may not see.
HAVE_HIDDEN = (
    "document-",
    "orphan-",
    "event-",
    "claim-history",
    "citation-history",
    "story-step",
    "story-edit",
    "story-act",
)


@dataclass(frozen=True)
class Route:
    """A route by its name, and how its address is made for a timeline."""

    name: str
    keywords: tuple[str, ...]

    @property
    def has_hidden(self) -> bool:
        """Whether it is asked once more about what readers do not see."""
        is_named = self.name in _UIDS and not self.name.startswith(("import-", "pack"))
        return is_named or self.name == "story" or self.name.startswith(HAVE_HIDDEN)

    def path(self, place: Place, *, is_hidden: bool = False) -> str:
        """Return the address."""
        return reverse(self.name, kwargs={name: self._value(name, place, is_hidden) for name in self.keywords})

    def _value(self, name: str, place: Place, is_hidden: bool) -> Any:
        if self.name.startswith("admin:"):
            return self._of_admin(name, place)
        if name == "address" and self.name == "document-restore":
            return place.deleted.address
        if self.name == "pack-new" and name == "key":
            return "pdf"
        if name == "uid" and self.name in _UIDS:
            return _UIDS[self.name](place, is_hidden)
        if name == "title" and self.name in {"story", "story-step"}:
            return slugify((place.draft if is_hidden else place.story).title)
        if name == "pk":
            numbers = _NUMBERS_HIDDEN if is_hidden else _NUMBERS
            return numbers[self.name](place)
        return place.keyword(name, is_hidden=is_hidden)

    def _of_admin(self, name: str, place: Place) -> Any:
        model = self.name.split("_")[1] if "_" in self.name else ""
        values = {"app_label": "timeline", "content_type_id": 1, "url": "nothing", "id": 1}
        return ADMIN_ROWS[model](place) if name in {"object_id", "pk"} and model in ADMIN_ROWS else values.get(name, 1)


def find_routes() -> list[Route]:
    """Return all routes that have a name, each once, in the order of their names."""
    found = {route.name: route for route in _walk(get_resolver().url_patterns, "", ())}
    return sorted(found.values(), key=lambda route: route.name)


def _walk(patterns: Sequence[Any], namespace: str, keywords: tuple[str, ...]) -> Iterator[Route]:
    for one in patterns:
        taken = (
            *keywords,
            *one.pattern.converters,
            *(one.pattern.regex.groupindex if not one.pattern.converters else ()),
        )
        taken = tuple(dict.fromkeys(taken))
        if isinstance(one, URLPattern):
            if one.name:
                yield Route(f"{namespace}{one.name}", taken)
        else:
            yield from _walk(one.url_patterns, f"{namespace}{one.namespace}:" if one.namespace else namespace, taken)
