"""What people type or paste, as it is stored: `kept_texts.KeptTexts` for models, and the rules it follows.

Here belongs what holds for every text that editors save. What a clipboard holds is taken apart in
`cms/content/paste`, before it is text of ours. `addresses` and `rich_text` are pure.
"""
