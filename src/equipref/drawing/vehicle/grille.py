"""Grilles and lamps by which cars and lorries under armour are told apart from the front."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject

_BARS = {"ford": 2, "toyota": 3, "land-rover": 5, "international": 6, "iveco": 3, "kamaz": 4, "maz": 1}
"""How many bars run across a grille."""
_FRAME = {
    "ford": (0.46, 0.42, 0.15, 0.95), "toyota": (0.36, 0.36, 0.25, 0.85), "land-rover": (0.3, 0.3, 0.2, 0.9),
    "international": (0.3, 0.5, 0.1, 1.0), "iveco": (0.5, 0.44, 0.45, 0.8), "kamaz": (0.62, 0.62, 0.5, 0.95),
    "maz": (0.6, 0.6, 0.6, 0.85), "ural": (0.34, 0.34, 0.05, 1.0), "own": (0.3, 0.3, 0.35, 0.7),
}  # fmt: skip
"""Half the width below and above, as parts of half the vehicle's; foot and head, as parts of the face."""
_LAMPS = {
    "ford": ("tall", 0.6, 0.55), "toyota": ("round", 0.52, 0.6), "land-rover": ("round", 0.48, 0.55),
    "international": ("square", 0.68, 0.6), "iveco": ("wide", 0.7, 0.62), "kamaz": ("square", 0.7, 0.1),
    "maz": ("wide", 0.62, 0.15), "ural": ("round", 0.72, 0.35), "own": ("square", 0.55, 0.5),
}  # fmt: skip
"""Form of the lamps, how far out they sit, and how high on the face."""


def grille(sheet: Sheet, s: Subject, half: float, low: float, high: float) -> None:
    """Draws the face of the vehicle that lies under the armour, between two heights."""
    base = s.state("base-vehicle").value
    narrow, broad, foot, head = _FRAME[base]
    tall = high - low
    a, b = low + foot * tall, low + head * tall
    with sheet.part("Grille and lamps of the base vehicle", "base-vehicle", at=(half * 0.25, (a + b) / 2)):
        sheet.poly("s", [(-half * narrow, a), (-half * broad, b), (half * broad, b), (half * narrow, a)])
        for i in range(_BARS.get(base, 0)):
            y = a + (b - a) * (i + 1) / (_BARS[base] + 1)
            w = half * min(narrow, broad) * 0.96
            sheet.lines("n2" if base in ("ford", "maz") else "n", [[(-w, y), (w, y)]])
        if base in ("ural", "own"):
            xs = [half * narrow * (k / 4 - 1) for k in range(1, 8)]
            sheet.lines("n", [[(x, a + 0.02), (x, b - 0.02)] for x in xs])
        if base == "toyota":
            sheet.ellipse("w", 0.0, (a + b) / 2, 0.09, 0.06)
        if base == "maz":
            sheet.lines("n2", [[(-half * 0.3, a - 0.12), (0.0, b), (half * 0.3, a - 0.12)]])
        form, out, up = _LAMPS[base]
        w, h = {"tall": (0.14, 0.3), "square": (0.2, 0.16), "wide": (0.3, 0.11)}.get(form, (0.0, 0.0))
        for k in (-1, 1):
            x, y = k * half * out, low + up * tall
            if form == "round":
                sheet.circle("v", x, y, 0.1)
            else:
                sheet.rect("v", x - w / 2, y - h / 2, w, h, 0.03)
