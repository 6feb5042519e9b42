"""The URLs of the links to hand over. To be included below the admin, as `hand_over`."""

from django.urls import path

from workflows.views.editors.members.shareable_links import hand_over, qr_code

app_name = "hand_over"
urlpatterns = [
    path("<str:kind>/<int:pk>/", hand_over, name="link"),
    path("<str:kind>/<int:pk>/qr.svg", qr_code, name="qr_code"),
]
