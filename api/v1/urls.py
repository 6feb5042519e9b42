"""Addresses of version 1. None of them has a slash at its end, and none redirects."""

from django.urls import path

from api.v1.article_detail import ArticleDetail
from api.v1.article_list import ArticleList
from api.v1.change_list import ChangeList
from api.v1.description import Description
from api.v1.docs import Docs, Style

urlpatterns = [
    path("articles/<uuid:id>", ArticleDetail.as_view(), name="article"),
    path("articles", ArticleList.as_view(), name="articles"),
    path("changes", ChangeList.as_view(), name="changes"),
    path("openapi.json", Description.as_view(), name="openapi"),
    path("docs", Docs.as_view(), name="docs"),
    path("docs/style", Style.as_view(), name="docs-style"),
]
