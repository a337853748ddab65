"""The start of a process that reads: imported before Django is set up, so it imports nothing of the project."""

from __future__ import annotations

import multiprocessing
import os
import threading
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess


def begin_reader() -> None:
    """Make a process ready to read, and end it with the one that started it, even if that is killed."""
    django.setup()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
