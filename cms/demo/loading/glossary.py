"""The glossary of the demonstration."""

from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import yaml
from wagtail.models import Locale

from cms.content.models import GlossaryTerm

FILE = Path(__file__).resolve().parents[1] / "glossary.yaml"


def load_glossary() -> None:
    """Create the missing terms, in the languages of the installation."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    for entry in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        key = uuid5(NAMESPACE_URL, f"glossary/{entry['nl']['term']}")
        for language in entry.keys() & locales.keys():
            GlossaryTerm.objects.get_or_create(
                translation_key=key, locale=locales[language], defaults=entry[language]
            )
