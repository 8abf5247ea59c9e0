"""Types of the values that editors write: every one arrives as a string and leaves as what it means.

A value that does not fit raises a `PydanticCustomError`: its type is a rule id, its context holds the cure.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, ClassVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from builder.text.edtf_date import UncertainDate, parse_date
from builder.text.quantity import Quantity
from builder.text.shown import escape
from builder.text.value import parse_value

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
SLUG_PATTERN = re.compile(r"(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*")
_STATEMENT_ID = r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$"
_LONGEST_ID = 80
_SHA256 = re.compile(r"[0-9a-f]{64}", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://[^\s/?#@\\]+\.?[^\s<>\"\\^`{|}]*", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_OPERATION = re.compile(r"([a-z0-9-]+)(?:\.([a-z0-9-]+))?\s+[-−–]\s+([a-z0-9-]+)(?:\.([a-z0-9-]+))?")

NOT_GIVEN = "not given"


class Content(BaseModel):
    """A mapping of a content file: no other keys than these."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    written_out: ClassVar[str] = ""
    """How to write the mapping out where only its first value was given, which stands for `{}`."""


def _refuse(rule: str, message: str, cure: str) -> PydanticCustomError:
    return PydanticCustomError(rule, "{message}", {"message": message, "cure": cure})


def _checked(pattern: re.Pattern[str], rule: str, message: str, cure: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise _refuse(rule, message.format(f"'{escape(value[:60])}'"), cure)
        return value

    return check


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _day(value: object) -> date:
    text = _text(value)
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            _uncertain_date(text)  # says in an editor's words what is wrong
    raise _refuse("bad-date", f"'{escape(text[:60])}' is not a day", "Write it as year-month-day: 2026-11-20")


def _uncertain_date(value: object) -> UncertainDate:
    text = _text(value)
    try:
        return parse_date(text)
    except ValueError as error:
        raise _refuse("bad-date", *_two_sentences(error)) from None


def _quantity(value: object) -> Quantity | None:
    text = _text(value)
    if " ".join(text.split()) == NOT_GIVEN:
        return None
    try:
        return parse_value(text)
    except ValueError as error:
        raise _refuse("bad-value", *_two_sentences(error)) from None


def _two_sentences(error: ValueError) -> tuple[str, str]:
    """Split a message of `builder.text` into what is wrong and what to do."""
    message, _, cure = escape(str(error)).partition(". ")
    return message, cure or "Correct it"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a text is expected")
    if not value.strip():
        raise PydanticCustomError("string_too_short", "a text is expected")
    return value.strip()


def _yes_or_no(value: object) -> bool:
    text = _text(value)
    if text not in ("true", "false"):
        raise _refuse("bad-value", f"'{escape(text[:60])}' is neither true nor false", "Write true or false")
    return text == "true"


def _coordinates(value: object) -> tuple[float, float]:
    cure = "Write latitude and longitude in degrees: [35.2, 48.6]"
    try:
        latitude, longitude = (float(_text(number)) for number in value)  # type: ignore[attr-defined]
    except (TypeError, ValueError, PydanticCustomError):
        raise _refuse("bad-value", "two numbers in brackets are expected", cure) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise _refuse(
            "bad-value", "latitude goes from -90 to 90, longitude from -180 to 180", f"{cure}, latitude first"
        )
    return latitude, longitude


class Operation(Content):
    """A derived measure's `minuend - subtrahend`."""

    minuend: tuple[str, str | None]
    subtrahend: tuple[str, str | None]


def _operation(value: object) -> Operation:
    match = _OPERATION.fullmatch(_text(value))
    if not match:
        raise _refuse(
            "bad-value",
            "a difference of two measures is expected",
            "Write measure.case - measure.case, or measure - measure, with spaces around the minus",
        )
    return Operation(minuend=(match[1], match[2]), subtrahend=(match[3], match[4]))


def ids_of(kind: str) -> FieldInfo:
    """Mark a field as naming an entry of a registry, so that the JSON Schema can offer those that exist."""
    field: FieldInfo = Field(json_schema_extra={"x-ids-of": kind})
    return field


def one_or_more(kind: str | None = None) -> tuple[BeforeValidator, WithJsonSchema]:
    """Let a list of one be written without brackets; with a kind, each names an entry of that registry."""
    item = {"type": "string"} | ({"x-ids-of": kind} if kind else {})
    schema = {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}
    return BeforeValidator(_one_or_more), WithJsonSchema(schema)


def takes_one(field: FieldInfo) -> bool:
    """Tell whether a field takes one text as well as a list."""
    found = [*field.metadata, *getattr(field.annotation, "__metadata__", ())]
    return any(isinstance(item, BeforeValidator) and item.func is _one_or_more for item in found)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Texts = Annotated[tuple[Text, ...], *one_or_more()]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=_LONGEST_ID)]
StatementId = Annotated[str, StringConstraints(pattern=_STATEMENT_ID, max_length=_LONGEST_ID)]
Actors = Annotated[tuple[Text, ...], *one_or_more("actors")]
Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Edtf = Annotated[
    UncertainDate, PlainValidator(_uncertain_date), WithJsonSchema({"type": ["string", "integer"]})
]
Value = Annotated[Quantity | None, PlainValidator(_quantity), WithJsonSchema({"type": "string"})]
YesNo = Annotated[bool, PlainValidator(_yes_or_no), WithJsonSchema({"type": "boolean"})]
Coordinates = Annotated[
    tuple[float, float],
    PlainValidator(_coordinates),
    WithJsonSchema({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}),
]
Difference = Annotated[
    Operation, PlainValidator(_operation), WithJsonSchema({"type": "string", "pattern": _OPERATION.pattern})
]
Sha256 = Annotated[
    Text,
    BeforeValidator(
        lambda value: _checked(
            _SHA256,
            "bad-value",
            "{} is no SHA-256 digest (64 characters of 0-9 and a-f)",
            "Write the output of sha256sum for the article",
        )(_text(value)).lower()
    ),
]
Url = Annotated[
    Text,
    BeforeValidator(
        lambda value: _checked(
            _URL,
            "bad-url",
            "{} is no web address",
            "Write the whole address, beginning with https:// or http://",
        )(_text(value))
    ),
]
Language = Annotated[
    Text,
    BeforeValidator(
        lambda value: _checked(
            _LANGUAGE,
            "bad-value",
            "{} is no tag of a language",
            "Write the two or three letters of BCP 47, such as fa for Persian",
        )(_text(value))
    ),
]
