"""Pages about validation, by who opens them. They decide nothing: actions and rules do."""
