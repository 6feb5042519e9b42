"""The pages, snippets and stored reports of this app. Rounds and approvals are in `workflows`."""

from cms.content.models.article import ArticlePage
from cms.content.models.article_index import ArticleIndexPage
from cms.content.models.article_readability import ArticleReadability
from cms.content.models.draft_entry import DraftEntry
from cms.content.models.draft_word import DraftVariant, DraftWord
from cms.content.models.glossary_term import GlossaryTerm
from cms.content.models.hard_word import HardWord
from cms.content.models.story import StoryIndexPage, StoryPage
from cms.content.models.story_consent import StoryConsent
from cms.content.models.text_page import TextPage
from cms.content.models.topic import Topic

__all__ = [
    "ArticleIndexPage",
    "ArticlePage",
    "ArticleReadability",
    "DraftEntry",
    "DraftVariant",
    "DraftWord",
    "GlossaryTerm",
    "HardWord",
    "StoryConsent",
    "StoryIndexPage",
    "StoryPage",
    "TextPage",
    "Topic",
]
