"""URLs of version 1. None of them ends with a slash, and none redirects.

It is one flat list with the busiest first: each level of includes would cost every read.
"""

from django.urls import path

from api.v1.docs.description import Description
from api.v1.docs.page import Docs, ExampleView, Style
from api.v1.endpoints.article_detail import ArticleDetail
from api.v1.endpoints.article_list import ArticleList
from api.v1.endpoints.change_list import ChangeList
from api.v1.endpoints.feedback import Feedback
from api.v1.endpoints.preview import Preview
from api.v1.endpoints.region_detail import RegionDetail
from api.v1.endpoints.region_list import RegionList
from api.v1.endpoints.school_list import SchoolList
from api.v1.endpoints.sites.state import SiteStateEndpoint
from api.v1.endpoints.snapshots.file import SnapshotDetail
from api.v1.endpoints.snapshots.latest import SnapshotList
from api.v1.endpoints.stories import StoryDetail, StoryList
from api.v1.endpoints.usage import Usage
from api.v1.endpoints.webhook_deliveries import WebhookDeliveries, WebhookReplay
from api.v1.endpoints.webhook_detail import WebhookDetail
from api.v1.endpoints.webhook_list import WebhookList
from api.v1.endpoints.webhook_secret import WebhookSecret
from api.v1.endpoints.webhook_test_message import WebhookTestMessage
from api.v1.endpoints.word_lists import GlossaryList, TopicList

urlpatterns = [
    path("api/v1/articles/<uuid:id>", ArticleDetail.as_view(), name="article"),
    path("api/v1/articles", ArticleList.as_view(), name="articles"),
    path("api/v1/stories/<uuid:id>", StoryDetail.as_view(), name="story"),
    path("api/v1/stories", StoryList.as_view(), name="stories"),
    path("api/v1/changes", ChangeList.as_view(), name="changes"),
    path("api/v1/feedback", Feedback.as_view(), name="feedback"),
    path("api/v1/usage", Usage.as_view(), name="usage"),
    path("api/v1/sites/state", SiteStateEndpoint.as_view(), name="site-state"),
    path("api/v1/previews/<str:token>", Preview.as_view(), name="preview"),
    path("api/v1/webhooks", WebhookList.as_view(), name="webhooks"),
    path("api/v1/webhooks/<uuid:id>", WebhookDetail.as_view(), name="webhook"),
    path("api/v1/webhooks/<uuid:id>/secret", WebhookSecret.as_view(), name="webhook-secret"),
    path("api/v1/webhooks/<uuid:id>/test", WebhookTestMessage.as_view(), name="webhook-test"),
    path("api/v1/webhooks/<uuid:id>/deliveries", WebhookDeliveries.as_view(), name="webhook-deliveries"),
    path(
        "api/v1/webhooks/<uuid:id>/deliveries/<uuid:delivery>/replay",
        WebhookReplay.as_view(),
        name="webhook-replay",
    ),
    path("api/v1/regions/<str:code>", RegionDetail.as_view(), name="region"),
    path("api/v1/regions", RegionList.as_view(), name="regions"),
    path("api/v1/schools", SchoolList.as_view(), name="schools"),
    path("api/v1/glossary", GlossaryList.as_view(), name="glossary"),
    path("api/v1/topics", TopicList.as_view(), name="topics"),
    path("api/v1/snapshots/latest.json", SnapshotList.as_view(), name="snapshots"),
    path("api/v1/snapshots/<str:name>", SnapshotDetail.as_view(), name="snapshot"),
    path("api/v1/openapi.json", Description.as_view(), name="openapi"),
    path("api/v1/docs", Docs.as_view(), name="docs"),
    path("api/v1/docs/examples/<slug:name>", ExampleView.as_view(), name="docs-example"),
    path("api/v1/docs/style", Style.as_view(), name="docs-style"),
]
