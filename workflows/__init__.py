"""The validation side: panels read a frozen text in rounds; their verdicts become an approval."""
