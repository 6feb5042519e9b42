"""A draft, for a site that wants to see it in its own design."""

from typing import ClassVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema

from api.documents.draft import render_draft
from api.models import ApiKey
from api.preview_tokens import read_preview_token
from api.queries.drafts import draft
from api.v1.http.keyed import KeyedEndpoint, private_answer
from api.v1.schemas.preview import PreviewedArticleSerializer, PreviewedStorySerializer

GONE = "There is no such preview. One works for an hour; ask the editor for a new address."


class Preview(KeyedEndpoint):
    """`GET /api/v1/previews/{token}`."""

    scope: ClassVar[ApiKey.Scope] = ApiKey.Scope.PREVIEWS
    http_method_names = ["get", "head", "options"]

    @extend_schema(
        operation_id="getPreview",
        summary="A draft, in the form of an article or a story",
        description="An editor gives you the URL; it works for an hour, with any key for previews. "
        "What a region adds to an article comes as that article with the supplement in it, or by itself "
        "while the article is not public. Nobody has approved the text yet: show it on request, store it "
        "nowhere, and keep it out of search engines.",
        responses={
            200: PolymorphicProxySerializer(
                component_name="Preview",
                serializers=[PreviewedArticleSerializer, PreviewedStorySerializer],
                resource_type_field_name=None,
            )
        },
        tags=["Previews"],
    )
    def get(self, _request: HttpRequest, token: str) -> HttpResponse:
        """Answer with the draft. Raises Http404, without a word on what is wrong with the token."""
        reference = read_preview_token(token)
        stored = draft(reference) if reference else None
        if stored is None:
            raise Http404(GONE)
        shown = render_draft(stored, files=f"{settings.PUBLIC_URL}/files/previews/{token}/")
        headers = {"Content-Language": shown["language"], "X-Robots-Tag": "noindex"}
        return private_answer(shown, headers=headers)
