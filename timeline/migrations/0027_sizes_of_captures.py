"""Captures know how many bytes were submitted, so that what one person submits in a day can be added up."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0026_keep_names_of_closed_timelines")]

    operations = [
        migrations.AddField(
            model_name="capture",
            name="byte_count",
            field=models.PositiveBigIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddIndex(
            model_name="capture",
            index=models.Index(fields=["user", "created_at"], name="capture_budget_of_user"),
        ),
    ]
