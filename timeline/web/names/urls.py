"""The pages of names in one chronology."""

from __future__ import annotations

from django.urls import path

from timeline.selectors.names import NameKind
from timeline.web.names.name_views import name_list, name_page

urlpatterns = [
    path("actors/", name_list, {"kind": NameKind.ACTOR}, name="actor-list"),
    path("actors/<int:pk>/", name_page, {"kind": NameKind.ACTOR}, name="actor-page"),
    path("places/", name_list, {"kind": NameKind.PLACE}, name="place-list"),
    path("places/<int:pk>/", name_page, {"kind": NameKind.PLACE}, name="place-page"),
    path("outlets/", name_list, {"kind": NameKind.OUTLET}, name="outlet-list"),
    path("outlets/<int:pk>/", name_page, {"kind": NameKind.OUTLET}, name="outlet-page"),
]
