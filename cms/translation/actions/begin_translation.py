"""Begin to translate a text."""

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cms.content.models import TextPage
from cms.users.models import User


@transaction.atomic
def begin_translation(*, source: TextPage, locale: Locale, by: User) -> TextPage:
    """Return the page of this text in this language; make it, as a draft, when it is not there.

    A page that is there keeps what it has. Sentences that were translated before, in whichever text, are
    there again. A language without a tree gets one.
    """
    kept, _created = TranslationSource.get_or_create_from_instance(source)
    translation, _created = Translation.objects.get_or_create(source=kept, target_locale=locale)
    if not source.get_translations().filter(locale=locale, alias_of=None).exists():
        translation.save_target(user=by, publish=False)
    page: TextPage = source.get_translation(locale)
    return page
