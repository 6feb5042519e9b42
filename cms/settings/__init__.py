"""Settings: `base` is shared; `demo`, `test`, `production` and `delivery` are run with. No logic."""
