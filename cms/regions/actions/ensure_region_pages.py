"""Give every region that takes part a place for its texts."""

from django.contrib.auth.models import Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale

from cms.content.models import ArticleIndexPage
from cms.regions.enums import RegionStatus
from cms.regions.models import Region, RegionDesk, RegionPage

PAGE_RIGHTS = ("add", "change", "publish", "lock", "unlock")
FILE_RIGHTS = ("add_image", "choose_image", "add_document", "choose_document")


@transaction.atomic
def ensure_region_pages(*, only: Region | None = None) -> list[RegionPage]:
    """Return the pages of all regions that take part, or of one; make what is missing, in their languages.

    A region's desk may work below the region's pages and nowhere else. `publish` is the right to withdraw.
    """
    indexes = {index.locale.language_code: index for index in _indexes()}
    one = {"pk": only.pk} if only else {}
    regions = Region.objects.filter(status=RegionStatus.ACTIVE, **one)
    pages = [
        _page(region, index)
        for region in regions
        for language, index in indexes.items()
        if not region.languages or language in region.languages or language == _source()
    ]
    for desk in RegionDesk.objects.filter(region__in=regions).select_related("group"):
        _give_rights(desk, [page for page in pages if page.region_id == desk.region_id])
    return pages


def _indexes() -> list[ArticleIndexPage]:
    # the source language first: the pages of the other languages share its keys
    found = ArticleIndexPage.objects.select_related("locale")
    return sorted(found, key=lambda index: (index.locale.language_code != _source(), index.pk))


def _source() -> str:
    return str(Locale.get_default().language_code)


def _page(region: Region, index: ArticleIndexPage) -> RegionPage:
    of_region = RegionPage.objects.filter(region=region)
    found = of_region.filter(locale=index.locale).first()
    if found:
        return found
    index.refresh_from_db()
    key = of_region.values_list("translation_key", flat=True).first()
    page = RegionPage(
        title=str(region),
        slug=region.code.lower(),
        region=region,
        locale=index.locale,
        **({"translation_key": key} if key else {}),
    )
    added: RegionPage = index.add_child(instance=page)
    return added


def _give_rights(desk: RegionDesk, pages: list[RegionPage]) -> None:
    of_pages = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=[f"{name}_page" for name in PAGE_RIGHTS]
    )
    for permission in of_pages:
        for page in pages:
            GroupPagePermission.objects.get_or_create(group=desk.group, page=page, permission=permission)
    of_files = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=FILE_RIGHTS
    )
    for permission in of_files:
        GroupCollectionPermission.objects.get_or_create(
            group=desk.group, collection=Collection.get_first_root_node(), permission=permission
        )
