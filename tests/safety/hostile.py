"""A document that attacks: every place it can speak from holds what a terminal or a toolkit might obey."""

import re

# Each payload carries 777, which the program itself never sends, or PWN.
OSC = "\x1b]0;PWN\x07\x1b]2;PWN\x1b\\\x1b]8;;http://PWN\x1b\\L\x1b]8;;\x1b\\\x1b]52;c;UFdO\x07\x1b]777;PWN\x07"
CSI = "\x1b[777;777H\x1b[?777h\x1b[777m\x1b[2J\x1bc\x1b[777t\x1b[6n\x1b#8"
DCS = "\x1bPPWN\x1b\\\x1b_PWN\x1b\\\x1b^PWN\x1b\\\x1bXPWN\x1b\\"
C1 = "\x9b777m\x9d0;PWN\x9c\x90PWN\x9c\x85\x8d"
C0 = "\x00\x07\x08\x0b\x0c\x0e\x0f\x7f"
BIDI = "\u202e\u202d\u2066\u2067\u2069\u061c\u200e\u200f\u200b\u200c\u200d\u2060\ufeff\u2028\u2029\u00ad\U000e0041"
MARKUP = "[/] [/x] [b]B[/b] [red]R[/red] [@click=app.quit]Q[/] [@click=app.bell]K[/] [link='http://PWN']L[/] [link=x]M :100: $error"
SHORT = "\x1b[777m\x9b777m\u202e[/]"
"""Short enough that titles, indicators and names that hold it are still read as such."""
PAYLOADS = (OSC, CSI, DCS, C1, C0, BIDI, MARKUP)
ALL = "".join(PAYLOADS)

NAME = (
    f"青杨\x1b]0;PWN\x07\x1b[777m\x9b777m\u202e[/][@click=app.quit]K[/]\x07\n{MARKUP[:40]}".replace("/", "∕") + ".txt"
)
"""A file name as hostile as a file system allows."""


def document(bad: str = ALL) -> str:
    """A whole article; `bad` stands in the title, the credits and every kind of fact."""
    return (
        f"首页 > 要闻{bad} > 正文\n\n"
        f"青杨区：建设现代化茶业强区{bad}\n\n"
        f"2024-05-01 12:30 来源：青杨日报{bad} 作者：李一{bad}\n\n"
        f"青杨日报记者 李一{bad} 通讯员 王二{bad}\n\n"
        f"锁定目标{bad}：\n\n"
        f"去年，青杨区茶叶产量{bad}突破3万吨{bad}，居全省第二{bad}，“茶业{bad}强区”迈出新步伐。\n\n"
        f"“十五五”时期，全区要实现产业层次{bad}明显提升、城乡面貌{bad}显著改善，到2030年建成现代化茶业强区{bad}。\n\n"
        f"今年要实施“三大焕新工程”{bad}。\n\n"
        f"老街焕新{bad}工程，将修缮沿街房屋{bad}，改善照明设施{bad}。\n\n"
        f"河道焕新工程{bad}，将清理淤泥{bad}，建设沿河步道。\n\n"
        f"公交分担率{bad}由31%提高到38%{bad}；城镇调查失业率控制在5.5%以内{bad}。\n\n"
        f"责任编辑：王二{bad}\n\n相关新闻{bad}\n十大茶园{bad}\n"
    )


# What the program itself may send: colours, positions, modes and the shape of the pointer.
_OWN = re.compile(
    r"\x1b\[[0-9;:<=>?]*[ -/]*[A-Za-z]|\x1b[()][0-9A-Z]|\x1b[=>78]|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)|\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)"
)
_LEFT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)


def leaks(sent: bytes) -> list[str]:
    """What of the payloads came through in the bytes that a terminal got; empty when nothing did."""
    text = sent.decode("utf-8", "replace")
    own = _OWN.findall(text)
    found = [m for m in own if not m.startswith("\x1b]52;") and ("777" in m or "PWN" in m)]
    rest = _OWN.sub("", text)
    return found + [repr(rest[max(0, m.start() - 20) : m.end() + 20]) for m in _LEFT.finditer(rest)]
