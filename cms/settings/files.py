"""Where files are kept: what editors upload, and what was frozen of it."""

from pathlib import Path

import environ

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = BASE_DIR / ".data"

# What editors upload is seen in the admin alone, by those who may choose it. What was frozen with a text has
# a root of its own, and is answered by hash: to everybody as long as a public text shows it.
MEDIA_URL = "/admin/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", str(DATA_DIR / "media"))
FROZEN_ROOT = env.path("FROZEN_ROOT", str(DATA_DIR / "frozen"))
SPOKEN_ROOT = env.path("SPOKEN_ROOT", str(DATA_DIR / "spoken"))
SNAPSHOTS_ROOT = env.path("SNAPSHOTS_ROOT", str(DATA_DIR / "snapshots"))
# spoken answers until somebody has written them out: in no backup, and of no other account of the machine
SPOKEN_STORAGE = {
    "BACKEND": "cms.media.frozen_storage.FrozenFileStorage",
    "OPTIONS": {"location": SPOKEN_ROOT, "file_permissions_mode": 0o600},
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "frozen": {
        "BACKEND": "cms.media.frozen_storage.FrozenFileStorage",
        "OPTIONS": {"location": FROZEN_ROOT},
    },
    "spoken": SPOKEN_STORAGE,
    # all texts of a region and language in one file: made again from the database when it is lost
    "snapshots": {
        "BACKEND": "cms.media.frozen_storage.FrozenFileStorage",
        "OPTIONS": {"location": SNAPSHOTS_ROOT},
    },
}
# a copy of what the API serves, for a web server without any of our processes: in a folder, or in a bucket
MIRROR_ROOT, MIRROR_BUCKET = env.str("MIRROR_ROOT", ""), env.str("MIRROR_BUCKET", "")
MIRROR_URL = env.str("MIRROR_URL", "").rstrip("/")
if MIRROR_ROOT:
    STORAGES["mirror"] = {
        "BACKEND": "cms.media.frozen_storage.FrozenFileStorage",
        "OPTIONS": {"location": MIRROR_ROOT},
    }
elif MIRROR_BUCKET:
    STORAGES["mirror"] = {
        "BACKEND": "api.copies.mirror.bucket.MirrorBucket",
        "OPTIONS": {
            "bucket_name": MIRROR_BUCKET,
            "endpoint_url": env.str("MIRROR_ENDPOINT", "") or None,
            "region_name": env.str("MIRROR_REGION", "") or None,
            "access_key": env.str("MIRROR_ACCESS_KEY", ""),
            "secret_key": env.str("MIRROR_SECRET_KEY", ""),
        },
    }
#: files follow each change of what the API serves; without it `manage.py make_snapshots` makes them
SNAPSHOTS_FOLLOW_CHANGES = True
VOICE_MINUTES = env.int("VOICE_MINUTES", 5)  # of one section of a text that is read aloud, at most
SPOKEN_MINUTES = env.int("SPOKEN_MINUTES", 2)  # of one spoken answer, at most
# recordings that may be sent through one link, or by one account, in so many seconds
SOUNDS_AT_ONCE, SOUND_SECONDS = env.int("SOUNDS_AT_ONCE", 40), env.int("SOUND_SECONDS", 600)
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "vtt", "csv", "xlsx", "ods"]
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000  # as `cms.media.pictures`
WAGTAILIMAGES_IMAGE_MODEL = "media.EditorialImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.media.forms.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "media.EditorialDocument"
