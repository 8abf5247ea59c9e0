"""A figure's value in the editor's grammar: read strictly, and written again for a cure."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from builder.text.number_range import bounds, range_of
from builder.text.number_word import DIGITS, FIRST_WORDS, WORDS, digits
from builder.text.qualifier import BEFORE, SYMBOLS, Qualifier, interval
from builder.text.quantity import Quantity
from builder.text.unit_table import CURRENCY_SIGN

NOT_GIVEN = "not given"
"""What an editor writes for a value that the article does not put a number to."""

_FIRST_WORDS = frozenset(FIRST_WORDS)
_SMALL_LETTERS = re.compile(r"[a-z]+")
_NOTHING = frozenset(
    ("none", "unknown", "not known", "n/a", "nil", "no number", "not stated", "unspecified", "?")
)
"""What editors write where an article gives no number."""
_CHOICE = re.compile(r"(\d[\d,]*(?:\.\d+)?) or (\d[\d,]*(?:\.\d+)?)\b")
_GRAMMAR = f"[{'|'.join(Qualifier)}] number [- number] unit [so far], or: {NOT_GIVEN}"
_NOT_PLAIN = re.compile(r"[,:#\[\]{}\"'\\]|^[-?!&*|>%@`]\s?\D")
"""What YAML does not take, or not everywhere, for a text without quotes."""
_UNIT_TWICE = re.compile(r"(\d)\s?([%°€]|[^\W\d_]+)(\s?[-–]\s?|\sto\s)(?=[\d.,]+\s?\2)", re.IGNORECASE)
"""`5%-8%`, `5 km to 8 km`: the first unit says nothing more."""
_TYPOGRAPHIC = tuple("“”„‟‘’«»")
_DECIMAL_COMMA = re.compile(r"\d,\d{1,2}(?!\d)")


@cache
def _value(numbers: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<qualifier>{'|'.join(Qualifier)})\s|(?P<between>between\s))?{range_of(numbers)}"
        r"(?:[\s-]?(?P<unit>[^\d\s-].*?))?(?P<so_far>\sso far)?"
    )


def _numbers(lowered: str) -> str:
    """Return the regular expression of the numbers in a text: in words they take long to compile."""
    return DIGITS if _FIRST_WORDS.isdisjoint(_SMALL_LETTERS.findall(lowered)) else rf"{DIGITS}|{WORDS}"


@lru_cache(maxsize=4096)
def parse_value(value: str) -> Quantity:
    """Read a figure's value as an editor writes it.

    Raises `ValueError` with a message for the editor. `not given` is no quantity and is refused here.
    """
    text = " ".join(value.split())
    lowered = (text := _UNIT_TWICE.sub(r"\1\3", text)).lower()
    match = _value(_numbers(lowered)).fullmatch(lowered)
    if not match or match["joint"] == " or " or (match["joint"] == " and ") != bool(match["between"]):
        raise ValueError(_what_is_wrong(text))
    low, high = bounds(match)
    if high and low.value >= high.value:
        raise ValueError(
            f"the range {match['low']} - {match['high']} does not go up. Write the smaller number first"
        )
    high = high or low
    qualifier = Qualifier(match["qualifier"]) if match["qualifier"] else None
    so_far = match["so_far"] is not None
    unit = text[slice(*match.span("unit"))] if match["unit"] else ""
    currency = text[slice(*match.span("currency"))] if match["currency"] else ""
    return Quantity(
        text,
        qualifier,
        interval(qualifier, low, high, so_far),
        f"{currency} {unit}".strip(),
        so_far,
        low.value,
        high.value,
        min(low.step, high.step),
    )


def _what_is_wrong(text: str) -> str:
    lowered = text.lower()
    for said in sorted(BEFORE, key=len, reverse=True):
        if lowered.startswith(said + " ") and BEFORE[said] != said:
            return f"{said!r} is no qualifier of a value. Write {str(BEFORE[said])!r} for it"
    if text[:1] in SYMBOLS:
        return f"{text[:1]!r} is no qualifier of a value. Write {str(SYMBOLS[text[:1]])!r} for it"
    if text[:1] in _TYPOGRAPHIC:
        return f'{text!r} begins with a typographic mark, which quotes nothing in YAML. Write " or none'
    if lowered in _NOTHING:
        return f"{text!r} holds no number. Write {NOT_GIVEN!r} where the article gives none"
    if choice := _CHOICE.match(lowered):
        low, high = sorted(choice.groups(), key=lambda number: float(number.replace(",", "")))
        return f"{choice[0]!r} is a range. Write {low}-{high}"
    number = re.search(rf"\d|\b{WORDS}\b", lowered)
    if number is None:
        close = _closest(lowered, (NOT_GIVEN,))
        return f"{text!r} holds no number. {_meant(close)}Expected {_GRAMMAR}"
    lead = lowered[: number.start()].strip()
    if lead and (close := _closest(lead, (*Qualifier, *BEFORE))):
        meant = str(BEFORE.get(close, close))
        return f"{text[: len(lead)]!r} is no qualifier of a value. Did you mean {meant!r}?"
    if _DECIMAL_COMMA.search(text):
        return (
            f"{text!r} holds a comma that separates no thousands. Write 4.1 and 4,100, as English prints them"
        )
    return f"{text!r} cannot be read as a value. Expected {_GRAMMAR}"


def _closest(words: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches  # only a mistake needs it

    return next(iter(get_close_matches(words, known, 1, 0.75)), None)


def _meant(word: str | None) -> str:
    return f"Did you mean {word!r}? " if word else ""


def as_value(quantity: Quantity) -> str:
    """Return a quantity in the editor's grammar: read again, it gives the same numbers and words."""
    number = "-".join(digits(bound) for bound in dict.fromkeys((quantity.low, quantity.high)))
    sign = re.match(CURRENCY_SIGN, quantity.unit)
    currency, unit = (sign.group(), quantity.unit[sign.end() :].strip()) if sign else ("", quantity.unit)
    words = (quantity.qualifier, currency + number, unit, "so far" if quantity.so_far else None)
    return " ".join(filter(None, words))


def as_line(quantity: Quantity) -> str:
    """Return the line that an editor pastes: `value: 22 tons`, `value: "2,400 residents"`."""
    text = as_value(quantity)
    if _NOT_PLAIN.search(text):
        text = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"value: {text}"
