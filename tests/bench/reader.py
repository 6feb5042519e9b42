"""A member who reads a text of about 600 words: `python -m tests.bench.reader` prints at which path."""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import django


def address() -> str:
    """Collect the files, and return the path of the reading screen of a new member."""
    from django.core.management import call_command
    from django.urls import reverse

    from tests import factories
    from tests.bench.corpus import body

    call_command("collectstatic", interactive=False, verbosity=0)
    invitation = factories.take_part(factories.reader(slug="op-een-telefoon", body=body([])))
    return reverse("panel:read", args=[invitation.token])


if __name__ == "__main__":
    django.setup()
    print(address())  # noqa: T201 - read by the bench
