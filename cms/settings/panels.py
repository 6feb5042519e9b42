"""Panels: who asks, terms, reminders, and how many wrong links one visitor may try."""

import environ

from .organisation import *

env = environ.Env()

PANEL_FLOOR_READERS = env.int(
    "PANEL_FLOOR_READERS", 5
)  # no panel asks fewer readers; see workflows/models/members/floors.py
PANEL_FLOOR_SHARE = env.int("PANEL_FLOOR_SHARE", 80)  # percent in favour
PANEL_FLOOR_READERS_REGIONAL = env.int("PANEL_FLOOR_READERS_REGIONAL", 3)
PANEL_FLOOR_SHARE_REGIONAL = env.int("PANEL_FLOOR_SHARE_REGIONAL", 67)
PANEL_URGENT_FOLLOW_UP_DAYS = env.int("PANEL_URGENT_FOLLOW_UP_DAYS", 14)
PANEL_WITHDRAW_OVERDUE = env.bool("PANEL_WITHDRAW_OVERDUE", False)  # what panels did not read in those days
PANEL_REMINDER_DAYS = env.int("PANEL_REMINDER_DAYS", 3)  # before the deadline
PANEL_CHOICE_DAYS = env.int("PANEL_CHOICE_DAYS", 14)  # for the editor of a round that too few have read
PANEL_RETENTION_DAYS = env.int("PANEL_RETENTION_DAYS", 180)  # of answers, after their round; 180 at most
PANEL_PARENT_ANSWER_DAYS = env.int("PANEL_PARENT_ANSWER_DAYS", 30)  # then a parent's address is deleted
PANEL_BACKUP_DAYS = env.int("PANEL_BACKUP_DAYS", 30)  # how long backups keep what was erased
PANEL_GUESSES = env.int("PANEL_GUESSES", 20)  # wrong links from one address in
PANEL_GUESS_SECONDS = env.int("PANEL_GUESS_SECONDS", 600)
PANEL_TRUSTED_PROXIES = env.int("PANEL_TRUSTED_PROXIES", 0)  # how many of ours stand before us
