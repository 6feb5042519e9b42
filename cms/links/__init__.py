"""Which links of public texts, sources and support points work.

How a link is shown on sites is in `cms.content.rendering`; how an address is typed, in `cms.typed`.
"""
