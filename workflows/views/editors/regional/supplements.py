"""What a regional desk does with a national article: supplement it, and check the supplement again."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages

from cms.content.meaning.passages import passages
from cms.content.models import ArticlePage
from cms.content.national_article import national_article
from cms.content.text_pages import texts_visible_to
from cms.regions.models import SupplementPage
from workflows.actions.regional.confirm_supplement import confirm_supplement
from workflows.actions.regional.start_supplement import start_supplement
from workflows.errors import NotAllowed, WorkflowError
from workflows.queries.approvals.on_sites import is_national
from workflows.queries.regional.region_pages import region_pages_for
from workflows.queries.regional.supplement_tasks import supplement_task
from workflows.views.editors.rounds.article_view import ArticleView
from workflows.views.editors.rounds.comparison import comparison
from workflows.views.editors.rounds.on_sites import place_on_sites


class AddSupplementView(ArticleView, TemplateView):
    """Asks for which region if there are several; then leads to the draft."""

    page_title = _("Add for a region")
    template_name = "workflows/editors/add_supplement.html"

    def dispatch(self, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for a text that is not public, to who does not see its draft.

        Raises Http404 for what is no national article, as nothing is ever added to that.
        """
        user: Any = self.request.user
        if not self.page.live and not texts_visible_to(user).filter(pk=self.page.pk).exists():
            raise NotAllowed
        if not isinstance(self.page, ArticlePage) or self.page.own_region:
            raise Http404
        return super().dispatch(*args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the regions of this person. Raises NotAllowed without any."""
        pages = list(region_pages_for(self.request.user, self.page.locale_id))
        if not pages:
            raise NotAllowed
        existing = SupplementPage.objects.filter(article=self.page.translation_key, locale=self.page.locale)
        return super().get_context_data(
            is_public=is_national(self.page),
            regions=pages,
            existing={page.own_region: page for page in existing},
            **kwargs,
        )

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Create the draft, or continue with the existing one."""
        article = get_object_or_404(ArticlePage, pk=self.page.pk)
        user: Any = request.user
        region_pages = {str(page.pk): page for page in region_pages_for(user, article.locale_id)}
        chosen = region_pages.get(request.POST.get("region", ""))
        if chosen is None:
            raise NotAllowed
        try:
            draft = start_supplement(article=article, region_page=chosen, by=user)
        except WorkflowError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.path)
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[draft.pk]))


class StillRightView(ArticleView, TemplateView):
    """Shows what changed in the national text; one click confirms the supplement."""

    page_title = _("Is it still right?")
    template_name = "workflows/editors/still_right.html"

    def dispatch(self, *args: Any, **kwargs: Any) -> Any:
        """Raise Http404 for a page that is no supplement, NotAllowed for another region's."""
        if not isinstance(self.page, SupplementPage):
            raise Http404
        if not self.page.permissions_for_user(self.request.user).can_edit():
            raise NotAllowed
        return super().dispatch(*args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template what changed and the supplement, or that nothing waits."""
        task = supplement_task(self.page)
        changed = comparison(task.before, task.national.text) if task and task.before else None
        own = passages(task.own.content) if task else []
        national = national_article(self.page.article, self.page.locale.language_code)
        return super().get_context_data(
            task=task,
            comparison=changed,
            passages=own,
            national=national if national and national.live else None,
            **place_on_sites(self.page),
            **kwargs,
        )

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Record it, and show what happened."""
        pk = request.POST.get("national", "")
        user: Any = request.user
        try:
            confirm_supplement(page=self.page, national=int(pk) if pk.isdecimal() else 0, by=user)
        except WorkflowError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.path)
        messages.success(request, gettext("Noted: the supplement is still right. Readers keep seeing it."))
        return HttpResponseRedirect(reverse("wagtailadmin_home"))
