"""What tells who somebody is does not stay in a reader's words."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.anonymity.anonymous import anonymous


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Heel duidelijk, dank u wel!", "Heel duidelijk, dank u wel!"),
        ("Mail mij op jan.de-boer+1@school.nl graag", "Mail mij op [e-mailadres] graag"),
        ("jan @ school . nl", "[e-mailadres] . nl"),
        ("jan (at) school.nl of jan apenstaartje school", "[e-mailadres] of [e-mailadres]"),
        ("Zie https://school.nl/kind?id=3 en www.school.be.", "Zie [link] en [link]."),
        ("Op onzeschool.nl staat niets.", "Op [link] staat niets."),
        ("Bel 06-12345678", "Bel [telefoonnummer]"),
        ("Bel (020) 123 45 67 of +31 6 12 34 56 78!", "Bel [telefoonnummer] of [telefoonnummer]!"),
        ("Bel 0031612345678, 0612 345 678", "Bel [nummer]"),
        ("Bel ０６ １２３４５６７８", "Bel [telefoonnummer]"),
        ("Bel 06\u200b1234\u200b5678", "Bel [telefoonnummer]"),
        ("Bel ٠٦١٢٣٤٥٦٧٨", "Bel [telefoonnummer]"),
        ("Mijn bsn is 123456782.", "Mijn bsn is [bsn]."),
        ("Leerlingnummer 4401234", "Leerlingnummer [nummer]"),
        ("Geboren op 12-03-2014 of 12 maart 2014", "Geboren op [datum] of [datum]"),
        ("Wij wonen op 1012 AB 14 of 1012ab, nr. 3b", "Wij wonen op [adres] of [adres]"),
        ("Kerkstraat 12a, en de Oude Weg", "[adres], en de [naam]"),
        ("Op Hofweg 12 en onderweg 3 keer", "Op [adres] en onderweg 3 keer"),
        ("In groep 7, in 2025-2026, sinds 2024 beter.", "In groep 7, in 2025-2026, sinds 2024 beter."),
        ("Ik heet jan en ik woon hier", "Ik heet [naam] en ik woon hier"),
        ("Mijn naam is Fatma El Idrissi.", "Mijn naam is [naam]."),
        ("Mijn naam is niet belangrijk.", "Mijn naam is niet belangrijk."),
        ("Mijn zoon Tim krijgt hulp. Tim is blij.", "Mijn zoon [naam] krijgt hulp. [naam] is blij."),
        ("Mijn zoon krijgt hulp.", "Mijn zoon krijgt hulp."),
        ("mijn dochter heet SARA, en", "mijn dochter heet [naam], en"),
        ("Juf Marieke en dhr. P. van der Berg weten het", "Juf [naam] en dhr. [naam] weten het"),
        ("Ik sprak met Piet de Vries-Jansen op school.", "Ik sprak met [naam] op school."),
        ("Tim Jansen zit in groep 5.", "[naam] zit in groep 5."),
        ("Wat is een TLV? En het OPP in het Nederlands?", "Wat is een TLV? En het OPP in het Nederlands?"),
        ("Мене звати не так, але Олена знає", "Мене звати не так, але [naam] знає"),
        ("My name is Ann. I think it's clear", "My name is [naam]. I think it's clear"),
        ("Duidelijk!\nGroetjes, anja", "Duidelijk!\nGroetjes, [naam]"),
        ("", ""),
        ("   \x0b ", ""),
    ],
)  # fmt: skip
def test_words(said: str, kept: str) -> None:
    assert anonymous(said) == kept


@pytest.mark.parametrize(
    ("figures", "kept"),
    [
        ("12345", "12345"),
        ("123456", "[nummer]"),
        ("12345678", "[nummer]"),
        ("123456789", "[nummer]"),
        ("123456782", "[bsn]"),
        ("111222333", "[bsn]"),
        ("11 122 2333", "[bsn]"),
        ("111.222.333", "[bsn]"),
        ("111.222.334", "[nummer]"),
        ("010000008", "[bsn]"),
        ("+111222333", "[nummer]"),
        ("612345678", "[telefoonnummer]"),
        ("6 1234 5678", "[telefoonnummer]"),
        ("012345678", "[nummer]"),
        ("+123456789", "[nummer]"),
        ("1234567890", "[telefoonnummer]"),
        ("12345678901234", "[telefoonnummer]"),
        ("123456789012345", "[nummer]"),
        ("2024 2025", "2024 2025"),
        ("2024, 2025, 1999", "2024, 2025, 1999"),
        ("20242025", "[nummer]"),
        ("2024 3025", "[nummer]"),
        ("12/3/14", "12/3/14"),
        ("12/03/14", "[datum]"),
        ("2014-03-12", "[datum]"),
        ("8.30-14.15", "8.30-14.15"),
        ("08:30 - 14:15", "08:30 - 14:15"),
        ("08.30-34.56", "[nummer]"),
        ("100.000", "100.000"),
        ("1.250.000", "1.250.000"),
        ("000.000", "[nummer]"),
        ("①②③④⑤⑥", "[nummer]"),
        ("een twee drie vier vijf", "een twee drie vier vijf"),
        ("een twee drie vier vijf zes", "een twee drie vier vijf zes"),
        ("twee drie vier vijf zes zeven", "[nummer]"),
        ("nul zes een twee drie vier vijf zes zeven acht", "[telefoonnummer]"),
        ("nul-zes, twaalf vierendertig, zesenvijftig achtenzeventig", "[telefoonnummer]"),
        ("nul zes tweeëntwintig dertig veertig elf", "[telefoonnummer]"),
        ("06 een 2 drie 4 vijf zes zeven 8", "[telefoonnummer]"),
        ("één één één twee twee twee drie drie drie", "[bsn]"),
        ("zero six one two three four five six seven eight", "[telefoonnummer]"),
        ("oh six one two three four five six seven eight", "[telefoonnummer]"),
        ("sıfır altı bir iki üç dört beş altı yedi sekiz", "[telefoonnummer]"),
        ("zero sześć jeden dwa trzy cztery pięć sześć siedem osiem", "[telefoonnummer]"),
        ("нуль шість один два три чотири п'ять шість сім вісім", "[telefoonnummer]"),
    ],
)
def test_what_a_row_of_figures_is(figures: str, kept: str) -> None:
    assert anonymous(f"Dit: {figures}") == f"Dit: {kept}"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1012 AB", "[adres]"),
        ("1012 ab", "[adres]"),
        ("1012 xy", "[adres]"),
        ("1012 is", "1012 is"),
        ("1012 IS", "[adres]"),
        ("1012is", "[adres]"),
        ("0123 AB", "0123 AB"),
    ],
)
def test_a_postcode_is_no_short_word_after_a_number(written: str, kept: str) -> None:
    assert anonymous(f"In {written}") == f"In {kept}"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        # mail
        ("jan apenstaart school punt nl", "[e-mailadres]"),
        ("jan punt bos aapje school dot com", "[e-mailadres]"),
        ("jan[at]school[punt]nl", "[e-mailadres]"),
        ("jan ( at ) school ( dot ) nl", "[e-mailadres]"),
        ("jan at school dot nl", "[e-mailadres]"),
        ("jan at school.nl", "[e-mailadres]"),
        ("jan małpa szkola kropka pl", "[e-mailadres]"),
        ("we are at school now", "we are at school now"),
        ("jan﹫school.nl", "[e-mailadres]"),
        ("(jan@school.nl)", "( [e-mailadres] )"),
        ("@", "[e-mailadres]"),
        # accounts
        ("volg @lotte_12 nu", "volg [gebruikersnaam] nu"),
        ("volg @lotte.bos.", "volg [gebruikersnaam]."),
        ("mail @school.nl", "[e-mailadres]"),
        ("mijn insta is lotte_bos", "mijn insta is [gebruikersnaam]"),
        ("op Roblox heet ik draak99", "op Roblox heet ik [gebruikersnaam]"),
        ("gebruikersnaam: draak", "gebruikersnaam: [gebruikersnaam]"),
        ("insta: draak", "insta: draak"),
        ("TikTok is leuk", "TikTok is leuk"),
        ("Snapchat 2024", "Snapchat 2024"),
        # banks and cars
        ("NL91 ABNA 0417 1643 00", "[rekeningnummer]"),
        ("nl91abna0417164300", "[rekeningnummer]"),
        ("DE89 3704 0044 0532 0130 00", "[rekeningnummer]"),
        ("12-ABC-3", "[kenteken]"),
        ("ab-12-cd", "[kenteken]"),
        ("kenteken AB 123 C", "kenteken [kenteken]"),
        ("10-12-14", "[datum]"),
        ("po-vo-so", "po-vo-so"),
        ("1-ab-2", "1-ab-2"),
        # dates
        ("op 3 mei 2014", "op [datum]"),
        ("op de 3e mei '14", "op de [datum]"),
        ("on May 3, 2014", "on [datum]"),
        ("on the 3rd of May 2014", "on the [datum]"),
        ("3 Mayıs 2014", "[datum]"),
        ("3 maja 2014", "[datum]"),
        ("3 травня 2014", "[datum]"),
        ("3 مايو 2014", "[datum]"),
        ("op 3 mei", "op 3 mei"),
        ("in mei 2014", "in mei 2014"),
        ("geboren op 3 mei", "geboren op [datum]"),
        ("geboren in mei 2014", "geboren in [datum]"),
        ("geboren in 2014", "geboren in 2014"),
        ("geb. 3/5/14", "geb. [datum]"),
        ("in mei 2014 geboren", "in [datum] geboren"),
        ("geboren in Turkije", "geboren in Turkije"),
        ("3 meisjes 20 jaar", "3 meisjes 20 jaar"),
        # where somebody lives
        ("Wij wonen in de Dorpsstraat", "Wij wonen in de [adres]"),
        ("wij wonen aan molenweg 3", "wij wonen aan [adres]"),
        ("ons adres is kerkstraat 3", "ons adres is [adres]"),
        ("Lange Nieuwstraat 5-2", "[adres]"),
        ("In Prins Hendrikkade 7", "In [adres]"),
        ("Op het schoolplein 20 kinderen", "Op het schoolplein 20 kinderen"),
        ("wij wonen op een flat", "wij wonen op een flat"),
        # schools
        ("Hij zit op obs De Klimop.", "Hij zit op [school]."),
        ("Van school De Klimop.", "Van [school]."),
        ("Het Stedelijk College is vol.", "Het [school] is vol."),
        ("groep 7b van de Regenboog", "groep 7b van de [school]"),
        ("Zij zit op de Regenboog", "Zij zit op de [school]"),
        ("Zij zit op de Havo", "Zij zit op de Havo"),
        ("groep 5 in Zwolle", "groep 5 in Zwolle"),
        ("Op De Vlinder is het fijn", "Op [school] is het fijn"),
    ],
)  # fmt: skip
def test_each_kind(said: str, kept: str) -> None:
    assert anonymous(said) == kept


words = st.text(max_size=60)


@given(words, st.emails(), words)
def test_no_mail_address_survives(before: str, address: str, after: str) -> None:
    assert "@" not in anonymous(f"{before} {address} {after}")


begin = st.sampled_from(["06", "+31 6", "0031 6", "020", "(010)", "+90", "0800"])
gaps = st.sampled_from(["", "", " ", "-", ".", " - ", "/", "\u00a0", "\u200b", ",", "_"])
figures = st.lists(st.tuples(gaps, st.sampled_from("0123456789")), min_size=7, max_size=9)
numbers = st.tuples(begin, figures).map(
    lambda parts: parts[0] + "".join(gap + figure for gap, figure in parts[1])
)


@given(words, numbers, words)
def test_no_telephone_number_survives(before: str, number: str, after: str) -> None:
    kept = anonymous(f"{before} {number} {after}")
    rows = re.findall(r"\d(?:[^\w\[\]]{0,4}\d)+", kept)
    assert all(
        len(re.sub(r"\D", "", row)) < 6 or re.fullmatch(r"(?:(?:19|20)\d\d\D*)+", row) for row in rows
    ), kept


@given(st.text(max_size=1000))
def test_any_text_can_be_read(text: str) -> None:
    kept = anonymous(text)
    assert kept == kept.strip()
    assert "@" not in unicodedata.normalize("NFKC", kept)


@pytest.mark.parametrize(
    "text", ["a" * 1000, "1 " * 500, "A" * 1000, "Aa " * 330, "a." * 500, ".-" * 500, "1a" * 500]
)
def test_a_long_text_of_one_kind_can_be_read(text: str) -> None:
    assert anonymous(text) is not None
