"""manage.py createsuperuser: Django's, which lets any password pass where nobody is asked for one."""

from __future__ import annotations

import os
from typing import Any

from django.contrib.auth.management.commands import createsuperuser
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

_PASSWORD = "DJANGO_SUPERUSER_PASSWORD"  # noqa: S105 - the name of a variable


class Command(createsuperuser.Command):
    """Keep the rules for passwords with --no-input too."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Refuse a weak password from the environment before an account is made with it."""
        password = "" if options["interactive"] else os.environ.get(_PASSWORD, "")
        if password:
            name = options.get("username") or os.environ.get("DJANGO_SUPERUSER_USERNAME", "")
            try:
                validate_password(password, User(username=name))
            except ValidationError as error:
                raise CommandError(f"{_PASSWORD}: {' '.join(error.messages)}") from error
        return super().handle(*args, **options)
