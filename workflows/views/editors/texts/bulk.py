"""What can be done with several texts at once: Wagtail's bulk actions, each with a page that says first what
it does to approvals.
"""

import re
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.views.bulk_action import BulkAction

from cms.content.models import DraftEntry
from workflows.actions.texts.assign_owner import assign_owner
from workflows.actions.texts.reclassify_texts import reclassify_texts
from workflows.errors import WorkflowError
from workflows.queries.texts.effects import Effects, effects
from workflows.views.editors.texts.bulk_forms import NewAudienceForm, OwnerForm, TopicsForm

#: of a page, as short as a database takes it
NUMBER = re.compile("[0-9]{1,9}")


class TextsBulkAction(BulkAction):
    """The base: sorts the chosen texts by what would happen to each. None of another's is named."""

    request: Any
    models = [DraftEntry]
    template_name = "workflows/editors/texts/change_many.html"
    #: what the button says
    button: Any

    @cached_property
    def effects(self) -> Effects:
        """What it would do."""
        chosen = [int(pk) for pk in self.request.GET.getlist("id") if NUMBER.fullmatch(pk)]
        return effects(self.request.user, chosen)

    def get_actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
        """Return the texts with which it is done, and those that are not for this person."""
        return self.texts(), {"items_with_no_access": self.effects.not_mine}

    def texts(self) -> list[DraftEntry]:
        """Return the texts with which it is done."""
        return self.effects.changeable

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template what would happen."""
        return super().get_context_data(effects=self.effects, texts=self.texts(), action=self, **kwargs)

    def get_execution_context(self) -> dict[str, Any]:
        """Return by whom, and what was chosen."""
        return {"user": self.request.user, "form": self.cleaned_form}

    def form_valid(self, form: Any) -> HttpResponse:
        """Do it, or say why nothing was done."""
        try:
            return super().form_valid(form)
        except WorkflowError as error:
            messages.error(self.request, str(error))
            return HttpResponseRedirect(self.next_url)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:  # noqa: ARG002 - Wagtail's signature
        """Say how many were changed."""
        text = ngettext("%(number)d text is changed.", "%(number)d texts are changed.", num_parent_objects)
        return text % {"number": num_parent_objects}


class ChangeOwner(TextsBulkAction):
    """Gives texts another owner: touches no version and no approval."""

    display_name = _("Change owner")
    action_type = "owner"
    aria_label = _("Change the owner of the chosen texts")
    action_priority = 10
    form_class = OwnerForm
    button = _("Change owner")
    changes_text = False

    def texts(self) -> list[DraftEntry]:
        """Return all that this person may edit: a text that is being read may change hands."""
        return self.effects.mine

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        """Give them the owner."""
        keys = [entry.page.translation_key for entry in objects]
        owner = kwargs["form"].cleaned_data["owner"]
        return assign_owner(texts=keys, owner=owner, by=kwargs["user"]), 0


class Reclassify(TextsBulkAction):
    """The base of what makes a new draft."""

    changes_text = True

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        """Change them."""
        pages = [entry.pk for entry in objects]
        return reclassify_texts(pages=pages, change=kwargs["form"].change, by=kwargs["user"]), 0


class ChangeAudience(Reclassify):
    """Gives texts another audience."""

    display_name = _("Change audience")
    action_type = "audience"
    aria_label = _("Change the audience of the chosen texts")
    action_priority = 20
    form_class = NewAudienceForm
    button = _("Change audience")


class ChangeTopics(Reclassify):
    """Adds topics, and takes topics away."""

    display_name = _("Change topics")
    action_type = "topics"
    aria_label = _("Change the topics of the chosen texts")
    action_priority = 30
    form_class = TopicsForm
    button = _("Change topics")


BULK_ACTIONS = (ChangeOwner, ChangeAudience, ChangeTopics)
