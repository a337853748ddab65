"""The least that Django can do: one view that returns bytes read once. `bench/serving.py` compares pages with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

if TYPE_CHECKING:
    from django.http import HttpRequest

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY=os.urandom(16).hex(), DATABASES={})
CONTENT = Path(os.environ["BENCH_PAGE"]).read_bytes()


def page(_request: HttpRequest) -> HttpResponse:
    """Return the bytes."""
    return HttpResponse(CONTENT)


urlpatterns = [path("", page)]
application = get_wsgi_application()
