"""A name of an outlet may be kept in one timeline, as those of actors and places."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0031_parts_of_events"),
    ]

    operations = [
        migrations.AddField(
            model_name="outlet",
            name="timeline",
            field=models.ForeignKey(
                blank=True,
                help_text="The closed timeline that keeps the name to itself; empty where all timelines share it.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="own_outlets",
                to="timeline.timeline",
            ),
        ),
        migrations.AlterField(
            model_name="outlet",
            name="name",
            field=models.CharField(max_length=200),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.UniqueConstraint(
                fields=("name", "timeline"),
                name="outlet_name_is_unique",
                nulls_distinct=False,
                violation_error_message="There is one of this name already.",
            ),
        ),
    ]
