"""What is asked of an account many times while one page is made."""

from collections.abc import Callable
from typing import TypeVar

from cms.users.models import User

Answer = TypeVar("Answer")


def remembered(user: User, question: str, ask: Callable[[], Answer]) -> Answer:
    """Return the answer, asked once for each account in memory: once a request, as in Wagtail."""
    answers = user.__dict__.setdefault("_remembered", {})
    if question not in answers:
        answers[question] = ask()
    found: Answer = answers[question]
    return found
