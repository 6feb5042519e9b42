"""The WSGI application that stands before Django's."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.db import DatabaseError, InterfaceError

from api.front.admission import ASKED, Doorkeeper
from api.front.asked import Environ, Key, key_of
from api.front.asker import Asker
from api.front.away import away
from api.front.computed import Application, Start, computed
from api.front.given import given
from api.front.kept import Kept, kept_answer
from api.front.shelf import Alias, Shelf
from api.v1.http.limits import check_read
from api.v1.http.problems import Refused
from cms.users.client_ip import ip_of


class Front:
    """Gives what was kept, and leaves the rest to Django. `position` is asked by the thread that computes."""

    def __init__(self, application: Application, asker: Asker, position: Callable[[], int]) -> None:
        self._application, self._asker, self._position = application, asker, position
        self._watcher, self._doorkeeper = asker.watcher, Doorkeeper()
        self._clock = self._watcher.clock
        # looked up once: each time costs as much as finding the answer
        self._quota, self._proxies = settings.API_READS_PER_MINUTE, settings.PANEL_TRUSTED_PROXIES
        self._scheme = (settings.SECURE_PROXY_SSL_HEADER or ["HTTP_X_FORWARDED_PROTO"])[0]

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer. What was asked for in exactly these words before is answered without understanding it."""
        get = environ.get
        # everything that `key_of` looks at
        alias: Alias = (
            get("REQUEST_METHOD"),
            get("PATH_INFO"),
            get("QUERY_STRING"),
            get("HTTP_ACCEPT_LANGUAGE"),
            get("HTTP_ACCEPT_ENCODING"),
            get("HTTP_ACCEPT"),
            get("HTTP_HOST"),
            get(self._scheme),
            get("wsgi.url_scheme"),
            get("HTTP_AUTHORIZATION"),
            get("HTTP_CACHE_CONTROL"),
        )
        kept = self._watcher.shelf.aliases.get(alias)
        if kept is None or self._clock() >= self._watcher.until:
            return self._understood(environ, start, alias)
        return self._counted(kept, environ, start)

    def _understood(self, environ: Environ, start: Start, alias: Alias) -> Iterable[bytes]:
        key = key_of(environ)
        if key is None:
            return self._application(environ, start)
        self._asker.ensure()
        if not self._watcher.is_believed() and not self._asker.ask():
            return away(environ, start)
        environ["QUERY_STRING"] = key.query  # the same answer, whoever computes it
        shelf = self._watcher.shelf
        kept = shelf.get(key)
        if kept is None:
            return self._new(environ, start, key, shelf)
        if environ["REQUEST_METHOD"] == "GET":
            shelf.name(alias, kept)
        return self._counted(kept, environ, start)

    def _new(self, environ: Environ, start: Start, key: Key, shelf: Shelf) -> Iterable[bytes]:
        asked = self._doorkeeper.asked(key)
        if asked < ASKED or environ["REQUEST_METHOD"] != "GET" or not self._is_at_position(shelf):
            return self._application(environ, start)
        status, headers, body = computed(self._application, environ)
        kept = kept_answer(key, status, headers, body)
        if kept is None:
            start(status, headers)
            return [body]
        shelf.keep(key, kept, asked)
        return given(kept, environ, start)

    def _is_at_position(self, shelf: Shelf) -> bool:
        """Return whether what is computed now belongs on this shelf.

        When the position moves meanwhile, the shelf goes, with what was computed before or after that. This
        asks once more because the thread's database may be a copy that lags behind the one that was asked.
        """
        try:
            return self._position() == shelf.position
        except (DatabaseError, InterfaceError):
            return False

    def _counted(self, kept: Kept, environ: Environ, start: Start) -> Iterable[bytes]:
        try:
            check_read(ip_of(environ, self._proxies), self._quota)
        except Refused:
            return self._application(environ, start)  # which refuses it too, and says why
        return given(kept, environ, start)
