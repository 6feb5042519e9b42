"""Approvals and what ends them: recording, publishing what was approved, withdrawing. Not the votes."""
