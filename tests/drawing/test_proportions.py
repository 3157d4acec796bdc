"""Drawings keep to scale: what the catalogue measures is drawn within two per cent."""

from __future__ import annotations

from equipref.drawing.draw import draw
from equipref.drawing.subject import Subject
from equipref.model.base import Kind
from equipref.store.catalog import Catalog, Thing
from tests.drawing.measuring import classes, close, extent, places


def test_lengths_are_within_two_per_cent_of_what_is_stated(catalog: Catalog) -> None:
    compared = 0
    for entry in catalog:
        if entry.kind is not Kind.VEHICLE:
            continue
        s = Subject(Thing(entry, None))
        hull, forward = s.measure("length-hull"), s.measure("length-gun-forward")
        svg = draw(entry, catalog=catalog)
        if hull and "turret" in classes(svg):
            left, _, right, _ = extent(svg, "hull", "fender", "track")
            assert close(right - left, hull), (entry.id, right - left, hull)
            compared += 1
        if (
            forward
            and (not hull or forward > hull * 1.01)
            and "gun" in classes(svg)
            and entry.class_.startswith("tank")
        ):
            left, _, right, _ = extent(svg, "gun", "hull", "fender")
            assert close(right - left, forward), (entry.id, right - left, forward)
            compared += 1
        roof = s.measure("height-turret-roof", "height")
        if roof and entry.class_.startswith("tank"):
            _, top, _, _ = extent(svg, "turret")
            assert close(-top, roof), (entry.id, -top, roof)
            compared += 1
    assert compared > 25


def test_spans_rotors_and_aeroplanes_are_within_two_per_cent(catalog: Catalog) -> None:
    compared = 0
    for entry in catalog:
        if entry.kind is not Kind.AIRCRAFT:
            continue
        s = Subject(Thing(entry, None))
        svg = draw(entry, view="top", catalog=catalog)
        rotor, span = s.measure("rotor-diameter"), s.measure("wing-span")
        if rotor:
            left, _, right, _ = extent(draw(entry, catalog=catalog), "rotor")
            assert close(right - left, rotor), entry.id
            compared += 1
        if span:
            _, top, _, bottom = extent(svg, "wing")
            assert close(bottom - top, span), (entry.id, bottom - top, span)
            compared += 1
        length = s.measure("length-overall", "length")
        if length and not entry.class_.startswith("helicopter"):
            left, _, right, _ = extent(draw(entry, catalog=catalog), "fuselage", "fins")
            assert close(right - left, length), (entry.id, right - left, length)
            compared += 1
    assert compared > 25


def test_vehicles_are_as_wide_as_is_stated(catalog: Catalog) -> None:
    compared = 0
    for entry in catalog:
        wide = Subject(Thing(entry, None)).measure("width")
        if entry.kind is not Kind.VEHICLE or wide is None:
            continue
        for view in ("front", "rear"):
            left, _, right, _ = extent(draw(entry, view=view, catalog=catalog), "hull")
            assert close(right - left, wide), (entry.id, view, right - left, wide)
            compared += 1
    assert compared > 100


def test_cabs_axles_and_frames_of_trucks_stand_where_is_stated(catalog: Catalog) -> None:
    compared = 0
    for entry in catalog:
        s = Subject(Thing(entry, None))
        if entry.kind is not Kind.VEHICLE:
            continue
        svg = draw(entry, catalog=catalog)
        tall, base = s.measure("height-cab") or s.measure("height"), s.measure("wheelbase")
        loaded = {"launcher", "gun"} & set(classes(svg))  # of these a height that is not the cab's is the load's
        if tall and "cab" in classes(svg) and not loaded:
            assert close(-extent(svg, "cab")[1], tall), (entry.id, tall)
            compared += 1
        if base:
            xs = places(svg, "axle")
            ends, middle = xs[-1] - xs[0], (xs[-1] + xs[-2]) / 2 - xs[0]
            assert close(ends, base) or (len(xs) > 2 and close(middle, base)), (entry.id, xs, base)
            compared += 1
        length = s.measure("length-hull", "length")
        if length and {"cab", "frame"} <= set(classes(svg)):
            left, _, right, _ = extent(svg, "cab", "frame", "body")
            assert close(right - left, length), (entry.id, right - left, length)
            compared += 1
    assert compared > 25


def test_helicopters_are_as_long_as_is_stated(catalog: Catalog) -> None:
    compared = 0
    for entry in catalog:
        s = Subject(Thing(entry, None))
        if not entry.class_.startswith("helicopter"):
            continue
        svg = draw(entry, catalog=catalog)
        for what, parts in (("length-fuselage", ("fuselage", "fins")), ("length-overall", ("rotor", "tail-rotor"))):
            stated = s.measure(what)
            if stated and (what == "length-fuselage" or s.measure("rotor-diameter")):
                left, _, right, _ = extent(svg, *parts)
                assert close(right - left, stated), (entry.id, what, right - left, stated)
                compared += 1
    assert compared > 6


def test_guns_are_as_long_wide_and_tall_as_is_stated(catalog: Catalog) -> None:
    compared = 0
    for entry in catalog:
        s = Subject(Thing(entry, None))
        if entry.kind is not Kind.WEAPON:
            continue
        svg, before = draw(entry, catalog=catalog), draw(entry, view="front", catalog=catalog)
        length, wide, tall = s.measure("length-overall", "length"), s.measure("width"), s.measure("height")
        if length:
            left, _, right, _ = extent(svg, "gun", "trails", "carriage")
            assert close(right - left, length), (entry.id, right - left, length)
            compared += 1
        if wide:
            left, _, right, _ = extent(before, "carriage")
            assert close(right - left, wide), (entry.id, right - left, wide)
            compared += 1
        if tall:
            highest = extent(svg, "gun", "trails", "carriage", "shield", "sight")[1]
            assert -highest <= tall * 1.02 + 0.02, (entry.id, -highest, tall)
            compared += 1
    assert compared > 6
