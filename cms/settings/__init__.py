"""Settings: `base` is shared; `demo`, `test`, `production` and `delivery` are what runs."""
