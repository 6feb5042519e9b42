"""`manage.py prepare_installation`: what every installation needs before its editors can begin."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cms.content.actions.load_house_list import load_house_list
from cms.translation.stories import ensure_story_pages
from cms.translation.trees import ensure_language_trees
from workflows.actions.setup.ensure_question_sets import ensure_question_sets
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles
from workflows.actions.setup.ensure_workflows import ensure_workflows
from workflows.actions.setup.renew_links import renew_links


class Command(BaseCommand):
    """Safe to run again: it creates what is missing and changes nothing that exists."""

    help = "Make the languages' page trees, the editors' roles, and each language's panels and workflow."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Prepare, and print what there is."""
        trees = ensure_language_trees()
        ensure_story_pages(trees=trees.values())
        roles = ensure_roles()
        load_house_list()
        ensure_workflows(trees=trees, source_language=settings.LANGUAGE_CODE, editors=roles[CHIEF_EDITORS])
        ensure_question_sets()
        if renewed := renew_links():
            self.stdout.write(f"{renewed} personal links, of a SECRET_KEY that is gone, were replaced.")
        self.stdout.write(f"Ready: {', '.join(trees)}; roles {', '.join(roles)}.")
