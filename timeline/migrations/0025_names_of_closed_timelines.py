"""A name of an actor or a place may be kept in one timeline."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0024_review_inbox"),
    ]

    operations = [
        migrations.AddField(
            model_name="actor",
            name="timeline",
            field=models.ForeignKey(
                blank=True,
                help_text="The closed timeline that keeps the name to itself; empty where all timelines share it.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="own_actors",
                to="timeline.timeline",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="timeline",
            field=models.ForeignKey(
                blank=True,
                help_text="The closed timeline that keeps the name to itself; empty where all timelines share it.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="own_places",
                to="timeline.timeline",
            ),
        ),
        migrations.AlterField(
            model_name="actor",
            name="name",
            field=models.CharField(max_length=200),
        ),
        migrations.AlterField(
            model_name="place",
            name="name",
            field=models.CharField(max_length=200),
        ),
        migrations.AddConstraint(
            model_name="actor",
            constraint=models.UniqueConstraint(
                fields=("name", "timeline"),
                name="actor_name_is_unique",
                nulls_distinct=False,
                violation_error_message="There is one of this name already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(
                fields=("name", "timeline"),
                name="place_name_is_unique",
                nulls_distinct=False,
                violation_error_message="There is one of this name already.",
            ),
        ),
    ]
