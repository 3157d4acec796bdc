"""Recognition drawings from feature statements and measures: a picture that cannot disagree with the data.

Where a change belongs, from the floor up; imports run one way:

    sheet            shapes in metres, titled parts, SVG
    subject          what is stated, what is usual, what forms an entry refines
    running_gear     tracks, axles, wheels              weapon    turrets, barrels, launchers, weapons on roofs
    aircraft         cockpits, noses, landing gear      fittings  radars, added armour, smoke launchers, blades
    armoured, truck, gun, helicopter, aeroplane         one package an archetype: main lines, side view, parts
    vehicle          vehicles from the front, the rear and above
    combination      a mount on its carrier
    draw             chooses the archetype, adds callouts, figures for scale, legend and style
    stack, specimen, sketches                           several drawings together, states alone, drawings kept
"""

from equipref.drawing.draw import VIEWS, draw, views_of

__all__ = ["VIEWS", "draw", "views_of"]
