"""Files, machine, plain Dutch and help."""
