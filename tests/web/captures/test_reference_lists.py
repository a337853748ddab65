"""References of Zotero become addresses to fetch, with what they say of each document."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import ValidationError

from timeline.web.captures.address_field import Address, parse_addresses
from timeline.web.captures.reference_lists import as_address_table

EXPECTED = [
    Address(
        "https://gazette.example/1",
        {
            "title": "Harbour reopens", "outlet": "Harbour Gazette", "published": "2024-08-22", "language": "en",
            "authors": "Ada Marin; The desk",
        },
    ),
    Address("https://courier.example/2", {"title": "Le port", "published": "1984"}),
]  # fmt: skip
CSL = [
    {
        "id": "1", "type": "article-newspaper", "title": "Harbour reopens", "container-title": "Harbour Gazette",
        "issued": {"date-parts": [[2024, 8, 22]]}, "language": "en-GB", "URL": "https://gazette.example/1",
        "author": [{"family": "Marin", "given": "Ada"}, {"literal": "The desk"}],
    },
    {"id": "2", "title": "Le\tport", "issued": {"date-parts": [["1984"]]}, "URL": "https://courier.example/2"},
]  # fmt: skip
RIS = """TY  - NEWS
TI  - Harbour reopens
AU  - Ada Marin
AU  - The desk
T2  - Harbour Gazette
DA  - 2024/08/22/
LA  - en-GB
UR  - https://gazette.example/1
ER  -

TY  - NEWS
TI  - Le port
PY  - 1984
UR  - https://courier.example/2
ER  -
"""


@pytest.mark.parametrize("text", [json.dumps(CSL), f"\ufeff{RIS}", RIS.replace("\n", "\r\n")])
def test_references_are_addresses_with_what_is_known(text: str) -> None:
    assert parse_addresses(as_address_table(text)) == EXPECTED


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", '{"events": []}', "Type of thing"])
def test_other_files_are_no_references(text: str) -> None:
    assert as_address_table(text) == ""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[{", "no JSON"),
        ("[1]", "a reference is an object"),
        ('[{"title": "Treaty"}]', "“Treaty”: no address is given"),
        ("TY  - BOOK\nTI  - Treaty\nER  - \n", "“Treaty”: no address is given"),
    ],
)
def test_what_cannot_be_fetched_is_refused_by_name(text: str, complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        as_address_table(text)
