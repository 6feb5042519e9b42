"""Stored blocks in, clean HTML out: the same for the preview, the panel's reading page and the API."""

from cms.content.rendering.body import RenderedBlock, render_body

__all__ = ["RenderedBlock", "render_body"]
