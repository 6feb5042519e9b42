"""What the scripts of the editor say is in the language of whoever edits, whoever came first."""

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from tests import factories

pytestmark = pytest.mark.django_db

SAID = {
    "en": ["could not be tidied up", "Insert what each region has of its own"],
    "nl": ["opruimen van de geplakte tekst", "Eigen gegeven van de regio invoegen"],
}


@pytest.mark.parametrize("order", [("en", "nl"), ("nl", "en")])
def test_each_editor_reads_the_own_language(order: tuple[str, str]) -> None:
    page = factories.article()
    for language in order:
        editor = factories.superuser()
        UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
        client = Client()
        client.force_login(editor)
        html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert [said in html for said in SAID[language]] == [True, True]
        other = next(one for one in SAID if one != language)
        assert [said in html for said in SAID[other]] == [False, False]
