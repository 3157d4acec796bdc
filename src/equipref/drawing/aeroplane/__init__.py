"""Aeroplanes, uncrewed ones too: three views, their main lines, and parts."""
