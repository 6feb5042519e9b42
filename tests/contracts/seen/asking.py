"""Ask an address as somebody, and say what is wrong with the answer."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.test import Client
from django.utils.translation import override
from lxml import html

from tests.contracts.seen.world import MET

#: 400, 405, 410 and 415 are answers to what nobody can ask on a page: a wrong number, method, time or type
FINE = {200, 202, 204, 301, 302, 400, 403, 404, 405, 410, 415}
#: Wagtail answers this hand-made form with an error of the server; nothing is stored, and nothing shown
OF_WAGTAIL = ("has no attribute 'is_valid'",)  # a chooser that shows no form to make something
QUERIES = ("", "?q=Merk", "?search=Merk&fields=*", "?export=csv", "?title=Merk&ordering=zzz")


class Visitor:
    """A browser in which one account, or nobody, is signed in."""

    def __init__(self, role: str, account: Any, hidden: dict[str, str]) -> None:
        self.role, self.hidden = role, hidden
        self.client = Client(raise_request_exception=False, headers={"accept-language": "en"})
        if account.is_authenticated:
            self.client.force_login(account)
        self.cookies = dict(self.client.cookies)

    def walk(self, path: str, *, queries: tuple[str, ...], posts: bool) -> Iterator[str]:
        """Yield every fault of this address, read and posted to. Nothing is kept."""
        forms: list[dict[str, Any]] = []
        for query in queries:
            answer = self._ask("GET", path + query)
            yield from self._faults("GET", path + query, answer)
            if not query:
                forms = list(_forms(answer))
        if posts:
            for form in [*forms, {}, *(dict.fromkeys(form, "\x00zz%s{}") for form in forms)]:
                yield from self._faults("POST", path, self._ask("POST", path, form))

    def _ask(self, method: str, path: str, form: dict[str, Any] | None = None) -> Any:
        self.client.cookies.clear()
        for name, morsel in self.cookies.items():
            self.client.cookies[name] = morsel.value
        with transaction.atomic(), override("en"):
            answer: Any = self.client.get(path) if method == "GET" else self.client.post(path, form)
            answer.shown = _shown(answer)
            transaction.set_rollback(True)
        return answer

    def _faults(self, method: str, path: str, answer: Any) -> Iterator[str]:
        asked = f"{self.role}: {method} {path}"
        if answer.status_code not in FINE:
            error = getattr(answer, "exc_info", None)
            what = repr(error[1]) if error else ""
            if method == "GET" or not any(part in what for part in OF_WAGTAIL):
                yield f"{asked}: {answer.status_code} {what}"
        met = [words for start, words in MET.get(self.role, {}).items() if path.startswith(start)]
        for word, of in self.hidden.items():
            if word in answer.shown and not any(word in words for words in met):
                yield f"{asked}: shows {of}"


def _shown(answer: Any) -> str:
    content = b"".join(answer) if answer.streaming else answer.content
    where = answer.headers.get("Location", "")
    return where + content.decode("utf-8", errors="replace")


def _forms(answer: Any) -> Iterator[dict[str, Any]]:
    if answer.status_code != 200 or "html" not in answer.headers.get("Content-Type", ""):
        return
    for form in html.document_fromstring(answer.shown or "<p>").forms:
        if form.method.lower() == "post" and "logout" not in (form.action or ""):
            values: dict[str, list[str]] = {}
            for name, value in form.form_values():
                values.setdefault(name, []).append(value)
            yield values
