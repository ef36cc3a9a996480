"""`briefing [FILE]`: open the browser."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from briefing.cli.ahead import ahead
from briefing.cli.documents import check_piped, load
from briefing.cli.options import Parser
from briefing.model import Briefing, UsageError
from briefing.resources import data


class Show(Protocol):
    """Opens the browser on the briefing that `pending` waits for and returns its exit code.

    `files` are what the user named, the first of them pending; `language` and `theme` are what he asked for.
    """

    def __call__(
        self, pending: Callable[[], Briefing], files: Sequence[str], language: str | None, theme: str | None
    ) -> int: ...


def run(arguments: list[str], show: Show | None) -> int:
    """Open a document on the screen, the article in `seeds/` by default. Raises BriefingError with one sentence."""
    parser = Parser(
        prog="briefing",
        description="在终端里阅读中文政策文稿:目标、工程、关键数据,每一条都连着原文。",
        epilog="命令:briefing export 文件(导出),briefing text 文件(正文)。文件若与命令同名,请写成 ./export。",
    )
    parser.add_argument("files", nargs="*", metavar="文件", help="文稿,可以多篇;- 表示标准输入;不写则打开自带的文章")
    parser.add_argument("--encoding", metavar="编码", default=None, help="指定文稿的编码")
    parser.add_argument("--lang", choices=("zh", "en"), default=None, help="界面的语言,默认随系统")
    parser.add_argument("--theme", metavar="主题", default=None, help="配色,例如 nord、textual-light、ansi-dark")
    parser.add_argument("--version", action="store_true", help="显示版本")
    given = parser.parse_args(arguments)
    if given.version:
        from briefing import __version__
        from briefing.cli.narration import put

        put(f"briefing {__version__}\n")
        return 0
    files: list[str] = given.files
    first = files[0] if files else str(data("seeds") / "gulou.txt")
    if first == "-":
        check_piped()
    if show is None or not (sys.stderr.isatty() and (first == "-" or sys.stdin.isatty())):
        raise UsageError("浏览需要终端;不在终端里请用 briefing export 文件。")
    pending = ahead(lambda: load(first, given.encoding))
    if first == "-":
        _listen_to_the_terminal()
    return show(pending, [] if first == "-" else files, given.lang, given.theme)


def _listen_to_the_terminal() -> None:
    """Take keys from the terminal: the document comes through standard input."""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise UsageError("浏览需要终端;不在终端里请用 briefing export -。") from error
    os.dup2(terminal, 0)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115  # type: ignore[misc]
