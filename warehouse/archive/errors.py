"""What can be wrong with the archive."""

RESTORE = "Restore the file from a copy; the program never changes what it has archived."


class ArchiveError(Exception):
    """An archived file is not what it was when it was written."""

    def __init__(self, warc_file: str, problem: str, remedy: str) -> None:
        super().__init__(f"{warc_file}: {problem}. {remedy}")
        self.warc_file = warc_file
