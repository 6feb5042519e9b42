"""The editor's questions to the readers. They are not part of the text: changing one affects no approval."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.blocks.whole import WholeStreamBlock


class KeyQuestionBlock(blocks.StructBlock):
    """One question, worded for parents and, where that differs, for youths."""

    question = blocks.CharBlock(max_length=300, label=_("Question"))
    question_for_youth = blocks.CharBlock(
        required=False,
        max_length=300,
        label=_("The same question for youths"),
        help_text=_("In Dutch with “je”. Leave this empty when the words are the same."),
    )


class KeyQuestionsBlock(WholeStreamBlock):
    """At most three questions; with more, reading takes longer than ten minutes."""

    find = KeyQuestionBlock(
        icon="search", label=_("Find"), help_text=_("Where does it say …? Readers tap the sentence.")
    )
    understand = KeyQuestionBlock(
        icon="help",
        label=_("Understand"),
        help_text=_("What does … mean? Readers say it in their own words."),
    )
    do = KeyQuestionBlock(
        icon="tick", label=_("Do"), help_text=_("Imagine … What do you do first, according to the text?")
    )

    class Meta:
        required = False
        max_num = 3
