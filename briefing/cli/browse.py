"""`briefing [FILE]`: open the browser."""

import os
import sys
from collections.abc import Callable

from briefing.cli.documents import load
from briefing.cli.options import Parser
from briefing.model import Briefing, UsageError


def run(arguments: list[str], show: Callable[[Briefing], int] | None) -> int:
    """Open a document on the screen, the article in `seeds/` by default. Raises BriefingError with one sentence."""
    parser = Parser(
        prog="briefing",
        description="在终端里阅读中文政策文稿:目标、工程、关键数据,每一条都连着原文。",
        epilog="命令:briefing export 文件(导出),briefing text 文件(正文)。文件若与命令同名,请写成 ./export。",
    )
    parser.add_argument("file", nargs="?", metavar="文件", help="文稿;- 表示标准输入;不写则打开自带的文章")
    parser.add_argument("--encoding", metavar="编码", default=None, help="指定文稿的编码")
    parser.add_argument("--version", action="store_true", help="显示版本")
    given = parser.parse_args(arguments)
    if given.version:
        from briefing import __version__
        from briefing.cli.narration import put

        put(f"briefing {__version__}\n")
        return 0
    if given.file is None:
        from briefing.resources import data

        given.file = str(data("seeds") / "gulou.txt")
    document = load(given.file, given.encoding)
    if given.file == "-":
        _listen_to_the_terminal()
    if show is None or not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("浏览需要终端;不在终端里请用 briefing export 文件。")
    from briefing.extraction import brief

    return show(brief(document))


def _listen_to_the_terminal() -> None:
    """Take keys from the terminal once the document has come through standard input."""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise UsageError("浏览需要终端;不在终端里请用 briefing export -。") from error
    os.dup2(terminal, 0)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115  # type: ignore[misc]
