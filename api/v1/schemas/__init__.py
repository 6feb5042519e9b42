"""Serializers that validate requests and describe responses. Responses themselves come from documents."""
