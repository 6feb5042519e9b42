"""Reports that look back: rounds and approvals, and readability beside readers. Nothing changes here."""
