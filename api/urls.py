"""The URLs of the API: alone on a reading node, or as part of a full installation (`at_api`)."""

from django.urls import path, re_path

from api.v1.endpoints.preview_file import preview_file_answer
from api.v1.endpoints.public_file import public_file_answer
from api.v1.http.problems import bad_request, not_found, server_error
from api.v1.urls import urlpatterns as version_1

at_api = [
    *version_1,
    path("files/<str:digest>/<str:name>", public_file_answer, name="public-file"),
    path("files/previews/<str:token>/<str:digest>/<str:name>", preview_file_answer, name="preview-file"),
    re_path(r"^api(/.*)?$", not_found),
]
urlpatterns = [*at_api, re_path("", not_found)]

handler400 = bad_request
handler404 = not_found
handler500 = server_error
