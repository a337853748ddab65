"""Routes, most special first: a timeline's slug takes what is left."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.views import LogoutView
from django.urls import include, path

from timeline.web.accounts.sign_in import SignInView, sign_in_code
from timeline.web.accounts.urls import urlpatterns as accounts_urls
from timeline.web.api.site import api
from timeline.web.captures.urls import urlpatterns as captures_urls
from timeline.web.chronology.timeline_list_views import timeline_list
from timeline.web.chronology.urls import urlpatterns as chronology_urls
from timeline.web.dates.echo_views import date_echo
from timeline.web.discovery.urls import urlpatterns as discovery_urls
from timeline.web.documents.urls import urlpatterns as documents_urls
from timeline.web.downloads.urls import urlpatterns as downloads_urls
from timeline.web.error_pages import server_error
from timeline.web.events.urls import urlpatterns as events_urls
from timeline.web.history.urls import urlpatterns as history_urls
from timeline.web.imports.urls import urlpatterns as imports_urls
from timeline.web.language_views import choose_language
from timeline.web.map.urls import urlpatterns as map_urls
from timeline.web.members.urls import urlpatterns as members_urls
from timeline.web.names.urls import urlpatterns as names_urls
from timeline.web.review.urls import urlpatterns as review_urls
from timeline.web.rules.urls import urlpatterns as rules_urls
from timeline.web.search.urls import urlpatterns as search_urls
from timeline.web.sharing.urls import urlpatterns as sharing_urls
from timeline.web.stories.urls import urlpatterns as stories_urls
from timeline.web.timelines.urls import urlpatterns as timelines_urls
from timeline.web.webhooks.urls import urlpatterns as webhooks_urls

handler500 = server_error

urlpatterns = [
    path("", timeline_list, name="timeline-list"),
    path("admin/", admin.site.urls),
    path("login/", SignInView.as_view(), name="login"),
    path("login/code/", sign_in_code, name="login-code"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("", include(accounts_urls)),
    path("api/", api.urls),
    path("", include(discovery_urls)),
    path("", include(search_urls)),
    path("", include(sharing_urls)),
    path("language/<slug:code>/", choose_language, name="language"),
    path("dates/echo/", date_echo, name="date-echo"),
    path("", include(captures_urls)),
    path("", include(history_urls)),
    path("documents/", include(documents_urls)),
    path("", include(review_urls)),
    path("", include(timelines_urls)),
    path("<slug:slug>/members/", include(members_urls)),
    path("<slug:slug>/webhooks/", include(webhooks_urls)),
    path("<slug:slug>/import/", include(imports_urls)),
    path("<slug:slug>/rules/", include(rules_urls)),
    path("<slug:slug>/", include(chronology_urls)),
    path("<slug:slug>/", include(names_urls)),
    path("<slug:slug>/", include(map_urls)),
    path("<slug:slug>/stories/", include(stories_urls)),
    path("<slug:slug>/download/", include(downloads_urls)),
    path("<slug:slug>/events/", include(events_urls)),
]
