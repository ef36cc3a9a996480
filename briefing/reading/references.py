"""Character references of HTML: &amp; &#31;."""

import html
import re

_ZEROS = re.compile("&#0+(?=[0-9])")
_TOO_LARGE = re.compile("&#[0-9]{8,};?")


def resolved(text: str) -> str:
    """`text` with its references resolved; a number that no character has becomes U+FFFD, however long it is."""
    if "&#" in text:  # Python refuses to read numbers of thousands of digits
        text = _TOO_LARGE.sub("\ufffd", _ZEROS.sub("&#", text))
    return html.unescape(text) if "&" in text else text
