"""The page that offers the data for download."""

from collections.abc import Sequence

from builder.model import Briefing
from builder.pages.exports.fields import LIST_DESCRIPTIONS
from builder.pages.markup.address import DATA, FEEDS, root_of
from builder.pages.markup.environment import compose
from builder.pages.markup.linked_data import dataset_data
from builder.pages.page import Asset, Page

_DESCRIPTIONS = {
    "data/briefing.json": "All lists in one file.",
    "data/datapackage.json": "What every file and field holds (Data Package 2.0).",
    **{f"data/{name}.csv": description for name, description in LIST_DESCRIPTIONS.items()},
}


def data_page(briefing: Briefing, files: Sequence[Asset]) -> Page:
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
    context = {"files": rows, "feeds": [(root_of(DATA) + feed.uri, feed.title) for feed in FEEDS]}
    description = "Everything, for programs and spreadsheets"
    linked = dataset_data(briefing, files, description, root_of(DATA))
    return compose(DATA, "Data", description, "data.md", context, linked=linked)


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
