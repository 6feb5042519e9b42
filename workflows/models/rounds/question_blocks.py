"""The blocks of a question set."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.blocks import WholeStreamBlock


class QuestionWording(blocks.StructBlock):
    """A question worded for one kind of panel, in its language."""

    name = blocks.RegexBlock(
        regex=r"^[a-z][a-z0-9-]{0,29}$",
        label=_("Short name"),
        help_text=_("Small letters, to compare answers of several rounds, for example: easy."),
        error_messages={"invalid": _("Use small letters, digits and hyphens.")},
    )
    question = blocks.CharBlock(max_length=300, label=_("Question"))


class QuestionWithText(QuestionWording):
    """The same, with a text box after one of the answers."""

    ask_for_words = blocks.CharBlock(
        required=False, max_length=200, label=_("Question above the box for words")
    )


class QuestionsBlock(WholeStreamBlock):
    """The questions of a panel, in the order in which they are asked."""

    own_words = QuestionWording(icon="openquote", label=_("In your own words"))
    judgement = QuestionWording(icon="thumbtack", label=_("Short judgement, with faces"))
    missing = QuestionWithText(icon="plus", label=_("Is something missing? (words after yes)"))
    sources = QuestionWithText(icon="link-external", label=_("Are the sources right? (words after no)"))
    valid_until = QuestionWithText(icon="date", label=_("Is the date right? (words after no)"))

    def clean(self, value: Any) -> Any:
        """Raise a validation error when two questions have the same short name."""
        cleaned = super().clean(value)
        names = [child.value["name"] for child in cleaned]
        errors = {
            index: blocks.StructBlockValidationError(
                {"name": ValidationError(_("Another question has this name already."))}
            )
            for index, name in enumerate(names)
            if name in names[:index]
        }
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        max_num = 10
