"""Ways: where one ends up by following a reference from thing to thing."""

from __future__ import annotations

from collections.abc import Mapping


def ends(following: Mapping[str, str]) -> dict[str, str | None]:
    """Where each way ends.

    Args:
        following: what each thing leads to; what leads nowhere is no key.

    Returns:
        For each key the last thing on its way, None where the way runs in a circle. Linear in the keys.
    """
    found: dict[str, str | None] = {}
    for start in following:
        passed: dict[str, None] = {}
        current = start
        while current in following and current not in found and current not in passed:
            passed[current] = None
            current = following[current]
        end = None if current in passed else found.get(current, current)
        found.update(dict.fromkeys(passed, end))
    return found
