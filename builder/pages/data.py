"""The page that offers the data for download."""

from collections.abc import Iterable

from builder.pages.address import DATA, root_of
from builder.pages.data_fields import LIST_DESCRIPTIONS
from builder.pages.environment import compose
from builder.pages.page import Asset, Page

_DESCRIPTIONS = {
    "data/briefing.json": "All lists in one file.",
    "data/datapackage.json": "What every file and field holds (Data Package 2.0).",
    **{f"data/{name}.csv": description for name, description in LIST_DESCRIPTIONS.items()},
}


def data_page(files: Iterable[Asset]) -> Page:
    """Return the list of the data files with what each holds and its size."""
    rows = [
        (
            root_of(DATA) + file.uri,
            file.uri.rpartition("/")[2],
            _DESCRIPTIONS[file.uri],
            _size(len(file.content)),
        )
        for file in files
    ]
    return compose(DATA, "Data", "Everything, for programs and spreadsheets", "data.md", {"files": rows})


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
