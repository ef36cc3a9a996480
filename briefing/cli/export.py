"""`briefing export FILE`: the facts as TOML or JSON, without the screen."""

from dataclasses import replace

from briefing.cli.documents import load
from briefing.cli.narration import put, say
from briefing.cli.options import Parser, names


def run(arguments: list[str]) -> int:
    """Export one document. Raises BriefingError with one sentence."""
    from briefing.exporting import FORMATS, export, format_of, save
    from briefing.exporting.tree import EXTRAS, PARTS

    parser = Parser(
        prog="briefing export", description="把文稿中的目标、工程和数据导出为 TOML 或 JSON。", add_help=True
    )
    parser.add_argument("file", metavar="文件", help="文稿;- 表示标准输入")
    parser.add_argument(
        "--format", choices=[f.name for f in FORMATS], default=None, help="格式,默认按输出文件的扩展名,否则 toml"
    )
    parser.add_argument("--summary", action="store_true", help="只要摘要:目标、工程及举措、关键数据")
    parser.add_argument(
        "--only", metavar="部分", default=None, help=f"只要这些部分,逗号分隔:{','.join(list(PARTS)[1:])}"
    )
    parser.add_argument("--with", metavar="部分", dest="include", default="", help="另加 keywords、numerals")
    parser.add_argument("--encoding", metavar="编码", default=None, help="指定文稿的编码")
    parser.add_argument("-o", "--output", metavar="路径", default="-", help="写到文件;默认或 - 为标准输出")
    given = parser.parse_args(arguments)
    only = names(given.only, tuple(PARTS), "--only") if given.only is not None else None
    include = names(given.include, EXTRAS, "--with")
    by_ending = format_of(given.output)
    kind = given.format or (by_ending.name if by_ending else "toml")
    briefing = load(given.file, given.encoding)
    if "keywords" in include and not any(t.kind == "keyword" for t in briefing.terms):
        from briefing.segmenting import keywords

        briefing = replace(briefing, terms=(*briefing.terms, *keywords(briefing.document)))
    content = export(briefing, kind, only=only, include=include, summary=given.summary)
    if not (briefing.goals or briefing.programmes or briefing.projects or briefing.statistics):
        say("没有读出目标、工程或数据。")
    if given.output == "-":
        put(content)
    else:
        save(content, given.output, overwrite=True)
    return 0
