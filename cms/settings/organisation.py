"""Who asks: the organisation that readers and their parents hear from, and can call.

A public installation has all five; see `cms.mail.checks`.
"""

import environ

env = environ.Env()

ORGANISATION_NAME = env.str("ORGANISATION_NAME", "")
ORGANISATION_CONTACT = env.str("ORGANISATION_CONTACT", "")  # a person, by name
ORGANISATION_TELEPHONE = env.str("ORGANISATION_TELEPHONE", "")
ORGANISATION_EMAIL = env.str("ORGANISATION_EMAIL", "")
ORGANISATION_ADDRESS = env.str("ORGANISATION_ADDRESS", "")
ORGANISATION_PRIVACY_URL = env.str("ORGANISATION_PRIVACY_URL", "")  # its whole privacy statement, if any
#: whether it is asked for: not where no reader comes
ORGANISATION_REQUIRED = False
