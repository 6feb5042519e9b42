"""One place in the text: what does the member think of it?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from workflows.actions.reading.add_remark import add_remark
from workflows.errors import ChangedElsewhere
from workflows.forms import RemarkForm
from workflows.models import Invitation, Remark
from workflows.models.choices import REMARK_KINDS
from workflows.policies import check_may_answer
from workflows.queries.reading.member_text import answer_summary, piece_to_mark, place_in
from workflows.queries.reading.steps import READ, Step
from workflows.queries.rounds.pieces import Piece
from workflows.rules.places import Place
from workflows.views.panel.context import page_context
from workflows.views.panel.kept import is_scripted, kept
from workflows.views.panel.page import panel_page
from workflows.views.panel.urls import piece_url

KIND = "soort"  # in the query: what the member chose already, below the sentence
KINDS = dict(REMARK_KINDS)
PIECE = "X-Piece"  # sent by our own script, which shows the piece anew


@panel_page
def mark(request: HttpRequest, invitation: Invitation, anchor: str) -> HttpResponse:
    """Ask which sentence of a piece is meant if it has several; else ask about the piece."""
    piece = piece_to_mark(invitation, anchor)
    if request.method == "POST" or len(piece.sentences) == 1:
        return _ask(request, invitation, piece, piece.whole)
    check_may_answer(invitation)
    context = page_context(invitation, step=Step(READ), piece=piece) | {"back": piece_url(invitation, anchor)}
    return render(request, "workflows/panel/sentences.html", context)


@panel_page
def mark_place(
    request: HttpRequest, invitation: Invitation, anchor: str, start: int, end: int
) -> HttpResponse:
    """Ask about a sentence, or any chosen part of a piece."""
    piece = piece_to_mark(invitation, anchor)
    return _ask(request, invitation, piece, place_in(piece, start, end))


def _ask(request: HttpRequest, invitation: Invitation, piece: Piece, place: Place) -> HttpResponse:
    """Store the answer and go back to its place in the text.

    A text that is too long is cut, and the page stays, with all of it; so it does, with both, when another
    mark would be overwritten.
    """
    current_round, chosen = invitation.round, request.GET.get(KIND, "")
    form = RemarkForm.about(piece.mark_on(place), current_round, kind=chosen if chosen in KINDS else "")
    if request.method == "POST":
        form = RemarkForm(current_round, request.POST)
        if form.is_valid():
            try:
                said = form.remark(piece.text, place)
                remark = add_remark(invitation=invitation, passage=place.passage, **said)
            except ChangedElsewhere as error:
                form.ask(error)
            else:
                if is_scripted(request) or not form.too_long:
                    return _marked(request, invitation, remark, cut=form.too_long)
                form.now_made_from(remark)
    check_may_answer(invitation)
    return mark_form(request, invitation, piece, place, form)


def mark_form(
    request: HttpRequest, invitation: Invitation, piece: Piece, place: Place, form: RemarkForm
) -> HttpResponse:
    """Show the form about one place."""
    context = page_context(invitation, step=Step(READ), piece=piece, place=place, form=form)
    context["quote"] = piece.text[place.start : place.end]
    context["back"] = piece_url(invitation, piece.anchor)
    context["action"] = reverse(
        "panel:mark_place", args=[invitation.token, piece.anchor, place.start, place.end]
    )
    return render(request, "workflows/panel/mark.html", context, status=409 if form.elsewhere else 200)


def _marked(request: HttpRequest, invitation: Invitation, remark: Remark, *, cut: bool) -> HttpResponse:
    anchor = remark.passage
    if PIECE not in request.headers:
        return kept(request, remark, piece_url(invitation, anchor), cut=cut)
    summary = answer_summary(invitation)
    context = page_context(
        invitation, piece=piece_to_mark(invitation, anchor), marks=summary.marks, marking=True
    )
    return render(request, "workflows/panel/one_piece.html", context)
