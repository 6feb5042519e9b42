"""What is answered when something was kept: the next page, or, to our own script, where that is."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from workflows.models import Answer, Remark, Verdict

SCRIPTED = "X-Keep"


def is_scripted(request: HttpRequest) -> bool:
    """Whether our script sent this, and stays on the page until it hears that it was kept."""
    return SCRIPTED in request.headers


def kept(
    request: HttpRequest, stored: Answer | Remark | Verdict, onward: str, *, cut: bool = False
) -> HttpResponse:
    """Lead onward; our script hears `next`, `madeFrom` (of its page from now on) and whether it was `cut`."""
    if is_scripted(request):
        return JsonResponse({"next": onward, "madeFrom": stored.fingerprint, "cut": cut})
    return redirect(onward)
