"""What can be wrong with the archive."""

RESTORE = "Restore the file from a copy; the program never changes what it has archived."

REMOVE = "Remove it: the next run writes it again."


class ArchiveError(Exception):
    """An archived file is not what it was when it was written."""

    def __init__(self, warc_file: str, problem: str, remedy: str) -> None:
        self.warc_file, self.problem = warc_file, f"{problem}. {remedy}"
        super().__init__(f"{warc_file}: {self.problem}")
