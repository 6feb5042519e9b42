"""Files that are public: those of texts that are public now. There is no list of them that could be wrong."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q

from api.models import Document, DocumentPart
from cms.media.models import FrozenFile
from cms.media.sizes import names_kept
from cms.media.sound.keeping import SOUND_NAME
from workflows.queries.recordings.in_force import heard_digests, heard_files


def public_file(digest: str, name: str) -> FrozenFile | None:
    """Return the file, when the text of a public document or of a supplement in one shows it; one query.

    So is a recording in force of a public text. A file of the approved text that a document was rendered from
    is public for as long as the document is.
    """
    names = names_kept(name)
    shown = {"approval__text__files__file": OuterRef("pk"), "approval__text__files__name__in": names}
    heard = {"approval__text__digest__in": heard_digests(digest, name)}
    found = FrozenFile.objects.filter(
        Q(Exists(Document.objects.filter(**shown)))
        | Q(Exists(DocumentPart.objects.filter(**shown)))
        | Q(Exists(Document.objects.filter(**heard))),
        hash=digest,
        erased_at=None,
    ).first()
    known = found is None or not found.is_picture or name in {size.name for size in found.sizes}
    return found if known else None


def public_files() -> Iterator[tuple[FrozenFile, str]]:
    """Yield every public file with the last part of each of its addresses. Four queries."""
    of_text = ("approval__text__files__file", "approval__text__files__name")
    rows = Document.objects.order_by().values_list(*of_text)
    named = set(rows.union(DocumentPart.objects.order_by().values_list(*of_text)))
    files = FrozenFile.objects.filter(erased_at=None).in_bulk({pk for pk, _name in named if pk})
    for pk, name in named:
        if file := files.get(pk):
            for shown in [size.name for size in file.sizes] or [name]:
                yield file, shown
    for sound in heard_files(Document.objects.order_by().values("approval__text__digest")):
        yield sound, SOUND_NAME
