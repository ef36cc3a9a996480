"""`briefing config`: where the configuration is and what holds."""

from dataclasses import asdict

from briefing.cli.narration import put
from briefing.cli.options import Parser
from briefing.settings.configuration import load, path
from briefing.settings.folders import configuration, state


def run(arguments: list[str]) -> int:
    """Print paths and values. Raises UsageError where the configuration is wrong."""
    parser = Parser(prog="briefing config", description="显示配置文件的位置和现在的值。")
    parser.add_argument("--path", action="store_true", help="只显示配置文件的路径")
    given = parser.parse_args(arguments)
    if given.path:
        put(f"{path()}\n")
        return 0
    from briefing.exporting import FORMATS

    chosen = load([f.name for f in FORMATS])
    there = "" if path().is_file() else "(还没有)"
    put(f"# 配置文件  {path()}{there}\n# 词表      {configuration() / 'lexicon'}\n# 状态      {state()}\n")
    for name, value in asdict(chosen).items():
        if name == "keys":
            continue
        put(f'{name} = "{value}"\n' if value is not None else f"# {name} 未设,用默认\n")
    put("\n[keys]\n" + "".join(f'{name} = "{keys}"\n' for name, keys in chosen.keys.items()))
    return 0
