"""What the pages say to a member: in Dutch "u" to parents and everybody else, "je" to youths.

The English is the same for both; the gettext context is what a translator sees. What addresses nobody
stands in the templates themselves.
"""

from typing import Any

from django.conf import settings
from django.utils.translation import pgettext_lazy

from workflows.enums import PanelKind
from workflows.models import Invitation

PARENTS = {
    "help_us": pgettext_lazy("parents", "You help us to make a text better."),
    "text_not_you": pgettext_lazy("parents", "We test the text. We do not test you."),
    "may_stop": pgettext_lazy("parents", "You may stop at any time. You go on later with the same link."),
    "unseen": pgettext_lazy("parents", "Whoever writes the text does not see your name."),
    "welcome_back": pgettext_lazy("parents", "Good to see you again. What you marked is still there."),
    "answered": pgettext_lazy("parents", "You have already answered. You can still change your answer."),
    "how_to_mark": pgettext_lazy("parents", "Do you find a piece good, or hard? Tap “Mark” below it."),
    "what_think": pgettext_lazy("parents", "What do you think of this piece?"),
    "which_word": pgettext_lazy("parents", "Which word do you not know?"),
    "say_more": pgettext_lazy("parents", "Do you want to say something about it?"),
    "decide_hint": pgettext_lazy("parents", "Choose what you think. No answer is wrong."),
    "what_else": pgettext_lazy("parents", "What must be different, do you think?"),
    "thank_you": pgettext_lazy("parents", "Thank you"),
    "answer_kept": pgettext_lazy("parents", "We have kept your answer."),
    "your_answer": pgettext_lazy("parents", "Your answer"),
    "close_page": pgettext_lazy("parents", "You are done. You can close this page."),
    "all_kept": pgettext_lazy("parents", "What you did before is kept. You do not have to do anything."),
    "ask_us": pgettext_lazy("parents", "Do you have a question? Ask the person who invited you."),
    "copy_link": pgettext_lazy("parents", "Open the link in our message to you once more."),
    "your_words": pgettext_lazy("parents", "This is what you wrote"),
    "not_saved": pgettext_lazy("parents", "This could not be kept. You can copy it here."),
    "not_you": pgettext_lazy("parents", "It is not because of you."),
    "too_long": pgettext_lazy("parents", "Your words are all still here. You can make them shorter."),
}

YOUTH = {
    "help_us": pgettext_lazy("youth", "You help us to make a text better."),
    "text_not_you": pgettext_lazy("youth", "We test the text. We do not test you."),
    "may_stop": pgettext_lazy("youth", "You may stop at any time. You go on later with the same link."),
    "unseen": pgettext_lazy("youth", "Whoever writes the text does not see your name."),
    "welcome_back": pgettext_lazy("youth", "Good to see you again. What you marked is still there."),
    "answered": pgettext_lazy("youth", "You have already answered. You can still change your answer."),
    "how_to_mark": pgettext_lazy("youth", "Do you find a piece good, or hard? Tap “Mark” below it."),
    "what_think": pgettext_lazy("youth", "What do you think of this piece?"),
    "which_word": pgettext_lazy("youth", "Which word do you not know?"),
    "say_more": pgettext_lazy("youth", "Do you want to say something about it?"),
    "decide_hint": pgettext_lazy("youth", "Choose what you think. No answer is wrong."),
    "what_else": pgettext_lazy("youth", "What must be different, do you think?"),
    "thank_you": pgettext_lazy("youth", "Thank you"),
    "answer_kept": pgettext_lazy("youth", "We have kept your answer."),
    "your_answer": pgettext_lazy("youth", "Your answer"),
    "close_page": pgettext_lazy("youth", "You are done. You can close this page."),
    "all_kept": pgettext_lazy("youth", "What you did before is kept. You do not have to do anything."),
    "ask_us": pgettext_lazy("youth", "Do you have a question? Ask the person who invited you."),
    "copy_link": pgettext_lazy("youth", "Open the link in our message to you once more."),
    "your_words": pgettext_lazy("youth", "This is what you wrote"),
    "not_saved": pgettext_lazy("youth", "This could not be kept. You can copy it here."),
    "not_you": pgettext_lazy("youth", "It is not because of you."),
    "too_long": pgettext_lazy("youth", "Your words are all still here. You can make them shorter."),
}


def page_context(invitation: Invitation, **more: Any) -> dict[str, Any]:
    """Return what every page of a member needs: who reads what, with which words, and what the page adds."""
    found = invitation.round
    language = found.text.language
    return {
        "invitation": invitation,
        "round": found,
        "text": found.text,
        "text_direction": "rtl" if language.split("-")[0] in settings.LANGUAGES_BIDI else "ltr",
        "name": invitation.member.name if invitation.member else "",
        "say": YOUTH if found.panel.kind == PanelKind.YOUTH else PARENTS,
        **more,
    }
