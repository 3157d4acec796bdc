"""One thin module for each outside system; each imports its system only when it is used."""
