"""Words of a text: stems, misspellings, and the terms of the glossary. Hard words are in `readability`."""
