"""Give a workflow other steps."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Task, Workflow

from workflows.actions.setup.set_workflow_steps import set_workflow_steps


class Command(BaseCommand):
    """`manage.py set_workflow_steps "Validatie (nl)" Eindredactie "Panels lezen (nl)"`."""

    help = "Give a workflow these steps, in this order. In the admin nobody can do that alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name of the workflow and those of its steps."""
        parser.add_argument("workflow")
        parser.add_argument("steps", nargs="+")

    def handle(self, **options: Any) -> None:
        """Set them. Raises CommandError for a name that no workflow or step has, or that several have."""
        workflow = _named(Workflow, options["workflow"])
        steps = [_named(Task, name) for name in options["steps"]]
        set_workflow_steps(workflow=workflow, steps=steps, by=None)
        self.stdout.write(f"{workflow}: {', '.join(step.name for step in steps)}")


def _named(model: type[Any], name: str) -> Any:
    found = list(model.objects.filter(active=True, name=name))
    if len(found) != 1:
        raise CommandError(f"{len(found)} are named “{name}”. Nothing was changed.")
    return found[0]
