"""Routes of the members of a chronology, below its members/."""

from __future__ import annotations

from django.urls import path

from timeline.web.members.member_views import invitation_revoke, member, members

urlpatterns = [
    path("", members, name="members"),
    path("<int:pk>/", member, name="member"),
    path("invitations/<int:pk>/", invitation_revoke, name="invitation-revoke"),
]
