"""The words and signs of RTF, as Microsoft's specification 1.9.1 has them."""

from __future__ import annotations

import re

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?:(?P<number>-?[0-9]{1,10})[0-9]*)?[ ]?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[\s\S])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\0]+"
    rb"|(?P<text>[^\\{}\r\n\0]+)"
    rb"|\\"
)
CHARACTERS = {
    "tab": "\t",
    "line": " ",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "nestcell": " ",
    "nestrow": " ",
}
SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
# Groups whose text is none of the article; so is that of all groups behind \* that are not read here.
SILENT = frozenset(
    "colortbl pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote fldinst"
    " listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore latentstyles bkmkstart bkmkend"
    " nonshppict pntext listtext tc tcn xe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl upr title subject"
    " author operator keywords comment doccomm manager company category hlinkbase atnid atnauthor atnref"
    " atndate atntime atnicn atrfstart atrfend printim buptim shpinst shprslt do".split()
)
READ = frozenset({"fonttbl", "stylesheet", "annotation", "creatim", "revtim", "info"})
# What the character sets of fonts are called by Python.
CHARSETS = {
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
CODEPAGES = frozenset((437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)))
WINDOWS = "cp1252"
