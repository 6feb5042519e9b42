"""What a browser would send."""

from typing import Any

from django.test import Client


def filled_in(client: Client, address: str, **changes: Any) -> dict[str, Any]:
    """The form at an address as it is shown, with these changes."""
    response = client.get(address)
    assert response.status_code == 200, address
    form = response.context["form"]
    sent: dict[str, Any] = {}
    for bound in form:
        value = bound.value()
        if hasattr(bound.field.widget, "block_def") and not value:
            sent[f"{bound.name}-count"] = "0"
        elif hasattr(value, "stream_block"):
            sent[f"{bound.name}-count"] = "0"
            for number, block in enumerate(value):
                sent |= {
                    f"{bound.name}-{number}-{name}": part
                    for name, part in {"id": block.id, "type": block.block_type, "order": number}.items()
                }
                sent[f"{bound.name}-{number}-deleted"] = ""
                inner = block.value
                if isinstance(inner, dict):
                    sent |= {
                        f"{bound.name}-{number}-value-{name}": part or "" for name, part in inner.items()
                    }
                else:
                    sent[f"{bound.name}-{number}-value"] = inner
            sent[f"{bound.name}-count"] = str(len(value))
        elif isinstance(value, bool):
            sent |= {bound.name: "on"} if value else {}
        elif value is not None:
            sent[bound.name] = (
                [getattr(one, "pk", one) for one in value]
                if not isinstance(value, str | int) and hasattr(value, "__iter__")
                else value
            )
    return sent | changes
