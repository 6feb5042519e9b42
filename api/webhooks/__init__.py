"""How a message goes to a site: by the Standard Webhooks specification (https://www.standardwebhooks.com)."""
