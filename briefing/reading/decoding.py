"""Bytes to text: the encoding is chosen by what the text looks like, since a declaration may lie."""

import codecs

from briefing.model import ReadError
from briefing.text.halves import without_halves

# Files that are no documents, by their first bytes. Those that are have been opened before text is thought of.
_MAGIC = (
    (b"\x89PNG", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"BM\xd2", "BMP 图片"),
    (b"II*\x00", "TIFF 图片"),
    (b"RIFF", "音像文件"),
    (b"ID3", "音频文件"),
    (b"\x1f\x8b", "gzip 压缩文件"),
    (b"BZh", "bzip2 压缩文件"),
    (b"\xfd7zXZ", "xz 压缩文件"),
    (b"7z\xbc\xaf", "7z 压缩文件"),
    (b"Rar!", "RAR 压缩文件"),
    (b"\x7fELF", "可执行文件"),
    (b"MZ\x90", "可执行文件"),
    (b"SQLite format 3", "数据库文件"),
    (b"{\\rtf", "RTF 文件"),
)
# Encodings that hold others: text said to be in the narrower one often has characters of the wider.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
# The most frequent characters of Chinese prose in both scripts; text decoded the wrong way has hardly any of them.
_FREQUENT = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔风称集革营群设推府省县镇乡村城工程投资增长亿元企服环境创推施"
    "個們這為國來時會說對發過現經學實長機戰點業將兩間問應頭體見產無與開關員報數場計資統區隊決馬達強權設領風記據類語營歷書條選運導達濟價環質總務單連轉幾親壓術適際產離費調環灣臺府"
)


_SAMPLE = 60_000


def decode(raw: bytes, shown: str, encoding: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """The text with LF line ends, the encoding's name, and warnings. `shown` names the source in errors.

    Raises ReadError for binary content and for an unknown or unfit `encoding`.
    """
    if encoding is None:
        for magic, kind in _MAGIC:
            if raw.startswith(magic):
                raise ReadError(f"“{shown}”是{kind},不是文稿;请先另存为 .docx 或纯文本。")
    used = encoding or _recognise(raw)
    try:
        used = _WIDER.get(codecs.lookup(used).name, used)
    except LookupError as error:
        raise ReadError(f"不认识的编码“{used}”,可用 utf-8、gb18030、big5、utf-16 等。") from error
    try:
        text = raw.decode(used, "replace")
    except (UnicodeError, LookupError, AssertionError) as error:
        raise ReadError(f"“{shown}”不能按编码“{used}”读成文字。") from error
    if encoding is not None:
        text = without_halves(text)  # which some codecs make
    text = text.removeprefix("\ufeff")
    lost = text.count("\ufffd")
    controls = sum(text.count(chr(c)) for c in range(32) if c not in (9, 10, 12, 13)) - text.count("\x1b")
    if encoding is None and (lost + controls) * 10 > len(text):
        raise ReadError(f"“{shown}”是二进制文件,不是文本。")
    warnings = (f"“{shown}”有 {lost} 处字节无法解码,显示为 \ufffd。",) if lost else ()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadError(f"“{shown}”里没有可读的文字。")
    return text, used.lower().replace("_", "-").removesuffix("-sig"), warnings


def _recognise(raw: bytes) -> str:
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = raw[:4096]
    # Chinese text in UTF-16 without a mark: its punctuation, digits and line ends have a zero byte at every other place.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > 2 and max(even, odd) > 8 * min(even, odd) and max(even, odd) * 50 > len(head):
        by_zeros = "utf-16-be" if even > odd else "utf-16-le"
        other = "utf-16-le" if even > odd else "utf-16-be"
        # The commonest of characters, 一, has its zero byte at the other place: what the text looks like decides.
        return max((by_zeros, other), key=lambda name: _likeness(raw[: _SAMPLE & ~1], name))
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    sample = raw[:_SAMPLE]
    scores = {name: _likeness(sample, name) for name in ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")}
    best = max(scores, key=lambda name: scores[name])
    if best.startswith("utf-16") and scores[best] < 0.15:
        best = "utf-8"
    return best


def _likeness(raw: bytes, encoding: str) -> float:
    """The share of frequent characters among the Chinese ones, less what could not be decoded or is no character."""
    text = raw.decode(encoding, "replace")
    han = [c for c in text if "\u3400" <= c <= "\u9fff"]
    lost = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in text) / max(1, len(text))
    return sum(c in _FREQUENT for c in han) / max(1, len(han)) - lost if han else -lost
