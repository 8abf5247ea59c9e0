import subprocess
import sys
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.edtf_date import NOT_KNOWN, parse_date


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("2016-08-17", date(2016, 8, 17), date(2016, 8, 17), "17 August 2016"),
        ("2016-08-17~", date(2016, 8, 17), date(2016, 8, 17), "about 17 August 2016"),
        ("2016-08-17?", date(2016, 8, 17), date(2016, 8, 17), "possibly 17 August 2016"),
        ("2016-08-17%", date(2016, 8, 17), date(2016, 8, 17), "possibly about 17 August 2016"),
        ("2016-08", date(2016, 8, 1), date(2016, 8, 31), "August 2016"),
        ("2016-02~", date(2016, 2, 1), date(2016, 2, 29), "about February 2016"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (
            "2016-08-16/2016-08-18",
            date(2016, 8, 16),
            date(2016, 8, 18),
            "16–18 August 2016",
        ),
        (
            "2016-08-16?/2016-08-17?",
            date(2016, 8, 16),
            date(2016, 8, 17),
            "possibly between 16 and 17 August 2016",
        ),
        (
            "2016-08-28~/2016-09-03~",
            date(2016, 8, 28),
            date(2016, 9, 3),
            "about 28 August – 3 September 2016",
        ),
        (
            "2015-12-28/2016-01-28",
            date(2015, 12, 28),
            date(2016, 1, 28),
            "28 December 2015 – 28 January 2016",
        ),
        (
            "2016-08-16?/2016-08-17",
            date(2016, 8, 16),
            date(2016, 8, 17),
            "between possibly 16 August 2016 and 17 August 2016",
        ),
        ("2016-08-16/2016-08-16", date(2016, 8, 16), date(2016, 8, 16), "16 August 2016"),
        ("2016-08/2016-09", date(2016, 8, 1), date(2016, 9, 30), "August–September 2016"),
        ("2016-08/2016-09-03", date(2016, 8, 1), date(2016, 9, 3), "August 2016 – 3 September 2016"),
        ("1941/1979", date(1941, 1, 1), date(1979, 12, 31), "1941–1979"),
        (
            "2016-08~/2016-09",
            date(2016, 8, 1),
            date(2016, 9, 30),
            "between about August 2016 and September 2016",
        ),
        ("2016-08/..", date(2016, 8, 1), None, "August 2016 or later"),
        ("2016-08/", date(2016, 8, 1), None, "August 2016 or later"),
        ("../2016-08-17", None, date(2016, 8, 17), "17 August 2016 or earlier"),
        ("/2016", None, date(2016, 12, 31), "2016 or earlier"),
        ("../..", None, None, NOT_KNOWN),
        ("XXXX-08-17", None, None, NOT_KNOWN),
        ("XXXX", None, None, NOT_KNOWN),
        ("2016-21", date(2016, 3, 1), date(2016, 5, 31), "spring 2016"),
        ("2016-08-XX", date(2016, 8, 1), date(2016, 8, 31), "between 1 and 31 August 2016"),
        (
            "[2016-08-16,2016-08-17]",
            date(2016, 8, 16),
            date(2016, 8, 17),
            "16 or 17 August 2016",
        ),
        ("[2016-08-16?, 2016-08-17?]", date(2016, 8, 16), date(2016, 8, 17), "possibly 16 or 17 August 2016"),
        ("[2016-08-16, 2016-09]", date(2016, 8, 16), date(2016, 9, 30), "16 August 2016 or September 2016"),
        ("~2016-08-17", date(2016, 8, 17), date(2016, 8, 17), "about 17 August 2016"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "between 1 January 2010 and 31 December 2019"),
    ],
)
def test_parse_date(text, earliest, latest, words):
    parsed = parse_date(text)
    assert (parsed.edtf, parsed.earliest, parsed.latest, parsed.words) == (text, earliest, latest, words)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2026-02-30", "there is no day 30 in February 2026: that month has 28 days"),
        ("2026-02-29~", "there is no day 29 in February 2026: that month has 28 days"),
        ("2016-13", "there is no month 13 in 2016-13. Expected the order year-month-day"),
        ("0000", "there is no year 0000. Expected"),
        ("2016-09/2016-08", "the span 2016-09/2016-08 ends before it begins. Write the earlier date first"),
        ("2016-08/2026-02-30", "there is no day 30 in February 2026"),
        ("17 August 2016", "'17 August 2016' is no date in EDTF. Write 2016-08-17"),
        ("31 February 2016", "'31 February 2016' is no date in EDTF. Expected 2016-08-17, 2016-08, 2016"),
        ("2016-8-17", "'2016-8-17' is no date in EDTF. Write 2016-08-17"),
        ("yesterday", "'yesterday' is no date in EDTF. Expected"),
        ("", "'' is no date in EDTF. Expected"),
        ("Y170000", "'Y170000' is no date in EDTF. Expected"),
    ],
)
def test_what_is_no_date_says_why(text, message):
    with pytest.raises(ValueError) as caught:
        parse_date(text)
    assert str(caught.value).startswith(message)


@given(
    st.dates(min_value=date(1000, 1, 1)),
    st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]),
    st.sampled_from(["", "~", "?"]),
)
def test_plain_dates_have_the_bounds_that_the_edtf_package_gives(day, form, hedge):
    text = day.strftime(form) + hedge
    ours, theirs = parse_date(text), edtf.parse_edtf(text)
    assert (ours.earliest, ours.latest) == (
        date(*theirs.lower_strict()[:3]),
        date(*theirs.upper_strict()[:3]),
    )


def test_plain_dates_do_not_load_the_edtf_package():
    code = (
        "import sys; from builder.text import edtf_date as e; e.parse_date('2016-08~'); print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "builder.text.edtf_date" in loaded
    assert "edtf" not in loaded
