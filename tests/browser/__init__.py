"""What only a real browser can show. Pages that a test client can read are tested elsewhere."""
