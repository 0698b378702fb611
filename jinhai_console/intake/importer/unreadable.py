"""Why a whole file cannot be read, as one sentence for a person."""


class Unreadable(Exception):
    """Nothing was read. The text says what is wrong and what to do."""

    @property
    def sentence(self) -> str:
        return str(self)
