"""Files, machine, plain Dutch and help for translators. Their rounds are in `workflows`."""
