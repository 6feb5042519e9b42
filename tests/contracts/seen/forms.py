"""The forms of an answer, as a browser would send them: as they came, and filled in, with each button."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests import factories

Values = dict[str, Any]
#: what somebody types in an empty field, by its type
TYPED = {
    "color": "#aa0000",
    "date": "2027-01-04",
    "datetime-local": "2027-01-04T10:00",
    "email": "iemand@ergens.example",
    "number": "3",
    "password": "een-Heel-lang-wachtwoord-7",
    "tel": "+31201234567",
    "time": "10:00",
    "url": "https://ergens.example/plaats",
}
#: fields that are plain text to a browser, and more than that to us, by the end of their names
MEANT = {"slug": "een-slug", "email": "iemand@ergens.example", "date": "2027-01-04", "deadline": "2027-01-04"}
SENTENCE = "Ingevuld bij het lopen."


@dataclass(frozen=True)
class Form:
    """Where a form goes (as it says; "" is where it was found), and what is sent."""

    action: str
    values: Values
    filled: bool = False
    button: str = ""

    @property
    def broken(self) -> Values:
        """The same names, with what nobody types."""
        return dict.fromkeys(self.values, "\x00zz%s{}")


def forms_in(shown: str, content_type: str) -> Iterator[Form]:
    """Yield the forms of a page, or of the page inside the JSON of a dialogue."""
    if "json" in content_type:
        answer = json.loads(shown or "{}")
        shown = str(answer.get("html", "")) if isinstance(answer, dict) else ""
    elif "html" not in content_type:
        return
    for form in html.document_fromstring(shown or "<p>").forms:
        if form.method.lower() == "post" and "logout" not in (form.action or ""):
            yield from _sent(form)


def _sent(form: Any) -> Iterator[Form]:
    plain: Values = {}
    for name, value in form.form_values():
        plain.setdefault(name, []).append(value)
    action = form.action or ""
    yield Form(action, plain)
    filled = plain | _filled(form)
    yield Form(action, filled, filled=True)
    for button in form.xpath(".//button[@name] | .//input[@type='submit'][@name]"):
        sent = filled | {button.get("name"): button.get("value") or ""}
        yield Form(action, sent, filled=True, button=f"{button.get('name')}={button.get('value')}")


def _filled(form: Any) -> Values:
    """Return a value for every field that is empty."""
    found: Values = {}
    for field in form.inputs:
        if field.name and not (field.tag != "input" and field.value) and field.get("disabled") is None:
            value = _value_for(field)
            if value is not None:
                found[field.name] = value
    for block in form.xpath(".//div[@data-block][@id]"):
        blocks = [("paragraph", rich_text(f"<p>{SENTENCE}</p>"))] if block.get("id") == "body" else []
        found |= nested_form_data({block.get("id"): streamfield(blocks)})
    return found


def _value_for(field: Any) -> Any:
    if field.tag == "select":
        return next((option for option in field.value_options if option), None)
    if field.tag == "textarea":
        return rich_text(f"<p>{SENTENCE}</p>") if "draftail" in str(field.attrib) else SENTENCE
    kind = field.get("type", "text")
    if kind in {"checkbox", "radio"}:
        return field.get("value") or "on"
    if kind == "file":
        return SimpleUploadedFile("plein.png", factories.png(), "image/png")
    if kind in {"hidden", "submit", "button", "image", "reset"} or field.value:
        return None
    meant = next((value for end, value in MEANT.items() if field.name.endswith(end)), SENTENCE)
    return TYPED.get(kind, meant)
