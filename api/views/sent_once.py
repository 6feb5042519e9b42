"""A form that makes something whose secret is shown this once: sent again, it makes nothing."""

from typing import Any
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from wagtail.admin import messages


class SentOnceForm(forms.Form):
    """Has a number of its own. Whoever loads the answer again, or clicks twice, sends the same one."""

    once = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)


def shown_once(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Answer with a page that holds a secret, which nothing keeps."""
    response = render(request, template, context)
    response["Cache-Control"] = "no-store"
    return response


def made_before(request: HttpRequest, sentence: str, listed: str) -> HttpResponse:
    """Go to the list, and say there that this form made something before."""
    messages.warning(request, sentence)
    return HttpResponseRedirect(listed)
