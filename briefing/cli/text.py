"""`briefing text FILE`: the article alone, or the whole text that offsets point into."""

from briefing.cli.documents import load_document
from briefing.cli.narration import put
from briefing.cli.options import Parser


def run(arguments: list[str]) -> int:
    """Print the text of one document. Raises BriefingError with one sentence."""
    parser = Parser(prog="briefing text", description="打印文稿的正文。")
    parser.add_argument("file", metavar="文件", help="文稿;- 表示标准输入")
    parser.add_argument("--raw", action="store_true", help="全部文字,导出中的位置即指向它")
    parser.add_argument("--encoding", metavar="编码", default=None, help="指定文稿的编码")
    given = parser.parse_args(arguments)
    document = load_document(given.file, given.encoding)
    if given.raw:
        put(document.text)
    else:
        body = [b for b in document.blocks if b.kind not in ("title", "byline")]
        put("".join(document.text[b.start : b.end] + "\n" for b in body))
    return 0
