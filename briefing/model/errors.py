"""Errors a user can cause. Each carries one clear sentence: what, where, what to do."""


class BriefingError(Exception):
    """Base of all errors of the public API; `str(error)` is one sentence for the user, `code` the exit code."""

    code = 1


class ReadError(BriefingError):
    """The document could not be read."""


class WriteError(BriefingError):
    """The export could not be written."""


class UsageError(BriefingError):
    """The program was called in a way it does not understand."""

    code = 2
