"""Halves of surrogate pairs: no characters, though JSON, a codec, a PDF or a file name may claim so. No file can hold them."""


def without_halves(text: str) -> str:
    """`text` with pairs joined and each lone half replaced by U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
