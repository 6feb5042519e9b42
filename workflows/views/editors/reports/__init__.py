"""Reports that look back: rounds and approvals, and machine beside readers. Nothing is changed here."""
