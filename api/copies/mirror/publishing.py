"""Brings a mirror in line with what the API serves."""

import time
from dataclasses import dataclass, field
from itertools import islice
from math import inf

from django.conf import settings
from django.core.files.storage import Storage

from api.actions.mirrors.claim_mirror import claim_mirror
from api.actions.mirrors.note_files import note_files
from api.copies.mirror.differences import differences
from api.copies.mirror.paths import LATEST, snapshot_path
from api.copies.mirror.target import remove, storage_of, write, write_file, write_snapshot
from api.copies.mirror.wanted import Wanted, wanted_files
from api.documents.encoding import digest
from api.models import Document, Mirror, MirrorFile
from api.queries.positions import last_position
from api.queries.snapshots.files import snapshots_in_force
from api.v1.endpoints.snapshots.latest import snapshot_list

BATCH = 100


class MirrorTakenError(Exception):
    """Another process is writing to this mirror."""


@dataclass
class Publication:
    """One run. `written` and `removed` count files, `gone` are those that were taken away under its hands."""

    mirror: Mirror
    storage: Storage
    deadline: float
    written: int = 0
    removed: int = 0
    complete: bool = False
    gone: set[str] = field(default_factory=set)
    held: dict[str, str] = field(default_factory=dict)


def publish_static(name: str, seconds: float = inf) -> Publication:
    """Write what differs: withdrawals first, then what is new, and the list that names it last.

    `name` is a storage of the settings or a folder. When texts change meanwhile it begins again with what
    was withdrawn; after so many seconds it stops, and is not `complete`. Raises MirrorTakenError, or the
    error of the storage: what was written stays, each file whole, and the next run goes on from there.
    """
    mirror = claim_mirror(name=name)
    if mirror is None:
        raise MirrorTakenError(name)
    run = Publication(mirror, storage_of(name), time.monotonic() + seconds)
    try:
        run.held = dict(mirror.files.values_list("path", "etag"))
        while not run.complete and time.monotonic() < run.deadline:
            run.complete = not _pass(run)
    finally:
        Mirror.objects.filter(pk=mirror.pk).update(claimed_until=None)
    return run


def _pass(run: Publication) -> bool:
    """Do one round; return whether there was anything to do."""
    place, wanted = last_position(), wanted_files()
    done = run.written + run.removed + len(run.gone)
    latest = run.held.pop(LATEST, None)
    todo = differences({path: one.etag for path, one in wanted.items()}, run.held)
    if latest is not None:
        run.held[LATEST] = latest
    if todo.remove:
        _name_snapshots(run)
    for path in todo.remove:
        remove(run.storage, path)
        MirrorFile.objects.filter(mirror=run.mirror, path=path).delete()
        del run.held[path]
        run.removed += 1
    waiting = iter(todo.write)
    while (batch := list(islice(waiting, BATCH))) and last_position() == place:
        _write(run, {path: wanted[path] for path in batch})
        if time.monotonic() > run.deadline:
            break
    _name_snapshots(run)
    return run.written + run.removed + len(run.gone) > done


def _write(run: Publication, files: dict[str, Wanted]) -> None:
    _note(run, {path: "" for path in files if path not in run.held})
    documents = Document.objects.filter(pk__in=[one.document for one in files.values() if one.document])
    texts = {pk: (etag, bytes(full)) for pk, etag, full in documents.values_list("pk", "etag", "full")}
    done: dict[str, str] = {}
    try:
        for path, one in files.items():
            etag, body = texts.get(one.document, (one.etag, one.body))
            try:
                _put(run.storage, path, one, body)
            except FileNotFoundError:  # withdrawn meanwhile: the next round removes what was written
                run.gone.add(path)
                continue
            done[path] = etag
            run.written += 1
    finally:
        _note(run, done)


def _put(storage: Storage, path: str, one: Wanted, body: bytes) -> None:
    if one.snapshot:
        write_snapshot(storage, path, one.snapshot)
    elif one.file:
        write_file(storage, path, one.file, one.name)
    elif body:
        write(storage, path, body)
    else:
        raise FileNotFoundError(path)


def _name_snapshots(run: Publication) -> None:
    """Write the list of those that are in force and there."""
    there = {path for path, etag in run.held.items() if etag}
    named = (file for file in snapshots_in_force() if snapshot_path(file.name) in there)
    body = snapshot_list(named, settings.MIRROR_URL or settings.PUBLIC_URL)
    if run.held.get(LATEST) != digest(body):
        _note(run, {LATEST: ""})
        write(run.storage, LATEST, body)
        _note(run, {LATEST: digest(body)})
        run.written += 1


def _note(run: Publication, etags: dict[str, str]) -> None:
    if etags:
        note_files(mirror=run.mirror, etags=etags)
        run.held |= etags
