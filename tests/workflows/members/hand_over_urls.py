"""The product's addresses with the links to hand over, until they are in the admin's menu."""

from django.urls import include, path

from cms.urls import urlpatterns as product

urlpatterns = [path("admin/hand-over/", include("workflows.views.editors.hand_over_urls")), *product]
