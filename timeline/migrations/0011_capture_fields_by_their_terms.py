from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

_RENAMED = {"way": "method", "said": "user_metadata", "answer": "response", "again": "recapture_of"}
_METHODS = [
    ("address", "address"),
    ("upload", "file"),
    ("paste", "pasted text"),
    ("member", "from a file that holds several"),
    ("recapture", "captured again"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0010_suggested_dates"),
    ]

    operations = [
        *(migrations.RenameField("capture", old, new) for old, new in _RENAMED.items()),
        migrations.RunSQL(
            "UPDATE timeline_capture SET method = 'recapture' WHERE method = 'again'",
            "UPDATE timeline_capture SET method = 'again' WHERE method = 'recapture'",
        ),
        migrations.AlterField("capture", "method", models.CharField(choices=_METHODS, max_length=10)),
        migrations.AlterField(
            "capture",
            "recapture_of",
            models.ForeignKey(
                blank=True,
                help_text="The document whose live page is fetched again.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="recaptures",
                to="timeline.document",
            ),
        ),
        migrations.AlterField(
            "capture",
            "user_metadata",
            models.JSONField(
                blank=True,
                default=dict,
                help_text="What the user says about it: title, outlet, published, language, note.",
            ),
        ),
    ]
