"""The catalogue in forms that other programs read: one module a form."""
