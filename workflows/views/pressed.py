"""Which button of a form was pressed."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest


def pressed(request: HttpRequest, *buttons: str, name: str = "do") -> str:
    """Return the value of the button. Raises BadRequest, which is answered with 400, for none of these."""
    value = request.POST.get(name, "")
    if value not in buttons:
        raise BadRequest(f"{name}: there is no such button")
    return value
