"""Reading text as people write it: folding, scripts, the grammar of designations."""
