"""The small catalogue on which the examples of the rules stand."""

from __future__ import annotations

from collections.abc import Mapping

SCHEMA_LINE = "# yaml-language-server: $schema="
ENTRY_LINE = SCHEMA_LINE + "../../schema/entry.schema.json\n"
SOURCE_LINE = SCHEMA_LINE + "../../schema/source.schema.json\n"
REPORT_LINE = SCHEMA_LINE + "../../schema/report.schema.json\n"

SMALL: Mapping[str, str] = {
    "vehicles/tank-a.yaml": ENTRY_LINE
    + """\
id: tank-a
kind: vehicle
class: tank
name: Tank A
summary: A tank with five road wheels.
origin: [su]
names:
  - text: Tank A
    lang: en
    kind: service
events:
  - what: designed
    year: 1950
    sources: [museum]
  - what: adopted
    year: 1955
    sources: [museum]
measures:
  - what: length-hull
    value: 6.2
    unit: m
    sources: [museum]
  - what: length-gun-forward
    value: 9.0
    unit: m
    sources: [museum]
features:
  - feature: running-gear
    states: [tracked]
    sources: [editorial]
  - feature: road-wheels
    states: ["5"]
    sources: [museum]
  - feature: wheel-gap
    states: [gap-1-2]
    sources: [museum]
look_alikes:
  - entry: tank-b
    tell_apart: [wheel-gap]
    sources: [museum]
variants:
  - id: tank-am
    name: Tank AM
    names:
      - text: Tank AM
        lang: en
        kind: service
""",
    "vehicles/tank-b.yaml": ENTRY_LINE
    + """\
id: tank-b
kind: vehicle
class: tank
name: Tank B
summary: A tank with six road wheels.
names:
  - text: Tank B
    lang: en
    kind: service
features:
  - feature: running-gear
    states: [tracked]
    sources: [editorial]
  - feature: road-wheels
    states: ["6"]
    sources: [museum]
  - feature: wheel-gap
    states: [even]
    sources: [museum]
""",
    "vehicles/lorry-d.yaml": ENTRY_LINE
    + """\
id: lorry-d
kind: vehicle
class: lorry
name: Lorry D
summary: A lorry with two axles.
names:
  - text: Lorry D
    lang: en
    kind: service
features:
  - feature: running-gear
    states: [wheeled]
    sources: [editorial]
""",
    "weapons/gun-c.yaml": ENTRY_LINE
    + """\
id: gun-c
kind: weapon
class: gun
name: Gun C
summary: A gun with two barrels.
names:
  - text: Gun C
    lang: en
    kind: service
""",
    "combinations/gun-c-on-lorry-d.yaml": ENTRY_LINE
    + """\
id: gun-c-on-lorry-d
kind: combination
class: improvised
name: Gun C on Lorry D
summary: A lorry with a gun on its bed.
carrier: lorry-d
mounts: [gun-c]
names:
  - text: Gun C on Lorry D
    lang: en
    kind: service
""",
    "sources/museum.yaml": SOURCE_LINE
    + """\
id: museum
title: The tanks of our hall
publisher: The museum
url: https://museum.example/tanks
lang: en
type: museum
grade: A
seen: 2026-01-31
""",
    "reports/2017-05-01-convoy.yaml": REPORT_LINE
    + """\
id: 2017-05-01-convoy
title: A convoy on the road
publisher: The paper
date: 2017-05-01
url: https://paper.example/convoy
summary: A convoy with tanks.
mentions:
  - as_written: two Tank A
    entry: tank-a
""",
    "redirects.yaml": SCHEMA_LINE
    + """\
../schema/redirects.schema.json
redirects:
  - old: tank-one
    new: tank-a
    since: 2026-01-31
""",
    "traps.yaml": SCHEMA_LINE
    + """\
../schema/traps.schema.json
traps:
  - id: motorway
    text: [M-4]
    near: [motorway]
    reason: A road.
""",
    "vocabulary/classes.yaml": SCHEMA_LINE
    + """\
../../schema/classes.schema.json
classes:
  - id: tank
    name: Tanks
    kinds: [vehicle]
    definition: Tracked, with a large gun.
    profile: [running-gear, road-wheels, wheel-gap]
  - id: tank/heavy
    name: Heavy tanks
    kinds: [vehicle]
    definition: Large ones.
  - id: lorry
    name: Lorries
    kinds: [vehicle]
    definition: For goods.
    profile: [running-gear]
  - id: gun
    name: Guns
    kinds: [weapon]
    definition: Towed.
  - id: improvised
    name: Improvised
    kinds: [combination]
    definition: A carrier with a mount.
  - id: helicopter
    name: Helicopters
    kinds: [aircraft]
    definition: With a rotor.
""",
    "vocabulary/features.yaml": SCHEMA_LINE
    + """\
../../schema/features.schema.json
features:
  - id: running-gear
    name: Running gear
    part: suspension
    definition: What it moves on.
    states:
      - id: tracked
        name: Tracks
      - id: wheeled
        name: Wheels
    kinds: [vehicle]
    visible: {side: easy, front: easy}
  - id: road-wheels
    name: Road wheels on each side
    part: suspension
    definition: Count them.
    type: count
    minimum: 3
    maximum: 9
    kinds: [vehicle]
    depends_on:
      feature: running-gear
      states: [tracked]
    visible: {side: easy}
  - id: wheel-gap
    name: Gaps between road wheels
    part: suspension
    definition: Where they are wider.
    states:
      - id: even
        name: Even
      - id: gap-1-2
        name: After the first wheel
    kinds: [vehicle]
    classes: [tank]
    depends_on:
      feature: running-gear
      states: [tracked]
    visible: {side: easy}
  - id: skirts
    name: Side skirts
    part: suspension
    definition: Plates over the wheels.
    states:
      - id: none
        name: None
      - id: full
        name: Full length
    kinds: [vehicle]
    classes: [tank]
    depends_on:
      feature: running-gear
      states: [tracked]
    visible: {side: easy}
""",
    "vocabulary/name-kinds.yaml": SCHEMA_LINE
    + """\
../../schema/name-kinds.schema.json
name_kinds:
  - id: service
    name: Service designation
    definition: In the service that first used it.
    needs_source: false
    rank: 0
  - id: nickname
    name: Nickname
    definition: What crews call it.
    needs_source: true
    rank: 1
""",
    "vocabulary/measures.yaml": SCHEMA_LINE
    + """\
../../schema/measures.schema.json
measures:
  - id: length-hull
    name: Length of the hull
    definition: Without the gun.
    units: [m, mm]
    kinds: [vehicle]
    minimum: 2.5
    maximum: 15
  - id: length-gun-forward
    name: Length, gun forward
    definition: To the muzzle.
    units: [m, mm]
    kinds: [vehicle]
    minimum: 3
    maximum: 16
  - id: rotor-diameter
    name: Main rotor diameter
    definition: Of the disc.
    units: [m]
    kinds: [aircraft]
    minimum: 2
    maximum: 40
""",
    "vocabulary/countries.yaml": SCHEMA_LINE
    + """\
../../schema/countries.schema.json
countries:
  - id: cz
    name: Czechia
  - id: su
    name: Soviet Union
""",
}
"""A small catalogue without any finding, by path."""
