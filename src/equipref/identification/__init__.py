"""Identification from looks: a key that takes features in any order, and what follows from it."""
