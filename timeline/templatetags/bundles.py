"""The links of a page to a bundle of style sheets or scripts."""

from __future__ import annotations

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.bundles import BUNDLES, FOR_PAPER, BundlingStorage

register = template.Library()


@register.simple_tag
def bundle(name: str) -> SafeString:
    """Return the link to a bundle, or to each of its parts where static files are served as they lie."""
    is_bundled = isinstance(staticfiles_storage, BundlingStorage)
    names = [name] if is_bundled else [f"timeline/{part}" for part in BUNDLES[name]]
    return format_html_join("", "{}", ((_link(one),) for one in names))


def _link(name: str) -> SafeString:
    if name.endswith(".js"):
        return format_html('<script src="{}" defer></script>', static(name))
    media = ' media="print"' if name.endswith(FOR_PAPER) else ""
    return format_html('<link rel="stylesheet" href="{}"{}>', static(name), SafeString(media))
