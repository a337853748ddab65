from __future__ import annotations

from timeline.ingest import Address, AddressList, read_addresses

ONE, TWO = "https://a.example/1", "https://b.example/2"


def test_a_list_with_a_header_may_have_its_columns_in_any_order() -> None:
    text = f"Outlet,URL,Unknown,Published,Lang\nGazette,{ONE},x,2024-05-07,en\n\nCourier,{TWO}\n"

    assert read_addresses(text) == AddressList(
        (
            Address(ONE, outlet="Gazette", published="2024-05-07", language="en", row=2),
            Address(TWO, outlet="Courier", row=4),
        ),
        (),
    )


def test_a_list_without_a_header_has_the_address_first() -> None:
    assert read_addresses(f"\ufeff{ONE}\tGazette\tA title\n").addresses == (
        Address(ONE, outlet="Gazette", title="A title", row=1),
    )
    assert read_addresses(f'{ONE};"Gazette; Sunday"').addresses == (Address(ONE, outlet="Gazette; Sunday", row=1),)
    assert read_addresses(f"{ONE}\n{TWO}").addresses == (Address(ONE, row=1), Address(TWO, row=2))


def test_every_row_that_is_no_address_is_named() -> None:
    text = f"url,title\n{ONE},x\n,y\nwww.a.example,z\nftp://a.example/1,z\nhttps://,z\nhttps://[1,z\n{ONE},z\n"

    assert read_addresses(text + "https://a.example/" + "x" * 2000) == AddressList(
        (Address(ONE, title="x", row=2),),
        (
            "Row 3: there is no address. Give it in the column “url”.",
            "Row 4: 'www.a.example' is no web address. It must begin with http:// or https://.",
            "Row 5: 'ftp://a.example/1' is no web address. It must begin with http:// or https://.",
            "Row 6: 'https://' is no web address. It must begin with http:// or https://.",
            "Row 7: 'https://[1' is no web address. It must begin with http:// or https://.",
            "Row 8: https://a.example/1 stands in row 2 already.",
            "Row 9: the address is longer than 2,000 characters.",
        ),
    )


def test_a_row_that_goes_on_over_lines_keeps_its_number() -> None:
    found = read_addresses(f'url,title\n{ONE},"Two\nlines"\nnothing\n')

    assert found.addresses == (Address(ONE, title="Two\nlines", row=2),)
    assert found.refused == ("Row 4: 'nothing' is no web address. It must begin with http:// or https://.",)


def test_an_endless_list_is_cut_and_that_is_reported() -> None:
    found = read_addresses("\n".join(f"https://a.example/{number}" for number in range(10_050)))

    assert len(found.addresses) == 10_000
    assert found.refused == ("Row 10001 and what follows is not read: at most 10,000 rows at once.",)


def test_a_quote_that_never_ends_and_a_cell_without_end_are_told() -> None:
    found = read_addresses(f'url\n{ONE}\n"' + "x" * 200_000)

    assert found.addresses == (Address(ONE, row=2),)
    assert found.refused == ("Row 3 cannot be taken apart: field larger than field limit (131072).",)


def test_an_empty_list_holds_nothing() -> None:
    assert read_addresses("") == AddressList((), ())
