"""A reading node serves the API alone, and asks of its environment what production asks."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVE = """
import json, sys
import django
django.setup()
from django.conf import settings
from django.test import Client
client = Client(headers={"host": "teksten.example.org", "x-forwarded-proto": "https"})
found = {}
for path in sys.argv[1:]:
    answer = client.get(path)
    found[path] = [answer.status_code, answer["Content-Type"], answer.get("Strict-Transport-Security", "")]
print(json.dumps({"answers": found, "middleware": settings.MIDDLEWARE}))
"""


def run(tmp_path: Path, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script under the delivery settings, in a process of its own."""
    given = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "cms.settings.delivery",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'delivery.sqlite3'}",
        "SECRET_KEY": "only-for-this-test-" * 3,
        "ALLOWED_HOSTS": "teksten.example.org",
        "PUBLIC_URL": "https://teksten.example.org",
        "ORGANISATION_NAME": "Bureau Meelezen",
        "ORGANISATION_CONTACT": "Kim Jansen",
        "ORGANISATION_TELEPHONE": "030 123 45 67",
        "ORGANISATION_EMAIL": "kim@meelezen.example",
        "ORGANISATION_ADDRESS": "Dorpsstraat 1, Utrecht",
        **environment,
    }
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={k: v for k, v in given.items() if v},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_serves_the_api_and_nothing_else(tmp_path: Path, database_url: str) -> None:
    asked = ("/api/v1/articles", "/api/v1/changes", "/api/v1/docs", "/admin/", "/")
    done = run(tmp_path, SERVE, *asked, DATABASE_URL=database_url)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert {path: answer[:2] for path, answer in said["answers"].items()} == {
        "/api/v1/articles": [200, "application/json"],
        "/api/v1/changes": [200, "application/json"],
        "/api/v1/docs": [200, "text/html; charset=utf-8"],
        "/admin/": [404, "application/problem+json"],
        "/": [404, "application/problem+json"],
    }
    assert said["answers"]["/api/v1/articles"][2].startswith("max-age=")
    assert not [name for name in said["middleware"] if "session" in name or "auth" in name or "csrf" in name]


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "PUBLIC_URL"])
def test_it_refuses_to_start_half_configured(tmp_path: Path, missing: str) -> None:
    done = run(tmp_path, "import django; django.setup()", **{missing: ""})
    assert done.returncode != 0
    assert missing in done.stderr


def test_postgresql_plans_a_question_once_unless_told_otherwise(tmp_path: Path) -> None:
    script = "from django.conf import settings; print(settings.DATABASES['default']['OPTIONS'])"
    for prepares, threshold in (("", 5), ("False", None)):
        address = "postgres://reader@db.example.org/teksten"
        done = run(tmp_path, script, DATABASE_URL=address, DATABASE_PREPARES=prepares)
        found = ast.literal_eval(done.stdout)
        assert found["server_side_binding"] is True, done.stderr
        assert found["prepare_threshold"] == threshold


WHO_ANSWERS = """
import sys
from cms.wsgi import application
said = {}
environ = {
    "REQUEST_METHOD": "GET", "PATH_INFO": "/api/v1/changes", "QUERY_STRING": "",
    "SERVER_NAME": "localhost", "SERVER_PORT": "443", "HTTP_HOST": "teksten.example.org",
    "REMOTE_ADDR": "::1", "HTTP_X_FORWARDED_PROTO": "https", "wsgi.url_scheme": "http",
    "wsgi.input": sys.stdin.buffer,
}
for time in range(3):
    parts = application(dict(environ), lambda status, headers: said.update(status=status))
print(said["status"], type(parts).__name__)
"""


@pytest.mark.parametrize(
    ("settings", "megabytes", "answered"),
    [
        ("cms.settings.delivery", "", "list"),
        ("cms.settings.production", "", "list"),
        ("cms.settings.delivery", "0", "HttpResponse"),
    ],
)
def test_what_is_read_thrice_is_answered_before_django(
    tmp_path: Path, database_url: str, settings: str, megabytes: str, answered: str
) -> None:
    where = {
        "DJANGO_SETTINGS_MODULE": settings,
        "DATABASE_URL": database_url,
        "API_FRONT_MEGABYTES": megabytes,
    }
    done = run(tmp_path, WHO_ANSWERS, **where)
    assert done.stdout.split() == ["200", "OK", answered], done.stderr


def test_a_database_that_hangs_is_noticed_within_seconds(tmp_path: Path) -> None:
    script = "from django.conf import settings; print(settings.DATABASES['default']['OPTIONS'])"
    for module in ("cms.settings.production", "cms.settings.delivery"):
        address = "postgres://reader@db.example.org/teksten?connect_timeout=3"
        done = run(tmp_path, script, DATABASE_URL=address, DJANGO_SETTINGS_MODULE=module)
        found = ast.literal_eval(done.stdout)
        assert found["connect_timeout"] == 3, done.stderr  # the address may say otherwise
        assert found["tcp_user_timeout"] == 10_000
        assert found["keepalives_idle"] + found["keepalives_interval"] * found["keepalives_count"] <= 20
