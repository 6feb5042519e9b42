"""A report, worded for the editor's side panel."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.content.enums import Audience
from cms.content.readability.targets import target_below
from cms.content.views.exact_words import exact_words
from cms.content.views.readability_words import FEATURES, GROUPS, SEVERITIES
from cms.readability import HardWordEntry, Mark, Report
from cms.readability.grammar.words import lookup_form
from cms.readability.wording import ADULTS_WITH_DIFFICULTY, LEVELS


def readability_answer(
    report: Report, *, audience: Collection[str], house_list: Sequence[HardWordEntry]
) -> dict[str, Any]:
    """Return the report as JSON with the texts of the panel; its groups refer to the marks by index.

    A mark is `exact` when the plainer word can replace it without a check.
    """
    answer = report.as_dict()
    exact = exact_words(report.marks, house_list)
    for mark in answer["marks"]:
        mark["exact"] = lookup_form(mark["quote"]) in exact
        mark["severityText"] = SEVERITIES[mark["severity"]]
    for advice in answer["advice"]:
        before, after = round(advice["score_before"]), round(advice["score_after"])
        effect = _("score %(before)d → about %(after)d") % {"before": before, "after": after}
        advice["effect"] = effect if after < before else _("a little easier")
    return answer | {
        "headline": _headline(report),
        "tone": report.level if _is_sure(report) else None,
        "details": _details(report),
        "target": _target(report, audience),
        "groups": [
            {"title": title, "marks": indexes}
            for kind, title in GROUPS.items()
            if (indexes := _by_wording(report.marks, kind))
        ],
    }


def _by_wording(marks: Sequence[Mark], kind: str) -> list[list[int]]:
    """Return the indexes of the marks of a kind, grouped by the marked words."""
    groups: dict[str, list[int]] = {}
    for index, mark in enumerate(marks):
        if mark.kind == kind:
            groups.setdefault(lookup_form(mark.quote), []).append(index)
    return list(groups.values())


def _is_sure(report: Report) -> bool:
    """Whether the margin stays within one level."""
    return report.level is not None and report.label == LEVELS[report.level]


def _headline(report: Report) -> str:
    if not report.words:
        return _("There is no text yet")
    if _is_sure(report):
        return _("Level %(level)d of 4: %(label)s") % {"level": report.level, "label": report.label}
    return capfirst(report.label)


def _details(report: Report) -> list[str]:
    lines = [
        _("%(words)s in %(sentences)s.")
        % {
            "words": ngettext("%d word", "%d words", report.words) % report.words,
            "sentences": ngettext("%d sentence", "%d sentences", report.sentences) % report.sentences,
        }
    ]
    if report.score is not None and report.level is not None:
        lines.append(
            _("Score %(score)d (0 is easy, 100 is hard). It may be %(margin)d points off either way.")
            % {"score": report.score, "margin": report.margin}
        )
        if _is_sure(report):
            lines.append(
                _("About %(share)d%% of adults have difficulty with such a text.")
                % {"share": ADULTS_WITH_DIFFICULTY[report.level]}
            )
    if report.score is None and report.features:
        lines += [
            _("%(name)s: %(value)s") % {"name": FEATURES[name], "value": number_format(value, 1)}
            for name, value in report.features.items()
            if name in FEATURES
        ]
        lines.append(_("For this language the machine knows no level: your readers do."))
    return lines


def _target(report: Report, audience: Collection[str]) -> dict[str, str]:
    below = target_below(report.language, audience)
    if below is None or report.level is None or report.score is None or report.margin is None:
        return {"state": "unknown", "text": ""}
    names = ", ".join(str(label).lower() for value, label in Audience.choices if value in audience)
    params = {"for": names or _("plain Dutch"), "below": below}
    if report.score >= below:
        return {
            "state": "missed",
            "text": _(
                "Still too hard for %(for)s: the aim is a score below %(below)d. "
                "You may submit it; you will be asked why."
            )
            % params,
        }
    if report.score + report.margin >= below:
        text = _("Probably easy enough for %(for)s: the score is below %(below)d, but within the margin.")
        return {"state": "near", "text": text % params}
    return {"state": "reached", "text": _("Easy enough for %(for)s: the score is below %(below)d.") % params}
