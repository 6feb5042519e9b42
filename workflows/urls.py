"""The URLs of the panel members' pages. All a member can do is below a personal link."""

from django.urls import path, re_path

from workflows.enums import Manner
from workflows.views.panel.choose_language import choose_language
from workflows.views.panel.notices import no_such_page
from workflows.views.panel.own.confirm import confirm
from workflows.views.panel.own.language import own_language, parents_language
from workflows.views.panel.own.leave import leave
from workflows.views.panel.own.mine import mine
from workflows.views.panel.own.parent import parent
from workflows.views.panel.own.reach import reach
from workflows.views.panel.own.stored_data import stored_data
from workflows.views.panel.own.take_break import take_break
from workflows.views.panel.privacy import privacy
from workflows.views.panel.round.check import check
from workflows.views.panel.round.closing import closing, public_text
from workflows.views.panel.round.consent import consent
from workflows.views.panel.round.file import file
from workflows.views.panel.round.mark import mark, mark_place
from workflows.views.panel.round.question import question
from workflows.views.panel.round.read import read
from workflows.views.panel.round.remove import remove
from workflows.views.panel.round.speak import speak
from workflows.views.panel.round.stop import stop
from workflows.views.panel.round.thanks import thanks
from workflows.views.panel.round.verdict import verdict
from workflows.views.panel.round.welcome import welcome
from workflows.views.voices.speaker import voice, voice_file

app_name = "panel"
urlpatterns = [
    path("mijn/<str:token>/", mine, name="mine"),
    path("mijn/<str:token>/bereiken/", reach, name="reach"),
    path("mijn/<str:token>/pauze/", take_break, name="break"),
    path("mijn/<str:token>/bewaard/", stored_data, name="stored_data"),
    path("mijn/<str:token>/meelezen/", confirm, name="confirm"),
    path("mijn/<str:token>/stoppen/", leave, name="leave"),
    path("mijn/<str:token>/taal/", own_language, name="own_language"),
    path("ouder/<str:token>/", parent, name="parent"),
    path("ouder/<str:token>/taal/", parents_language, name="parents_language"),
    path("privacy/", privacy, {"tone": Manner.PARENTS}, name="privacy_parents"),
    path("privacy/jongeren/", privacy, {"tone": Manner.YOUTH}, name="privacy_youth"),
    path("stem/<str:token>/", voice, name="voice"),
    path("stem/<str:token>/bestand/<str:digest>/<str:name>", voice_file, name="voice_file"),
    path("<str:token>/", welcome, name="welcome"),
    path("<str:token>/taal/", choose_language, name="language"),
    path("<str:token>/meedoen/", consent, name="consent"),
    path("<str:token>/stoppen/", stop, name="stop"),
    path("<str:token>/lezen/", read, name="read"),
    path("<str:token>/lezen/<str:anchor>/", mark, name="mark"),
    path("<str:token>/lezen/<str:anchor>/weg/", remove, name="remove"),
    path("<str:token>/lezen/<str:anchor>/<int:start>-<int:end>/", mark_place, name="mark_place"),
    path("<str:token>/vraag/<str:key>/", question, name="question"),
    path("<str:token>/nakijken/", check, name="check"),
    path("<str:token>/spreken/", speak, name="speak"),
    path("<str:token>/spreken/<str:key>/", speak, name="speak_to"),
    path("<str:token>/oordeel/", verdict, name="verdict"),
    path("<str:token>/bedankt/", thanks, name="thanks"),
    path("<str:token>/resultaat/", closing, name="closing"),
    path("<str:token>/resultaat/tekst/", public_text, name="public_text"),
    path("<str:token>/bestand/<str:digest>/<str:name>", file, name="file"),
    # only with a slash at the end: a link that lost it in a message is first sent to the one that has it
    re_path(r"^(?:[\s\S]*/)?$", no_such_page, name="no_such_page"),
]
