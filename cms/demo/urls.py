"""The URLs of the demonstration: a start page with accounts and invitations, a video, and the usual ones."""

from django.urls import path

from cms.demo.film import film
from cms.demo.views import start
from cms.urls import urlpatterns as installation

urlpatterns = [path("", start, name="start"), path("demo/<str:name>", film, name="film"), *installation]
