"""Start the translation of a text."""

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cms.content.models import TextPage
from cms.users.models import User


@transaction.atomic
def begin_translation(*, source: TextPage, locale: Locale, by: User) -> TextPage:
    """Return the page of this text in this language; create it, as a draft, when there is none.

    An existing page stays as it is. Sentences that were translated before, in any text, are reused. A
    language without a page tree gets one.
    """
    translation_source, _created = TranslationSource.get_or_create_from_instance(source)
    translation, _created = Translation.objects.get_or_create(source=translation_source, target_locale=locale)
    if not source.get_translations().filter(locale=locale, alias_of=None).exists():
        translation.save_target(user=by, publish=False)
    page: TextPage = source.get_translation(locale)
    return page
