"""The published data: `briefing.json`, one CSV per list, and the `datapackage.json` that describes them."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from typing import Any, NamedTuple

from builder.analysis.findings import Findings
from builder.pages.exports.cells import column, encode
from builder.pages.exports.fields import FIELDS, LIST_DESCRIPTIONS
from builder.pages.exports.records import OF_ALL, OF_SOURCE, Record, site_record
from builder.pages.page import Asset
from builder.pages.page_memory import registries, remembered

FOLDER = "data"
_KEYS = {"agreements": None, "overlaps": ["a", "b"]}


class _Rows(NamedTuple):
    """Records of a list in both published forms."""

    objects: list[str]
    """In JSON."""
    lines: list[str]
    """In a CSV."""


class _List(NamedTuple):
    """A list in both published forms."""

    name: str
    json: bytes
    csv: bytes


def data_files(findings: Findings) -> Iterator[Asset]:
    """Yield the data of a briefing; the same findings give the same bytes."""
    lists = [_list(name, _rows(name, findings)) for name in FIELDS]
    # One record a line: two versions can be compared line by line.
    members = [f'"site":{encode(site_record(findings))}'.encode()]
    members += [b'"%b":%b' % (each.name.encode(), each.json) for each in lists]
    files = [Asset(f"{FOLDER}/briefing.json", b"{\n%b\n}\n" % b",\n".join(members))]
    files += [Asset(f"{FOLDER}/{each.name}.csv", each.csv) for each in lists]
    yield from files
    yield Asset(f"{FOLDER}/datapackage.json", _package(findings.briefing.site.title, files))


def _rows(name: str, findings: Findings) -> Iterator[_Rows]:
    """Yield the records of a list, those of a source together; a preview has most of its last run's."""
    if name in OF_ALL:
        yield _written(name, OF_ALL[name](findings))
        return
    around = registries(findings.briefing)
    for source in findings.briefing.sources.values():
        make = partial(_written, name, OF_SOURCE[name](findings, source))
        yield remembered((name, source.id), (source, around), make)


def _written(name: str, records: Iterable[Record]) -> _Rows:
    form = "{" + ",".join(f'"{field}":%s' for field in FIELDS[name]) + "}"
    columns = [column(values) for values in zip(*[record.values() for record in records], strict=True)]
    in_json, in_csv = zip(*columns, strict=True) if columns else ((), ())
    return _Rows(
        [form % values for values in zip(*in_json, strict=True)],
        [",".join(values) for values in zip(*in_csv, strict=True)],
    )


def _list(name: str, rows: Iterable[_Rows]) -> _List:
    """Return a list as a JSON array and as RFC 4180 with a header, UTF-8 without a byte order mark."""
    objects, lines = [], [",".join(FIELDS[name])]
    for some in rows:
        objects += some.objects
        lines += some.lines
    array = "[\n" + ",\n".join(objects) + "\n]" if objects else "[]"
    return _List(name, array.encode(), "\r\n".join([*lines, ""]).encode())


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
