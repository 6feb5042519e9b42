"""The models of media: what editors upload, and the bytes that were frozen of it."""

from cms.media.models.frozen_file import FrozenFile
from cms.media.models.uploads import EditorialDocument, EditorialImage, EditorialRendition

Upload = EditorialImage | EditorialDocument

__all__ = ["EditorialDocument", "EditorialImage", "EditorialRendition", "FrozenFile", "Upload"]
