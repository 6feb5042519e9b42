"""Files of regions, postcodes and schools: loaded, loaded again, changed, and wrong in every way."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override
from reversion.models import Version

from cms.regions.models import PostcodeArea, Region, School
from tests import factories
from tests.cms.tables.workbooks import workbook
from tests.field_data import FOLDER, needs

pytestmark = pytest.mark.django_db
HEADERS = {
    "regions": "code,sector,naam,weergavenaam,website,gemeenten_2024,gemeenten_regeling_2015",
    "postcodes": "pc4,gemeente_regeling_2015,gemeente_2024,plaats,swv_po,swv_vo,lat,lon",
    "schools": "vestigingscode,brin,naam,type,sector,denominatie,straat,huisnummer,postcode,plaats,gemeente,"
    "website,leerlingen,lon,lat,swv_po,swv_vo",
}
REGION = "PO2601,PO,,Samenwerkingsverband (Utrecht),,Utrecht; De Bilt,Utrecht"
POSTCODE = "3511,Utrecht,Utrecht,Utrecht,PO2601,VO2601,52.08,5.11"
SCHOOL = (
    "01AA00,01AA,De Vlieger,basisschool,PO,Openbaar,Straat,1,3511AB,Utrecht,Utrecht,www.vlieger.nl,20,5.1,"
    "52.1,PO2601,VO2601"
)
MODELS = {"regions": Region, "postcodes": PostcodeArea, "schools": School}


@pytest.fixture
def load(tmp_path):
    """Return a way to load rows of a kind, that gives what was said."""

    def loaded(kind: str, *rows: str, **options: bool) -> str:
        file = tmp_path / "file.csv"
        file.write_text("\n".join([HEADERS[kind], *rows]), encoding="utf-8")
        return run(kind, file, **options)

    return loaded


def run(kind: str, file: Path, **options: bool) -> str:
    said = StringIO()
    try:
        with override("en"):
            call_command(f"import_{kind}", str(file), stdout=said, stderr=said, no_color=True, **options)
    except CommandError as error:
        said.write(f"FAILED {error}")
    return said.getvalue()


@pytest.fixture
def two_regions():
    return factories.region("PO2601"), factories.region("VO2601")


@pytest.mark.parametrize(("kind", "row"), [("regions", REGION), ("postcodes", POSTCODE), ("schools", SCHOOL)])
def test_a_second_time_changes_nothing(load, kind, row, request) -> None:
    if kind != "regions":
        request.getfixturevalue("two_regions")
    assert "1 new, 0 changed" in load(kind, row)
    before = list(MODELS[kind].objects.values())
    said = load(kind, row)
    assert "0 new, 0 changed, 1 as they were" in said
    assert "No changes." in said
    assert list(MODELS[kind].objects.values()) == before


def test_a_difference_is_named_by_field_and_kept_as_a_version(load) -> None:
    load("regions", REGION)
    said = load("regions", REGION.replace("Utrecht; De Bilt", "Utrecht; Zeist"))
    assert "changed PO2601: municipalities: Utrecht, De Bilt → Utrecht, Zeist" in said
    region = Region.objects.get()
    assert region.municipalities == ["Utrecht", "Zeist"]
    assert Version.objects.get_for_object(region).count() == 2


def test_what_the_file_does_not_know_stays(load) -> None:
    load("regions", REGION)
    Region.objects.update(name="De echte naam", website="https://regio.example/")
    assert "No changes." in load("regions", REGION)
    assert Region.objects.get().name == "De echte naam"


def test_what_is_not_in_the_file_is_named_and_removed_only_when_asked(load, two_regions) -> None:
    other = POSTCODE.replace("3511", "3512")
    load("postcodes", POSTCODE, other)
    assert "not in the file: 3512" in load("postcodes", POSTCODE)
    assert PostcodeArea.objects.count() == 2
    assert "(1 removed)" in load("postcodes", POSTCODE, remove_missing=True)
    assert [area.pc4 for area in PostcodeArea.objects.all()] == ["3511"]
    load("regions", REGION, remove_missing=True)
    assert Region.objects.get(code="VO2601").status == "ended"


def test_a_school_with_two_buildings_is_one_school(load, two_regions) -> None:
    second = SCHOOL.replace("Straat,1,", "Straat,3,")
    said = load("schools", SCHOOL, second, SCHOOL)
    assert "3 rows. Schools: 1 new" in said
    assert "line 4: vestigingscode “01AA00”: The same as a line before it" in said
    assert [place["houseNumber"] for place in School.objects.get().locations] == ["1", "3"]


@pytest.mark.parametrize(
    ("kind", "row", "said"),
    [
        ("regions", REGION.replace("PO2601", "PO26"), "line 3: code “PO26”: Write the official code"),
        ("regions", REGION.replace("PO2601,PO", "PO2601,VO"), "the other kind of schools"),
        ("regions", REGION.replace("PO2601,PO", "PO2601,MBO"), "sector “MBO”:"),
        (
            "regions",
            REGION.replace(",,Utrecht;", ",geen adres,Utrecht;"),
            "website “geen adres”: There is a space in “geen adres”",
        ),
        ("postcodes", POSTCODE.replace("3511", "0511"), "pc4 “0511”: Write the four digits"),
        ("postcodes", POSTCODE.replace("PO2601", "PO9999"), "swv_po “PO9999”: This region is not known"),
        ("postcodes", POSTCODE.replace("52.08", "noord"), "lat “noord”: This is no latitude"),
        ("schools", SCHOOL.replace(",20,", ",twintig,"), "leerlingen “twintig”: This is not a whole number"),
        ("schools", SCHOOL.replace(",PO,", ",XO,"), "sector “XO”: The sector is PO, VO or PO+VO"),
        ("schools", SCHOOL.replace("De Vlieger", "x" * 200), "naam “xxx"),
        (
            "schools",
            SCHOOL.replace("De Vlieger", "De Draak"),
            "naam “De Draak”: This school is on line 2 already, and there it is “De Vlieger”",
        ),
    ],
)
def test_a_wrong_row_is_named_and_the_good_ones_are_loaded(load, two_regions, kind, row, said) -> None:
    good = {"regions": REGION.replace("PO2601", "PO2699"), "postcodes": POSTCODE, "schools": SCHOOL}[kind]
    if kind == "postcodes":
        row = row if "0511" in row else row.replace("3511", "3512")
    if kind == "schools" and "De Draak" not in row:
        row = row.replace("01AA00", "02BB00")
    answer = load(kind, good, row)
    assert said in answer
    assert "line 3" in answer
    assert "1 rows could not be loaded. The good rows are loaded." in answer
    field, code = {
        "regions": ("code", "PO2699"),
        "postcodes": ("pc4", "3511"),
        "schools": ("code", "01AA00"),
    }[kind]
    assert MODELS[kind].objects.filter(**{field: code}).exists()


def test_all_or_nothing_keeps_nothing(load, two_regions) -> None:
    said = load("postcodes", POSTCODE, POSTCODE.replace("3511", "0511"), all_or_nothing=True)
    assert "Nothing was changed." in said
    assert not PostcodeArea.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no row in this file"),
        (b"a,b\n1,2\n", "Missing: code, sector, naam"),
        (b"PK\x03\x04", "This spreadsheet cannot be read"),
        (HEADERS["regions"].encode() + b"\nPO2601,PO,Z\x81wolle,,,,", "letters in this file cannot be read"),
        (HEADERS["regions"].encode() + b"\nPO\x002601,PO,,,,,", "U+0000"),
        (HEADERS["regions"].encode(), "no row in this file"),
    ],
)
def test_a_wrong_file_is_refused_kindly(tmp_path, content, said) -> None:
    file = tmp_path / "file.csv"
    file.write_bytes(content)
    answer = run("regions", file)
    assert "FAILED" in answer
    assert said in answer
    assert not Region.objects.exists()


def test_a_file_of_any_spreadsheet(tmp_path, two_regions) -> None:
    header, row = HEADERS["postcodes"], POSTCODE.replace("52.08", "52,08").replace(",52,08", ";52,08")
    fields = [*row.split(";")[0].split(","), *row.split(";")[1].rsplit(",", 1)]
    old = tmp_path / "old.csv"
    old.write_bytes("\r\n".join(["sep=;", header.replace(",", ";"), ";".join(fields)]).encode("cp1252"))
    assert "1 new, 0 changed" in run("postcodes", old)
    new = tmp_path / "new.xlsx"
    numbers = [3511.0, *fields[1:-2], 52.08, "5,11"]
    new.write_bytes(workbook([header.upper().split(","), numbers]))
    assert "No changes." in run("postcodes", new)
    area = PostcodeArea.objects.get()
    assert (area.pc4, float(area.latitude), float(area.longitude)) == ("3511", 52.08, 5.11)


def test_numbers_as_programs_write_a_column_with_an_empty_cell(load, two_regions) -> None:
    assert "1 new, 0 changed" in load("postcodes", POSTCODE.replace("3511", "3511.0"))
    assert "No changes." in load("postcodes", POSTCODE)
    assert "1 new, 0 changed" in load("schools", SCHOOL.replace(",20,", ",20.0,"))
    assert School.objects.get().pupils == 20


def test_a_file_that_is_not_there(tmp_path) -> None:
    for file in (tmp_path / "nowhere.csv", tmp_path):
        assert "cannot be read" in run("schools", file)


@needs("samenwerkingsverbanden.csv", "pc4_swv.csv", "scholen.csv")
def test_the_real_files(client, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert "150 rows. Regions: 150 new" in run("regions", FOLDER / "samenwerkingsverbanden.csv")
    assert "4043 rows. Postcodes: 4043 new" in run("postcodes", FOLDER / "pc4_swv.csv")
    said = run("schools", FOLDER / "scholen.csv")
    assert "8717 rows. Schools: 8622 new" in said
    assert "0 rows refused" in said
    assert sum(len(school.locations) for school in School.objects.all()) == 8714
    for kind, name in (
        ("regions", "samenwerkingsverbanden"),
        ("postcodes", "pc4_swv"),
        ("schools", "scholen"),
    ):
        assert "No changes." in run(kind, FOLDER / f"{name}.csv")

    found = client.get("/api/v1/regions?postcode=1012AB").json()["results"]
    assert [region["code"] for region in found] == ["PO2707", "VO2708"]
    assert len(client.get("/api/v1/regions?pageSize=100").json()["results"]) == 100
    schools = client.get("/api/v1/schools?region=PO2707&pageSize=100").json()
    assert len(schools["results"]) == 100
    assert schools["next"]
