"""Many documents at once: all good ones exported, the bad ones named, nothing half there."""

import codecs
import json
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing import brief, export, read
from briefing.cli import main, workers
from briefing.cli.batch import Task, answer, spread
from briefing.cli.wish import Wish
from briefing.settings.reviews import place

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))
Captured = pytest.CaptureFixture[bytes]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with stories, one of them below, three broken files and what is no document."""
    folder = tmp_path / "papers"
    (folder / "2026").mkdir(parents=True)
    for story in STORIES[:3]:
        shutil.copy(story, folder)
    shutil.copy(STORIES[3], folder / "2026")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (folder / "damaged.txt").write_text('schema = "briefing/1"\n[document', encoding="utf-8")
    (folder / "style.css").write_text("p {}", encoding="utf-8")
    (folder / ".hidden.txt").write_text("青溪区", encoding="utf-8")
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_good_ones_are_exported_and_bad_ones_named(
    jobs: str, papers: Path, tmp_path: Path, capfdbinary: Captured
) -> None:
    out = tmp_path / "out"
    assert main(["export", str(papers), "--output", str(out), "--jobs", jobs]) == 1
    said = capfdbinary.readouterr()[1].decode()
    for name in ("empty.txt", "picture.txt", "damaged.txt"):
        assert said.count(f"{name}”:") == 1
    assert "导出 4 个文件,失败 3 个。" in said
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    assert written == ["2026/story04.toml", "story01.toml", "story02.toml", "story03.toml"]
    for story, name in zip(STORIES, ("story01", "story02", "story03"), strict=False):
        assert (out / f"{name}.toml").read_text(encoding="utf-8") == export(brief(read(story)))


def test_quiet_says_what_failed_and_no_more(papers: Path, tmp_path: Path, capfdbinary: Captured) -> None:
    assert main(["export", str(papers), "-q", "-o", str(tmp_path / "out")]) == 1
    assert len(capfdbinary.readouterr()[1].decode().splitlines()) == 4
    good = [str(story) for story in STORIES[:2]]
    assert main(["export", *good, "-q", "-o", str(tmp_path / "out")]) == 0
    assert capfdbinary.readouterr()[1] == b""


def test_many_documents_in_one_file_of_lines(tmp_path: Path, capfdbinary: Captured) -> None:
    files = [str(story) for story in STORIES]
    for jobs in ("1", "2"):
        out = tmp_path / f"all{jobs}.jsonl"
        assert main(["export", *files, "-o", str(out), "-j", jobs]) == 0
        lines = out.read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["document"]["file"] for line in lines] == [story.name for story in STORIES]
    capfdbinary.readouterr()
    assert main(["export", *files, "--format", "jsonl", "-q"]) == 0
    assert capfdbinary.readouterr()[0] == out.read_bytes()


def test_many_documents_in_one_file_have_one_bom(tmp_path: Path, capfdbinary: Captured) -> None:
    files = [str(story) for story in STORIES[:2]]
    assert main(["export", *files, "--format", "jsonl", "-q"]) == 0
    plain = capfdbinary.readouterr()[0]
    assert main(["export", *files, "--format", "jsonl", "-q", "--bom"]) == 0
    assert capfdbinary.readouterr()[0] == codecs.BOM_UTF8 + plain
    assert main(["export", *files, "-o", f"{tmp_path}/all.jsonl", "-q", "--bom"]) == 0
    assert (tmp_path / "all.jsonl").read_bytes() == codecs.BOM_UTF8 + plain


def test_documents_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    places = []
    for number, story in enumerate(STORIES[:3]):
        (tmp_path / str(number)).mkdir()
        places.append(str(shutil.copy(story, tmp_path / str(number) / "a.txt")))
    assert main(["export", "-q", *places, "-o", f"{tmp_path}/out/", "--format", "json"]) == 0
    out = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "out").iterdir()}
    assert set(out) == {"a.json", "a-2.json", "a-3.json"}
    assert len({tree["document"]["sha256"] for tree in out.values()}) == 3


def test_the_output_within_the_folder_is_not_read_again(papers: Path, capfdbinary: Captured) -> None:
    for _ in range(2):
        main(["export", str(papers), "--format", "markdown", "-o", str(papers / "out")])
    assert "导出 4 个文件,失败 3 个。" in capfdbinary.readouterr()[1].decode()


def test_one_file_into_a_folder(seed: Path, tmp_path: Path) -> None:
    assert main(["export", str(seed), "-o", f"{tmp_path}", "--format", "json"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["gulou.json"]


def test_a_document_is_never_overwritten(seed: Path, tmp_path: Path, capfdbinary: Captured) -> None:
    copy = tmp_path / "a.txt"
    shutil.copy(seed, copy)
    (tmp_path / "link.toml").symlink_to(copy)
    for target in (copy, tmp_path / "link.toml"):
        assert main(["export", str(copy), "-o", str(target)]) == 2
        assert "没有覆盖" in capfdbinary.readouterr()[1].decode()
    assert copy.read_bytes() == seed.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.md", "b.md", "--format", "markdown", "-o", "./"],
        ["h", "--format", "html", "-o", "h"],
        ["a.md", "b.md", "--format", "jsonl", "-o", "b.md"],
        ["a.md", "h/c.html", "--format", "markdown", "-o", "link"],
    ],
)
def test_a_batch_never_overwrites_its_documents(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("h").mkdir()
    Path("link").symlink_to(".")
    documents = [Path("a.md"), Path("b.md"), Path("h/c.html")]
    for document in documents:
        shutil.copy(STORIES[0], document)
    assert main(["export", *arguments]) == 2
    said = capfdbinary.readouterr()[1].decode()
    assert "没有覆盖" in said
    assert said.count("\n") == 1
    assert all(document.read_bytes() == STORIES[0].read_bytes() for document in documents)
    assert sorted(p for p in Path().rglob("*") if p.is_file() and not p.is_relative_to("link")) == documents


def test_broken_verdicts_are_told_whether_one_or_many_are_exported(tmp_path: Path, capfdbinary: Captured) -> None:
    for count in (1, 2):
        files = [str(story) for story in STORIES[:count]]
        kept = place(read(files[0]).sha256)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text("version = ", encoding="utf-8")
        assert main(["export", *files, "-q", "--reviews", "-o", f"{tmp_path}/"]) == 0
        said = capfdbinary.readouterr()[1].decode()
        assert said.count("\n") == 1
        assert files[0] in said
        assert str(next(kept.parent.glob("*.broken*"))) in said
        assert not kept.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a", "b"], "--output"),
        (["a", "-", "-o", "out"], "标准输入"),
        (["a", "b", "-o", "out", "--jobs", "0"], "--jobs"),
        (["a", "b", "-o", "out", "--jobs", "many"], "--jobs"),
        (["a", "b", "-o", "{file}"], "文件夹"),
        (["{empty}", "-o", "out"], "没有可读的文稿"),
    ],
)
def test_wrong_use(arguments: list[str], said: str, tmp_path: Path, capfdbinary: Captured) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    filled = [
        a.replace("{file}", str(tmp_path / "file")).replace("{empty}", str(tmp_path / "empty")) for a in arguments
    ]
    assert main(["export", *filled]) == 2
    assert said in capfdbinary.readouterr()[1].decode()


def dying(row: Sequence[Any]) -> list[object]:
    """As a crash in native code would, end the process that works on one of the documents."""
    if row[0] == str(STORIES[2]):
        os._exit(1)
    return answer(row)


def test_a_process_that_dies_is_one_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.cli.batch.answer", dying)
    wish = Wish("toml", None, [], False, False, False, "zh")
    tasks = [Task(str(story), str(tmp_path / "out" / f"{story.stem}.toml"), wish, None) for story in STORIES]
    results = list(spread(tasks, 2))
    assert [result.task.name for result in results] == [task.name for task in tasks]
    assert [result.died for result in results] == [False, False, True, False, False, False, False, False]
    assert len(list((tmp_path / "out").iterdir())) == 7
    assert tomllib.loads((tmp_path / "out" / "story08.toml").read_text(encoding="utf-8"))


def worker(_: int) -> int:
    return os.getpid()


def test_a_process_that_somebody_kills_is_no_failure() -> None:
    results = workers.spread(worker, range(9), 1)
    first = next(results)
    assert first
    os.kill(first, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    assert None not in list(results)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_no_process_outlives_the_one_that_gave_it_work(name: str, seed: Path, tmp_path: Path) -> None:
    number = getattr(signal, name)
    folder = tmp_path / "papers"
    folder.mkdir()
    shutil.copy(STORIES[0], folder / "0.txt")
    for i in range(1, 60):
        (folder / f"{i}.txt").write_text(seed.read_text(encoding="utf-8") * 6, encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "export", str(folder), "-o", str(tmp_path / "out"), "-j", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert process.stderr
    first = process.stderr.readline()
    process.send_signal(number)
    said = process.communicate(timeout=30)[1]  # which ends when the last process has let go of it
    assert process.returncode == -number
    assert all(line.startswith(b"briefing: ") for line in (first, *said.splitlines()))
    assert ("中断了" in said.decode()) is (name != "SIGKILL")
    assert [path for path in tmp_path.rglob("*") if path.suffix == ".tmp"] == []
    assert len(list((tmp_path / "out").iterdir())) < 60


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be removed there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_batch_in_a_folder_that_is_gone(jobs: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = 'cd "$1" && rmdir "$1" && shift && exec "$@"'
    here = [sys.executable, "-P", "-m", "briefing", "export", *map(str, STORIES[:2]), "-q", "-j", jobs, "-o"]

    def run(output: str) -> "subprocess.CompletedProcess[str]":
        gone.mkdir(exist_ok=True)
        command = ["sh", "-c", script, "sh", str(gone), *here, output]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": os.getcwd()}
        )

    done = run(str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "out").iterdir())) == 2
    done = run("out")
    assert done.returncode == 1
    assert done.stderr.startswith("briefing: 无法写入“out”")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
@pytest.mark.parametrize("files", [7, 9, 12])
def test_without_room_for_processes_it_is_done_in_one(files: int, tmp_path: Path) -> None:
    import resource

    done = subprocess.run(
        [sys.executable, "-m", "briefing", "export", *map(str, STORIES), "-q", "-j", "64", "-o", str(tmp_path / "out")],
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)),
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(list((tmp_path / "out").iterdir())) == len(STORIES)
