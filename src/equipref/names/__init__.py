"""What a name means: the index, the look-up of a string, the scan of a text, near names."""
