"""The words that people put around names, by language: connectors, hedges, calibres, makers. Grammar, not data."""

from __future__ import annotations

import re

MOUNT_ON_CARRIER = re.compile(
    r"\s+(?:(?:mounted|installed|fitted|placed)\s+(?:up)?on(?:to)?|on\s+(?:a\s+|the\s+)?(?:chassis|back|bed|base)\s+of|"
    r"atop|based\s+on|on\s+top\s+of|on|"
    r"(?:установленн\w+\s+)?на\s+(?:шасси|базе|кузове|автомобиле|грузовике)|(?:встановлен\w+\s+)?на\s+(?:шасі|базі)|на|"
    r"(?:مثبت\w*|محمول\w*|مركب\w*)\s+على|على\s+(?:متن|هيكل|ظهر)|على|"
    r"auf(?:\s+(?:dem\s+)?Fahrgestell)?|montiert\s+auf|na\s+(?:podwoziu|bazie)|sur(?:\s+châssis)?)"
    r"(?:\s+(?:an?|the|einem|einer))?\s+",
    re.IGNORECASE,
)
"""Between a mount and its carrier, the mount first: "ZU-23 on GAZ-3308"."""
CARRIER_WITH_MOUNT = re.compile(
    r"\s+(?:(?:armed|fitted|equipped|mounted)\s+with|with(?:\s+mounted)?|carrying|mounting|w/|"
    r"с\s+(?:установленн\w+\s+)?|со|з|із|вооруж[её]нн\w+|مع|مزود\w*\s+ب|مسلح\w*\s+ب|mit|z|avec)"
    r"(?:\s+(?:an?|the|einem|einer))?\s+",
    re.IGNORECASE,
)
"""Between a carrier and its mount, the carrier first: "MT-LB with ZU-23"."""

CALIBRE = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:[.,]\d{1,2})?)[\s-]*(?:mm|мм|ملم|مم|milimetrow\w*)(?!\w)", re.IGNORECASE
)
"""A calibre in millimetres; group 1 is the number."""
GUN_WORDS = re.compile(
    r"auto-?cannons?|automatic cannons?|cannons?|AA(?:A)? guns?|anti-?aircraft guns?|guns?|"
    r"зенитн\w+ (?:установк\w+|пушк\w+|орудие)|автоматическ\w+ пушк\w+|пушк\w+|зенитк\w+|"
    r"зенітн\w+ (?:установк\w+|гармат\w+)|مدفع\w*|رشاش\w*|Maschinenkanonen?|działk\w+",
    re.IGNORECASE,
)
"""What stands behind a calibre when no designation does."""

GLOSS_FOR = re.compile(r"\(\s*(?:\w+ )?for [^()]*(?:\([^()]*\)[^()]*)*\)", re.IGNORECASE)
"""A gloss that names the system a thing belongs to: "(for 9K332 Tor-M2)", "(launcher for S-300PT)"."""
ESCAPED = re.compile(r"<U\+([0-9A-Fa-f]{4,6})>")
"""A code point that a statistics program wrote out: "9<U+041C>133"."""
YEAR_MODEL = re.compile(
    r"(?:\b(?:obr(?:azets|azca)?|mod(?:el)?|m(?=\.))|\bобр(?:азца|азець|азка)?)\b\.?\s*(\d{4})(?:\s*(?:года|г|р|року|y))?(?![\w-])\.?",
    re.IGNORECASE,
)
"""The year of a model in any of its spellings; group 1 is the year."""

HEDGES = frozenset(
    """
    unknown unidentified possible possibly probable probably presumably alleged likely some various other type types
    variant variants version versions model modification modified upgraded family series class old new
    destroyed damaged captured abandoned burnt burned russian soviet syrian ukrainian american iranian turkish ex
    a an the of and один одна неизвестный неизвестная российский российская российские советский советская советские
    сирийский сирийская украинский украинская модификации разных типа тип من طراز نوع الروسي الروسيه السوري السوريه
    روسي روسيه سوفيتيه der die das ein eine vom typ russische russischer rosyjski rosyjska radziecki
    """.split()
)
"""Words that say nothing of which thing it is."""

BUREAUS = {
    "mil": "mi", "kamov": "ka", "sukhoi": "su", "sukhoj": "su", "mikoyan": "mig", "mikojan": "mig", "gurevich": "mig",
    "ilyushin": "il", "iljushin": "il", "antonov": "an", "tupolev": "tu", "yakovlev": "yak", "beriev": "a",
    "миль": "mi", "миля": "mi", "камов": "ka", "сухой": "su", "микоян": "mig", "ильюшин": "il", "антонов": "an",
    "туполев": "tu", "яковлев": "yak",
}  # fmt: skip
"""Design bureaus by folded word, and the letters with which their designations begin."""


def plain(text: str) -> str:
    """The string with machine debris undone: escaped code points, asterisks, doubled blanks.

    Args:
        text: a name as it came from a list.

    Returns:
        The name as a person would have written it.
    """
    if "<" in text:
        text = ESCAPED.sub(lambda m: chr(min(int(m[1], 16), 0x10FFFF)), text)
    return " ".join(text.replace("*", " ").split())


def year_models(text: str) -> str:
    """The string with year models in one spelling: "образца 1989 года" and "mod. 1989" become "obr. 1989"."""
    return YEAR_MODEL.sub(lambda m: f"obr. {m[1]}", text) if any(c.isdigit() for c in text) else text
