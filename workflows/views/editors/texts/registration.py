"""Registers what can be done with several texts at once in Wagtail's admin."""

from wagtail import hooks

from workflows.views.editors.texts.bulk import BULK_ACTIONS

for action in BULK_ACTIONS:
    hooks.register("register_bulk_action", action)
