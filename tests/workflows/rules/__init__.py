"""The pure rules of validation, each by its own tests: no database."""
