"""Serializers of requests, which validate them, and of responses, which describe them."""
