"""In which texts panels meet an upload now."""

from cms.content.uploads import MODELS
from cms.media.models import Upload
from cms.users.models import User
from workflows.queries.approvals.articles import Key
from workflows.queries.files.uses import seen_texts
from workflows.queries.rounds.being_read import texts_being_read


def readings_of(upload: Upload, user: User) -> tuple[list[str], int]:
    """Return the texts with it that are being read: the titles this person may see, and how many others."""
    texts = texts_being_read().filter(files__key=f"{MODELS[type(upload)]}:{upload.pk}").order_by("pk")
    titles: dict[Key, str] = {(text.article, text.language): str(text) for text in texts}
    seen = seen_texts(list(titles), user)
    return [title for key, title in titles.items() if key in seen], len(titles.keys() - seen)
