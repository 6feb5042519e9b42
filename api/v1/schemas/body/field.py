"""A block of a body, of any kind."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.v1.schemas.body.supplement import SupplementBlockSerializer
from api.v1.schemas.body.types import TYPES, one_of


@extend_schema_field(one_of("Block", {**TYPES, "supplement": SupplementBlockSerializer}))
class BlockField(serializers.JSONField):
    """A piece of the body."""
