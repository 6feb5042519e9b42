"""What the delivery side keeps: documents, and the feed of their changes."""

from api.models.change import Change
from api.models.document import Document
from api.models.document_label import DocumentLabel
from api.models.feed_position import FeedPosition
from api.models.region_document import RegionDocument

__all__ = ["Change", "Document", "DocumentLabel", "FeedPosition", "RegionDocument"]
