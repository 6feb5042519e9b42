"""The delivery side: documents, the change feed and the API for regional sites. Nothing is edited here."""
