"""Routes of one's own account, and of invitations to chronologies."""

from __future__ import annotations

from django.contrib.auth.views import PasswordChangeView
from django.urls import path, reverse_lazy

from timeline.web.accounts.account_views import account, sessions_end, token_new, token_revoke
from timeline.web.accounts.two_factor_views import two_factor
from timeline.web.members.member_views import invitation

urlpatterns = [
    path("account/", account, name="account"),
    path("account/tokens/", token_new, name="token-new"),
    path("account/tokens/<int:pk>/revoke/", token_revoke, name="token-revoke"),
    path("account/two-factor/", two_factor, name="two-factor"),
    path("account/sessions/", sessions_end, name="sessions-end"),
    path(
        "account/password/",
        PasswordChangeView.as_view(template_name="timeline/password.html", success_url=reverse_lazy("account")),
        name="password",
    ),
    path("invitations/<str:token>/", invitation, name="invitation"),
]
