"""The wording of personal pages: in Dutch "u" to parents and everybody else, "je" to youths."""

from typing import Any

from django.utils.translation import pgettext_lazy

from workflows.enums import PanelKind
from workflows.models import Member

PARENTS = {
    "confirm": pgettext_lazy("parents", "Do you want to read along?"),
    "confirm_why": pgettext_lazy(
        "parents",
        "Somebody has put you on our list of readers. Readers read a text before everybody sees it, and say "
        "whether it is clear.",
    ),
    "confirm_first": pgettext_lazy("parents", "First say yes here. Until you do, you get no texts from us."),
    "own_page": pgettext_lazy(
        "parents", "This is your own page. Here you decide whether and how you take part."
    ),
    "keep_link": pgettext_lazy("parents", "Keep the link to this page. You need no password."),
    "what_we_did": pgettext_lazy("parents", "What we did with what you said"),
    "reach": pgettext_lazy("parents", "Language, and how we reach you"),
    "how_reached": pgettext_lazy("parents", "How does a new text come to you?"),
    "your_email": pgettext_lazy("parents", "Your e-mail address"),
    "by_mail": pgettext_lazy("parents", "You send me an e-mail"),
    "by_hand": pgettext_lazy("parents", "Somebody gives me the link"),
    "no_email": pgettext_lazy("parents", "Then we keep no e-mail address."),
    "how_long": pgettext_lazy("parents", "For how long do you want a break?"),
    "break_means": pgettext_lazy(
        "parents", "You then get no new texts from us. After that they come again by themselves."
    ),
    "see_kept": pgettext_lazy("parents", "See what we keep about you"),
    "kept_intro": pgettext_lazy(
        "parents",
        "This is all that we keep about you. The writers do not see which answers are yours. "
        "The person who supports the readers can look that up.",
    ),
    "mailed_to": pgettext_lazy("parents", "We have sent an e-mail to this address:"),
    "yes_there": pgettext_lazy(
        "parents",
        "Open that e-mail and say yes there. Until you do, you get no texts from us. The link that "
        "you used until now does not work any more.",
    ),
    "wrong_address": pgettext_lazy(
        "parents", "Is the address wrong, or does nothing come? Tell whoever asked you to read along."
    ),
    "wants_stop": pgettext_lazy("parents", "Do you want to stop?"),
    "may_stop": pgettext_lazy("parents", "You may always stop. You do not have to say why."),
    "stop_means": pgettext_lazy(
        "parents",
        "We then erase your name, your address and your answers at once. We cannot bring them back.",
    ),
    "rather_a_break": pgettext_lazy(
        "parents", "Do you only want no texts for a while? Then take a break. Nothing is erased."
    ),
    "stopped": pgettext_lazy("parents", "You have stopped"),
    "all_erased": pgettext_lazy("parents", "Your name, your address and your answers are erased."),
    "stop_thanks": pgettext_lazy("parents", "Thank you for reading with us. You can close this page."),
    "elsewhere": pgettext_lazy("parents", "Meanwhile, this was saved:"),
    "choose_which": pgettext_lazy(
        "parents", "This is different from what you have here. Nothing is lost. Choose what you want to keep."
    ),
    "saved": pgettext_lazy("parents", "Your choice is saved."),
    "said_yes": pgettext_lazy("parents", "Thank you! Your yes is saved."),
    "nothing_now": pgettext_lazy(
        "parents", "There is no text for you to read now. You will hear from us when there is one."
    ),
    "wait_parent": pgettext_lazy(
        "parents",
        "We have asked your parent whether you may take part. You can read when your parent says yes.",
    ),
    "no_parent": pgettext_lazy("parents", "Your parent has not been asked yet whether you may take part."),
    "try_again": pgettext_lazy("parents", "Nothing was changed. Please try again in a few minutes."),
}

YOUTH = {
    "confirm": pgettext_lazy("youth", "Do you want to read along?"),
    "confirm_why": pgettext_lazy(
        "youth",
        "Somebody has put you on our list of readers. Readers read a text before everybody sees it, and say "
        "whether it is clear.",
    ),
    "confirm_first": pgettext_lazy("youth", "First say yes here. Until you do, you get no texts from us."),
    "own_page": pgettext_lazy(
        "youth", "This is your own page. Here you decide whether and how you take part."
    ),
    "keep_link": pgettext_lazy("youth", "Keep the link to this page. You need no password."),
    "what_we_did": pgettext_lazy("youth", "What we did with what you said"),
    "reach": pgettext_lazy("youth", "Language, and how we reach you"),
    "how_reached": pgettext_lazy("youth", "How does a new text come to you?"),
    "your_email": pgettext_lazy("youth", "Your e-mail address"),
    "by_mail": pgettext_lazy("youth", "You send me an e-mail"),
    "by_hand": pgettext_lazy("youth", "Somebody gives me the link"),
    "no_email": pgettext_lazy("youth", "Then we keep no e-mail address."),
    "how_long": pgettext_lazy("youth", "For how long do you want a break?"),
    "break_means": pgettext_lazy(
        "youth", "You then get no new texts from us. After that they come again by themselves."
    ),
    "see_kept": pgettext_lazy("youth", "See what we keep about you"),
    "kept_intro": pgettext_lazy(
        "youth",
        "This is all that we keep about you. The writers do not see which answers are yours. "
        "The person who supports the readers can look that up.",
    ),
    "mailed_to": pgettext_lazy("youth", "We have sent an e-mail to this address:"),
    "yes_there": pgettext_lazy(
        "youth",
        "Open that e-mail and say yes there. Until you do, you get no texts from us. The link that "
        "you used until now does not work any more.",
    ),
    "wrong_address": pgettext_lazy(
        "youth", "Is the address wrong, or does nothing come? Tell whoever asked you to read along."
    ),
    "wants_stop": pgettext_lazy("youth", "Do you want to stop?"),
    "may_stop": pgettext_lazy("youth", "You may always stop. You do not have to say why."),
    "stop_means": pgettext_lazy(
        "youth", "We then erase your name, your address and your answers at once. We cannot bring them back."
    ),
    "rather_a_break": pgettext_lazy(
        "youth", "Do you only want no texts for a while? Then take a break. Nothing is erased."
    ),
    "stopped": pgettext_lazy("youth", "You have stopped"),
    "all_erased": pgettext_lazy("youth", "Your name, your address and your answers are erased."),
    "stop_thanks": pgettext_lazy("youth", "Thank you for reading with us. You can close this page."),
    "elsewhere": pgettext_lazy("youth", "Meanwhile, this was saved:"),
    "choose_which": pgettext_lazy(
        "youth", "This is different from what you have here. Nothing is lost. Choose what you want to keep."
    ),
    "saved": pgettext_lazy("youth", "Your choice is saved."),
    "said_yes": pgettext_lazy("youth", "Thank you! Your yes is saved."),
    "nothing_now": pgettext_lazy(
        "youth", "There is no text for you to read now. You will hear from us when there is one."
    ),
    "wait_parent": pgettext_lazy(
        "youth",
        "We have asked your parent whether you may take part. You can read when your parent says yes.",
    ),
    "no_parent": pgettext_lazy("youth", "Your parent has not been asked yet whether you may take part."),
    "try_again": pgettext_lazy("youth", "Nothing was changed. Please try again in a few minutes."),
}


def own_page_wording(member: Member) -> dict[str, Any]:
    """Return the wording for this member."""
    return YOUTH if member.panel.kind == PanelKind.YOUTH else PARENTS
