"""The addresses of the API: alone on a reading node, or as part of a full installation (`at_api`)."""

from django.urls import re_path

from api.v1.http.problems import bad_request, no_such_address, server_error
from api.v1.urls import urlpatterns as version_1

at_api = [*version_1, re_path(r"^api(/.*)?$", no_such_address)]
urlpatterns = [*at_api, re_path("", no_such_address)]

handler400 = bad_request
handler404 = no_such_address
handler500 = server_error
