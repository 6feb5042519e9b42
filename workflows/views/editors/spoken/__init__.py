"""Hearing what members have spoken, and writing it out."""
