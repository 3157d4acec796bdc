"""Armoured vehicles on tracks or wheels, from the side: main lines, hull, cabin."""
