"""What a question set is made of."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class QuestionWording(blocks.StructBlock):
    """A question in the words of one kind of panel, in its language."""

    name = blocks.RegexBlock(
        regex=r"^[a-z][a-z0-9-]{0,29}$",
        label=_("Short name"),
        help_text=_("Small letters, to compare answers of several rounds, for example: easy."),
        error_messages={"invalid": _("Use small letters, digits and hyphens.")},
    )
    question = blocks.CharBlock(max_length=300, label=_("Question"))


class WithWords(QuestionWording):
    """The same, followed by a box for words after one of the answers."""

    ask_for_words = blocks.CharBlock(
        required=False, max_length=200, label=_("Question above the box for words")
    )


class QuestionsBlock(blocks.StreamBlock):
    """The questions of a panel, in the order in which they are asked."""

    own_words = QuestionWording(icon="openquote", label=_("In your own words"))
    judgement = QuestionWording(icon="thumbtack", label=_("Short judgement, with faces"))
    missing = WithWords(icon="plus", label=_("Is something missing? (words after yes)"))
    sources = WithWords(icon="link-external", label=_("Are the sources right? (words after no)"))
    valid_until = WithWords(icon="date", label=_("Is the date right? (words after no)"))

    def clean(self, value: Any) -> Any:
        """Raise a validation error when two questions have the same short name."""
        cleaned = super().clean(value)
        names = [child.value["name"] for child in cleaned]
        errors = {
            number: blocks.StructBlockValidationError(
                {"name": ValidationError(_("Another question has this name already."))}
            )
            for number, name in enumerate(names)
            if name in names[:number]
        }
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        max_num = 10
