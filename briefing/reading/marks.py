"""What stands before headings, items and notes."""

import re

NUMBERED = re.compile(
    "(?P<one>第?[一二三四五六七八九十]{1,3}[、.．](?!\\d)|第[一二三四五六七八九十]+[章节部])|(?P<two>[（(][一二三四五六七八九十]{1,3}[)）])|(?P<hash>#{1,6} )"
)
FOOTNOTE = re.compile("[①②③④⑤⑥⑦⑧⑨⑩]|\\[\\d+\\]|［\\d+］|〔\\d+〕|\\d{1,3}[.．]“")
ITEM = re.compile("[●■▶◆★•·▪]|——|[一二三四五六七八九十]+是|\\d{1,2}[.、．](?!\\d)")
