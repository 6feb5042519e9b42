"""Names of people go out of a text, and other words with a capital stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.anonymity.anonymous import anonymous
from cms.anonymity.names import names_in

NAMES = {
    "inside a sentence": ("Ik zag Kees daar.", "Ik zag [naam] daar."),
    "a row": ("Ik zag Kees Jan Bos daar.", "Ik zag [naam] daar."),
    "with small parts": ("Ik zag Kees van der Berg daar.", "Ik zag [naam] daar."),
    "a small part ends no name": ("Ik zag Kees van ons.", "Ik zag [naam] van ons."),
    "with an apostrophe": ("Met Jan van 't Hof erbij.", "Met [naam] erbij."),
    "hyphens": ("Met Anne-Marie Bos - Kok erbij.", "Met [naam] erbij."),
    "two names": ("Kees Bos en Piet Kok lezen.", "[naam] en [naam] lezen."),
    "a row that begins a sentence": ("Kees Bos leest.", "[naam] leest."),
    "one word that begins a sentence": ("Bos leest.", "Bos leest."),
    "a common name that begins a sentence": ("Kees leest.", "[naam] leest."),
    "after another sentence": ("Zo! Bos leest.", "Zo! Bos leest."),
    "a starter before a name": ("Bij Kees thuis.", "Bij [naam] thuis."),
    "at the end of a sentence": ("Ik zag Kees. Daarna niet.", "Ik zag [naam]. Daarna niet."),
    "two sentences": ("Ik zag Kees. Piet Bos ook.", "Ik zag [naam]. [naam] ook."),
    "over two lines": ("Ik zag Kees\nBos leest.", "Ik zag [naam]\nBos leest."),
    "known once": ("Ik zag Bos. Bos leest.", "Ik zag [naam]. [naam] leest."),
    "known later": ("Bos leest. Ik zag Bos.", "[naam] leest. Ik zag [naam]."),
    "known in part": ("Ik zag Kees de Bos. De Bos leest.", "Ik zag [naam]. De [naam] leest."),
    "small parts are not known": (
        "Ik zag Jan de Bos. Daar is de school.",
        "Ik zag [naam]. Daar is de school.",
    ),
    "no name": ("Ik woon in Nederland en in Europa.", "Ik woon in Nederland en in Europa."),
    "a name ends before no name": ("Met Kees Nederland in.", "Met [naam] Nederland in."),
    "no name in between": ("Met Kees Nederland Bos.", "Met [naam] Nederland [naam]."),
    "no name begins a sentence": ("Nederland Kees.", "Nederland [naam]."),
    "capitals": ("Wij kregen een TLV van school.", "Wij kregen een TLV van school."),
    "capitals in a row": ("Wij zagen BOS KOK daar.", "Wij zagen BOS KOK daar."),
    "two capitals before a name": ("Wij zagen BO Bos daar.", "Wij zagen BO [naam] daar."),
    "one letter": ("In groep B zit hij.", "In groep B zit hij."),
    "one letter begins a sentence": ("B zit daar.", "B zit daar."),
    "initials": ("Ik zag P. Bos daar.", "Ik zag [naam] daar."),
    "initials, two": ("Ik zag P. J. Bos daar.", "Ik zag [naam] daar."),
    "initials begin a sentence": ("P. Bos leest.", "[naam] leest."),
    "an initial in a small letter": ("Dat zei k. Bos toen.", "Dat zei k. [naam] toen."),
    "a word in small letters that ends a sentence": ("Dat zei hij. Bos leest.", "Dat zei hij. Bos leest."),
    "initials and small parts": ("Ik zag P. van der Bos daar.", "Ik zag [naam] daar."),
    "a point after a word": ("Ik zag Kees.Bos leest.", "Ik zag [naam].Bos leest."),
    "a title": ("Ik zag juf Kees.", "Ik zag juf [naam]."),
    "a title that begins a sentence": ("Juf Kees leest.", "Juf [naam] leest."),
    "a title with a point": ("Van dhr. Bos.", "Van dhr. [naam]."),
    "a title before a word in capitals": ("Van mevrouw BOS.", "Van mevrouw [naam]."),
    "a title before one letter": ("Van meester B.", "Van meester [naam]."),
    "a title with a capital and a point": ("Dr. Bos leest.", "Dr. [naam] leest."),
    "a title before no name": ("Van de directeur Nederland.", "Van de directeur Nederland."),
    "a title that ends a sentence": ("Daar is de juf! Bos leest.", "Daar is de juf! Bos leest."),
    "a title, then a comma": ("Dag juf, BOS is weg.", "Dag juf, BOS is weg."),
    "a relative": ("Met mijn zoon Kees.", "Met mijn zoon [naam]."),
    "a relative before capitals": ("Met mijn zoon KEES.", "Met mijn zoon [naam]."),
    "a relative in small letters": ("Met mijn zoon erbij.", "Met mijn zoon erbij."),
    "a relative begins a sentence": ("Zoon Kees leest.", "Zoon [naam] leest."),
    "introduced": ("Ik heet kees.", "Ik heet [naam]."),
    "introduced by three words": ("Now he is called kees here.", "Now he is called [naam] here."),
    "introduced, first of all": ("He is called kees.", "He is called [naam]."),
    "introduced by one word": ("Genaamd kees.", "Genaamd [naam]."),
    "introduced, with a comma": ("Veel groetjes, kees", "Veel groetjes, [naam]"),
    "introduced by the end of a word": ("Dit is een voornaam is kort.", "Dit is een voornaam is kort."),
    "introduced in another sentence": ("Doe de groetjes! Dank daarvoor.", "Doe de groetjes! Dank daarvoor."),
    "introduced, a row": ("Ik heet Kees de Bos.", "Ik heet [naam]."),
    "introduced, small and large": ("Ik heet kees Bos.", "Ik heet [naam]."),
    "introduced, and small letters are not known": (
        "Ik heet roos. Een roos bloeit.",
        "Ik heet [naam]. Een roos bloeit.",
    ),
    "not after an introduction": ("Mijn naam is niet bekend.", "Mijn naam is niet bekend."),
    "not after an introduction, in capitals": ("Ik heet Niet zo.", "Ik heet Niet zo."),
    "in quotation marks": ("Hij zei: “Bos leest.”", "Hij zei: “Bos leest.”"),
    "in brackets": ("De juf (Kees) leest.", "De juf ([naam]) leest."),
    "what was taken out before": ("Bel [Telefoonnummer] nu.", "Bel [Telefoonnummer] nu."),
    "first": ("Bos", "Bos"),
    "nothing": ("", ""),
    # in small letters
    "a common name in small letters": ("dat zei kees ook", "dat zei [naam] ook"),
    "a name that is a word too": ("de roos bloeit", "de roos bloeit"),
    "a name that is a word too, after a title": ("dat zei juf roos", "dat zei juf [naam]"),
    "a name that is a word too, after a relative": ("met mijn dochter roos", "met mijn dochter [naam]"),
    "a word after a relative": ("mijn zoon wil niet", "mijn zoon wil niet"),
    "a surname in small letters": ("ik heet jan de vries", "ik heet [naam]"),
    "a long surname in small letters": ("ik heet jan van der berg", "ik heet [naam]"),
    "a surname with a capital": ("ik heet jan van Dijk", "ik heet [naam]"),
    "no surname": ("daan de hele dag", "[naam] de hele dag"),
    "no surname, but a place": ("daan van school", "[naam] van school"),
    "no surname, at the end": ("daan van de", "[naam] van de"),
    "a polite surname in small letters": ("mevrouw de vries belde", "mevrouw [naam] belde"),
    "no polite surname": ("mevrouw de directeur belde", "mevrouw de directeur belde"),
    "no polite surname, without particle": ("mevrouw van school belde", "mevrouw van school belde"),
    "the one of a name": ("dat is daan's tas", "dat is [naam] tas"),
    # in capitals
    "a common name in capitals": ("dat zei KEES ook", "dat zei [naam] ook"),
    "a surname in capitals": ("dat zei JAN DE VRIES ook", "dat zei [naam] ook"),
    "two words in capitals": ("dat zei JAN BOS ook", "dat zei [naam] ook"),
    "emphasis after a name and before": ("WAT DEED JAN TOEN", "WAT DEED [naam] TOEN"),
    "emphasis in a sentence of capitals": ("WIJ ZAGEN JAN LOPEN", "WIJ ZAGEN [naam] LOPEN"),
    "emphasis after a name": ("JAN IS BOOS", "[naam] IS BOOS"),
    "all in capitals": ("MIJN ZOON DAAN KRIJGT NIETS", "MIJN ZOON [naam] KRIJGT NIETS"),
    "a relative in capitals": ("MIJN ZOON KRIJGT NIETS", "MIJN ZOON KRIJGT NIETS"),
    "emphasis": ("dit NIET DOEN", "dit NIET DOEN"),
    "an abbreviation with an ending": ("De IB'er en de TLV's.", "De IB'er en de TLV's."),
    "an abbreviation with a small word after it": ("de mentor TLV-aanvraag", "de mentor TLV-aanvraag"),
    # towns
    "a town": ("Wij wonen in Zwolle.", "Wij wonen in Zwolle."),
    "a town of two words": ("Wij wonen in Den Haag.", "Wij wonen in Den Haag."),
    "a town after a name": ("Ik zag Bos in Zwolle.", "Ik zag [naam] in Zwolle."),
    # introductions
    "a small part is introduced": ("Mijn naam is van der Meer.", "Mijn naam is [naam]."),
    "a short introduction with a point": ("Tot dan. Gr. anja", "Tot dan. Gr. [naam]"),
    "a long introduction with a point": ("Veel groetjes. anja", "Veel groetjes. [naam]"),
    "a relative after an introduction": ("Groetjes, een moeder", "Groetjes, een moeder"),
    # languages
    "Turkish": ("Benim adım Işılay.", "Benim adım [naam]."),
    "Turkish, with an ending": ("Bu Ayşe'nin okulu.", "Bu [naam] okulu."),
    "Turkish, in capitals": ("BENİM OĞLUM İBRAHİM", "BENİM OĞLUM [naam]"),
    "Polish": ("mam na imię zosieńka", "mam na imię [naam]"),
    "Ukrainian": ("Мене звати оленка", "Мене звати [naam]"),
    "Russian": ("Меня зовут ваня", "Меня зовут [naam]"),
    "Arabic": ("اسمي عبير", "اسمي [naam]"),
    "Arabic, a word that is a name after a relative": ("ابنتي نور هنا", "ابنتي [naam] هنا"),
    "Arabic, a word that is a name": ("هذا نور", "هذا نور"),
}


@pytest.mark.parametrize(("text", "kept"), NAMES.values(), ids=NAMES)
def test_names(text: str, kept: str) -> None:
    assert anonymous(text) == kept


@given(st.text(alphabet="xyz ,.!", max_size=40))
def test_small_letters_that_nothing_introduces_stay(text: str) -> None:
    assert names_in(text) == []
