"""A briefing as a notebook shows it: what document it is, how many facts it holds, its statistics."""

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

_MOST = 30


def as_html(briefing: "Briefing") -> str:
    """A short table; words of the document are escaped, and isolated from the direction of what stands around them."""
    about = briefing.document.credits
    title = about.title or briefing.document.file or "(无标题)"
    counts = (
        ("目标", briefing.goals),
        ("部署", briefing.programmes),
        ("工程", briefing.projects),
        ("专项", briefing.initiatives),
        ("数据", briefing.statistics),
    )
    said = " · ".join(f"{name} {len(facts)}" for name, facts in counts)
    rows = "".join(
        f"<tr><td>{_cell(s.indicator)}</td><td>{_cell(s.quantity.text)}</td><td>{_cell(s.period or '')}</td></tr>"
        for s in briefing.statistics[:_MOST]
    )
    rest = len(briefing.statistics) - _MOST
    more = f"<p>… 另有 {rest} 条</p>" if rest > 0 else ""
    head = "<thead><tr><th>指标</th><th>数值</th><th>时间</th></tr></thead>"
    table = f"<table>{head}<tbody>{rows}</tbody></table>" if rows else ""
    return f"<div><strong>{_cell(title)}</strong><p>{said}</p>{table}{more}</div>"


def _cell(text: str) -> str:
    return f"<bdi>{escape(' '.join(text.split()))}</bdi>"
