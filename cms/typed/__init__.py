"""What people type, read into values or refused in a sentence. Pure; README.md tells more.

Here belongs what any form or file may ask for: a day, a web address, an e-mail address. What only regions ask
for (telephone numbers, postcodes, hours, places on the map) is in `cms/regions`, and refuses in the same way.
"""

from cms.typed.addresses import read_email, read_web_address
from cms.typed.dates import read_date
from cms.typed.errors import NotUnderstoodError

__all__ = ["NotUnderstoodError", "read_date", "read_email", "read_web_address"]
