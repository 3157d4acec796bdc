"""What is drawn: statements and measures of one thing, what is usual for its class, and its outlines."""

from equipref.drawing.subject.subject import State, Subject

__all__ = ["State", "Subject"]
