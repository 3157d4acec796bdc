"""Recognition drawings from feature statements and measures: a picture that cannot disagree with the data."""

from equipref.drawing.draw import VIEWS, draw, views_of

__all__ = ["VIEWS", "draw", "views_of"]
