"""What cannot be read: one clear sentence each, in bounded time and memory."""

import os
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from briefing.model import ReadError
from briefing.reading import read
from tests.reading import making

_TEXT = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个，办好十件民生实事。\n" * 5
_P = f"<w:p><w:r><w:t>{_TEXT}</w:t></w:r></w:p>"


def archive(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return out.getvalue()


def compound(stream: str) -> bytes:
    """The beginning of a file of the old Office, or of an encrypted one, with the name of a stream in it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(500)


def locked() -> bytes:
    """A Word file whose parts are marked as encrypted."""
    raw = bytearray(making.word(_P))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + place] |= 1
            at = raw.find(mark, at + 4)
    return bytes(raw)


def bomb() -> bytes:
    """A Word file of some kilobytes that unpacks to 60 megabytes."""
    return making.word("<w:p/>" * 10_000_000)


def entities() -> bytes:
    """A Word file whose XML doubles its text with every entity."""
    doubling = "".join(f'<!ENTITY e{k} "&e{k - 1};&e{k - 1};">' for k in range(1, 60))
    return _with_document(f'<!DOCTYPE d [<!ENTITY e0 "x">{doubling}]><d>&e59;</d>')


def nested() -> bytes:
    """A Word file with elements in elements without end."""
    return making.word("<w:p>" * 50_000)


def _with_document(xml: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("word/document.xml", xml)
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "是空的"),
        (b" \n\t ", "是空的"),
        ("\ufeff".encode(), "没有可读的文字"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "PNG"),
        (bytes(range(256)) * 40, "二进制"),
        (b"{\\rtf1 \\ansi x}", "RTF"),
        (archive("a.txt"), "ZIP"),
        (archive("xl/workbook.xml"), "Excel"),
        (archive("ppt/presentation.xml"), "PowerPoint"),
        (compound("EncryptedPackage"), "密码"),
        (compound("WordDocument"), "旧版 Word"),
        (compound("Workbook"), "旧版 Office"),
        (making.word(_P)[:200], "损坏"),
        (making.word(""), "没有可读的文字"),
        (b"PK\x03\x04", "损坏"),
    ],
)
def test_one_sentence_says_what_is_wrong(raw: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(raw, name="文稿.docx")
    sentence = str(caught.value)
    assert says in sentence
    assert sentence.endswith("。")
    assert "\n" not in sentence


@pytest.mark.parametrize(("make", "says"), [(locked, "密码"), (bomb, "过大"), (entities, "损坏"), (nested, "损坏")])
def test_word_files_made_to_do_harm(make: Callable[[], bytes], says: str) -> None:
    with pytest.raises(ReadError, match=says):
        read(make(), name="文稿.docx")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (making.pdf(_TEXT)[:300], "损坏"),
        (b"%PDF-1.7\n", "损坏"),
        (making.pdf("", head=""), "损坏"),
        (making.pdf("\u3000x", head="").replace(b" Tj", b" TJ"), "没有文字"),
    ],
)
def test_pdf_files_without_text(raw: bytes, says: str) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(ReadError, match=says):
        read(raw, name="文稿.pdf")


def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.reading.containers.pdf.find_spec", lambda _: None)
    with pytest.raises(ReadError, match=r"pip install 'briefing\[pdf\]'"):
        read(making.pdf(_TEXT))


def test_a_pdf_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdfium2")
    monkeypatch.setattr("briefing.reading.containers.pdf.SECONDS", 0.001)
    with pytest.raises(ReadError, match="太复杂"):
        read(making.pdf(_TEXT))


@pytest.mark.parametrize("name", ["文稿.pdf", "文稿.docx", "文稿.html", "文稿"])
def test_content_counts_and_not_the_name(name: str) -> None:
    assert read(_TEXT.encode(), name=name).format == "text"
    assert read(making.word(_P), name=name).format == "docx"
    assert read(making.html(_TEXT), name=name).format == "html"


def test_a_nul_in_a_text_does_not_make_it_binary() -> None:
    text = _TEXT.replace("明年", "明\x00年")
    assert read(text.encode()).text == text


def test_lost_bytes_are_counted() -> None:
    document = read(_TEXT.encode()[:300] + b"\xff\xfe" + _TEXT.encode()[300:])
    assert document.encoding == "utf-8"
    assert "2 处" in document.warnings[0]


def test_what_is_no_file(tmp_path: Path) -> None:
    for path, says in (
        (tmp_path, "文件夹"),
        (Path(os.devnull), "不是普通文件"),
        (tmp_path / "x", "找不到"),
        ("a\x00b", "文件名"),
    ):
        with pytest.raises(ReadError, match=says):
            read(path)


def test_a_file_of_two_gigabytes_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    with pytest.raises(ReadError, match="2048 MB"):
        read(path)


@pytest.mark.parametrize("name", ["x.md", "x.html", "x.xml"])
@pytest.mark.parametrize("number", ["9" * 5000, "0" * 5000 + "65", "x" + "f" * 5000])
def test_a_character_reference_of_thousands_of_digits(name: str, number: str) -> None:
    body = f"<p title='&#{number};'>全区茶叶产量增长5%，新增绿色工厂12家，改造老旧小区46个。&#{number};</p>"
    page = f"<rss><channel><item><description><![CDATA[{body}]]></description></item></channel></rss>"
    document = read((page if name == "x.xml" else f"<html><body>{body}</body></html>").encode(), name=name)
    assert "全区茶叶产量增长5%" in document.text
    assert ("A" if number.startswith("0") else "\ufffd") in document.text
