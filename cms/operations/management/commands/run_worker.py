"""`manage.py run_worker`: does what happens in the background, and is there again when it ended."""

import logging
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.dispatch.purger import purgers
from api.dispatch.sender import Sender
from cms.operations.supervision import Supervisor
from cms.operations.worker.process import WorkerProcess, new_name


class Command(BaseCommand):
    """Runs tasks, sends messages to sites and tells caches, until it is told to stop (Ctrl-C, SIGTERM)."""

    help = "Run the background worker, and start it again when it ends. As many as you like, on any machine."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add what a supervisor tells."""
        parser.add_argument(
            "--once", action="store_true", help="do not start it again: systemd or a container does"
        )
        parser.add_argument(
            "--name", default=new_name(), help="of the worker; one that has it begins what the last one left"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run. Raises CommandError when a part of it failed."""
        if not options["once"]:
            command = ["run_worker", "--once", f"--name={options['name']}"]
            return Supervisor([sys.executable, sys.argv[0], *command]).run()
        logging.getLogger("django_tasks").setLevel(logging.WARNING)  # else a line for each task
        logging.getLogger("django_tasks_db").setLevel(logging.WARNING)
        if not WorkerProcess(options["name"], Sender(), *purgers()).run():
            raise CommandError("The worker ended; what it was busy with is begun again.")
        return None
