"""A table of an export, read with care: the file may have been edited, or made to do harm."""

import re
from decimal import Decimal
from typing import Any

from briefing.model import ReadError
from briefing.reviewing import DIGITS

_DIGEST = re.compile("[0-9a-f]{64}")


class Record:
    """The values of one table. Every method gives the value of a key in the type it is to have.

    Each raises ReadError, which names table and key, where the value is missing (those without `_or_none`) or is of
    another type.
    """

    def __init__(self, values: object, where: str) -> None:
        if not isinstance(values, dict):
            raise ReadError(f"导出“{where}”不完整,无法打开;请重新导出。")
        self._values = values
        self._where = where

    def text(self, key: str) -> str:
        """A text."""
        value = self.text_or_none(key)
        if value is None:
            raise self._fault(key)
        return value

    def text_or_none(self, key: str) -> str | None:
        """A text, or None where there is none."""
        value = self._values.get(key)
        if value is None or isinstance(value, str):
            return value
        raise self._fault(key)

    def digest(self, key: str) -> str:
        """A SHA-256 in hexadecimal, or nothing. Files of the program's own are named by it: it must not be a path."""
        value = self.text(key)
        if value and not _DIGEST.fullmatch(value):
            raise self._fault(key)
        return value

    def whole(self, key: str) -> int:
        """A whole number from 0."""
        value = self.whole_or_none(key)
        if value is None:
            raise self._fault(key)
        return value

    def whole_or_none(self, key: str) -> int | None:
        """A whole number from 0, or None where there is none."""
        value = self._values.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
            return value
        raise self._fault(key)

    def decimal(self, key: str) -> Decimal:
        """An exact number."""
        value = self.decimal_or_none(key)
        if value is None:
            raise self._fault(key)
        return value

    def decimal_or_none(self, key: str) -> Decimal | None:
        """An exact number, or None where there is none."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            number = Decimal(value)
            # A number such as 1e999999999 would fill the memory.
            if number.is_finite() and abs(number.adjusted()) < DIGITS:
                return number
        raise self._fault(key)

    def flag(self, key: str) -> bool:
        """True or false; false where there is none."""
        value = self._values.get(key, False)
        if isinstance(value, bool):
            return value
        raise self._fault(key)

    def word(self, key: str, allowed: tuple[str, ...]) -> Any:
        """One of the words `allowed`."""
        value = self._values.get(key)
        if isinstance(value, str) and value in allowed:
            return value
        raise self._fault(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        value = self._values.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        raise self._fault(key)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A table of texts as pairs of key and text; empty where there is none."""
        value = self._values.get(key, {})
        if isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
            return tuple(value.items())
        raise self._fault(key)

    def record(self, key: str) -> "Record":
        """A table within this one."""
        return Record(self._values.get(key), f"{self._where} {key}")

    def records(self, key: str) -> list["Record"]:
        """A list of tables; empty where there is none."""
        value = self._values.get(key, [])
        if isinstance(value, list):
            return [Record(each, f"{self._where} {key} {number}") for number, each in enumerate(value, 1)]
        raise self._fault(key)

    def _fault(self, key: str) -> ReadError:
        return ReadError(f"导出“{self._where}”里的 {key} 缺少或不对,无法打开;请重新导出。")
