"""What stands on the frame of a truck behind its cab: bodies, launchers, guns."""

from __future__ import annotations

from equipref.drawing.fittings.radar import radar
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import NO_FORM
from equipref.drawing.truck.chassis import Chassis
from equipref.drawing.weapon.barrel import Seat, barrels
from equipref.drawing.weapon.launcher import missiles, stowage, tube_block
from equipref.drawing.weapon.turret import turret


def body(sheet: Sheet, s: Subject, c: Chassis, body: str) -> None:
    """Draws a body, or what is armed in its place."""
    x, end, y = c.body, c.length, c.floor
    state = s.asked["cargo-body"]
    armed = s.state("main-armament", "none")
    if armed != "none" and body in ("launcher", "open-bed", "flatbed") and (armed.stated or body == "launcher"):
        _armed(sheet, s, c)
        return
    if "body" in c.form:
        with sheet.part("Body", "cargo-body", stated=state.stated, at=((x + end) / 2, y + 0.5), kind="body"):
            c.form.draw(sheet, "body", "b")
        return
    span = end - x
    with sheet.part("Body", "cargo-body", stated=state.stated, at=(x + span * 0.6, y + 0.5), kind="body"):
        sheet.rect("b", x, y - 0.1, span, 0.12)
        if body in ("open-bed", "tilt", "pick-up"):
            side = {"open-bed": 0.55, "tilt": 0.5}.get(body, 0.8)
            if body == "tilt":
                top = max(c.height, y + 1.5)
                sheet.curve(
                    "t",
                    [
                        (x + 0.02, y + 0.3),
                        (x + 0.02, top - 0.16),
                        (x + 0.2, top),
                        (end - 0.2, top),
                        (end - 0.02, top - 0.16),
                        (end - 0.02, y + 0.3),
                    ],
                    corners=(0, 1, 2, 3, 4, 5),
                )
                sheet.lines("n", [[(x + span * k / 5, y + 0.5), (x + span * k / 5, top)] for k in range(1, 5)])
            sheet.rect("b", x, y, span, side)
            posts = max(3, round(span / 0.9))
            sheet.lines("n", [[(x + span * k / posts, y), (x + span * k / posts, y + side)] for k in range(1, posts)])
            sheet.lines("n", [[(x, y + side * 0.5), (end, y + side * 0.5)]])
        elif body in ("box-shelter", "enclosed"):
            top = max(c.height + 0.25, y + 1.75)
            start = x if body == "box-shelter" else x - 0.14
            sheet.poly(
                "t",
                [
                    (start, y),
                    (start, top - 0.12),
                    (start + 0.12, top),
                    (end - 0.12, top),
                    (end, top - 0.12),
                    (end, y),
                ],
            )
            sheet.rect("n", x + span * 0.62, y + 0.15, 0.75, top - y - 0.35, 0.04)
            for k in (0.16, 0.38):
                sheet.rect("v", x + span * k, y + (top - y) * 0.55, 0.45, 0.35, 0.04)
            if body == "enclosed":
                sheet.lines("n", [[(start, y + 0.3), (end, y + 0.3)]])
        elif body == "tank":
            h = max(c.height - y, 1.15)
            sheet.rect("t", x + 0.1, y + 0.05, span - 0.2, h, h * 0.4)
            sheet.rect("g", x + span * 0.42, y + h, 0.7, 0.16, 0.05)
            sheet.lines("n", [[(x + span * k, y + 0.06), (x + span * k, y + h)] for k in (0.3, 0.7)])
        elif body == "crane":
            sheet.rect("b", x, y, span, 0.3)
            top = c.height + 0.15
            sheet.poly(
                "t",
                [
                    (x + span * 0.55, y + 0.3),
                    (x + span * 0.58, top),
                    (x + span * 0.78, top),
                    (x + span * 0.85, y + 0.3),
                ],
            )
            sheet.tube("g", (x + span * 0.75, top - 0.1), (0.15, top + 0.22), 0.42, 0.26)
            for k in range(1, 7):
                a = 0.15 + (x + span * 0.75 - 0.15) * k / 7
                sheet.lines("n", [[(a, top + 0.08), (a + 0.35, top + 0.2)]])
        elif body == "excavator":
            sheet.rect("b", x, y, span, 0.22)
            top, turn = c.height + 0.1, x + span * 0.42
            sheet.rect("t", x + span * 0.12, y + 0.3, span * 0.4, top - y - 0.3, 0.08)
            sheet.rect("v", x + span * 0.36, y + (top - y) * 0.5, span * 0.13, (top - y) * 0.4, 0.04)
            sheet.rect("g", turn - span * 0.1, y + 0.2, span * 0.2, 0.12)
            elbow, wrist = (x + span * 0.8, top + 0.3), (x + span * 0.9, y + 0.6)
            sheet.tube("g", (turn, y + 0.6), elbow, 0.32, 0.24)
            sheet.tube("g", elbow, wrist, 0.24, 0.16)
            bucket = [(0.86, 0.7), (0.98, 0.65), (0.97, 0.28), (0.8, 0.24), (0.82, 0.45)]
            sheet.poly("g", [(x + span * along, y + up) for along, up in bucket])
        elif body == "launcher":
            sheet.rect("b", x, y, span, 0.16)
            sheet.poly(
                "t",
                [
                    (x + span * 0.55, y + 0.16),
                    (x + span * 0.6, y + 0.6),
                    (x + span * 0.85, y + 0.6),
                    (x + span * 0.9, y + 0.16),
                ],
            )
            sheet.rect("x", x + 0.05, y + 0.6, span - 0.1, 0.7)
        else:
            sheet.rect("b", x, y, span, 0.16)
            sheet.lines("n", [[(x + span * k / 6, y - 0.1), (x + span * k / 6, y + 0.16)] for k in range(1, 6)])


def _armed(sheet: Sheet, s: Subject, c: Chassis) -> None:
    x, end, y = c.body, c.length, c.floor
    kind = s.state("main-armament")
    tubes = s.count("launch-tubes", 4) if kind.value in ("rocket-tubes", "missiles", "guns-and-missiles") else None
    sheet.mark("cargo-body", end - 0.3, y)
    with sheet.part("Platform", "cargo-body", stated=s.asked["cargo-body"].stated, kind="body"):
        sheet.rect("b", x, y - 0.1, end - x, 0.3)
        sheet.poly("t", [(end - 2.3, y + 0.2), (end - 2.0, y + 0.5), (end - 0.8, y + 0.5), (end - 0.5, y + 0.2)])
        sheet.tube("g", (end - 0.35, y - 0.1), (end - 0.35, 0.25), 0.14)
        sheet.rect("g", end - 0.6, 0.2, 0.5, 0.07)
    if "launcher" in c.form:
        box = c.form.box("launcher")
        with sheet.part("Launcher", "launch-tubes", "main-armament", stated=kind.stated, kind="launcher",
                        at=(box.left + box.width * 0.3, box.top - box.height * 0.3)):  # fmt: skip
            c.form.draw(sheet, "launcher", "g")
        return
    if tubes and kind == "rocket-tubes":
        top = s.measure("height-overall", "height") or max(c.height + 0.1, y + 1.4)
        tube_block(sheet, tubes.number, x + 0.05, y + 0.45, end - x - 0.1, max(top - y - 0.45, 0.5), tubes.stated)
    elif tubes and kind == "missiles" and stowage(s) != "containers":
        top = max(c.height, y + 1.4)
        bare = stowage(s) == "bare"
        with sheet.part("Missiles", "missile-stowage", "launch-tubes", "main-armament", at=(x + 1.0, y + 1.0),
                        kind="launcher"):  # fmt: skip
            if bare:
                body = [(x, y + 0.7), (x + 1.2, y + 1.0), (end, y + 1.0), (end, y + 0.4), (x + 1.2, y + 0.4)]
                sheet.curve("g", body, corners=(0, 2, 3))
                sheet.poly("g", [(end - 1.2, y + 1.0), (end - 0.3, y + 1.5), (end, y + 1.5), (end, y + 1.0)])
            else:
                sheet.poly("t", [(x, y + 0.2), (x, top - 0.3), (x + 0.3, top), (end, top), (end, y + 0.2)])
                sheet.lines("n", [[(x + 0.3, top - 0.35), (end, top - 0.35)]])
    elif tubes and kind == "missiles":
        with sheet.part(f"{tubes.number} missiles or containers", "launch-tubes", "main-armament",
                        stated=tubes.stated, at=(x + 1.0, y + 1.0), kind="launcher"):  # fmt: skip
            for i in range(2 if tubes.number > 1 else 1):
                sheet.rect("g", x + 0.05, y + 0.3 + i * 0.72, end - x - 0.1, 0.66, 0.12)
                sheet.lines("n", [[(x + (end - x) * k, y + 0.3 + i * 0.72), (x + (end - x) * k, y + 0.96 + i * 0.72)]
                                  for k in (0.1, 0.4, 0.7, 0.93)])  # fmt: skip
    elif kind == "guns-and-missiles":
        seat = turret(sheet, s, (x + end) / 2 + 0.4, y + 0.25, y + 1.9, 6.2, NO_FORM)
        barrels(sheet, s, seat, seat.x - 1.9)
        if tubes:
            missiles(sheet, s, seat.x - 0.5, seat.y + 0.2, 3.0)
        radar(sheet, s, seat, c.length, y + 0.25)
    else:
        shield = s.state("turret-form", "none")
        base = y + 0.2
        if shield.value not in ("none", "casemate"):
            seat = turret(sheet, s, end - 1.6, base, base + 1.3, 6.0, NO_FORM)
        else:
            with sheet.part("Gun mount", stated=False):
                sheet.poly("t", [(end - 2.4, base), (end - 2.2, c.height + 0.05), (end - 1.1, c.height + 0.05),
                                 (end - 0.8, base)])  # fmt: skip
            seat = Seat(end - 2.3, max(c.height + 0.15, y + 1.2), end - 0.9, c.height, base)
        long = kind.value in ("howitzer", "tank-gun", "anti-tank-gun")
        barrels(sheet, s, seat, -0.35 if long else seat.x - 1.6)
