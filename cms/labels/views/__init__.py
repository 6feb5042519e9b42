"""The admin views of labels that wait."""
