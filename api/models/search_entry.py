"""The entry of a document in the search index."""

from django.db import models

from api.models.document import Document


class SearchEntry(models.Model):
    """The stems of one document, each column with a space before and after every stem.

    `words` is each stem once, with marks of what document it is and of what its title has: that is what is
    searched, by the database's own index (see the migration). The other columns say how much a word matters
    here. `summary` holds the headings too; `often` the words that the text comes back to.
    """

    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )
    title = models.TextField()
    summary = models.TextField()
    often = models.TextField()
    # the large column last: a database reads through what precedes the requested column
    words = models.TextField()

    def __str__(self) -> str:
        return f"Search entry of {self.document_id}"
