"""A mail is the same content twice, as text and as HTML, in the language that is active."""

import pytest
from django.utils import translation

from cms.mail.writing import render_mail

MAIL = {"to": "ada@example.org", "name": "<b>Ada</b>", "url": "https://example.org/panel/x/"}


@pytest.mark.parametrize(
    ("language", "direction", "greeting"), [("nl", "ltr", "Dag"), ("ar", "rtl", "مرحبًا")]
)
def test_both_forms_are_in_the_language_that_is_active(language: str, direction: str, greeting: str) -> None:
    with translation.override(language):
        mail = render_mail("workflows/mail/closing", subject="S", event="published", days=180, **MAIL)
    ((html, kind),) = [(part.content, part.mimetype) for part in mail.alternatives]
    assert kind == "text/html"
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert greeting in mail.body
    assert greeting in html
    assert MAIL["url"] in mail.body
    assert MAIL["url"] in html


def test_a_name_is_text_in_both_forms() -> None:
    mail = render_mail("workflows/mail/closing", subject="S", event="published", days=180, **MAIL)
    assert "<b>Ada</b>" in mail.body
    assert "&lt;b&gt;Ada&lt;/b&gt;" in mail.alternatives[0].content


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("About:\n a  text\r\nBcc: x@y.z", "About: a text Bcc: x@y.z"),
        ("Rechten\u2028plichten\x85en meer", "Rechten plichten en meer"),
        ("Rechten\x00\u200b en", "Rechten en"),
    ],
)
def test_a_subject_is_one_line_of_signs_that_are_seen(subject: str, expected: str) -> None:
    mail = render_mail("workflows/mail/closing", subject=subject, **MAIL)
    assert mail.subject == expected
    assert mail.message()["Bcc"] is None


def test_it_goes_to_one_person_and_opening_it_is_not_noticed() -> None:
    mail = render_mail("workflows/mail/closing", subject="S", event="published", days=180, **MAIL)
    assert mail.recipients() == ["ada@example.org"]
    assert "<img" not in mail.alternatives[0].content
