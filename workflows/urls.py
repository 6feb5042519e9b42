"""The addresses of the panel members' pages."""

from django.urls import path
from django.views.generic import TemplateView

app_name = "panel"
urlpatterns = [
    path("<str:token>/", TemplateView.as_view(), name="welcome"),
]
