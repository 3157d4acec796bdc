"""A combination: its mounts, drawn on its carrier."""

from __future__ import annotations

from equipref.drawing.armoured.frame import frame_of
from equipref.drawing.armoured.side import side as armoured_side
from equipref.drawing.gun.side import mounted
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.truck.chassis import is_car, is_lorry
from equipref.drawing.truck.side import side as truck_side
from equipref.model.base import Kind
from equipref.store.catalog import Catalog, Thing


def side(sheet: Sheet, s: Subject, catalog: Catalog) -> None:
    """Draws carrier and mounts from the side; a mount stands on the bed of a truck or on the roof of a vehicle."""
    found = catalog.things.get(s.entry.carrier or "")
    if found is None:
        return
    carrier = Subject(Thing(found.entry, found.variant), catalog.entries.get(found.entry.outline_of or ""))
    if is_lorry(carrier):
        bed = "pick-up" if is_car(carrier) else "open-bed"
        carrier.states.pop("cargo-body", None)
        c = truck_side(sheet, carrier, bed=bed)
        floor = c.floor + (0.3 if not is_car(carrier) else 0.0)
        place = (c.body + c.length) / 2
    else:
        armoured_side(sheet, carrier)
        f = frame_of(carrier)
        floor, place = f.roof, f.length * 0.68
    for i, mount in enumerate(m for m in s.entry.mounts if m in catalog.things):
        on = Subject(catalog.things[mount])
        if on.entry.kind is Kind.WEAPON:
            with sheet.part(f"{on.thing.name} on the {carrier.thing.name}", kind="mount"):
                mounted(sheet, on, place + i * 1.6, floor)
        s.asked.update(on.asked)
    s.asked.update({k: v for k, v in carrier.asked.items() if k not in s.asked})
