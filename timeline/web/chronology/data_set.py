"""A chronology as schema.org data (https://schema.org/Dataset), for machines that read its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.exports.dates import iso_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models import Timeline
    from timeline.web.downloads.asked import Download


def chronology_json_ld(
    timeline: Timeline, url: str, ends: tuple[int, int] | None, downloads: Iterable[Download]
) -> dict[str, Any]:
    """Return a chronology with the days between which its events lie, and the files that hold it."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": url,
        "url": url,
        "name": timeline.title,
        "description": timeline.standfirst or timeline.title,
        "inLanguage": timeline.languages,
        "distribution": [
            {
                "@type": "DataDownload", "name": str(one.label), "encodingFormat": one.media_type,
                "contentUrl": url.removesuffix(timeline.get_absolute_url()) + one.href,
            }
            for one in downloads
        ],
    }  # fmt: skip
    if ends and ends[0] > 0:  # schema.org has no days before our era
        data["temporalCoverage"] = f"{iso_day(ends[0])}/{iso_day(ends[1])}"
    return data
