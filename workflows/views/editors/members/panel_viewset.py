"""Managing panels. Every change is stored as a version."""

from typing import Any

from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from reversion.views import RevisionMixin as VersionMixin  # Wagtail has a RevisionMixin of its own
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from cms.content.views.in_use import LeadsToUses, RefusesUsed, UsesView
from cms.regions.views.own import ANY_PERMISSION, PermittedObjectMixin
from workflows.models import Member, Panel, RuleRequest
from workflows.panel_permissions import can_agree
from workflows.queries.members.composition import composition
from workflows.queries.members.neighbours import agreements_of, panels_to_ask
from workflows.queries.members.panels import panels_with_counts
from workflows.views.editors.members.import_members import ImportMembersView, may_import
from workflows.views.editors.members.neighbours import ask, decide
from workflows.views.editors.members.panel_fields import EDIT_PANEL
from workflows.views.editors.members.panel_rule import panel_rule


class PanelIndexView(generic.IndexView):
    """All panels, with how many members each has."""

    def get_base_queryset(self) -> QuerySet[Panel]:
        """Count the members in the same query; leave out panels of other regions."""
        visible = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_PERMISSION
        )
        return panels_with_counts().filter(pk__in=visible)


class LoweredRuleMixin:
    """Says that a lower rule waits for somebody else."""

    form: Any
    request: Any

    def save_instance(self) -> Any:
        """Save, and tell what does not hold yet."""
        saved = super().save_instance()  # type: ignore[misc]  # a mixin of views
        if self.form.lowered:
            messages.warning(
                self.request, _("The lower rule does not hold yet: somebody else confirms it on this page.")
            )
        if "minimum_readers" in self.form.changed_data:
            self._say_who_is_missing(saved)
        return saved

    def _say_who_is_missing(self, panel: Panel) -> None:
        taking_part = composition(panel).available
        if taking_part < panel.minimum_readers:
            told = {"minimum": panel.minimum_readers, "members": taking_part}
            sentence = _(
                "Saved. But %(minimum)s readers must decide, and %(members)s members take part: this panel "
                "cannot approve a text yet. Add members before you let it read, or ask for a lower number."
            )
            messages.warning(self.request, sentence % told)


class PanelCreateView(LoweredRuleMixin, VersionMixin, generic.CreateView):
    """A new panel."""


class PanelEditView(LeadsToUses, LoweredRuleMixin, PermittedObjectMixin, VersionMixin, generic.EditView):
    """A panel, its rule and composition, and its members for people who may see them."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the members, and how many more of which groups are wanted."""
        user = self.request.user
        # a form that was refused has put its values into `self.object`
        stored = Panel.objects.get(pk=self.object.pk)
        numbers = composition(stored)
        may_see = policy_registry.get_by_type(Member).user_has_any_permission(user, ANY_PERMISSION)
        return super().get_context_data(
            active_members=numbers.available,
            waiting=RuleRequest.objects.filter(panel=self.object).select_related("requested_by").first(),
            composition=numbers,
            may_import=may_import(user),
            stored=stored,
            missing=max(0, stored.minimum_readers - numbers.available),
            members=self.object.members.order_by("-active", "name") if may_see else None,
            **self._neighbours(stored),
            **kwargs,
        )

    def _neighbours(self, panel: Panel) -> dict[str, Any]:
        user = self.request.user
        if panel.region_id is None:
            return {}
        rows = [
            {
                "agreement": agreement,
                "asked": agreement.panel_id == panel.pk,
                "may_agree": agreement.agreed_at is None and can_agree(user, agreement),
            }
            for agreement in agreements_of(panel)
        ]
        return {"neighbours": rows, "to_ask": panels_to_ask(panel)}


class PanelDeleteView(RefusesUsed, PermittedObjectMixin, VersionMixin, generic.DeleteView):
    """Only for a panel that was never used: the decisions of panels are evidence."""

    required_permission = "delete"

    def form_valid(self, form: Any) -> HttpResponse:
        """Delete, unless the panel came into use a moment ago."""
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, _("This is used, and was not deleted"))
            return HttpResponseRedirect(self.get_success_url())

    @property
    def confirmation_message(self) -> str:
        """Say what is deleted with it."""
        count = Member.objects.filter(panel=self.object).count()
        message = ngettext(
            "Delete this panel? Its %(count)d member is deleted as well.",
            "Delete this panel? Its %(count)d members are deleted as well.",
            count,
        )
        return message % {"count": count}


class PanelUsageView(PermittedObjectMixin, UsesView):
    """Where a panel is used."""


class PanelHistoryView(PermittedObjectMixin, HistoryView):
    """The log of a panel."""


class PanelViewSet(ModelViewSet):
    """Panels."""

    usage_view_class = PanelUsageView
    history_view_class = PanelHistoryView

    model = Panel
    name = "reading_panels"
    icon = "group"
    menu_label = gettext_lazy("Panels")
    edit_handler = EDIT_PANEL
    list_display = [
        "name",
        "kind",
        "language",
        Column("active_members", label=gettext_lazy("Members who take part")),
        "minimum_readers",
    ]
    search_fields = ["name"]
    copy_view_enabled = False
    index_view_class = PanelIndexView
    add_view_class = PanelCreateView
    edit_view_class = PanelEditView
    delete_view_class = PanelDeleteView
    edit_template_name = "workflows/editors/panel_edit.html"

    def get_urlpatterns(self) -> list[Any]:
        """Add the import of members, and the decisions about a lower rule and about neighbours."""
        imports = path("import-members/<int:pk>/", ImportMembersView.as_view(), name="import_members")
        rule = path("rule/<int:pk>/", panel_rule, name="rule")
        asks = path("neighbours/ask/<int:pk>/", ask, name="ask_neighbour")
        decides = path("neighbours/decide/<int:pk>/", decide, name="decide_neighbour")
        return [*super().get_urlpatterns(), imports, rule, asks, decides]
