"""Ensure that every active region has pages for its texts."""

from django.contrib.auth.models import Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale

from cms.content.models import ArticleIndexPage
from cms.regions.enums import RegionStatus
from cms.regions.models import Region, RegionDesk, RegionPage

PAGE_PERMISSIONS = ("add", "change", "publish", "lock", "unlock")
FILE_PERMISSIONS = ("add_image", "choose_image", "add_document", "choose_document")


@transaction.atomic
def ensure_region_pages(*, only: Region | None = None) -> list[RegionPage]:
    """Return the pages of all active regions, or of one, in their languages; create the missing ones.

    A region's desk may work only below the region's pages. `publish` is the permission to withdraw.
    """
    indexes = {index.locale.language_code: index for index in _indexes()}
    only_pk = {"pk": only.pk} if only else {}
    regions = Region.objects.filter(status=RegionStatus.ACTIVE, **only_pk)
    pages = [
        _page(region, index)
        for region in regions
        for language, index in indexes.items()
        if not region.languages or language in region.languages or language == _source()
    ]
    for desk in RegionDesk.objects.filter(region__in=regions).select_related("group"):
        _grant_permissions(desk, [page for page in pages if page.region_id == desk.region_id])
    return pages


def _indexes() -> list[ArticleIndexPage]:
    # the source language first: the pages of the other languages share its keys
    indexes = ArticleIndexPage.objects.select_related("locale")
    return sorted(indexes, key=lambda index: (index.locale.language_code != _source(), index.pk))


def _source() -> str:
    return str(Locale.get_default().language_code)


def _page(region: Region, index: ArticleIndexPage) -> RegionPage:
    pages = RegionPage.objects.filter(region=region)
    existing = pages.filter(locale=index.locale).first()
    if existing:
        return existing
    index.refresh_from_db()
    key = pages.values_list("translation_key", flat=True).first()
    page = RegionPage(
        title=str(region),
        slug=region.code.lower(),
        region=region,
        locale=index.locale,
        **({"translation_key": key} if key else {}),
    )
    added: RegionPage = index.add_child(instance=page)
    return added


def _grant_permissions(desk: RegionDesk, pages: list[RegionPage]) -> None:
    page_permissions = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=[f"{name}_page" for name in PAGE_PERMISSIONS]
    )
    for permission in page_permissions:
        for page in pages:
            GroupPagePermission.objects.get_or_create(group=desk.group, page=page, permission=permission)
    file_permissions = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=FILE_PERMISSIONS
    )
    for permission in file_permissions:
        GroupCollectionPermission.objects.get_or_create(
            group=desk.group, collection=Collection.get_first_root_node(), permission=permission
        )
