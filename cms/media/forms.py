"""The form of an uploaded picture, which takes only what can be shown."""

from io import BytesIO
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.media.pictures import UnusablePicture, picture

UNREADABLE: Final = _(
    "This picture cannot be read: the file is damaged or not complete. "
    "Save it once more, or choose another one."
)


class PictureField(WagtailImageField):
    """Wagtail's field, which looks at the beginning of a file; this one looks at all of it."""

    def to_python(self, data: Any) -> Any:
        """Return the file. Raises ValidationError for a picture that cannot be decoded to its end."""
        try:
            found = super().to_python(data)
            if found is not None:
                found.seek(0)
                picture(BytesIO(found.read()))
                found.seek(0)
        except (OSError, UnusablePicture) as error:
            raise ValidationError(UNREADABLE, code="invalid_image") from error
        return found


class PictureForm(BaseImageForm):
    """Where an editor adds or replaces a picture."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Look at all of a file, where the form has one: that below several just uploaded has none."""
        super().__init__(*args, **kwargs)
        if chosen := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=_("File"), required=chosen.required, widget=chosen.widget
            )
