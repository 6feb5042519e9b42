"""Renders stored blocks as clean HTML, for preview, panel and API alike. No page around it."""

from cms.content.rendering.body import RenderedBlock, render_body
from cms.content.rendering.filled import fill_body

__all__ = ["RenderedBlock", "fill_body", "render_body"]
