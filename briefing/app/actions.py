"""The one registry of actions: keys, footer, palette and help are made from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can do."""

    name: str
    """The action method, `action_<name>`, with its argument in brackets where it has one."""
    keys: str
    """Keys as Textual names them, separated by commas; the first is shown."""
    shown: str
    """The key as the footer and help show it."""
    label: str
    footer: int = 0
    """How early it comes in the footer; 0 leaves it out."""
    help: str = ""


ACTIONS = (
    Action("tab(0)", "1", "1-6", "页", 1, "概览、目标、工程、数据、词语、原文"),
    Action("tab(1)", "2", "2", "目标"),
    Action("tab(2)", "3", "3", "工程"),
    Action("tab(3)", "4", "4", "数据"),
    Action("tab(4)", "5", "5", "词语"),
    Action("tab(5)", "6", "6", "原文"),
    Action("step(1)", "tab,right,l", "→", "下一页", 0, "下一页(tab、l 也行)"),
    Action("step(-1)", "shift+tab,left,h", "←", "上一页", 0, "上一页(h 也行)"),
    Action("move(1)", "down,j", "↓j", "下", 0, "向下"),
    Action("move(-1)", "up,k", "↑k", "上", 0, "向上"),
    Action("page(1)", "pagedown,space,ctrl+f", "PgDn", "下翻", 0, "下翻一屏(空格也行)"),
    Action("page(-1)", "pageup,ctrl+b", "PgUp", "上翻", 0, "上翻一屏"),
    Action("edge(-1)", "home,g", "g", "开头", 0, "到开头"),
    Action("edge(1)", "end,G", "G", "末尾", 0, "到末尾"),
    Action("enter", "enter", "enter", "原文", 2, "到原文中这一条的位置"),
    Action("back", "backspace", "⌫", "返回", 3, "回到刚才的位置"),
    Action("fold", "u", "u", "杂项", 0, "展开或收起版面杂项"),
    Action("layer(0)", "f1,z", "z", "着色", 0, "逐一开关原文中的着色"),
    Action("export", "e", "e", "导出", 4, "导出 TOML 或 JSON"),
    Action("theme", "t", "t", "主题", 5, "换一种配色"),
    Action("help", "question_mark,fullwidth_question_mark", "?", "帮助", 6, "这张表"),
    Action("command_palette", "ctrl+p", "^p", "命令", 0, "命令面板"),
    Action("quit", "q,ctrl+q", "q", "退出", 7, "退出"),
)
