"""What may be written in `content/moved.yml`: what became of addresses that were published once."""

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from builder.reading.content.field_types import Content, Day, Text

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
MOVABLE = re.compile(
    rf"(?:(?:sources|actors|topics|figures|claims)/{_SLUG}/"
    rf"|sources/{_SLUG}/#(?:point|figure|position)-{_ID}"
    rf"|timeline/#event-{_SLUG})"
)
"""Addresses that have their id from an editor: pages, and statements and events on pages."""
SECTION = re.compile(r"(?:sources|actors|topics|figures|claims|timeline|method|data|corrections)/")
"""Pages that every site has: something may lead there, and nothing away from there."""
GOOD = "'sources/some-source/' or 'sources/some-source/#point-some-id'"


def canonical(address: str) -> str:
    """Return an address as the site writes it: without a slash at its beginning, with one after the id."""
    page, sign, anchor = address.strip().partition("#")
    return f"{page.strip('/')}/{sign}{anchor}"


def _target(value: str) -> str:
    address = canonical(value)
    if not (MOVABLE.fullmatch(address) or SECTION.fullmatch(address)):
        message, cure = f"'{value[:60]}' is no address of this site", f"Write {GOOD}"
        raise PydanticCustomError("bad-value", "{message}", {"message": message, "cure": cure})
    return address


class MovedContent(Content):
    """What became of an address, which is the key: copy it from a link, from behind the site's own."""

    to: Annotated[Text, AfterValidator(_target)] | None = None
    """The address that took its place; leave it out when nothing did. Good: `sources/a/#point-new-id`."""
    date: Day
    """The day on which it moved or was taken away."""
    why: Text
    """What readers are told. Good: `Two statements were made one.`"""
