"""Makes large catalogues of invented equipment for benchmarks and tests: the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from equipref.model.entry import Entry
from equipref.store.catalog import Catalog

LATIN = "ABDGKLMPRSTVZ"
CYRILLIC = dict(zip(LATIN, "АБДГКЛМПРСТВЗ", strict=True))
SYLLABLES = [
    "ba",
    "do",
    "gri",
    "ka",
    "lo",
    "mu",
    "ne",
    "pra",
    "ru",
    "sto",
    "ta",
    "ve",
    "zi",
    "kor",
    "shu",
    "ryn",
    "dak",
    "mel",
    "vos",
    "tur",
]
RUSSIAN = [
    "ба",
    "до",
    "гри",
    "ка",
    "ло",
    "му",
    "не",
    "пра",
    "ру",
    "сто",
    "та",
    "ве",
    "зи",
    "кор",
    "шу",
    "рын",
    "дак",
    "мел",
    "вос",
    "тур",
]


def synthetic(base: Catalog, count: int, seed: int = 20) -> Catalog:
    """A catalogue with `count` invented entries added to those of `base`.

    Args:
        base: gives the vocabulary, the sources and its own entries.
        count: how many entries are added; each has about ten names, ten features, six measures, a look-alike and
            two variants.
        seed: of the random numbers.
    """
    made = dict(base.entries)
    for entry in _entries(base, count, random.Random(seed)):
        made[entry.id] = entry
    return replace(base, entries=dict(sorted(made.items())))


def _entries(base: Catalog, count: int, chance: random.Random) -> Iterator[Entry]:
    classes = [c for c in base.vocabulary.classes.values() if c.kinds[0].value == "vehicle"]
    features = [f for f in base.vocabulary.features.values() if f.states and "vehicle" in [k.value for k in f.kinds]]
    sources = list(base.sources)
    taken = {thing.name for thing in base.things.values()}
    previous = ""
    while count:
        letter, number = chance.choice(LATIN) + chance.choice(["", chance.choice(LATIN)]), chance.randrange(100, 9999)
        name = f"{letter}-{number}"
        if name in taken:
            continue
        taken.add(name)
        count -= 1
        entry_id = f"synthetic-{name.lower()}"
        places = [chance.randrange(len(SYLLABLES)) for _ in range(3)]
        nickname = "".join(SYLLABLES[p] for p in places).capitalize()
        russian = "".join(RUSSIAN[p] for p in places).capitalize()
        cyrillic = "".join(CYRILLIC[c] for c in letter) + f"-{number}"
        cited = [chance.choice(sources)]

        def named(text: str, lang: str, kind: str, cited: list[str] = cited) -> dict[str, object]:
            return {"text": text, "lang": lang, "kind": kind, "sources": cited}

        def variant(
            suffix: str, name: str = name, cyrillic: str = cyrillic, own: str = entry_id
        ) -> dict[str, object]:
            return {
                "id": f"{own}{suffix.lower()}",
                "name": name + suffix,
                "summary": f"With other boxes on the {chance.choice(['left', 'right', 'rear'])} side.",
                "names": [named(name + suffix, "en", "service"), named(cyrillic + suffix, "ru", "service")],
            }

        yield Entry.model_validate(
            {
                "id": entry_id,
                "kind": "vehicle",
                "class": chance.choice(classes).id,
                "name": name,
                "summary": f"An invented vehicle, called {nickname}, that exists for measurements only.",
                "origin": [chance.choice(["su", "ru", "us", "de", "cn"])],
                "makers": [{"name": f"Works {chance.randrange(40)}", "role": "maker", "sources": cited}],
                "names": [
                    named(name, "en", "service"),
                    named(cyrillic, "ru", "service"),
                    named(cyrillic, "uk", "service"),
                    named(nickname, "en", "code_name"),
                    named(russian, "ru", "code_name"),
                    named(f"Object {number + 10_000}", "en", "project"),
                    named(f"{chance.randrange(1, 9)}K{number}", "en", "grau"),
                    named(f"M{number + 20_000}", "en", "us_provisional"),
                ],
                "events": [{"what": "adopted", "year": str(chance.randrange(1945, 2020)), "sources": cited}],
                "measures": [
                    {"what": what, "value": f"{chance.uniform(*span):.2f}", "unit": unit, "sources": cited}
                    for what, span, unit in (
                        ("length-hull", (4, 8), "m"),
                        ("length-gun-forward", (8, 11), "m"),
                        ("width", (2, 3.6), "m"),
                        ("height-overall", (1.8, 3.2), "m"),
                        ("mass-combat", (5, 50), "t"),
                        ("crew", (2, 6), "persons"),
                    )
                ],
                "features": [
                    {"feature": f.id, "states": [chance.choice(f.states).id], "sources": cited}
                    for f in chance.sample(features, 10)
                ],
                "look_alikes": [{"entry": previous, "note": "Other boxes.", "sources": cited}] if previous else [],
                "variants": [variant("M"), variant("K")],
            }
        )
        previous = entry_id
