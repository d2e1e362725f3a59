"""What is wrong with the shape of a file: every fault, with its place and what would do.

``msgspec`` says of a file whether it fits the structs, but stops at the first fault and knows no places.
This goes over the same structs for a file that does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sized

from msgspec import Struct, inspect

from checker.errors import CrossfootError
from checker.userfiles.source import Placed, Trail, Value
from checker.userfiles.suggest import instead


def faults(source: Placed, wanted: type[Struct]) -> Iterator[CrossfootError]:
    """Everything in which the file differs from ``wanted``, in the order of its keys."""
    yield from _Faults(source).of(inspect.type_info(wanted), source.value, ())


class _Faults:
    def __init__(self, source: Placed) -> None:
        self.source = source

    def of(self, wanted: inspect.Type, value: Value, trail: Trail) -> Iterator[CrossfootError]:
        """The faults of ``value``, which should be ``wanted``."""
        wanted = _bare(wanted)
        if isinstance(wanted, inspect.UnionType):
            wanted = _member(wanted, value)
        if isinstance(wanted, inspect.StructType):
            yield from self.struct(wanted, value, trail)
        elif isinstance(wanted, inspect.ListType):
            yield from self.items(wanted, value, trail)
        elif isinstance(wanted, inspect.DictType):
            yield from self.pairs(wanted, value, trail)
        else:
            problem = "expected text" if not isinstance(value, str) else _scalar_problem(wanted, value)
            if problem:
                yield self.source.error(trail, f"{_label(trail)}{problem}")

    def struct(self, wanted: inspect.StructType, value: Value, trail: Trail) -> Iterator[CrossfootError]:
        """A mapping with keys of its own."""
        fields = {field.encode_name: field for field in wanted.fields}
        if not isinstance(value, dict):
            yield self.source.error(trail, f"{_label(trail)}expected keys: {', '.join(fields)}")
            return
        for key, item in value.items():
            if key in fields:
                yield from self.of(fields[key].type, item, (*trail, key))
            else:
                message = f"unknown key {key!r}{instead(key, fields)}"
                yield self.source.error((*trail, key), message, key=True)
        for name, field in fields.items():
            if field.required and name not in value:
                yield self.source.error(trail, f"key {name!r} is missing", key=True)

    def items(self, wanted: inspect.ListType, value: Value, trail: Trail) -> Iterator[CrossfootError]:
        """A list."""
        if not isinstance(value, list):
            yield self.source.error(trail, f"{_label(trail)}expected a list: lines that begin with '- '")
        elif len(value) < (wanted.min_length or 0):
            yield self.source.error(trail, f"{_label(trail)}must not be empty")
        elif _too_many(wanted, value):
            yield self.source.error(trail, f"{_label(trail)}may have {wanted.max_length:,} entries at most")
        else:
            for i, item in enumerate(value):
                yield from self.of(wanted.item_type, item, (*trail, i))

    def pairs(self, wanted: inspect.DictType, value: Value, trail: Trail) -> Iterator[CrossfootError]:
        """A mapping whose keys are names of the rule's own."""
        if not isinstance(value, dict):
            yield self.source.error(trail, f"{_label(trail)}expected names with values: 'name: value'")
        elif _too_many(wanted, value):
            yield self.source.error(trail, f"{_label(trail)}may have {wanted.max_length:,} entries at most")
        else:
            for key, item in value.items():
                problem = _scalar_problem(_bare(wanted.key_type), key)
                if problem:
                    yield self.source.error((*trail, key), problem, key=True)
                yield from self.of(wanted.value_type, item, (*trail, key))


def _too_many(wanted: inspect.ListType | inspect.DictType, value: Sized) -> bool:
    return wanted.max_length is not None and len(value) > wanted.max_length


def _bare(wanted: inspect.Type) -> inspect.Type:
    """A type without what is said about it."""
    return _bare(wanted.type) if isinstance(wanted, inspect.Metadata) else wanted


def _member(union: inspect.UnionType, value: Value) -> inspect.Type:
    """The member of a union that has the shape of ``value``; the first where none has."""
    members = [_bare(member) for member in union.types if not isinstance(member, inspect.NoneType)]
    lists = [member for member in members if isinstance(member, inspect.ListType)]
    return lists[0] if lists and isinstance(value, list) else members[0]


def _scalar_problem(wanted: inspect.Type, value: str) -> str | None:
    match wanted:
        case inspect.StrType():
            return _text_problem(wanted, value)
        case inspect.BoolType():
            return None if value in ("true", "false") else "expected true or false"
        case inspect.IntType():
            low, high = wanted.ge or 0, wanted.le or 0
            fits = re.fullmatch("[0-9]{1,9}", value) and low <= int(value) <= high
            return None if fits else f"expected a whole number from {low} to {high}"
        case inspect.EnumType():
            known = [member.value for member in wanted.cls]
            return None if value in known else f"unknown value {value!r}{instead(value, known)}"
    return None


def _text_problem(wanted: inspect.StrType, value: str) -> str | None:
    if len(value) < (wanted.min_length or 0):
        return "must not be empty"
    if wanted.max_length is not None and len(value) > wanted.max_length:
        return f"may have {wanted.max_length:,} characters at most"
    if wanted.pattern and not re.search(wanted.pattern, value):
        return f"{value!r} must be lower-case letters and digits, with '-' between words"
    return None


def _label(trail: Trail) -> str:
    names = [step for step in trail if isinstance(step, str)]
    return f"{names[-1]}: " if names else ""
