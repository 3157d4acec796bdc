"""Measurements of equipref, each against a peer in the same run; `python -m benchmarks` prints them all."""
