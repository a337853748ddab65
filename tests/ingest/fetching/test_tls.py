"""Certificates are checked against the host's name, although the connection goes to an address."""

from __future__ import annotations

import datetime as dt
import ssl
from dataclasses import replace
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.ingest.fetching.conftest import LOOPBACK
from tests.ingest.fetching.site import Site, answer
from timeline.ingest.fetching import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from timeline.ingest.fetching import Fetched

NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)


def write_certificate(path: Path, *names: x509.GeneralName, until: dt.datetime = NOW + DAY) -> Path:
    """Write a self-signed certificate for hosts, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Timeline test")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - 10 * DAY)
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, *private) + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., tuple[Site, Path, list[str | None]]]]:
    """Start servers with a certificate for some names; tell also what names clients asked for (SNI)."""
    sites: list[Site] = []

    def serve(*names: x509.GeneralName, until: dt.datetime = NOW + DAY) -> tuple[Site, Path, list[str | None]]:
        certificate = write_certificate(tmp_path / f"{len(sites)}.pem", *names, until=until)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        wanted: list[str | None] = []
        context.sni_callback = lambda _socket, name, _context: wanted.append(name)
        site = Site(context=context)
        site.pages["/"] = answer()
        sites.append(site)
        return site, certificate, wanted

    yield serve
    for site in sites:
        site.close()


def resolve(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


def test_a_pinned_connection_names_its_host_and_checks_its_certificate(
    serve: Callable[..., tuple[Site, Path, list[str | None]]], get: Callable[..., Fetched]
) -> None:
    site, certificate, wanted = serve(x509.DNSName("safe.example"))
    url = site.url("/", host="safe.example.", scheme="https")

    fetched = get(url, resolve=resolve, policy=replace(LOOPBACK, authorities=certificate))

    assert fetched.content == b"A page."
    assert wanted == ["safe.example", "safe.example"]
    assert site.headers[-1]["host"] == f"safe.example:{site.port}"


def test_an_address_has_certificates_too(
    serve: Callable[..., tuple[Site, Path, list[str | None]]], get: Callable[..., Fetched]
) -> None:
    site, certificate, _wanted = serve(x509.IPAddress(ip_address("127.0.0.1")))

    fetched = get(site.url("/", scheme="https"), policy=replace(LOOPBACK, authorities=certificate))

    assert fetched.content == b"A page."


def test_a_certificate_of_another_host_is_refused(
    serve: Callable[..., tuple[Site, Path, list[str | None]]], get: Callable[..., Fetched]
) -> None:
    site, certificate, _wanted = serve(x509.DNSName("other.example"))
    url = site.url("/", host="safe.example", scheme="https")
    policy = replace(LOOPBACK, authorities=certificate, obeys_robots=False)

    with pytest.raises(FetchError) as refusal:
        get(url, resolve=resolve, policy=policy)

    assert str(refusal.value) == (
        f"{url} is not fetched: the certificate of safe.example is not valid (Hostname mismatch, certificate is not"
        " valid for 'safe.example'). Whoever answers may be somebody else. Save the page yourself and give the file."
    )
    assert not refusal.value.is_temporary
    assert site.asked == []


@pytest.mark.parametrize(
    ("until", "is_trusted", "reason"),
    [(NOW + DAY, False, "self-signed certificate"), (NOW - DAY, True, "certificate has expired")],
)
def test_a_bad_certificate_is_refused(
    until: dt.datetime,
    is_trusted: bool,
    reason: str,
    serve: Callable[..., tuple[Site, Path, list[str | None]]],
    get: Callable[..., Fetched],
) -> None:
    site, certificate, _wanted = serve(x509.DNSName("safe.example"), until=until)
    url = site.url("/", host="safe.example", scheme="https")
    policy = replace(LOOPBACK, authorities=certificate if is_trusted else None, obeys_robots=False)

    with pytest.raises(FetchError) as refusal:
        get(url, resolve=resolve, policy=policy)

    assert f"the certificate of safe.example is not valid ({reason})" in str(refusal.value)


def test_a_server_without_encryption_is_reported(get: Callable[..., Fetched]) -> None:
    site = Site()
    url = site.url("/", scheme="https")

    with pytest.raises(FetchError) as refusal:
        get(url, policy=replace(LOOPBACK, obeys_robots=False))
    site.close()

    assert str(refusal.value) == (
        f"{url} cannot be fetched: 127.0.0.1 and this machine found no common encryption. Try http:// instead."
    )
