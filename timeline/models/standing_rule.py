"""StandingRule: what curators said once for all, which later runs obey until somebody revokes it."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from timeline.models.document import Document
from timeline.models.outlet import Outlet
from timeline.models.timeline import Timeline


class RuleKind(models.TextChoices):
    """What can be said once for all."""

    IGNORE = "ignore", _("ignore date words")
    GROUP = "group", _("an outlet belongs to a group")
    SAME_NAME = "same-name", _("two names are one")


class StandingRuleQuerySet(models.QuerySet["StandingRule"]):
    """Rules by whether they hold."""

    def in_force(self) -> StandingRuleQuerySet:
        """Return the rules that nobody revoked."""
        return self.filter(revoked_at__isnull=True)


class StandingRule(models.Model):
    """One rule of a timeline with who made it and why; it is revoked, never deleted."""

    kind = models.CharField(max_length=10, choices=RuleKind.choices)
    words = models.CharField(max_length=300, blank=True, help_text=_("The date words, or the name that is another."))
    start = models.PositiveIntegerField(null=True, blank=True, help_text=_("Where they stand, if only there."))
    end = models.PositiveIntegerField(null=True, blank=True)
    value = models.CharField(max_length=200, blank=True, help_text=_("The group, or the name that stays."))
    undo = models.JSONField(default=dict, blank=True, editable=False, help_text=_("What to put back when revoked."))
    why = models.TextField()
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_why = models.TextField(blank=True)

    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="standing_rules")
    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, null=True, blank=True, related_name="standing_rules"
    )
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, null=True, blank=True, related_name="standing_rules")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = StandingRuleQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = [
            models.UniqueConstraint(
                "timeline", "kind", "words", "start", "document", "outlet",
                condition=Q(revoked_at__isnull=True), nulls_distinct=False, name="standing_rule_once",
                violation_error_message=_("This rule is in force already."),
            ),
            models.CheckConstraint(
                name="standing_rule_has_a_reason",
                condition=Q(why__regex=r"\S"),
                violation_error_message=_("Say why: the rule is kept with its reason."),
            ),
            models.CheckConstraint(
                name="standing_rule_place_is_in_a_document",
                condition=Q(start__isnull=True, end__isnull=True) | Q(document__isnull=False, start__lt=F("end")),
                violation_error_message=_("A place is one of a document."),
            ),
            models.CheckConstraint(
                name="standing_rule_group_names_an_outlet",
                condition=~Q(kind=RuleKind.GROUP) | Q(outlet__isnull=False),
                violation_error_message=_("Name the outlet that belongs to the group."),
            ),
        ]  # fmt: skip
        triggers = [
            pgtrigger.Trigger(
                name="rules_are_only_revoked",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                    IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL OR
                        (NEW.kind, NEW.words, NEW.value, NEW.why, NEW.made_at, NEW.made_by_id, NEW.timeline_id)
                        IS DISTINCT FROM
                        (OLD.kind, OLD.words, OLD.value, OLD.why, OLD.made_at, OLD.made_by_id, OLD.timeline_id) THEN
                        RAISE EXCEPTION 'A rule is revoked once, and not changed otherwise.'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.words or self.value}"
