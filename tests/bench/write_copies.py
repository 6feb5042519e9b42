"""Write files: `python -m tests.bench.write_copies snapshot REGION`, or `… mirror FOLDER`."""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import sys

import django


def main(what: str, where: str) -> None:
    """Make one snapshot, or a mirror of all texts."""
    from api.copies.making import make_snapshot
    from api.copies.mirror.publishing import publish_static

    if what == "snapshot":
        make_snapshot("nl", where)
    else:
        publish_static(where)


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
