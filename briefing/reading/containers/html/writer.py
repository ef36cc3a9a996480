"""A tree to text: blocks become lines, inline elements run on, cells of a table row stand behind tabs."""

import re
from dataclasses import dataclass

from briefing.model.document import BlockKind
from briefing.reading.containers.html.picker import SKIPPED, Measures, is_aside
from briefing.reading.containers.html.tree import BLOCK, Node
from briefing.reading.writing import Writer, is_data

_BLANK = re.compile("[ \t\r\n\f]+")
_HEADING = re.compile("h[1-6]$")
_ROLES: dict[str, BlockKind] = {"li": "item", "figcaption": "caption"}


def write(root: Node, article: Node | None, measures: Measures) -> Writer:
    """The text of the page below `root`; lines outside `article` are marked so."""
    out = Writer()
    # What is still to do: a node or text to write, or the state to return to when all of a node is written.
    stack: list[Node | str | State] = [root]
    state = State(outside=article is not None)
    while stack:
        item = stack.pop()
        if isinstance(item, State):
            out.end(gap=True)
            state = item
            out.begin(outside=state.outside, role=state.role, level=state.level)
        elif isinstance(item, str):
            _text(out, item, state.pre)
        elif item.tag == "br":
            out.end(gap=False)
        elif item.tag not in SKIPPED:
            inner = _state(item, state, article, measures)
            if inner is not state:
                out.end(gap=True)
                stack.append(state)
                state = inner
                out.begin(outside=state.outside, role=state.role, level=state.level)
            rows = (
                data_rows(item)
                if item.tag == "table" and not state.outside and item not in measures.holds_table
                else []
            )
            if rows:
                for row in rows:
                    out.line("\t".join(row), role="table", gap=False)
            else:
                stack.extend(reversed(item.children))
    out.end(gap=True)
    return out


@dataclass(frozen=True, slots=True)
class State:
    """What an element says of the lines in it."""

    outside: bool
    role: BlockKind | None = None
    level: int = 0
    pre: bool = False


def _state(node: Node, state: State, article: Node | None, measures: Measures) -> State:
    """The state inside `node`; the same object where the line runs on."""
    outside = state.outside
    if node is article:
        outside = False
    elif article is not None and not outside and is_aside(node, measures, article):
        outside = True
    if node.tag not in BLOCK and outside == state.outside:
        return state
    if _HEADING.match(node.tag):
        return State(outside, "heading", int(node.tag[1]))
    # A list around the article is the page's own way of setting columns.
    role = state.role if outside or node is article else _ROLES.get(node.tag, state.role)
    return State(outside, role, state.level, state.pre or node.tag == "pre")


def _text(out: Writer, text: str, pre: bool) -> None:
    if not pre:
        out.put(_BLANK.sub(" ", text))
        return
    for k, line in enumerate(text.split("\n")):
        if k:
            out.end(gap=not line.strip())
        out.put(line)


def data_rows(table: Node) -> list[list[str]]:
    """The cells of a table of data, row by row; empty for a table that only sets the page."""
    rows: list[list[str]] = []
    stack: list[Node | str] = [table]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            continue
        if item.tag == "tr":
            cells = [c for c in item.children if isinstance(c, Node) and c.tag in ("td", "th")]
            rows.append([_BLANK.sub(" ", c.text()).strip() for c in cells])
        else:
            stack.extend(reversed(item.children))
    rows = [r for r in rows if any(r)]
    return rows if is_data(rows) else []
