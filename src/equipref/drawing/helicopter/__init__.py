"""Helicopters: three views, their main lines, and parts."""
