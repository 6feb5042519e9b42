"""What readers said and how often, for the report. Nothing is changed here."""
