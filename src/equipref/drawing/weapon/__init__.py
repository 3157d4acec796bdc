"""Weapons of vehicles, from the side: turrets, barrels, launchers, and what stands on a roof."""
