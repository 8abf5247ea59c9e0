import pytest

from builder.text.date_words import unprinted


@pytest.mark.parametrize(
    ("edtf", "words", "missing"),
    [
        ("2016-08-17", "on 17 August 2016", None),
        ("2016-08-17", "Aug. 17, 2016", None),
        ("2016-08-17", "17/08/2016", None),
        ("2016-08-17", "2016-08-17", None),
        ("2016-08-17", "on August 18, 2016", "day 17"),
        ("2016-08-17", "on July 17, 2016", "August"),
        ("2016-08-17", "on August 17", "2016"),
        ("2016-08-17", "17 August 2016 and 117 tons", None),
        ("2016-08-07", "on August 7th, 2016", None),
        ("2016-08-07", "on August 17, 2016", "day 7"),
        ("2016-08", "in August 2016", None),
        ("2016", "in 2016", None),
        ("2016", "12016 tons", "2016"),
        ("2016-08-17~", "lately", None),
        ("1941/1979", "from 1941 to 1979", None),
        ("1941/1979", "since 1941", "1979"),
        ("../2016", "until 2016", None),
    ],
)
def test_unprinted(edtf: str, words: str, missing: str | None):
    assert unprinted(edtf, words, stated=True) == missing


def test_year_and_month_may_be_known_from_elsewhere_but_not_the_day():
    assert unprinted("2015-09", "last fall", stated=False) is None
    assert unprinted("2016-08-16", "on the 16th", stated=False) is None
    assert unprinted("2016-08-16", "on Tuesday", stated=False) == "day 16"
