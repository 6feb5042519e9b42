"""The wording of a member's pages: in Dutch "u" to parents and everybody else, "je" to youths.

The English is the same for both; the gettext context tells translators which is which. Sentences without a
"you" are in the templates.
"""

from django.utils.translation import pgettext_lazy

PARENTS = {
    "help_us": pgettext_lazy("parents", "You help us to make a text better."),
    "text_not_you": pgettext_lazy("parents", "We test the text. We do not test you."),
    "may_stop": pgettext_lazy(
        "parents", "You do not have to read it all at once. You can go on later with the same link."
    ),
    "unseen": pgettext_lazy("parents", "The writers do not see your name."),
    "welcome_back": pgettext_lazy("parents", "Good to see you again. What you marked is still there."),
    "answered": pgettext_lazy("parents", "You have already answered. You can still change your answer."),
    "how_to_mark": pgettext_lazy("parents", "Do you find a piece good, or hard? Tap “Mark” below it."),
    "what_think": pgettext_lazy("parents", "What do you think of this piece?"),
    "which_word": pgettext_lazy("parents", "Which word do you not know?"),
    "say_more": pgettext_lazy("parents", "Do you want to say something about it?"),
    "decide_hint": pgettext_lazy("parents", "Choose what you think. No answer is wrong."),
    "what_else": pgettext_lazy("parents", "Your tip, or what must change first"),
    "thank_you": pgettext_lazy("parents", "Thank you"),
    "answer_kept": pgettext_lazy("parents", "Your answer is saved."),
    "your_answer": pgettext_lazy("parents", "Your answer"),
    "close_page": pgettext_lazy("parents", "You are done. You can close this page."),
    "all_kept": pgettext_lazy("parents", "What you did before is saved. You do not have to do anything."),
    "ask_us": pgettext_lazy("parents", "Do you have a question? Call or mail us. You see how below."),
    "copy_link": pgettext_lazy("parents", "Open the link in our message to you once more."),
    "your_words": pgettext_lazy("parents", "This is what you wrote"),
    "not_saved": pgettext_lazy("parents", "This could not be saved. You can copy it here."),
    "not_you": pgettext_lazy("parents", "You did nothing wrong."),
    "too_long": pgettext_lazy("parents", "Your words are all still here. You can make them shorter."),
    "consent_title": pgettext_lazy("parents", "Do you want to take part?"),
    "consent_name": pgettext_lazy(
        "parents",
        "The writers do not see which answers are yours. "
        "The person who supports the readers can look that up.",
    ),
    "consent_stop": pgettext_lazy("parents", "You may stop at any moment. Then we erase your answers."),
    "agree_first": pgettext_lazy(
        "parents", "Put a tick at “Yes, I take part”. Would you rather not? Then you can close this page."
    ),
    "you_take_part": pgettext_lazy("parents", "You take part. Thank you!"),
    "stop_explained": pgettext_lazy(
        "parents", "Do you want to stop? First we ask whether you are sure. Then we erase your answers."
    ),
    "want_to_stop": pgettext_lazy("parents", "Do you want to stop?"),
    "stop_erases": pgettext_lazy(
        "parents",
        "We then erase your marks and answers about this text at once. We cannot bring them back. "
        "You do not have to say why.",
    ),
    "you_stopped": pgettext_lazy("parents", "You stopped with this text. We erased your marks and answers."),
    "you_left": pgettext_lazy(
        "parents", "You do not take part any more. Your name, your address and your answers are erased."
    ),
    "erased": pgettext_lazy("parents", "We have erased all your marks and answers."),
    "come_back": pgettext_lazy(
        "parents", "Do you want to take part after all? You can begin again with the same link."
    ),
    "tap_sentence": pgettext_lazy("parents", "Do you find a sentence good, or hard? Tap the sentence."),
    "which_sentence": pgettext_lazy("parents", "Which sentence do you mean?"),
    "own_way": pgettext_lazy("parents", "Say it in your own way. Mistakes in writing are no problem."),
    "tap_find": pgettext_lazy("parents", "Tap the sentence where you read it."),
    "choose_own": pgettext_lazy("parents", "Choose what suits you."),
    "hear_from_us": pgettext_lazy(
        "parents", "After that you will hear from us: what readers said, and what we do with it."
    ),
    "what_we_did": pgettext_lazy("parents", "What we did with what you said"),
    "agree_again": pgettext_lazy("parents", "We may only keep your answer when you take part."),
    "not_now": pgettext_lazy("parents", "You do not take part at this moment."),
    "elsewhere": pgettext_lazy("parents", "Meanwhile, this was saved:"),
    "choose_which": pgettext_lazy(
        "parents", "This is different from what you have here. Nothing is lost. Choose what you want to keep."
    ),
    "own_details": pgettext_lazy(
        "parents", "On the website of your region you see the details of your own region here:"
    ),
}

YOUTH = {
    "help_us": pgettext_lazy("youth", "You help us to make a text better."),
    "text_not_you": pgettext_lazy("youth", "We test the text. We do not test you."),
    "may_stop": pgettext_lazy(
        "youth", "You do not have to read it all at once. You can go on later with the same link."
    ),
    "unseen": pgettext_lazy("youth", "The writers do not see your name."),
    "welcome_back": pgettext_lazy("youth", "Good to see you again. What you marked is still there."),
    "answered": pgettext_lazy("youth", "You have already answered. You can still change your answer."),
    "how_to_mark": pgettext_lazy("youth", "Do you find a piece good, or hard? Tap “Mark” below it."),
    "what_think": pgettext_lazy("youth", "What do you think of this piece?"),
    "which_word": pgettext_lazy("youth", "Which word do you not know?"),
    "say_more": pgettext_lazy("youth", "Do you want to say something about it?"),
    "decide_hint": pgettext_lazy("youth", "Choose what you think. No answer is wrong."),
    "what_else": pgettext_lazy("youth", "Your tip, or what must change first"),
    "thank_you": pgettext_lazy("youth", "Thank you"),
    "answer_kept": pgettext_lazy("youth", "Your answer is saved."),
    "your_answer": pgettext_lazy("youth", "Your answer"),
    "close_page": pgettext_lazy("youth", "You are done. You can close this page."),
    "all_kept": pgettext_lazy("youth", "What you did before is saved. You do not have to do anything."),
    "ask_us": pgettext_lazy("youth", "Do you have a question? Call or mail us. You see how below."),
    "copy_link": pgettext_lazy("youth", "Open the link in our message to you once more."),
    "your_words": pgettext_lazy("youth", "This is what you wrote"),
    "not_saved": pgettext_lazy("youth", "This could not be saved. You can copy it here."),
    "not_you": pgettext_lazy("youth", "You did nothing wrong."),
    "too_long": pgettext_lazy("youth", "Your words are all still here. You can make them shorter."),
    "consent_title": pgettext_lazy("youth", "Do you want to take part?"),
    "consent_name": pgettext_lazy(
        "youth",
        "The writers do not see which answers are yours. "
        "The person who supports the readers can look that up.",
    ),
    "consent_stop": pgettext_lazy("youth", "You may stop at any moment. Then we erase your answers."),
    "agree_first": pgettext_lazy(
        "youth", "Put a tick at “Yes, I take part”. Would you rather not? Then you can close this page."
    ),
    "you_take_part": pgettext_lazy("youth", "You take part. Thank you!"),
    "stop_explained": pgettext_lazy(
        "youth", "Do you want to stop? First we ask whether you are sure. Then we erase your answers."
    ),
    "want_to_stop": pgettext_lazy("youth", "Do you want to stop?"),
    "stop_erases": pgettext_lazy(
        "youth",
        "We then erase your marks and answers about this text at once. We cannot bring them back. "
        "You do not have to say why.",
    ),
    "you_stopped": pgettext_lazy("youth", "You stopped with this text. We erased your marks and answers."),
    "you_left": pgettext_lazy(
        "youth", "You do not take part any more. Your name, your address and your answers are erased."
    ),
    "erased": pgettext_lazy("youth", "We have erased all your marks and answers."),
    "come_back": pgettext_lazy(
        "youth", "Do you want to take part after all? You can begin again with the same link."
    ),
    "tap_sentence": pgettext_lazy("youth", "Do you find a sentence good, or hard? Tap the sentence."),
    "which_sentence": pgettext_lazy("youth", "Which sentence do you mean?"),
    "own_way": pgettext_lazy("youth", "Say it in your own way. Mistakes in writing are no problem."),
    "tap_find": pgettext_lazy("youth", "Tap the sentence where you read it."),
    "choose_own": pgettext_lazy("youth", "Choose what suits you."),
    "hear_from_us": pgettext_lazy(
        "youth", "After that you will hear from us: what readers said, and what we do with it."
    ),
    "what_we_did": pgettext_lazy("youth", "What we did with what you said"),
    "agree_again": pgettext_lazy("youth", "We may only keep your answer when you take part."),
    "not_now": pgettext_lazy("youth", "You do not take part at this moment."),
    "elsewhere": pgettext_lazy("youth", "Meanwhile, this was saved:"),
    "choose_which": pgettext_lazy(
        "youth", "This is different from what you have here. Nothing is lost. Choose what you want to keep."
    ),
    "own_details": pgettext_lazy(
        "youth", "On the website of your region you see the details of your own region here:"
    ),
}
