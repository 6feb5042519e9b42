"""The URLs of shareable links, to be included below the admin."""

from django.urls import path

from workflows.views.editors.members.shareable_links import shareable_link

app_name = "shareable_links"
urlpatterns = [
    path("<str:kind>/<int:pk>/", shareable_link, name="link"),
]
