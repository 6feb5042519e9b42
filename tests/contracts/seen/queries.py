"""What of an address is asked beside its plain form: lists, searches, exports, texts of others by number."""

from tests.contracts.seen.addresses import Address
from tests.contracts.seen.world import World

EXPORTS = ("?export=csv", "?export=xlsx")
LISTS = ("", "?q=Merk", "?search=Merk&fields=*", *EXPORTS, "?title=Merk&ordering=zzz")
#: by a part of an address: what only makes sense there; a text's name stands for its number
ASKED = {
    "api/main/^pages/": (
        "?search=Merk&fields=*,-html_url,parent(title)",
        "?fields=*&descendant_of=1&has_children=0&limit=100",
        "?fields=*,descendants(title),ancestors(title),translations(title)&for_explorer=1",
        "?fields=*&translation_of={read}",
        "?fields=*&child_of={other}",
        "?fields=*&id={other}",
        "?html_path=/tekst-other/",
        "?type=content.ArticlePage&fields=*&order=-title&offset=0",
    ),
    "bulk/": (
        "?id={other}&id={story}&next=/admin/",
        "?id=all&childOf=1",
        "?id=all&q=Merk",
        "?id=1&id=2",
        "?id=zzz",
        "?id=all&childOf=zzz",
        "?id=all&childOf=999999",
    ),
    "choose-page/": (
        "?q=Merk&page_type=wagtailcore.page",
        "?q=Merk&user_perms=move_to&target_pages[]={other}",
        "?page_type=content.articlepage&can_choose_root=true&allow_external_link=true&link_text=x",
        "?locale=en&q=Merk",
        "?id={other}&id={story}&id={read}",
    ),
    "chooser/": ("?q=Merk&collection_id=1", "?id=1&id=2", "?tag=zzz"),
    "snippets/choose/": ("?q=a&locale=nl", "?id=1&id=2"),
    "pages/search": ("?q=Merk&content_type=content.articlepage", "?q=tekst&ordering=title"),
    "pages/<int:parent_page_id>/": ("?q=Merk", "?owner=1&latest_revision_created_at_from=2020-01-01"),
    "pages/add/": ("?locale=en", "?next=/admin/"),
    "reports/": (
        "?q=Merk&content_type=content.articlepage",
        "?workflow=1&status=in_progress&page=content.articlepage",
        "?object_type=1&label=Merk&action=wagtail.edit",
        "?last_published_at_before=2030-01-01&user=1",
    ),
    "texts/": ("?state=draft&language=nl&ordering=title", "?owner=nobody&export=csv", "?region=PO2707"),
    "translations": ("?q=Merk", "?locale=en&source_title=Merk", "?state=all&export=csv"),
    "validation/": ("?export=csv", "?page={other}", "?ticket=zzz"),
    "proposals/": ("?region=PO2707", "?quote=Merk"),
    "national_texts": ("?q=Merk",),
    "tag-autocomplete/": ("?term=a",),
    "history": EXPORTS,
    "usage": ("?q=Merk", *EXPORTS),
    "results/": ("?q=Merk", *EXPORTS),
    "preview": ("?mode=zzz", "?in_preview_panel=true"),
    "edit/": ("?next=/admin/", "?locale=en", "?expand=true"),
}


def queries(address: Address, world: World) -> list[str]:
    """Return them, each once, the plain form first."""
    numbers = {name: page.pk for name, page in world.texts.items()}
    found = list(("",) if address.parameters else LISTS)
    for part, asked in ASKED.items():
        if part in address.route:
            found += [query.format(**numbers) for query in asked]
    return list(dict.fromkeys(found))
