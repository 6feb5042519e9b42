"""The privacy statement: short, for everybody, in every language of the interface."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from workflows.enums import Manner
from workflows.views.panel import notices
from workflows.views.panel.told import told, visitors_language


def privacy(request: HttpRequest, tone: Manner = Manner.PARENTS) -> HttpResponse:
    """Say what is kept, why, for how long, who sees it, and which rights there are. It needs no link."""
    with translation.override(visitors_language(request)):
        return notices.private(render(request, "workflows/panel/privacy.html", told(tone=tone)))
