"""The warning to an editor who submits a hard text."""

from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.readability.house_list import report_on_page
from cms.content.readability.targets import target_below


def warning(page: TextPage) -> str:
    """Return a warning before this text goes to its readers; "" when it is easy enough.

    A text that is too short to determine a level passes.
    """
    target = target_below(page.locale.language_code, page.audience)
    if target is None:
        return ""
    report = report_on_page(page)
    if report.level is None or report.score is None or report.score < target:
        return ""
    return _(
        "This text is harder than its readers like: score %(score)d, and the aim is below %(target)d. "
        "Make it easier, or write here why it may go to them like this. Then submit it again."
    ) % {"score": report.score, "target": target}
