"""Who was in a group gets the same in each timeline; what published events cite may be read as before."""

from __future__ import annotations

from django.db import migrations

# What the groups allowed everywhere, as a role in every timeline that there is.
_MEMBERS = """
    WITH granted AS (
        SELECT given.user_id, p.codename FROM auth_user_user_permissions given
            JOIN auth_permission p ON p.id = given.permission_id
            JOIN django_content_type c ON c.id = p.content_type_id AND c.app_label = 'timeline'
        UNION
        SELECT given.user_id, p.codename FROM auth_user_groups given
            JOIN auth_group_permissions g ON g.group_id = given.group_id
            JOIN auth_permission p ON p.id = g.permission_id
            JOIN django_content_type c ON c.id = p.content_type_id AND c.app_label = 'timeline'
    ), roles AS (
        SELECT user_id, CASE
            WHEN bool_or(codename = 'change_event') THEN 'owner'
            WHEN bool_or(codename = 'add_capture') THEN 'contributor'
            WHEN bool_or(codename = 'view_timeline') THEN 'reader'
        END AS role FROM granted GROUP BY user_id
    )
    INSERT INTO timeline_membership (user_id, timeline_id, role)
    SELECT roles.user_id, t.id, roles.role FROM roles CROSS JOIN timeline_timeline t WHERE roles.role IS NOT NULL
    ON CONFLICT DO NOTHING
"""
_RELEASES = """
    INSERT INTO timeline_release (document_id, timeline_id)
    WITH RECURSIVE shown AS (
        SELECT k.document_id, e.timeline_id FROM timeline_citation k
            JOIN timeline_claim c ON c.id = k.claim_id AND c.status = 'accepted'
            JOIN timeline_event e ON e.id = c.event_id AND e.status = 'published'
        UNION
        SELECT d.supersedes_id, shown.timeline_id FROM timeline_document d
            JOIN shown ON shown.document_id = d.id WHERE d.supersedes_id IS NOT NULL
    )
    SELECT shown.document_id, shown.timeline_id FROM shown
        JOIN timeline_document_timelines b USING (document_id, timeline_id)
    ON CONFLICT DO NOTHING
"""
_OLD_GROUPS = ("Curators", "Contributors", "Readers of private timelines")


def _drop_groups(apps, _editor):
    """Take away the groups that gave everything everywhere; their members keep it timeline by timeline."""
    apps.get_model("auth", "Group").objects.filter(name__in=_OLD_GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0012_memberships"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunSQL(_MEMBERS, migrations.RunSQL.noop),
        migrations.RunSQL(_RELEASES, migrations.RunSQL.noop),
        migrations.RunPython(_drop_groups, migrations.RunPython.noop),
    ]
