"""Ask an address as somebody, and say what is wrong with the answer."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from urllib.parse import urljoin
from zipfile import ZipFile, is_zipfile

from django.db import connection, transaction
from django.test import Client
from django.utils.translation import override

from tests.contracts.seen.forms import Form, Values, forms_in
from tests.contracts.seen.world import MET, World

#: 400, 405, 410 and 415 are answers to what nobody can ask on a page: a wrong number, method, time or type;
#: 409 refuses to delete what is used, and says where
FINE = {200, 202, 204, 301, 302, 400, 403, 404, 405, 409, 410, 415}
#: Wagtail answers these hand-made forms with an error of the server; nothing is stored, and nothing shown
OF_WAGTAIL = {
    "/choose": "has no attribute 'is_valid'",  # a chooser that shows no form to make something
    "/admin/sites/": "expected a number but got",  # its chooser of a page looks up what is no number
}


class Visitor:
    """A browser in which one account, or nobody, is signed in."""

    def __init__(self, role: str, world: World) -> None:
        self.role, self.world = role, world
        self.hidden = world.hidden_from(role)
        #: what became of the forms of pages that it saw
        self.sent: Counter[int] = Counter()
        self.client = Client(raise_request_exception=False, headers={"accept-language": "en"})
        account = world.accounts[role]
        if account.is_authenticated:
            self.client.force_login(account)
        self.cookies = dict(self.client.cookies)
        self._filled_in: set[tuple[object, ...]] = set()

    def walk(self, route: str, path: str, *, queries: Iterable[str], more: Iterable[Form]) -> Iterator[str]:
        """Yield every fault of this address, read, and posted to with its forms and `more`."""
        forms: list[Form] = []
        for answer, asked in self._read(path, queries):
            yield from self._faults("GET", asked, answer)
            forms += [form for form in self.forms_of(answer) if self._is_new(route, form)]
        for form in forms:
            to = urljoin(path, form.action)
            answer = self.ask("POST", to, form.values)
            self.sent[answer.status_code] += 1
            yield from self._faults("POST", to, answer)
        for values in [{}, *(form.broken for form in forms[:1]), *(form.values for form in more)]:
            yield from self._faults("POST", path, self.ask("POST", path, values))

    def read(self, path: str, queries: Iterable[str]) -> Iterator[str]:
        """Yield every fault of this address, only read."""
        for answer, asked in self._read(path, queries):
            yield from self._faults("GET", asked, answer)

    def _read(self, path: str, queries: Iterable[str]) -> Iterator[tuple[Any, str]]:
        for query in queries:
            yield self.ask("GET", path + query), path + query

    def _is_new(self, route: str, form: Form) -> bool:
        """Whether to send it: as it came for every object, filled in once for each address and button."""
        sign = (route, form.button, *sorted(form.values))
        is_new = not form.filled or sign not in self._filled_in
        self._filled_in.add(sign)
        return is_new

    def forms_of(self, answer: Any) -> list[Form]:
        """Return the forms that it shows."""
        if answer.status_code != 200:
            return []
        return list(forms_in(answer.shown, answer.headers.get("Content-Type", "")))

    def ask(self, method: str, path: str, form: Values | None = None) -> Any:
        """Return the answer, with what it shows and whether it changed what is another's; keep nothing."""
        self.client.cookies.clear()
        for name, morsel in self.cookies.items():
            self.client.cookies[name] = morsel.value
        writes = _Writes()
        with transaction.atomic(), override("en"):
            before = self.world.unseen_by(self.role)
            with connection.execute_wrapper(writes):
                answer: Any = (
                    self.client.get(path) if method == "GET" else self.client.post(path, _ready(form))
                )
            answer.shown = _shown(answer)
            answer.changed = writes.seen and self.world.unseen_by(self.role) != before
            transaction.set_rollback(True)
        return answer

    def _faults(self, method: str, path: str, answer: Any) -> Iterator[str]:
        asked = f"{self.role}: {method} {path}"
        if answer.status_code not in FINE:
            error = getattr(answer, "exc_info", None)
            what = repr(error[1]) if error else ""
            known = [said for part, said in OF_WAGTAIL.items() if part in path and said in what]
            if method == "GET" or not known:
                yield f"{asked}: {answer.status_code} {what}"
        if answer.changed:
            yield f"{asked}: changes what is another's"
        where = path.partition("?")[0]
        met = [words for place, words in MET.get(self.role, {}).items() if re.fullmatch(place, where)]
        for word, of in self.hidden.items():
            if word in answer.shown and not any(word in words for words in met):
                yield f"{asked}: shows {of}"


class _Writes:
    """Whether anything was written."""

    seen = False

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.seen = self.seen or sql.startswith(("INSERT", "UPDATE", "DELETE"))
        return execute(sql, params, many, context)


def _ready(form: Values | None) -> Values:
    for value in (form or {}).values():
        if hasattr(value, "seek"):
            value.seek(0)
    return form or {}


def _shown(answer: Any) -> str:
    content = b"".join(answer) if answer.streaming else answer.content
    where = answer.headers.get("Location", "")
    return where + _text(content)


def _text(content: bytes) -> str:
    """Return what a file says: a workbook is an archive, and so are files for translators."""
    if content.startswith(b"PK") and is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            return "\n".join(_text(archive.read(name)) for name in archive.namelist())
    return content.decode("utf-8", errors="replace")
