"""A sheet to draw on, in metres, and what it is made of."""

from equipref.drawing.sheet.box import Box, Mark, Point
from equipref.drawing.sheet.edge import stretch
from equipref.drawing.sheet.sheet import Sheet

__all__ = ["Box", "Mark", "Point", "Sheet", "stretch"]
