"""Whether the tests notice when the code is changed: a seeded sample of small mutations, and which of them survive.

    python -m tests.benchmarks.code_mutations [COUNT] [SEED] [FOLDER]      (30, 1, extraction)

Each mutation changes one place of one module in a copy of the package and runs the tests of the facts against it. A
survivor is a place that no test holds: test it, or say why it may be either way.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("tests/extraction", "tests/text", "tests/digest", "tests/exporting/test_golden.py", "tests/fuzz")
PATIENCE = 180  # seconds; a mutant that runs for ever is noticed too

_OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Break: ast.Continue,
}  # fmt: skip


class Mutation(NamedTuple):
    """One change: where, what it was and what it became."""

    path: Path
    line: int
    before: str
    after: str
    source: str


def places(path: Path) -> list[int]:
    """Which nodes of a module, in the order of a walk, can be changed."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [at for at, node in enumerate(list(ast.walk(tree))) if _change(node)]


def mutation(path: Path, at: int) -> Mutation:
    """The mutation of one node of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node = list(ast.walk(tree))[at]
    assert isinstance(node, ast.expr | ast.stmt)
    before = ast.unparse(node)
    _change(node)
    return Mutation(path, node.lineno, before, ast.unparse(node), ast.unparse(tree))


def _change(node: ast.AST) -> bool:
    """Change the node in place. Returns whether there was anything to change."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _OTHER:
        node.ops[0] = _OTHER[type(node.ops[0])]()  # type: ignore[assignment]
    elif isinstance(node, ast.BoolOp) or (isinstance(node, ast.BinOp) and type(node.op) in _OTHER):
        node.op = _OTHER[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        node.value += 1
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        node.value = not node.value
    elif isinstance(node, ast.If):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        node.value = ast.Constant(None)
    else:
        return False
    ast.fix_missing_locations(node)
    return True


def survives(change: Mutation, copy: Path) -> bool:
    """Whether all tests pass with the mutation in place."""
    target = copy / change.path.relative_to(ROOT)
    original = target.read_text(encoding="utf-8")
    target.write_text(change.source, encoding="utf-8")
    tests = [name for name in TESTS if (copy / name).exists()]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
            cwd=copy,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},  # compiled forms are told apart by second and size alone
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_text(original, encoding="utf-8")
    return done.returncode == 0


def main(count: int, seed: int, folder: str) -> None:
    modules = sorted((ROOT / "briefing" / folder).rglob("*.py"))
    everything = [(path, at) for path in modules for at in places(path)]
    chosen = [mutation(*place) for place in random.Random(seed).sample(everything, min(count, len(everything)))]
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for part in ("briefing", "tests", "seeds", "styles", "pyproject.toml"):
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / part)
        left = 0
        for each in chosen:
            if survives(each, copy):
                left += 1
                where = each.path.relative_to(ROOT)
                print(f"{where}:{each.line}\n  - {each.before[:160]}\n  + {each.after[:160]}", flush=True)
    print(f"{len(chosen)} of {len(everything)} mutations, {left} survived")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(
        int(given[0]) if given else 30,
        int(given[1]) if len(given) > 1 else 1,
        given[2] if len(given) > 2 else "extraction",
    )
