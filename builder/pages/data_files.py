"""The published data: `briefing.json`, one CSV per list, and the `datapackage.json` that describes them."""

import csv
import json
from collections.abc import Iterator
from hashlib import sha256
from io import StringIO
from typing import Any

from builder.analysis.findings import Findings
from builder.pages.data_fields import FIELDS, LIST_DESCRIPTIONS
from builder.pages.data_records import LISTS, Record, site_record
from builder.pages.page import Asset

FOLDER = "data"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets run a cell that begins with one of these; an apostrophe before it makes it text (OWASP)."""
_KEYS = {"agreements": None, "overlaps": ["a", "b"]}


def data_files(findings: Findings) -> Iterator[Asset]:
    """Yield the data of a briefing; the same findings give the same bytes."""
    lists = {name: list(records(findings)) for name, records in LISTS.items()}
    briefing = {"site": site_record(findings), **lists}
    files = [Asset(f"{FOLDER}/briefing.json", _json(briefing))]
    files += [Asset(f"{FOLDER}/{name}.csv", _csv(name, records)) for name, records in lists.items()]
    yield from files
    yield Asset(f"{FOLDER}/datapackage.json", _package(findings.briefing.site.title, files))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode() + b"\n"


def _csv(name: str, records: list[Record]) -> bytes:
    """Return RFC 4180 with a header, UTF-8 without a byte order mark."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FIELDS[name])
    writer.writerows([[_cell(value) for value in record.values()] for record in records])
    return out.getvalue().encode()


def _cell(value: object) -> object:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if value is None or isinstance(value, (int, float)):
        return str(value).lower() if isinstance(value, bool) else value
    if isinstance(value, (list, tuple)) and (not value or isinstance(value[0], str)):
        return _cell(";".join(value))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _package(title: str, files: list[Asset]) -> bytes:
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "briefing",
        "title": title,
        "description": "Everything that the briefing states, with the articles' own words behind it.",
        "resources": [_resource(file) for file in files],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def _resource(file: Asset) -> dict[str, Any]:
    path = file.uri.removeprefix(f"{FOLDER}/")
    name, format_ = path.split(".")
    resource: dict[str, Any] = {
        "name": name,
        "path": path,
        "format": format_,
        "mediatype": "text/csv" if format_ == "csv" else "application/json",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
    }
    if format_ == "json":
        return {**resource, "description": "All lists in one file."}
    fields = [
        {"name": field, "type": each.type, "description": each.description}
        for field, each in FIELDS[name].items()
    ]
    schema: dict[str, Any] = {"fields": fields}
    if key := _KEYS.get(name, ["id"]):
        schema["primaryKey"] = key
    return {**resource, "type": "table", "description": LIST_DESCRIPTIONS[name], "schema": schema}
