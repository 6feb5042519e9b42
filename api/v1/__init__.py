"""Version 1 of the API, as regional sites read it; described by `/api/v1/openapi.json`."""
