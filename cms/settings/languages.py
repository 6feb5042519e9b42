"""The languages: which are available, which are enabled, and their fallbacks."""

import environ
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

env = environ.Env()

LANGUAGE_CODE = "nl"  # the source of all texts
# the interface has these (locale/); readers of another language get the first of these in its fallback chain
INTERFACE_LANGUAGES = ["nl", "nl-x-simple", "en", "tr", "ar", "pl", "uk"]
NAMES = {
    "nl": _("Dutch"),
    "nl-x-simple": _("Plain Dutch"),
    "en": _("English"),
    "tr": _("Turkish"),
    "ar": _("Arabic"),
    "pl": _("Polish"),
    "uk": _("Ukrainian"),
    "ti": _("Tigrinya"),
    "so": _("Somali"),
    "fa": _("Persian"),
    "ps": _("Pashto"),
    "bg": _("Bulgarian"),
    "ro": _("Romanian"),
    "es": _("Spanish"),
}
EXTRA_LANGUAGES: list[str] = env.list("EXTRA_LANGUAGES", default=[])
if unknown := [code for code in EXTRA_LANGUAGES if code not in NAMES]:
    raise ImproperlyConfigured(
        f"EXTRA_LANGUAGES has {', '.join(unknown)}. These can be switched on: "
        f"{', '.join(code for code in NAMES if code not in INTERFACE_LANGUAGES)}."
    )
LANGUAGES = [(code, NAMES[code]) for code in dict.fromkeys([*INTERFACE_LANGUAGES, *EXTRA_LANGUAGES])]
# all that run from right to left, with those that no text is in yet; see cms.content.languages.direction
LANGUAGES_BIDI = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]

# What is missing in a language is looked up in these, in order; the source is always the last resort.
# The environment can override this per language, as JSON: LANGUAGE_FALLBACKS={"uk": ["pl", "nl-x-simple"]}
LANGUAGE_FALLBACKS: dict[str, list[str]] = {
    "nl": [],
    "nl-x-simple": ["nl"],
    "en": ["nl-x-simple", "nl"],
    **{code: ["en", "nl-x-simple", "nl"] for code in NAMES if code not in ("nl", "nl-x-simple", "en")},
    **env.json("LANGUAGE_FALLBACKS", default={}),
}

# names in the language itself, where Django has none or only that of the base language
LANG_INFO.update(
    {
        code: {"code": code, "name": name, "name_local": local, "bidi": code in LANGUAGES_BIDI}
        for code, name, local in (
            ("nl-x-simple", "Plain Dutch", "Makkelijk Nederlands"),
            ("ti", "Tigrinya", "ትግርኛ"),
            ("so", "Somali", "Soomaali"),
            ("ps", "Pashto", "پښتو"),
        )
    }
)
