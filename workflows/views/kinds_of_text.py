"""The kinds of text, by name, for lists."""

from django.contrib.contenttypes.models import ContentType

from cms.content.text_pages import text_models


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of text, each with its name."""
    return [(str(model._meta.model_name), str(model._meta.verbose_name)) for model in text_models()]  # noqa: SLF001 - Django's public names


def kind_names() -> dict[int, str]:
    """Return the name of each kind of text, by the primary key of its content type."""
    found = ContentType.objects.get_for_models(*text_models())
    return {kind.pk: str(model._meta.verbose_name) for model, kind in found.items()}  # noqa: SLF001 - Django's public name
