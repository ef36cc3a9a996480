"""PDF files with a text layer. Needs pypdfium2 (the extra `pdf`), which runs in a process of its own."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from briefing.model import ReadError
from briefing.reading.containers.pdf.paragraphs import PdfLine, write
from briefing.reading.page import Extract
from briefing.reading.writing import Writer
from briefing.text.halves import without_halves

SECONDS = 8
_ERRORS = {
    "password": "有密码保护;请解除密码后另存。",
    "broken": "是损坏或不完整的 PDF 文件;请重新下载。",
    "long": "太长,不像是一篇文稿。",
    "memory": "太大,内存装不下;请拆分后再打开。",
}


def extract(raw: bytes, shown: str) -> Extract:
    """The text of a PDF. Raises ReadError with one sentence."""
    if find_spec("pypdfium2") is None:
        raise ReadError("读 PDF 需要另装组件;请运行 pip install 'briefing[pdf]'。")
    worker = Path(__file__).with_name("worker.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    try:
        # Our own interpreter and our own file: nothing of the document is part of the command.
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-P", str(worker)],
            input=raw,
            capture_output=True,
            timeout=SECONDS,
            env=environment,
            check=False,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"PDF“{shown}”太复杂,{SECONDS} 秒内没有读完;请另存为文本后打开。") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"“{shown}”{_ERRORS['broken']}") from error
    if "error" in answer:
        raise ReadError(f"“{shown}”{_ERRORS[answer['error']]}")
    out = Writer()
    write(
        [
            [PdfLine(left, right, y, size, without_halves(text)) for left, right, y, size, text in page]
            for page in answer["pages"]
        ],
        out,
    )
    text, lines = out.result()
    if not text.strip():
        raise ReadError(f"“{shown}”里没有文字,像是扫描的图片;请先做文字识别(OCR)。")
    return Extract(text, lines, "pdf")
