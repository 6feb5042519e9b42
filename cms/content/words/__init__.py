"""Words in a text: stems, misspellings and glossary terms. Hard words are in `readability`."""
