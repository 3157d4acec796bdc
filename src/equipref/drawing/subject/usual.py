"""What is usual for a class: drawn dashed and lighter where the catalogue is silent. Lengths in metres."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

Usual = Mapping[str, str | float]
_TANK: Usual = {
    "running-gear": "tracked", "road-wheels": "6", "road-wheel-size": "large", "drive-sprocket": "rear",
    "hull-front": "flat-glacis", "turret-form": "flattened-dome", "turret-position": "centre",
    "main-armament": "tank-gun", "length-hull": 6.8, "height-turret-roof": 2.3, "width": 3.4,
    "length-gun-forward": 9.4, "height-hull-roof": 1.42, "track-height": 1.0, "calibre": 0.12,
}  # fmt: skip
_IFV: Usual = {
    "running-gear": "tracked", "road-wheels": "6", "road-wheel-size": "medium", "drive-sprocket": "front",
    "hull-front": "sharp-beak", "turret-form": "two-man-cone", "turret-position": "centre", "rear-door": "two-doors",
    "main-armament": "autocannon", "length-hull": 6.7, "height-turret-roof": 2.3, "width": 3.1, "calibre": 0.03,
    "track-height": 0.95,
}  # fmt: skip
_BOX: Usual = {
    "running-gear": "tracked", "road-wheels": "6", "road-wheel-size": "large", "drive-sprocket": "front",
    "hull-front": "flat-glacis", "turret-form": "none", "main-armament": "none", "length-hull": 6.4,
    "height-hull-roof": 1.85, "width": 2.85, "track-height": 0.85, "calibre": 0.0127, "rear-door": "two-doors",
}  # fmt: skip
_WHEELED: Usual = {
    "running-gear": "wheeled", "axles": "4", "hull-front": "boat", "turret-form": "mg-cone",
    "turret-position": "centre", "main-armament": "heavy-machine-gun", "length-hull": 7.2, "height-hull-roof": 1.95,
    "width": 2.8, "calibre": 0.0145, "wheel-diameter": 1.12, "height-turret-roof": 2.35,
}  # fmt: skip
_MRAP: Usual = {
    "running-gear": "wheeled", "axles": "2", "hull-front": "bonnet", "turret-form": "none", "main-armament": "none",
    "length-hull": 6.2, "height-hull-roof": 2.75, "width": 2.5, "wheel-diameter": 1.18, "windscreen": "two-piece",
    "side-door-count": "1", "side-windows": "few", "underbody": "v-hull", "ground-clearance": 0.5,
}  # fmt: skip
_IMV: Usual = {
    **_MRAP, "length-hull": 5.0, "height-hull-roof": 2.1, "width": 2.2, "wheel-diameter": 1.0,
    "side-door-count": "2", "underbody": "flat", "ground-clearance": 0.4,
}  # fmt: skip
_TRUCK: Usual = {
    "running-gear": "wheeled", "axles": "3", "cab": "bonneted", "cargo-body": "open-bed", "length-hull": 7.4,
    "height-cab": 2.7, "width": 2.5, "wheel-diameter": 1.15, "cab-doors": "1", "main-armament": "none",
    "turret-form": "none",
}  # fmt: skip
_CAR: Usual = {
    "running-gear": "wheeled", "axles": "2", "cab": "bonneted", "cargo-body": "enclosed", "length-hull": 4.4,
    "height-cab": 1.95, "width": 1.8, "wheel-diameter": 0.76, "cab-doors": "2", "tyres": "single-normal",
    "main-armament": "none", "turret-form": "none",
}  # fmt: skip
_HELI: Usual = {
    "rotor-layout": "single", "rotor-blades": "4", "tail-rotor-form": "three-blade", "engines": "2",
    "engine-location": "on-roof", "landing-gear": "fixed-tricycle", "cockpit": "flight-deck",
    "length-fuselage": 16.0, "rotor-diameter": 18.0, "height-rotor-head": 4.6, "width-fuselage": 2.2, "fins": "1",
}  # fmt: skip
_FIGHTER: Usual = {
    "wing-form": "swept", "wing-position": "mid", "engines": "2", "engine-type": "jet", "fins": "1",
    "engine-location": "in-fuselage", "intakes": "sides", "tailplane": "fuselage", "nose-form": "pointed",
    "cockpit": "single", "landing-gear": "retractable", "length-overall": 18.5, "wing-span": 12.0,
    "height-overall": 5.2,
}  # fmt: skip
_TRANSPORT: Usual = {
    "wing-form": "swept", "wing-position": "high", "engines": "4", "engine-type": "jet", "fins": "1",
    "engine-location": "under-wings", "intakes": "front-of-nacelles", "tailplane": "t-tail", "nose-form": "rounded",
    "cockpit": "flight-deck", "landing-gear": "retractable", "length-overall": 34.0, "wing-span": 36.0,
    "height-overall": 10.0, "rear-loading": "ramp",
}  # fmt: skip
_UAV: Usual = {
    "wing-form": "straight", "wing-position": "high", "engines": "1", "engine-type": "propeller", "fins": "1",
    "engine-location": "pusher", "tailplane": "fuselage", "nose-form": "rounded", "cockpit": "none",
    "landing-gear": "none", "length-overall": 2.0, "wing-span": 3.2, "height-overall": 0.6,
}  # fmt: skip
_GUN: Usual = {
    "running-gear": "towed", "gun-carriage": "two-wheel", "trails": "split", "shield": "none",
    "main-armament": "howitzer", "barrels": "1", "length-overall": 8.2, "height-overall": 1.9, "width": 2.2,
    "calibre": 0.13, "recoil-cylinders": "above", "wheel-diameter": 1.1, "wheel-tyres": "rubber-tyres",
}  # fmt: skip
BY_CLASS: Mapping[str, Usual] = {
    "tank": _TANK,
    "tank/medium-tank": {**_TANK, "road-wheels": "5", "length-hull": 6.6, "length-gun-forward": 9.2, "calibre": 0.1},
    "tank/light-tank": {**_TANK, "hull-front": "boat", "length-gun-forward": 7.6, "calibre": 0.076,
                        "turret-form": "two-man-cone"},
    "ifv": _IFV,
    "apc": _BOX,
    "apc/tracked": {**_BOX, "length-hull": 5.2, "road-wheels": "5", "main-armament": "machine-gun"},
    "apc/wheeled": _WHEELED,
    "airborne-afv": {**_IFV, "road-wheels": "5", "road-wheel-size": "small", "hull-front": "boat", "width": 2.7,
                     "drive-sprocket": "rear", "length-hull": 5.8, "height-turret-roof": 2.0, "track-height": 0.85,
                     "turret-position": "front"},
    "tracked-carrier": _BOX,
    "mrap": _MRAP,
    "imv": _IMV,
    "reconnaissance": {**_WHEELED, "axles": "2", "length-hull": 5.7, "turret-form": "mg-cone"},
    "anti-tank-vehicle": {**_BOX, "main-armament": "missiles", "launch-tubes": "5"},
    "sp-artillery": {**_BOX, "main-armament": "howitzer", "turret-form": "box", "turret-position": "rear",
                     "length-hull": 6.9, "calibre": 0.15, "height-turret-roof": 2.95, "width": 3.2,
                     "length-gun-forward": 9.4, "height-hull-roof": 1.75, "track-height": 0.95,
                     "road-wheel-size": "medium"},
    "sp-artillery/mortar": {**{k: v for k, v in _BOX.items() if k != "turret-form"}, "main-armament": "mortar",
                     "length-hull": 6.2, "calibre": 0.12,
                            "height-turret-roof": 2.5},
    "multiple-rocket-launcher": {**_TRUCK, "cargo-body": "launcher", "main-armament": "rocket-tubes",
                                 "launch-tubes": "16", "length-hull": 8.6, "height-overall": 3.1, "road-wheels": "6",
                                 "road-wheel-size": "large", "drive-sprocket": "rear", "height-hull-roof": 1.55,
                                 "calibre": 0.22, "track-height": 0.95, "hull-front": "flat-glacis"},
    "sp-anti-aircraft": {**_BOX, "main-armament": "autocannon", "turret-form": "box", "turret-position": "centre",
                         "length-hull": 6.6, "height-turret-roof": 2.6, "width": 3.1, "calibre": 0.03,
                         "drive-sprocket": "rear", "barrels": "2", "height-hull-roof": 1.5},
    "sam": {**_BOX, "main-armament": "missiles", "turret-form": "box", "launch-tubes": "4", "length-hull": 7.4,
            "height-hull-roof": 1.9, "height-turret-roof": 2.6, "width": 3.0, "calibre": 0.3},
    "missile-launcher": {**_TRUCK, "cargo-body": "launcher", "main-armament": "missiles", "launch-tubes": "2",
                     "axles": "4",
                         "cab": "cab-forward", "length-hull": 12.5, "height-cab": 2.7, "wheel-diameter": 1.35},
    "truck": _TRUCK,
    "truck/light": {**_TRUCK, "axles": "2", "length-hull": 5.8, "height-cab": 2.4},
    "truck/heavy": {**_TRUCK, "length-hull": 9.0, "height-cab": 2.95, "wheel-diameter": 1.3},
    "light-vehicle": _CAR,
    "engineering": {**_TRUCK, "road-wheels": "6", "road-wheel-size": "large", "drive-sprocket": "rear",
                    "hull-front": "flat-glacis", "height-hull-roof": 1.75, "length-hull": 7.4, "track-height": 0.98},
    "command": {**_BOX, "running-gear": "wheeled", "cargo-body": "box-shelter", "cab": "cab-over",
                     "axles": "3", "height-cab": 2.9,
                "wheel-diameter": 1.2, "length-hull": 7.2},
    "unmanned-ground": {**_BOX, "length-hull": 5.1, "turret-form": "remote-module", "main-armament": "autocannon",
                        "height-hull-roof": 1.6, "calibre": 0.03},
    "improvised": _TRUCK,
    "helicopter": _HELI,
    "helicopter/attack": {**_HELI, "cockpit": "tandem-stepped", "stub-wings": "full", "rotor-blades": "5",
                          "nose-gun": "chin-single", "length-fuselage": 16.5, "width-fuselage": 1.7,
                          "height-rotor-head": 4.0, "rotor-diameter": 17.0},
    "helicopter/transport": {**_HELI, "stub-wings": "none", "nose-gun": "none"},
    "fighter": _FIGHTER,
    "strike-aircraft": {**_FIGHTER, "wing-position": "shoulder", "length-overall": 20.0},
    "bomber": {**_FIGHTER, "length-overall": 44.0, "wing-span": 40.0, "height-overall": 11.0, "wing-position": "low",
               "cockpit": "flight-deck"},
    "transport-aircraft": _TRANSPORT,
    "special-aircraft": {**_TRANSPORT, "rear-loading": "none"},
    "uav": _UAV,
    "towed-artillery": _GUN,
    "anti-aircraft-gun": {**_GUN, "main-armament": "autocannon", "trails": "outriggers", "barrels": "2",
                          "length-overall": 4.4, "height-overall": 1.7, "width": 1.8, "calibre": 0.023,
                          "wheel-diameter": 0.75, "recoil-cylinders": "hidden"},
    "missile": {**_GUN, "gun-carriage": "tripod", "trails": "none", "length-overall": 1.4, "height-overall": 0.8},
    "machine-gun": {**_GUN, "gun-carriage": "tripod", "trails": "none", "length-overall": 1.8,
                    "main-armament": "machine-gun", "height-overall": 0.7, "calibre": 0.0127},
}  # fmt: skip
"""By class; a second level that is not named takes what its first level has."""


@cache
def usual_of(class_id: str) -> Usual:
    """What is usual for a class."""
    return BY_CLASS.get(class_id) or BY_CLASS.get(class_id.split("/")[0]) or {}
