"""The delivery side: documents, the change feed and the API that regional sites read."""
