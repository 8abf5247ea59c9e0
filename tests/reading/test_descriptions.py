"""What is said of each field, read from the source of its model."""

import pytest

from builder.reading.content.descriptions import descriptions
from builder.reading.content.field_types import Content, Operation
from builder.reading.content.registry import MeasureContent
from builder.reading.content.source import KeyPointContent, SourceContent


def test_a_field_is_described_under_the_key_that_an_editor_writes():
    assert "is" in descriptions(MeasureContent)
    assert "derived" not in descriptions(MeasureContent)


def test_a_description_is_the_docstring_below_its_own_field():
    assert descriptions(SourceContent)["draft"] == "`true`: in the preview only."
    assert descriptions(KeyPointContent)["id"].startswith("Unique in the source")


WRITTEN = [model for model in Content.__subclasses__() if model is not Operation]
"""An operation is written as one text, never as a mapping."""


@pytest.mark.parametrize("model", WRITTEN, ids=lambda model: model.__name__)
def test_every_field_that_an_editor_may_write_is_described(model: type[Content]):
    written = {field.alias or name for name, field in model.model_fields.items()}
    assert descriptions(model).keys() == written
