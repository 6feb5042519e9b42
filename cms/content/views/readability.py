"""`POST /admin/readability/`: a report on a text while it is being written."""

import json
from typing import Any, Final

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.content.readability.house_list import explained_terms, house_list
from cms.content.views.readability_answer import readability_answer
from cms.content.views.translation_lines import translation_lines
from cms.readability import Block, BlockKind, make_report

MAX_BODY_BYTES: Final = 300_000  # more than the longest article that the editor allows
MAX_BLOCKS: Final = 2_000


@require_POST
def readability(request: HttpRequest) -> JsonResponse:
    """Answer with the report as JSON; nothing is stored. The message about a bad request is in `error`.

    The body is `{"language", "audience", "article", "blocks": [{"id", "kind", "text"}]}`.
    """
    if len(request.body) > MAX_BODY_BYTES:
        return _error(_("This text is too long to check at once."), status=413)
    try:
        data = json.loads(request.body)
        language, audience = str(data["language"]), [str(name) for name in data.get("audience", [])]
        blocks = [_block(block) for block in data["blocks"][:MAX_BLOCKS]]
    except (ValueError, KeyError, TypeError, AttributeError):
        return _error(_("This text could not be read. Reload the page and try again."), status=400)
    hard_words, terms = house_list(), explained_terms(language)
    report = make_report(blocks, language=language, house_list=hard_words, glossary=terms)
    answer = readability_answer(report, audience=audience, house_list=hard_words)
    answer["details"] += translation_lines(str(data.get("article", "")), language, blocks, terms)
    return JsonResponse(answer)


def _block(data: dict[str, Any]) -> Block:
    return Block(str(data["id"]), str(data["text"]), BlockKind(data["kind"]))


def _error(message: str, *, status: int) -> JsonResponse:
    return JsonResponse({"error": message}, status=status)
