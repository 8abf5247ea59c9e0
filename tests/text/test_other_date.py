import pytest

from builder.text.other_date import in_edtf


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("4 March 2025", "2025-03-04"),
        ("4th march 2025", "2025-03-04"),
        ("March 4, 2025", "2025-03-04"),
        ("March 2025", "2025-03"),
        ("2025/3/4", "2025-03-04"),
        ("2025.03", "2025-03"),
    ],
)
def test_what_can_be_told_apart_is_written_in_edtf(text: str, meant: str):
    assert in_edtf(text) == meant


@pytest.mark.parametrize(
    "text", ["4.3.2025", "12 March 5, 2025", "2025/03-04", "about 4 March 2025", "March", ""]
)
def test_what_could_be_another_day_is_left(text: str):
    assert in_edtf(text) is None
