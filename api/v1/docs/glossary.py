"""The terms of the API, with the Dutch ones of the field."""

from typing import Final

GLOSSARY: Final = [
    ("article", "artikel", "A national text page on inclusive education."),
    (
        "document",
        "document",
        "One article in one language, for one region or for all, as the API answers it.",
    ),
    ("change", "wijziging", "A numbered line in the feed: this document was published or withdrawn."),
    (
        "snapshot",
        "momentopname",
        "All texts of a region and language in one file, with its place in the feed.",
    ),
    ("approval", "goedkeuring", "The record that readers approved exactly this text."),
    ("panel", "panel", "A standing group of readers: parents, youth, speakers of a language, experts."),
    ("urgent publication", "spoedpublicatie", "A text that is published at once; panels read it afterwards."),
    ("minor edit", "kleine wijziging", "A spelling correction, confirmed by a second editor."),
    ("withdrawal", "intrekking", "A text is taken out of the API, at once."),
    ("region", "regio", "One samenwerkingsverband passend onderwijs, by its code (PO2601, VO2709)."),
    ("support point", "ouder- en jeugdsteunpunt", "The place that parents and youths can turn to."),
    (
        "placeholder",
        "plaatshouder",
        "What stands in a national text for something that each region has of its own.",
    ),
    (
        "sector",
        "sector",
        "po: primary; vo: secondary; po-vo: the step between; mbo: vocational education.",
    ),
    ("plain Dutch", "eenvoudig Nederlands", "The language nl-x-simple: for people who read little."),
]
#: what was added to version 1, newest first
CHANGELOG: Final = [
    (
        "1.0.0",
        (
            "Articles, the feed of changes, search, glossary, topics, regions with their support points, the "
            "finder by postcode, schools, keys and webhooks."
        ),
    ),
]
INTRODUCTION: Final = (
    "Validated information on inclusive education for parents and youths in the Netherlands. Parents and "
    "youths have read every text, and approved it, before it appears here; each text says how. Reading is "
    "free, needs no key and sets no cookie. Fields have English names; texts are Dutch and translated.\n\n"
    "Pictures, downloads and captions have the addresses that a text names, below `/files/`. The bytes at an "
    "address never change, and are gone with their text: show them from there, or delete your "
    "copy when the feed says that the text was withdrawn.\n\n"
    "Caches may stand between you and us. One that obeys `Cache-Control` shows a withdrawn text, and its "
    "files, for at most 2 minutes, and nothing stale at all when we do not answer. Answers come in `zstd`, "
    "`br` or `gzip`, as `Accept-Encoding` asks; an ETag names the bytes in one of them.\n\n"
    "A version of this API keeps working: fields may be added to it, none is removed or changed in meaning. "
    "Should a version 2 come, version 1 stays for at least a year, and says so in a `Deprecation` header."
)


def introduction() -> str:
    """Return the description of the API with its glossary, as Markdown."""
    rows = [f"| {english} | {dutch} | {meaning} |" for english, dutch, meaning in GLOSSARY]
    return "\n".join([INTRODUCTION, "", "| word | in Dutch | meaning |", "|---|---|---|", *rows])
