"""The record of a fault of ours, for whoever reports it."""

import os

from briefing.model import UsageError
from briefing.model.errors import reason
from briefing.settings.folders import state
from briefing.typesetting.display import safe

FAULT = 70
"""The exit code for a fault of the program itself (EX_SOFTWARE)."""


def record(report: str) -> str:
    """Write `report` to the log in the state folder, which is the user's alone.

    Returns the sentence that tells the user. What a document put into the report is harmless to a terminal there.
    """
    try:
        path = state() / "crash.log"
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:
            file.writelines(f"{safe(line)}\n" for line in report.splitlines())
    except (OSError, UsageError) as error:  # no place for it; without a home folder not even a name of one
        why = reason(error) if isinstance(error, OSError) else str(error).removesuffix("。")
        return f"程序出错了,抱歉。详情没能记下:{why}。"
    return f"程序出错了,抱歉。详情记在 {path},请连同它报告。"
