"""Images and documents: what editors upload, and the bytes that were frozen of it. It only stores.

Who may see a frozen file is decided by a view in `api` (public) or in `workflows` (guarded). How a text shows
files is in `cms.content.rendering`.
"""
