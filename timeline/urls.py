"""Routes, most special first: a timeline's slug takes what is left."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path

from timeline.views.date_echo import date_echo

urlpatterns = [
    path("admin/", admin.site.urls),
    path("dates/echo/", date_echo, name="date-echo"),
]
