"""Parsing of arguments, in Chinese."""

import argparse
from typing import NoReturn

from briefing.model import UsageError


class Parser(argparse.ArgumentParser):
    """An argument parser that raises instead of printing."""

    def error(self, message: str) -> NoReturn:
        for english, chinese in (
            ("the following arguments are required", "缺少参数"),
            ("unrecognized arguments", "不认识的参数"),
            ("invalid choice", "不可用的值"),
            ("expected one argument", "后面要有一个值"),
            ("argument ", "参数 "),
            ("choose from", "可选"),
        ):
            message = message.replace(english, chinese)
        raise UsageError(f"{message}。用 briefing --help 看用法。")


def names(value: str, allowed: tuple[str, ...], option: str) -> list[str]:
    """The comma-separated names in `value`. Raises UsageError for one that is not `allowed`."""
    out = [x for x in value.replace("，", ",").split(",") if x]
    for name in out:
        if name not in allowed:
            raise UsageError(f"{option} 里的“{name}”不认识,可用的有 {'、'.join(allowed)}。")
    return out
