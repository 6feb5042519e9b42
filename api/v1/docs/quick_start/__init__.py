"""Programs for the developer of a regional site to begin with. The page shows them; a test runs them."""

from pathlib import Path
from typing import Final

PYTHON: Final = Path(__file__).parent / "regional_site.py"
PHP: Final = Path(__file__).parent / "regional-site.php"
