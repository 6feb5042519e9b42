"""Webhooks: the request to create one, and the descriptions."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.models import Document
from api.v1.schemas.changes import ChangeLineField
from api.v1.schemas.fields import TextLanguageField
from api.webhooks.addresses import leads_inside

MAX_URL_LENGTH = 500
# a name, a port and a path; in the demonstration this machine will do as well
LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
URL_PATTERN = rf"^https://({LABEL}\.){{1,3}}[A-Za-z]{{2,63}}(:[0-9]{{1,5}})?([/?#][!-~]*)?$"
KINDS = Document.Kind.values


@extend_schema_field({"type": "string", "format": "uri", "pattern": URL_PATTERN})
class WebhookUrlField(serializers.URLField):
    """An https URL; in the demonstration http will do."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for a URL that messages cannot go to."""
        url = str(super().to_internal_value(data))
        open_to_all = settings.WEBHOOKS_MAY_REACH_THIS_MACHINE
        if not url.startswith("https://") and not (open_to_all and url.startswith("http://")):
            raise serializers.ValidationError("Give an address that starts with https://.")
        if "@" in url.partition("://")[2].partition("/")[0]:
            raise serializers.ValidationError("Leave a name and a password out of the address.")
        if leads_inside(url):
            raise serializers.ValidationError("This address leads to a private network. Give a public one.")
        return url


class NewWebhookSerializer(serializers.Serializer[Any]):
    """What is needed to make a webhook."""

    url = WebhookUrlField(max_length=MAX_URL_LENGTH, help_text="Where messages go: https, in public.")
    languages = serializers.ListField(
        child=TextLanguageField(),
        required=False,
        default=list,
        max_length=20,
        help_text="Only changes in these languages. Empty: all of them.",
    )
    kinds = serializers.ListField(
        child=serializers.ChoiceField(choices=KINDS),
        required=False,
        default=list,
        max_length=20,
        help_text="Only changes of these kinds. Empty: all of them.",
    )


class WebhookSerializer(serializers.Serializer[Any]):
    """A site that hears of changes."""

    id = serializers.UUIDField()
    url = serializers.URLField()
    region = serializers.CharField(allow_null=True, help_text="Null: national texts alone.")
    languages = serializers.ListField(child=serializers.CharField())
    kinds = serializers.ListField(child=serializers.CharField())
    status = serializers.ChoiceField(
        choices=["active", "stopped"],
        help_text="`stopped`: the site could not be reached for more than a day. An accepted test "
        "resumes it where it stopped.",
    )
    createdAt = serializers.DateTimeField()


class CreatedWebhookSerializer(WebhookSerializer):
    """A webhook with its secret, which is shown this once."""

    secret = serializers.CharField(help_text="With this you check signatures. Treat it as a password.")


class WebhookPageSerializer(serializers.Serializer[Any]):
    """The webhooks of a region."""

    results = WebhookSerializer(many=True)


class NewSecretSerializer(serializers.Serializer[Any]):
    """A new secret."""

    secret = serializers.CharField(help_text="For 24 hours each earlier secret signs too.")


class AttemptSerializer(serializers.Serializer[Any]):
    """One attempt to send a message."""

    at = serializers.DateTimeField()
    status = serializers.IntegerField(allow_null=True, help_text="What your site answered; null: nothing.")
    detail = serializers.CharField(help_text="What went wrong; empty when nothing did.")
    milliseconds = serializers.IntegerField()


class DeliverySerializer(serializers.Serializer[Any]):
    """One message, and how sending it went."""

    id = serializers.UUIDField(help_text="The `webhook-id` of the message, the same at every attempt.")
    type = serializers.ChoiceField(choices=["changes", "test"])
    state = serializers.ChoiceField(choices=["waiting", "delivered", "failed"])
    createdAt = serializers.DateTimeField()
    nextAttemptAt = serializers.DateTimeField(allow_null=True)
    attempts = AttemptSerializer(many=True)


class DeliveryPageSerializer(serializers.Serializer[Any]):
    """The messages of the last time, newest first; fifty at most."""

    results = DeliverySerializer(many=True)


class MessageDataSerializer(serializers.Serializer[Any]):
    """What a message carries."""

    changes = serializers.ListField(
        child=ChangeLineField(), help_text="Lines of the feed, in order; at most a hundred."
    )
    upTo = serializers.IntegerField(
        help_text="The place in the feed up to which this message says what changed for your webhook: "
        "all that happened since the last one, together."
    )
    hasMore = serializers.BooleanField(
        help_text="More changed than fits here: read the rest from the feed. No message follows for it."
    )


class MessageSerializer(serializers.Serializer[Any]):
    """What your site receives. Answer with any 2xx within ten seconds; do the work afterwards."""

    type = serializers.ChoiceField(choices=["changes", "test"])
    timestamp = serializers.DateTimeField()
    data = MessageDataSerializer()  # type: ignore[assignment]  # the specification's name for it
