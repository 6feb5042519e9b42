"""Images and documents of the editors. How a text shows them is in `cms.content`."""
