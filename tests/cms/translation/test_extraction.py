"""Every string of the interface is found, in code and in templates."""

from pathlib import Path

from cms.translation.interface.catalogues import (
    read_catalogue,
    untranslated,
    updated_catalogue,
    write_catalogue,
)
from cms.translation.interface.extraction import InterfaceString, strings_in

CODE = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
one = _("a " "long one")
two = ngettext("%(n)d day", "%(n)d days", 3)
three = pgettext("youth", "Hello")
four = print("not for people")
"""
PAGE = """{% load i18n %}
<p class='it"s'>{% translate "Go on" context "panel" %} ({{ unclosed }</p>
  {% blocktranslate with n=name %}Dear {{ n }}, 100%{% endblocktranslate %}
{% blocktranslate count c=days %}{{ c }} day{% plural %}{{ c }} days{% endblocktranslate %}
"""


def made(root: Path) -> list[tuple[object, ...]]:
    (root / "cms" / "templates").mkdir(parents=True)
    (root / "cms" / "code.py").write_text(CODE)
    (root / "cms" / "templates" / "page.html").write_text(PAGE)
    (root / "cms" / "notes.txt").write_text('{% translate "No template" %}')
    return [(one.context, one.id, one.file) for one in strings_in(root)]


def test_what_is_found(tmp_path) -> None:
    assert made(tmp_path) == [
        (None, "a long one", "cms/code.py"),
        (None, ("%(n)d day", "%(n)d days"), "cms/code.py"),
        ("youth", "Hello", "cms/code.py"),
        ("panel", "Go on", "cms/templates/page.html"),
        (None, "Dear %(n)s, 100%%", "cms/templates/page.html"),
        (None, ("%(c)s day", "%(c)s days"), "cms/templates/page.html"),
    ]


def test_a_template_that_speaks_to_readers_has_each_string_in_each_tone(tmp_path) -> None:
    page = """{% translate "Choose" context tone %} {% translate "Yes" %}
{% blocktranslate with n=name context tone %}Dear {{ n }}{% endblocktranslate %}"""
    (tmp_path / "cms" / "templates").mkdir(parents=True)
    (tmp_path / "cms" / "templates" / "page.html").write_text(page)
    found = {(one.context, one.id) for one in strings_in(tmp_path)}
    both = {(tone, words) for tone in ("parents", "youth") for words in ("Choose", "Dear %(n)s")}
    assert found == {*both, (None, "Yes")}


def test_a_file_keeps_its_translations_and_drops_what_is_gone(tmp_path) -> None:
    path = tmp_path / "django.po"
    here = "workflows/views/panel/wording.py"
    kept, gone = InterfaceString(None, "Kept", here, 1), InterfaceString("youth", "Gone", here, 2)
    first = updated_catalogue([kept, gone], "uk", read_catalogue(path))
    for message in first:
        message.string = message.string or "так"
    first.get("Gone", context="youth").flags.add("fuzzy")
    write_catalogue(path, "uk", first)
    days = InterfaceString(None, ("%(n)d day", "%(n)d days"), here, 3)
    again = updated_catalogue([days, kept, gone], "uk", read_catalogue(path))
    assert again.get("Kept").string == "так"
    assert [message.id for message in untranslated(again)] == [("%(n)d day", "%(n)d days"), "Gone"]
    assert updated_catalogue([kept], "uk", read_catalogue(path)).get("Gone", context="youth") is None
    assert again.num_plurals == 3


def test_readers_languages_hold_what_readers_read() -> None:
    office = InterfaceString(None, "For the office", "workflows/views/editors/rounds/article.py", 1)
    shared = InterfaceString(None, "For the office", "workflows/templates/workflows/panel/read.html", 1)
    empty = read_catalogue(Path("nowhere"))
    assert updated_catalogue([office], "tr", empty).get("For the office") is None
    assert updated_catalogue([office], "nl", empty).get("For the office")
    assert updated_catalogue([office, shared], "tr", empty).get("For the office")


def test_writing_twice_changes_nothing(tmp_path) -> None:
    path = tmp_path / "django.po"
    words = [
        InterfaceString("a", "Same", "workflows/forms.py", 1),
        InterfaceString(None, "Same", "workflows/forms.py", 2),
    ]
    write_catalogue(path, "ar", updated_catalogue(words, "ar", read_catalogue(path)))
    before = path.read_bytes()
    write_catalogue(path, "ar", updated_catalogue(words, "ar", read_catalogue(path)))
    assert path.read_bytes() == before
    assert before.count(b'msgid "Same"') == 2
