"""Making, signing and sending a message (Standard Webhooks). Which are due is in `queries`."""
