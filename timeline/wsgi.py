"""The WSGI application that servers load."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
os.environ.setdefault("TIMELINE_KEEPS_CONNECTIONS", "1")

application = get_wsgi_application()
