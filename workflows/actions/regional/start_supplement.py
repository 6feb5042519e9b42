"""Start a region's supplement to a national article."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import ArticlePage
from cms.regions.models import RegionPage, SupplementPage
from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed
from workflows.queries.approvals.on_sites import is_national


@transaction.atomic
def start_supplement(*, article: ArticlePage, region_page: RegionPage, by: User) -> SupplementPage:
    """Return a draft below the region's page; the existing one when there is one.

    It has the classification of the article, and so the same readers and the same aim. Raises NotAllowed, and
    InvalidRequest for an article that is not national, or is not public yet.
    """
    parent = RegionPage.objects.select_for_update(of=("self",)).get(pk=region_page.pk)
    if not parent.permissions_for_user(by).can_add_subpage():
        raise NotAllowed(_("You may not write for this region."))
    if not is_national(article):
        raise InvalidRequest(_("A region adds to a national article that is public."))
    if article.locale_id != parent.locale_id:
        raise InvalidRequest(_("The supplement and the article must be in the same language."))
    existing: SupplementPage | None
    existing = SupplementPage.objects.child_of(parent).filter(article=article.translation_key).first()
    if existing:
        return existing
    draft = SupplementPage(
        title=article.title,
        slug=f"bij-{article.slug}"[:250],
        article=article.translation_key,
        audience=article.audience,
        sectors=article.sectors,
        locale=parent.locale,
        owner=by,
        responsible=by,
        live=False,
    )
    added: SupplementPage = parent.add_child(instance=draft)
    added.topics.set(article.topics.all())
    added.save_revision(user=by)
    record("workflows.start_supplement", about=added, by=by)
    return added
