"""Access to the translation queue, by language."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Locale

from workflows.errors import NotAllowed
from workflows.queries.translations.translators import WritableTrees, languages_of, writable_trees


def languages_in_order(user: Any) -> list[Locale]:
    """Return the languages in which this person may write, in the order of the installation."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    return sorted(languages_of(user), key=lambda locale: codes.index(locale.language_code))


class LanguageAccess:
    """For a page about one language."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def languages(self) -> list[Locale]:
        """The languages that this person may open."""
        return languages_in_order(self.request.user)

    @cached_property
    def trees(self) -> WritableTrees:
        """The trees of this language in which the person may write."""
        user: Any = self.request.user
        return writable_trees(user, self.locale)

    @cached_property
    def locale(self) -> Locale:
        """The language in the URL. Raises NotAllowed without any language, Http404 for another one."""
        if not self.languages:
            raise NotAllowed(_("You may not translate into any language. Ask an administrator."))
        for locale in self.languages:
            if locale.language_code == self.kwargs["language"]:
                return locale
        raise Http404
