"""Folding: what counts as the same character, and the keys by which names are found.

`fold` keeps offsets: one code point in, one out, so that a hit maps back to the text as given. The keys drop what
people leave out or add: case, dashes, blanks, quotes, vowel marks. Two digits that something separates stay apart
(ZU-23-2 is not ZU-232). schema/fold-vectors.json binds this module and the site's fold.js.
"""

from __future__ import annotations

import re
import unicodedata

IGNORABLE = "\x00"
"""What `fold` puts for a code point that does not count: vowel marks, joiners, tatweel, soft hyphen."""
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
QUOTES = (
    "\"'`\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u300c\u300d\uff02\uff07\u02bc\u2032"
)
_TATWEEL = "\u0640"
_SINGLE = dict(
    pair.split(":")
    for pair in "ё:е ı:i ł:l ø:o đ:d ð:d ħ:h أ:ا إ:ا آ:ا ٱ:ا ى:ي ی:ي ئ:ي ې:ي ک:ك ڪ:ك ة:ه ہ:ه ھ:ه ۀ:ه ؤ:و گ:غ ڭ:غ "
    "ڤ:ف پ:ب چ:ج".split()
)
"""Letters that are written for one another."""


class _FoldTable(dict[int, str]):
    """Folds of single code points, computed when first met."""

    def __missing__(self, point: int) -> str:
        self[point] = folded = _fold_one(chr(point))
        return folded


def _fold_one(character: str) -> str:
    if character in DASHES:
        return "-"
    if character in QUOTES:
        return '"'
    category = unicodedata.category(character)
    if character == _TATWEEL or category in ("Mn", "Me", "Cf"):
        return IGNORABLE
    if category == "Nd":
        return str(unicodedata.digit(character))
    if character.isspace():
        return " "
    compatible = unicodedata.normalize("NFKC", character)
    if len(compatible) != 1:
        return character
    lower = compatible.lower()[0]
    if lower in _SINGLE:
        return _SINGLE[lower]
    base = unicodedata.normalize("NFD", lower)[0]
    return base if "a" <= base <= "z" else lower


_TABLE = _FoldTable()
_PRESENTATION = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD_LENGTH = 4
_NOISE = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"(?<![^\W\d_])ال(?=[\u0621-\u064a]{3})")


def fold(text: str) -> str:
    """Folds case, width, dashes, quotes, digits, Arabic letter forms; one code point in, one out.

    Args:
        text: any string.

    Returns:
        A string of the same length; code points that do not count are `IGNORABLE`.
    """
    return text.translate(_TABLE)


def compose(text: str) -> str:
    """Normalises letters made of several code points, or one that stands for several, to plain letters."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC" if _PRESENTATION.search(text) else "NFC", text)


def key(text: str) -> str:
    """The key by which a name is found: letters and digits of the folded text.

    Args:
        text: a name as written.

    Returns:
        Lower-case letters and digits; "-" only between two digits that something separated. May be empty.
    """
    folded = fold(compose(text))
    if not folded.isascii():
        folded = _ARTICLE.sub("", folded.replace(IGNORABLE, ""))
    parts = _NOISE.split(folded)
    out = ""
    for part in parts:
        if part:
            out += f"-{part}" if out and out[-1].isdigit() and part[0].isdigit() else part
    return out


_VISUAL = str.maketrans(
    "авекмнорстухіјѕһԁԛԝαβεηικνορτυχζμ",
    "abekmhopctyxijshdqwabehiknoptyxzm",
)
_CYRILLIC = str.maketrans(
    dict(
        pair.split(":")
        for pair in "а:a б:b в:v г:g ґ:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh "
        "ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye ў:u ј:j".split()
    )
)
_SOUNDS = (
    (re.compile(r"shch|szcz|schtsch|stsch|shh"), "s"),
    (re.compile(r"tsch|tch|cz|ch|ts|tz"), "c"),
    (re.compile(r"sch|sz|sh"), "s"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(?<=[^\W\daeiouy_])[yj]o"), "e"),
    (re.compile(r"[yj]e"), "e"),
    (re.compile(r"s(?=[bdg])"), "z"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"ie"), "e"),
    (re.compile(r"([^\W\d_])\1+"), r"\1"),
)


def visual(folded_key: str) -> str:
    """The key with Cyrillic and Greek letters replaced by the Latin letters that they look like."""
    return folded_key if folded_key.isascii() else folded_key.translate(_VISUAL)


def latin(folded_key: str) -> str:
    """The key with Cyrillic letters romanised (BGN/PCGN, without signs and diacritics)."""
    return folded_key if folded_key.isascii() else folded_key.translate(_CYRILLIC)


def sound(folded_key: str) -> str:
    """The key brought to one spelling over romanisations: Gwosdika, Gvozdika and Гвоздика are one.

    In runs of less than four letters, the letters of a bare designation, only W and V are one.
    """
    return _LETTERS.sub(_sounded, latin(folded_key))


def _sounded(run: re.Match[str]) -> str:
    out = run[0]
    if len(out) < _WORD_LENGTH:
        return out.replace("w", "v")
    for pattern, replacement in _SOUNDS:
        out = pattern.sub(replacement, out)
    return out
