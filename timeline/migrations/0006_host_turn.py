from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0005_attestation"),
    ]

    operations = [
        migrations.CreateModel(
            name="HostTurn",
            fields=[
                ("host", models.CharField(max_length=253, primary_key=True, serialize=False)),
                ("free_at", models.DateTimeField(help_text="When the next request may be sent.")),
            ],
        ),
    ]
