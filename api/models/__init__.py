"""The tables of delivery: documents, their index, the feed, keys, webhooks. No text that editors work on."""

from api.models.api_key import ApiKey
from api.models.cache_purge import CachePurge
from api.models.change import Change
from api.models.delivery import Delivery
from api.models.document import Document
from api.models.document_label import DocumentLabel
from api.models.document_part import DocumentPart
from api.models.document_term import DocumentTerm
from api.models.feed_position import FeedPosition
from api.models.former_slug import FormerSlug
from api.models.mirror import Mirror, MirrorFile
from api.models.region_document import RegionDocument
from api.models.search_entry import SearchEntry
from api.models.search_word import SearchVariant, SearchWord
from api.models.site_feed import SiteFeed
from api.models.site_reminder import SiteReminder
from api.models.site_state import SiteState
from api.models.snapshot import Snapshot, SnapshotFile
from api.models.webhook import Webhook

__all__ = [
    "ApiKey",
    "CachePurge",
    "Change",
    "Delivery",
    "Document",
    "DocumentLabel",
    "DocumentPart",
    "DocumentTerm",
    "FeedPosition",
    "FormerSlug",
    "Mirror",
    "MirrorFile",
    "RegionDocument",
    "SearchEntry",
    "SearchVariant",
    "SearchWord",
    "SiteFeed",
    "SiteReminder",
    "SiteState",
    "Snapshot",
    "SnapshotFile",
    "Webhook",
]
