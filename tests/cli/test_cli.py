"""The command line: exit codes, one sentence for each error, what is loaded."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from briefing.cli import main


def test_export_to_a_file(seed: Path, tmp_path: Path) -> None:
    out = tmp_path / "s.toml"
    assert main(["export", str(seed), "--summary", "--output", str(out)]) == 0
    tree = tomllib.loads(out.read_text(encoding="utf-8"))
    assert tree["schema"] == "briefing/1"
    assert len(tree["projects"]) == 6
    assert all(s["key"] for s in tree["statistics"])


def test_the_same_bytes_from_run_to_run(seed: Path, tmp_path: Path) -> None:
    for form in ("toml", "json"):
        a, b = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
        main(["export", str(seed), "--with", "numerals", "-o", str(a)])
        main(["export", str(seed), "--with", "numerals", "-o", str(b)])
        assert a.read_bytes() == b.read_bytes()
        assert a.stat().st_size > 5000


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "找不到文件"), (b"", "是空的"), (b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG"), (b"%PDF-1.7 x", "PDF")],
)
def test_what_cannot_be_read_is_one_sentence(
    content: bytes | None, said: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "x.txt"
    if content is not None:
        path.write_bytes(content)
    assert main(["export", str(path)]) == 1
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert said in err.decode()
    assert err.count(b"\n") == 1


def test_a_folder_is_no_document(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["text", str(tmp_path)]) == 1
    assert "文件夹" in capfdbinary.readouterr()[1].decode()


def test_wrong_use(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export"]) == 2
    assert main(["export", "x", "--only", "gaols"]) == 2
    assert "gaols" in capfdbinary.readouterr()[1].decode()


def test_a_full_disk(seed: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    assert main(["export", str(seed), "-o", "/dev/full"]) == 1
    assert "磁盘已满" in capfdbinary.readouterr()[1].decode()


def test_a_hostile_file_name_is_made_harmless(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "a\x1b]0;pwn\x07b\n.txt"]) == 1
    err = capfdbinary.readouterr()[1]
    assert b"\x1b" not in err
    assert b"\x07" not in err
    assert err.count(b"\n") == 1


def test_text_is_the_article_and_raw_is_everything(seed: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["text", str(seed), "--raw"]) == 0
    assert capfdbinary.readouterr()[0] == seed.read_bytes()
    assert main(["text", str(seed)]) == 0
    article = capfdbinary.readouterr()[0].decode()
    assert "招商效率和招商质量提升工程" in article
    assert "排行榜" not in article


def loaded(*arguments: str) -> set[str]:
    script = (
        "import sys; from briefing.cli import main; main(sys.argv[1:]); print(' '.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_export_loads_no_screen_and_no_segmenter(seed: Path) -> None:
    assert not {"textual", "rich", "jieba"} & loaded("export", str(seed))
    with_keywords = loaded("export", str(seed), "--with", "keywords")
    assert "jieba" in with_keywords
    assert not {"textual", "rich"} & with_keywords


def test_standard_input(seed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "export", "-", "--only", "statistics"],
        input=seed.read_bytes(),
        capture_output=True,
        check=True,
    )
    assert len(tomllib.loads(done.stdout.decode())["statistics"]) == 5
