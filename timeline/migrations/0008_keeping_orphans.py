from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0007_document_language_known"),
    ]

    operations = [
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(
                choices=[
                    ("publish", "published"),
                    ("reject", "rejected"),
                    ("merge", "merged"),
                    ("edit", "edited"),
                    ("accept", "accepted"),
                    ("cite", "cited a passage"),
                    ("withdraw", "withdrew a passage"),
                    ("keep", "kept a passage of an earlier version"),
                    ("split", "moved claims to an event of their own"),
                    ("distinguish", "told apart from another event"),
                ],
                max_length=12,
            ),
        ),
    ]
