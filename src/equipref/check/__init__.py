"""What is wrong with a catalogue and what it lacks: rules with permanent codes, reporters, gaps."""
