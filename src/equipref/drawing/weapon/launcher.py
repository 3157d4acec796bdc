"""Launchers: blocks of tubes, and missiles in containers, on rails or under cover."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def tube_block(sheet: Sheet, count: int, x: float, y: float, length: float, height: float, stated: bool) -> None:
    """A block of rocket tubes from the side, muzzles to the front: one tube for each row."""
    rows = max(1, rows_of(count)[0])
    with sheet.part(f"Block of {count} launch tubes", "launch-tubes", "main-armament", stated=stated, kind="launcher",
                    at=(x + length * 0.3, y + height * 0.75)):  # fmt: skip
        sheet.rect("t", x + 0.04, y, length - 0.08, height)
        each = height / rows
        for row in range(rows):
            sheet.rect("g", x, y + row * each, length, each * 0.92)
        for k in (0.15, 0.5, 0.85):
            sheet.rect("b", x + length * k, y - 0.03, 0.07, height + 0.06)


def rows_of(count: int) -> tuple[int, int]:
    """Rows and columns in which so many tubes are stacked."""
    known = {40: (4, 10), 16: (3, 6), 12: (3, 4), 24: (3, 8), 36: (5, 8), 30: (4, 8), 6: (2, 3), 8: (2, 4), 4: (1, 4),
             3: (1, 3), 2: (1, 2), 1: (1, 1), 5: (1, 5)}  # fmt: skip
    if count in known:
        return known[count]
    rows = max(1, round((count / 2) ** 0.5))
    return rows, -(-count // rows)


def stowage(s: Subject, usual: str = "containers") -> str:
    """How missiles are carried: `bare`, in `containers`, or `inside`, where nothing of them shows."""
    return s.state("missile-stowage").value if "missile-stowage" in s.states else usual


def missiles(sheet: Sheet, s: Subject, x: float, y: float, length: float, usual: str = "containers") -> None:
    """Missiles or their containers above a launcher's arm, noses to the front."""
    tubes = s.count("launch-tubes", 4)
    count, kind = max(tubes.number, 1), stowage(s, usual)
    shown = min(count, 3) if count > 1 else 1
    thick = max(0.12, min(0.5, length * 0.085))
    if kind == "inside":
        with sheet.part("Missiles inside, nothing shows", "missile-stowage", "launch-tubes", "main-armament",
                        at=(x + length * 0.4, y - 0.15), kind="launcher"):  # fmt: skip
            sheet.rect("t", x + length * 0.2, y - 0.28, length * 0.6, 0.14)
            sheet.lines("n", [[(x + length * 0.5, y - 0.28), (x + length * 0.5, y - 0.14)]])
        return
    with sheet.part(f"{count} missiles or containers", "launch-tubes", "main-armament", "missile-stowage",
                    stated=tubes.stated, kind="launcher", at=(x + length * 0.25, y + thick * shown)):  # fmt: skip
        sheet.tube("b", (x + length * 0.45, y - 0.35), (x + length * 0.6, y + 0.1), 0.3, 0.22)
        for i in range(shown):
            low = y + i * thick * 1.2 + thick / 2
            if kind == "bare":
                sheet.curve("g", [(x, low), (x + thick * 1.6, low + thick / 2), (x + length, low + thick / 2),
                                  (x + length, low - thick / 2), (x + thick * 1.6, low - thick / 2)],
                            corners=(0, 2, 3))  # fmt: skip
                sheet.poly("g", [(x + length * 0.8, low + thick / 2), (x + length * 0.97, low + thick),
                                 (x + length, low + thick / 2)])  # fmt: skip
            else:
                sheet.rect("g", x, low - thick / 2, length, thick)
                sheet.lines("n", [[(x + length * k, low - thick / 2), (x + length * k, low + thick / 2)]
                                  for k in (0.08, 0.5, 0.92)])  # fmt: skip
