"""Where the statements stand that `content/site.yml` refers to.

It writes `<source>/<key point or figure>` and `claim/<id>`.
"""

from builder.model import Briefing
from builder.pages.markup.address import figure_url, page_url, point_url


def reference_url(briefing: Briefing, reference: str) -> str:
    """Return the permanent link of a statement, relative to the root; of two with one id, the key point's."""
    source, _, id_ = reference.partition("/")
    if source == "claim":
        return page_url("claims", id_)
    record = briefing.sources[source]
    point = next((each for each in record.key_points if each.id == id_), None)
    return point_url(point) if point else figure_url(next(each for each in record.figures if each.id == id_))
