"""Pages and snippets that editors write."""

from cms.content.models.article import ArticlePage
from cms.content.models.article_index import ArticleIndexPage
from cms.content.models.topic import Topic

__all__ = ["ArticleIndexPage", "ArticlePage", "Topic"]
