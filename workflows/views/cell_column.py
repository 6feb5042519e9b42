"""A column of a list of the admin whose cells have a template of their own."""

from typing import Any

from wagtail.admin.ui.tables import BaseColumn


class CellColumn(BaseColumn):
    """Its template has the column's name, in the folder of its page."""

    def __init__(self, name: str, *, folder: str, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.cell_template_name = f"{folder}/{name}.html"
