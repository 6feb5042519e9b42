"""A column of an admin list whose cells have their own template."""

from typing import Any

from wagtail.admin.ui.tables import BaseColumn


class CellColumn(BaseColumn):
    """The template has the name of the column, in the folder of its page."""

    def __init__(self, name: str, *, folder: str, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.cell_template_name = f"{folder}/{name}.html"
