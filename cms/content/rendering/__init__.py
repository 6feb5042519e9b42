"""Renders stored blocks as clean HTML, for preview, panel and API alike. No page around it."""

from cms.content.rendering.body import RenderedBlock, render_body
from cms.content.rendering.filled import fill_body
from cms.content.rendering.linked import NOWHERE, articles_in, link_body

__all__ = ["NOWHERE", "RenderedBlock", "articles_in", "fill_body", "link_body", "render_body"]
