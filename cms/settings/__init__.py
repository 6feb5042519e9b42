"""Settings: `base` is shared; `demo`, `test`, `production` and `delivery` are the ones to run with."""
