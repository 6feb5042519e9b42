"""Writing and withdrawing what the API serves of regions. How that looks is in `api.documents`."""
