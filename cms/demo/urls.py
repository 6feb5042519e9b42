"""The URLs of the demonstration: a start page with accounts and invitations before all others."""

from django.urls import path

from cms.demo.views import start
from cms.urls import urlpatterns as installation

urlpatterns = [path("", start, name="start"), *installation]
