"""Memberships, documents released to readers, addresses that cannot be counted."""

from __future__ import annotations

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("timeline", "0011_capture_fields_by_their_terms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("reader", "reader: reads it"),
                            ("contributor", "contributor: adds documents"),
                            ("curator", "curator: reviews what is proposed"),
                            ("editor", "editor: publishes and settles"),
                            ("owner", "owner: members, visibility, deletion"),
                        ],
                        max_length=12,
                    ),
                ),
                ("since", models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                "ordering": ("timeline", "user"),
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("reader", "reader: reads it"),
                            ("contributor", "contributor: adds documents"),
                            ("curator", "curator: reviews what is proposed"),
                            ("editor", "editor: publishes and settles"),
                            ("owner", "owner: members, visibility, deletion"),
                        ],
                        max_length=12,
                    ),
                ),
                ("since", models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "released_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False),
                ),
            ],
        ),
        migrations.AlterModelOptions(
            name="timeline",
            options={
                "ordering": ("title", "id"),
                "permissions": [("administer_site", "Can administer the site: every timeline, every document")],
            },
        ),
        migrations.RemoveConstraint(
            model_name="document",
            name="document_text_once_but_for_copies",
        ),
        migrations.RemoveConstraint(
            model_name="timeline",
            name="timeline_slug_is_no_route",
        ),
        migrations.AddField(
            model_name="capture",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Who chose what to do with it, where a person was asked.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="captures_decided",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="address",
            field=models.UUIDField(
                db_default=django.contrib.postgres.functions.RandomUUID(),
                default=uuid.uuid4,
                editable=False,
                help_text="In the address of its page, where it can be neither counted nor worked out.",
                unique=True,
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="deleted_at",
            field=models.DateTimeField(
                blank=True, editable=False, help_text="Kept for a while after that, then gone for good.", null=True
            ),
        ),
        migrations.AddField(
            model_name="timeline",
            name="deleted_at",
            field=models.DateTimeField(
                blank=True, editable=False, help_text="Kept for a while after that, then gone for good.", null=True
            ),
        ),
        migrations.AlterField(
            model_name="capture",
            name="state",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("working", "being read"),
                    ("asking", "waits for your choice"),
                    ("proposed", "waits for an editor"),
                    ("stored", "stored"),
                    ("known", "known already"),
                    ("skipped", "skipped"),
                    ("opened", "opened"),
                    ("refused", "refused"),
                    ("failed", "failed"),
                ],
                default="waiting",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="capture",
            name="user",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="captures",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="timeline",
            name="visibility",
            field=models.CharField(
                choices=[
                    ("public", "public: listed, for everybody"),
                    ("unlisted", "unlisted: for everybody who has the link"),
                    ("private", "private: for its members"),
                ],
                default="private",
                max_length=10,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="published_events_release_documents",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"status\" = 'published')",
                    func="\n            INSERT INTO timeline_release (document_id, timeline_id)\n                SELECT DISTINCT k.document_id, NEW.timeline_id\n                FROM timeline_claim c JOIN timeline_citation k ON k.claim_id = c.id\n                WHERE c.event_id = NEW.id AND c.status = 'accepted'\n                ON CONFLICT DO NOTHING;\n            RETURN NEW;\n        ",
                    hash="918a648b53b8c4be0f658cacc29b3a2f9c9f69fe",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_published_events_release_documents_c171a",
                    table="timeline_event",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="timeline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "slug__in",
                        (
                            "admin",
                            "documents",
                            "static",
                            "dates",
                            "api",
                            "capture",
                            "captures",
                            "login",
                            "logout",
                            "account",
                            "invitations",
                            "new",
                        ),
                    ),
                    _negated=True,
                ),
                name="timeline_slug_is_no_route",
                violation_error_message="This address is taken by the site itself; choose another slug.",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="timeline",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to="timeline.timeline"
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="membershipevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="membershipevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="timeline.membership",
            ),
        ),
        migrations.AddField(
            model_name="membershipevent",
            name="timeline",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="timeline.timeline",
            ),
        ),
        migrations.AddField(
            model_name="membershipevent",
            name="user",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="release",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="releases", to="timeline.document"
            ),
        ),
        migrations.AddField(
            model_name="release",
            name="timeline",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="releases", to="timeline.timeline"
            ),
        ),
        migrations.AddField(
            model_name="release",
            name="user",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                models.F("user"),
                models.F("timeline"),
                name="membership_once",
                violation_error_message="This person is a member already; change the role instead.",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", ["reader", "contributor", "curator", "editor", "owner"])),
                name="membership_role_is_known",
                violation_error_message="Choose one of the roles.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "timeline_membershipevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "timeline_id", "user_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."timeline_id", NEW."user_id"); RETURN NULL;',
                    hash="2f20b35057d1c289a69f7924251a6614f3d76761",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6b7b1",
                    table="timeline_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "timeline_membershipevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "timeline_id", "user_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."timeline_id", NEW."user_id"); RETURN NULL;',
                    hash="5751bb1082fa1ba47153b1116addce904bb0c345",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1174b",
                    table="timeline_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "timeline_membershipevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "timeline_id", "user_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."timeline_id", OLD."user_id"); RETURN NULL;',
                    hash="afe849405f4ef0756fff151cdd4877d7c20bb39a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_db50b",
                    table="timeline_membership",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="release",
            constraint=models.UniqueConstraint(models.F("document"), models.F("timeline"), name="release_once"),
        ),
    ]
