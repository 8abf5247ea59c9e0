"""Immutable records: what `@dataclass(frozen=True, slots=True)` makes, at a tenth of its price.

`dataclass` writes and compiles six functions for each class, and there are more than eighty of them: that was
a tenth of the start of `briefing check`. Here `__init__` alone is compiled, when a class has its first
record; the other functions are the same code for all.
"""

from collections.abc import Callable
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, dataclass_transform, overload

R = TypeVar("R")
C = TypeVar("C", bound=type)

_MISSING: Any = object()
_OF_NO_SLOTS = ("__dict__", "__weakref__")
"""What a class has that was made without slots."""


class _Field(NamedTuple):
    """What is to be known of a field beyond its name."""

    default: Any
    default_factory: Callable[[], Any] | None = None
    compare: bool = True
    repr: bool = True


def field(
    *,
    default: Any = _MISSING,
    default_factory: Callable[[], Any] | None = None,
    compare: bool = True,
    repr: bool = True,
) -> Any:
    """Say more of a field than its default: whether it is compared, and shown by `repr`."""
    return _Field(default, default_factory, compare, repr)


@overload
def record(cls: C) -> C: ...
@overload
def record(*, eq: bool = ..., order: bool = ..., frozen: bool = ...) -> Callable[[C], C]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: Any = None, *, eq: bool = True, order: bool = False, frozen: bool = True) -> Any:
    """Make a class of annotated fields one of records; `__post_init__` is called behind `__init__`.

    Two are equal, and have one hash, where the fields that are compared are equal; without `eq`, where they
    are one object. With `order` they sort by those fields.
    """
    if cls is None:
        return lambda decorated: record(decorated, eq=eq, order=order, frozen=frozen)  # type: ignore[call-overload]
    fields = {name: _field(cls, name) for name in cls.__annotations__}
    others = {name: value for name, value in vars(cls).items() if name not in (*fields, *_OF_NO_SLOTS)}
    remembers = any(isinstance(value, cached_property) for value in others.values())
    compared = [name for name, each in fields.items() if each.compare]
    body = others | {
        "__slots__": (*fields, "__dict__") if remembers else tuple(fields),
        "__match_args__": tuple(fields),
        "__init__": _first_init(fields),
        "__repr__": _repr([name for name, each in fields.items() if each.repr]),
        **(_comparing(compared, order=order, hashed=frozen) if eq else {}),
        **({"__setattr__": _refuse, "__delattr__": _refuse} if frozen else {}),
    }
    return type(cls)(cls.__name__, cls.__bases__, body)


def replace(old: R, **changes: Any) -> R:
    """Return a record like an old one but for some fields."""
    names: tuple[str, ...] = type(old).__match_args__  # type: ignore[attr-defined]
    return type(old)(**{name: getattr(old, name) for name in names} | changes)


def _field(cls: type, name: str) -> _Field:
    default = vars(cls).get(name, _MISSING)
    return default if isinstance(default, _Field) else _Field(default)


def _first_init(fields: dict[str, _Field]) -> Callable[..., None]:
    """Return an `__init__` that puts the real one in its place, and calls it."""

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        cls: Any = type(self)
        cls.__init__ = _init(cls, fields)
        cls.__init__(self, *args, **kwargs)

    return __init__


def _init(cls: type, fields: dict[str, _Field]) -> Callable[..., None]:
    names: dict[str, Any] = {"_MISSING": _MISSING}
    head, lines = ["self"], []
    for name, each in fields.items():
        # The slot itself is set: quicker than `object.__setattr__`, and as deaf to `_refuse`.
        names |= {f"_set_{name}": vars(cls)[name].__set__, f"_{name}": each.default_factory or each.default}
        if each.default_factory:
            head.append(f"{name}=_MISSING")
            lines.append(f" _set_{name}(self, _{name}() if {name} is _MISSING else {name})")
        else:
            head.append(name if each.default is _MISSING else f"{name}=_{name}")
            lines.append(f" _set_{name}(self, {name})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec("\n".join((f"def __init__({', '.join(head)}):", *lines)), names)
    init: Callable[..., None] = names["__init__"]
    init.__annotations__ = dict(cls.__annotations__)
    return init


def _repr(shown: list[str]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    return __repr__


def _comparing(compared: list[str], *, order: bool, hashed: bool) -> dict[str, Any]:
    # Of two names or more `attrgetter` makes a tuple, and it is quicker than any function of Python's.
    values: Callable[[Any], Any] = attrgetter(*compared)

    def __eq__(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(values(self))

    def __lt__(self: Any, other: Any) -> bool:
        return bool(values(self) < values(other)) if other.__class__ is self.__class__ else NotImplemented

    comparing = {"__eq__": __eq__, "__hash__": __hash__ if hashed else None}
    return comparing | ({"__lt__": __lt__} if order else {})


def _refuse(self: object, name: str, *_value: object) -> None:
    raise AttributeError(f"{type(self).__name__} is a record: its {name!r} cannot be changed")
