"""Markup into a tree."""

from __future__ import annotations

import re

from lxml import etree, html

_PARSER = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, collect_ids=False)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def parse_tree(markup: str) -> html.HtmlElement | None:
    """Return the tree of a page however broken its markup is, or None of one without any element."""
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", markup), parser=_PARSER)
    except (etree.LxmlError, ValueError):
        return None
    return tree
