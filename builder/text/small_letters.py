"""A text in small letters whose every offset is that of the text itself."""


def small_letters(text: str) -> str:
    """Return the text in small letters; a letter whose small form is longer stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
