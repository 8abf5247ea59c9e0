"""Names of months and days as English articles print them."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH = f"(?:{'|'.join(MONTHS)})"
"""Pattern for a month by its full name."""
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Pattern for a day of the week."""
