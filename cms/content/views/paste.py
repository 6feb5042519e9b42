"""`POST /admin/paste/`: what is on an editor's clipboard, as text of ours."""

import json
from typing import Any, Final

from django.http import HttpRequest, JsonResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from cms.content.paste import PasteAdvice, pasted, pasted_line

MAX_BODY_BYTES: Final = 2_000_000
#: more than fits in an article; longer texts come in parts
MAX_TEXT_LENGTH: Final = 200_000
#: an editor takes of these what its field allows
FEATURES: Final = ["h2", "bold", "italic", "link", "ul", "ol"]
SENTENCES: Final[dict[PasteAdvice, Promise | str]] = {
    PasteAdvice.PICTURES: gettext_lazy(
        "There were pictures in it. They are left out. Add each as a block “Image”, with a description."
    ),
    PasteAdvice.TABLE_AS_LIST: gettext_lazy(
        "There was a table in it. A phone cannot show that: each row is now an item of a list. Check it."
    ),
    PasteAdvice.TABLE_LEFT_OUT: gettext_lazy(
        "There was a large table in it. A phone cannot show that, so it is left out. Write what matters as a "
        "list, or add the table as a file, with a block “Download”."
    ),
    PasteAdvice.LINKS: gettext_lazy(
        "A link in it works only on a computer or a page of your own. Its words are kept, without the link."
    ),
    PasteAdvice.NAMES: gettext_lazy(
        "Names and times of messages are left out. Check that nobody can be recognised."
    ),
}


@require_POST
def paste(request: HttpRequest) -> JsonResponse:
    """Answer with the text for the rich text editor, on one line, and advice; nothing is stored.

    The body is `{"html", "text"}`, as a browser gives them. The message about a bad request is in `error`.
    """
    too_long = _("This is too much to paste at once. Nothing was pasted. Copy it in parts.")
    if len(request.body) > MAX_BODY_BYTES:
        return JsonResponse({"error": too_long}, status=413)
    try:
        data = json.loads(request.body)
        html, text = str(data["html"]), str(data["text"])
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"error": _("This cannot be pasted. Reload the page and try again.")}, status=400)
    if len(text) > MAX_TEXT_LENGTH:
        return JsonResponse({"error": too_long}, status=413)
    return JsonResponse(_answer(html, text))


def _answer(html: str, text: str) -> dict[str, Any]:
    found = pasted(html, text)
    content = ContentstateConverter(FEATURES).from_database_format(found.html)
    advice = [str(SENTENCES[one]) for one in found.advice]
    return {"content": json.loads(content), "line": pasted_line(text), "advice": advice}
