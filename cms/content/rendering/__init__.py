"""Renders stored blocks as clean HTML: the same for the preview, the panel's reading page and the API."""

from cms.content.rendering.body import RenderedBlock, render_body
from cms.content.rendering.filled import fill_body

__all__ = ["RenderedBlock", "fill_body", "render_body"]
