"""Which generators sites use, how each is run, and what compiles what it makes. Versions are fixed."""

from dataclasses import dataclass
from typing import Final

NPM: Final = [
    "typescript@5.9.3",
    "openapi-typescript@7.13.0",
    "@hey-api/openapi-ts@0.95.0",
]
TSC: Final = (
    "npx --no-install tsc --strict --noEmit --target es2022 --lib es2022,dom,dom.iterable"
    " --module esnext --moduleResolution bundler"
)
OPENAPI_GENERATOR: Final = "{uvx} --from openapi-generator-cli==7.26.0 openapi-generator-cli"
PYTHON_CLIENT: Final = "{uvx} openapi-python-client@0.29.1"
MYPY: Final = "{uvx} --with attrs --with httpx --with python-dateutil --with types-python-dateutil mypy"


@dataclass(frozen=True)
class Generator:
    """A generator of clients: the programs it needs, what fetches it, and what makes and compiles a client.

    Only what it is fetched with may need the network, so that a failure of the other commands is one.
    """

    name: str
    needs: tuple[str, ...]
    commands: tuple[str, ...]
    fetched: tuple[str, ...] = ()


GENERATORS: Final = [
    Generator(
        "openapi-typescript",
        ("npm",),
        ("npx --no-install openapi-typescript openapi.json -o types.ts", f"{TSC} types.ts"),
    ),
    Generator(
        "@hey-api/openapi-ts",
        ("npm",),
        ("npx --no-install openapi-ts -i openapi.json -o hey", f"{TSC} --skipLibCheck hey/index.ts"),
    ),
    Generator(
        "openapi-generator typescript-fetch",
        ("npm", "java"),
        (
            f"{OPENAPI_GENERATOR} generate -i openapi.json -g typescript-fetch -o fetch",
            f"{TSC} fetch/index.ts",
        ),
        (f"{OPENAPI_GENERATOR} version",),
    ),
    Generator(
        "openapi-generator php",
        ("java", "php"),
        (
            f"{OPENAPI_GENERATOR} generate -i openapi.json -g php -o php",
            "sh -c 'find php/lib -name \"*.php\" | xargs -n 1 -P 4 php -l'",
        ),
        (f"{OPENAPI_GENERATOR} version",),
    ),
    Generator(
        "openapi-python-client",
        (),
        (
            f"{PYTHON_CLIENT} generate --path openapi.json --output-path python",
            f"{MYPY} --strict --python-version 3.11 python/steunpunt_cms_client",
        ),
        (f"{PYTHON_CLIENT} --version", f"{MYPY} --version"),
    ),
]
