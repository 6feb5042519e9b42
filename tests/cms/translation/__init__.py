"""The desk, files, machine, plain Dutch and help."""
