"""Pages for replying to remarks and scoring answers. Members read replies in `panel`."""
