"""Vehicles of all kinds from the front, the rear and above."""
