"""The addresses of the API: alone on a reading node, or as part of a full installation (`at_api`)."""

from django.urls import include, path, re_path

from api.v1.problems import bad_request, no_such_address, server_error

below_api = [path("v1/", include("api.v1.urls")), re_path("", no_such_address)]
at_api = [path("api/", include(below_api)), path("api", no_such_address)]

urlpatterns = [*at_api, re_path("", no_such_address)]

handler400 = bad_request
handler404 = no_such_address
handler500 = server_error
