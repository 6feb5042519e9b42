"""What the delivery side keeps: documents, what they are found by, and the feed of their changes."""

from api.models.change import Change
from api.models.document import Document
from api.models.document_label import DocumentLabel
from api.models.document_term import DocumentTerm
from api.models.feed_position import FeedPosition
from api.models.search_entry import SearchEntry
from api.models.search_word import SearchVariant, SearchWord

__all__ = [
    "Change",
    "Document",
    "DocumentLabel",
    "DocumentTerm",
    "FeedPosition",
    "SearchEntry",
    "SearchVariant",
    "SearchWord",
]
