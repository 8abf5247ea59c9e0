"""Words for readers that are needed outside templates, where a call of a template would cost too much."""

OWN_VOICE = "the article itself"
"""Who speaks where no claimant is named."""
VIA = ", via "
NOT_GIVEN = "not given"
"""In place of a value where the article gives no number."""
HEDGED = "hedged"
PARAGRAPH = "In the article, paragraph "
