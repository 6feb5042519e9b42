"""What the delivery side keeps: documents, the feed of their changes, and who is told of them."""

from api.models.api_key import ApiKey
from api.models.change import Change
from api.models.delivery import Delivery
from api.models.document import Document
from api.models.document_label import DocumentLabel
from api.models.feed_position import FeedPosition
from api.models.webhook import Webhook

__all__ = ["ApiKey", "Change", "Delivery", "Document", "DocumentLabel", "FeedPosition", "Webhook"]
