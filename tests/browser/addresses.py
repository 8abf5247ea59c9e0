"""One page of every kind in a built site, found through its own data."""

import json
from pathlib import Path
from typing import Any


def page_of_every_kind(site: Path) -> dict[str, str]:
    """Return addresses below the site by kind of page; the richest one where there are several."""
    data = json.loads((site / "data/briefing.json").read_text())
    points, figures, positions = (data[name] for name in ("key_points", "figures", "positions"))
    return {
        "home": "",
        "sources": "sources/",
        "source": _address(max(data["sources"], key=lambda s: s["words"])),
        "beside": _beside(max(data["overlaps"], key=lambda overlap: overlap["share"])),
        "actors": "actors/",
        "actor": _address(base(site)),
        "topics": "topics/",
        "topic": _address(_most(data["topics"], (topic for point in points for topic in point["topics"]))),
        "figures": "figures/",
        "figure": _address(_most(data["measures"], (f["measure"] for f in figures if f["lo"] is not None))),
        "claims": "claims/",
        "claim": _address(_most(data["claims"], (position["claim"] for position in positions))),
        "timeline": "timeline/",
        "places": "places/",
        "method": "method/",
        "corrections": "corrections/",
        "data": "data/",
        "about": "about/",
        "not-found": "404.html",
    }


def base(site: Path) -> dict[str, Any]:
    """Return the record of the air base that the articles spell in several ways."""
    data = json.loads((site / "data/briefing.json").read_text())
    return next(actor for actor in data["actors"] if any("Hameden" in alias for alias in actor["aliases"]))


def _beside(overlap: dict[str, Any]) -> str:
    return f"sources/{overlap['a']}/beside/{overlap['b']}/"


def _most(records: list[dict[str, Any]], ids: Any) -> dict[str, Any]:
    counted = list(ids)
    return max(records, key=lambda record: counted.count(record["id"]))


def _address(record: dict[str, Any]) -> str:
    return str(record["url"]).removeprefix("/").partition("#")[0]
