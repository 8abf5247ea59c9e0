"""Units that news print, with the exact factors to one base unit per dimension.

Sources: BIPM, *The International System of Units* (9th edition, 2019), tables 4 and 8, for metric units,
hectare, tonne and nautical mile; NIST Special Publication 811 (2008), appendix B.8, for acre, gallon, barrel
of oil and ton; the international yard and pound agreement of 1959 (yard = 0.9144 m, pound = 0.45359237 kg).
"""

from dataclasses import dataclass
from fractions import Fraction

COUNTED = "count"
"""The dimension of people and things: any noun that is no unit, and the same for all of them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What the name of a unit can mean."""

    meanings: dict[str, tuple[Fraction, ...]]
    """By dimension, the one it is mostly used in first: factors to the base unit of that dimension."""
    abbreviation: bool = False
    """Written alike in singular and plural."""


def _unit(**meanings: Fraction | int | tuple[Fraction, ...]) -> Unit:
    return Unit({d: v if isinstance(v, tuple) else (Fraction(v),) for d, v in meanings.items()})


_YARD, _POUND, _US_GALLON, _UK_GALLON = (
    Fraction("0.9144"),
    Fraction("0.45359237"),
    Fraction("3.785411784"),
    Fraction("4.54609"),
)
_TROY_OUNCE = Fraction(480, 7000) * _POUND
_FOOT, _MILE, _DAY = _YARD / 3, _YARD * 1760, Fraction(86_400)
_TONS = (2000 * _POUND, Fraction(1000), 2240 * _POUND)
"""US short ton (907.18474 kg), tonne, imperial long ton (1016.0469088 kg)."""


def _many(factor: int, meanings: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    return tuple(factor * meaning for meaning in meanings)


_NAMES: tuple[tuple[str, str, Unit], ...] = (
    # names in singular and plural; abbreviations; what they mean
    ("milligram milligrams milligramme milligrammes", "mg", _unit(mass=Fraction(1, 10**6))),
    ("gram grams gramme grammes", "g", _unit(mass=Fraction(1, 1000))),
    ("kilogram kilograms kilogramme kilogrammes kilo kilos", "kg kgs", _unit(mass=1)),
    ("ton tons", "", _unit(mass=_TONS)),
    ("kiloton kilotons", "", _unit(mass=_many(1000, _TONS))),
    ("megaton megatons", "", _unit(mass=_many(10**6, _TONS))),
    ("tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes", "t", _unit(mass=1000)),
    ("kilotonne kilotonnes", "", _unit(mass=10**6)),
    ("short_ton short_tons us_ton us_tons", "", _unit(mass=_TONS[0])),
    ("long_ton long_tons", "", _unit(mass=_TONS[2])),
    ("pound pounds", "", _unit(mass=_POUND, pound_sterling=1)),
    ("", "lb lbs", _unit(mass=_POUND)),
    ("ounce ounces", "oz", _unit(mass=_POUND / 16)),
    ("troy_ounce troy_ounces", "", _unit(mass=_TROY_OUNCE)),
    ("millimetre millimetres millimeter millimeters", "mm", _unit(length=Fraction(1, 1000))),
    ("centimetre centimetres centimeter centimeters", "cm", _unit(length=Fraction(1, 100))),
    ("metre metres meter meters", "m", _unit(length=1)),
    ("kilometre kilometres kilometer kilometers", "km kms", _unit(length=1000)),
    ("mile miles", "mi", _unit(length=_MILE)),
    ("nautical_mile nautical_miles", "nm nmi", _unit(length=1852)),
    ("foot feet", "ft", _unit(length=_FOOT)),
    ("yard yards", "yd yds", _unit(length=_YARD)),
    ("inch inches", "in", _unit(length=_FOOT / 12)),
    (
        "kilometre_per_hour kilometres_per_hour kilometer_per_hour kilometers_per_hour kilometres_an_hour "
        "kilometers_an_hour km_per_hour km_an_hour",
        "km/h kmh kph",
        _unit(speed=Fraction(5, 18)),
    ),
    ("mile_per_hour miles_per_hour mile_an_hour miles_an_hour", "mph", _unit(speed=_MILE / 3600)),
    ("metre_per_second metres_per_second meters_per_second", "m/s", _unit(speed=1)),
    ("kilometre_per_second kilometres_per_second kilometers_per_second", "km/s", _unit(speed=1000)),
    ("foot_per_second feet_per_second", "ft/s", _unit(speed=_FOOT)),
    ("knot knots", "kn", _unit(speed=Fraction(1852, 3600))),
    ("hectare hectares", "ha", _unit(area=10_000)),
    ("acre acres", "", _unit(area=4840 * _YARD**2)),
    ("square_metre square_metres square_meter square_meters", "m² m2 sq_m", _unit(area=1)),
    (
        "square_kilometre square_kilometres square_kilometer square_kilometers square_km",
        "km² km2 sq_km",
        _unit(area=10**6),
    ),
    ("square_mile square_miles", "sq_mi sq_miles", _unit(area=_MILE**2)),
    ("square_foot square_feet", "sq_ft", _unit(area=_FOOT**2)),
    ("square_yard square_yards", "sq_yd", _unit(area=_YARD**2)),
    ("square_centimetre square_centimetres square_centimeters", "cm² cm2", _unit(area=Fraction(1, 10**4))),
    ("dunam dunams dunum dunums", "", _unit(area=1000)),
    ("litre litres liter liters", "l", _unit(volume=Fraction(1, 1000))),
    ("cubic_metre cubic_metres cubic_meter cubic_meters", "m³ m3", _unit(volume=1)),
    ("millilitre millilitres milliliter milliliters", "ml", _unit(volume=Fraction(1, 10**6))),
    ("cubic_centimetre cubic_centimetres cubic_centimeters", "cm³ cm3", _unit(volume=Fraction(1, 10**6))),
    ("cubic_kilometre cubic_kilometres cubic_kilometers", "km³ km3", _unit(volume=10**9)),
    ("cubic_foot cubic_feet", "", _unit(volume=_FOOT**3)),
    ("cubic_yard cubic_yards", "", _unit(volume=_YARD**3)),
    ("acre_foot acre_feet", "", _unit(volume=4840 * _YARD**2 * _FOOT)),
    ("pint pints", "", _unit(volume=(_US_GALLON / 8000, _UK_GALLON / 8000))),
    ("quart quarts", "", _unit(volume=(_US_GALLON / 4000, _UK_GALLON / 4000))),
    ("gallon gallons", "", _unit(volume=(_US_GALLON / 1000, _UK_GALLON / 1000))),
    ("us_gallon us_gallons", "", _unit(volume=_US_GALLON / 1000)),
    ("imperial_gallon imperial_gallons uk_gallon uk_gallons", "", _unit(volume=_UK_GALLON / 1000)),
    (
        "barrel barrels barrel_of_oil barrels_of_oil barrels_of_crude",
        "bbl",
        _unit(volume=42 * _US_GALLON / 1000),
    ),
    ("second seconds", "s sec secs", _unit(time=1)),
    ("minute minutes", "min mins", _unit(time=60)),
    ("hour hours", "h hr hrs", _unit(time=3600)),
    ("day days", "", _unit(time=_DAY)),
    ("night nights", "", _unit(nights=1)),
    ("week weeks", "", _unit(time=7 * _DAY)),
    ("fortnight fortnights", "", _unit(time=14 * _DAY)),
    ("month months", "", _unit(calendar=1, time=(28 * _DAY, 31 * _DAY))),
    ("year years", "", _unit(calendar=12, time=(365 * _DAY, 366 * _DAY))),
    ("decade decades", "", _unit(calendar=120, time=(3652 * _DAY, 3653 * _DAY))),
    ("century centuries", "", _unit(calendar=1200, time=(36_524 * _DAY, 36_525 * _DAY))),
    ("watt watts", "w", _unit(power=1)),
    ("kilowatt kilowatts", "kw", _unit(power=1000)),
    ("megawatt megawatts", "mw", _unit(power=10**6)),
    ("gigawatt gigawatts", "gw", _unit(power=10**9)),
    ("joule joules", "j", _unit(energy=1)),
    ("kilojoule kilojoules", "kj", _unit(energy=1000)),
    ("megajoule megajoules", "mj", _unit(energy=10**6)),
    ("kilowatt_hour kilowatt_hours", "kwh", _unit(energy=3600 * 10**3)),
    ("megawatt_hour megawatt_hours", "mwh", _unit(energy=3600 * 10**6)),
    ("gigawatt_hour gigawatt_hours", "gwh", _unit(energy=3600 * 10**9)),
    ("terawatt_hour terawatt_hours", "twh", _unit(energy=3600 * 10**12)),
    ("byte bytes", "", _unit(data=1)),
    ("kilobyte kilobytes", "kb", _unit(data=1000)),
    ("megabyte megabytes", "mb", _unit(data=10**6)),
    ("gigabyte gigabytes", "gb", _unit(data=10**9)),
    ("terabyte terabytes", "tb", _unit(data=10**12)),
    ("hertz", "hz", _unit(frequency=1)),
    ("kilohertz", "khz", _unit(frequency=1000)),
    ("megahertz", "mhz", _unit(frequency=10**6)),
    ("gigahertz", "ghz", _unit(frequency=10**9)),
    ("volt volts", "v", _unit(voltage=1)),
    ("kilovolt kilovolts", "kv", _unit(voltage=1000)),
    ("degree degrees", "°", _unit(degree=1)),
    ("degree_celsius degrees_celsius", "°c", _unit(celsius=1)),
    ("degree_fahrenheit degrees_fahrenheit", "°f", _unit(fahrenheit=1)),
    ("percent per_cent", "% pc", _unit(share=1)),
    ("percentage_point percentage_points", "", _unit(points=1)),
    ("dollar dollars us_dollar us_dollars american_dollars", "$ us$ usd", _unit(us_dollar=1)),
    ("cent cents", "", _unit(us_dollar=Fraction(1, 100), euro=Fraction(1, 100))),
    ("euro euros", "€ eur", _unit(euro=1)),
    ("pound_sterling pounds_sterling british_pounds", "£ gbp", _unit(pound_sterling=1)),
    ("rouble roubles ruble rubles", "₽ rub", _unit(rouble=1)),
    ("rial rials", "﷼ irr", _unit(rial=1)),
    ("toman tomans", "", _unit(rial=10)),
    ("yuan", "cny", _unit(yuan=1)),
    ("yen", "jpy", _unit(yen=1)),
    ("", "¥", _unit(yen=1, yuan=1)),
    ("peso pesos", "", _unit(peso=1)),
    ("won", "₩ krw", _unit(won=1)),
    ("dinar dinars", "", _unit(dinar=1)),
    ("dirham dirhams", "aed", _unit(dirham=1)),
    ("riyal riyals", "sar", _unit(riyal=1)),
    ("franc francs", "chf", _unit(franc=1)),
    ("krona kronor krone kroner", "", _unit(krone=1)),
    ("zloty zlotys zlotych", "pln", _unit(zloty=1)),
    ("hryvnia hryvnias", "₴ uah", _unit(hryvnia=1)),
    ("naira nairas", "₦ ngn", _unit(naira=1)),
    ("baht", "฿ thb", _unit(baht=1)),
    ("rupee rupees", "₹", _unit(rupee=1)),
    ("lira liras", "₺", _unit(lira=1)),
    ("shekel shekels", "₪ ils", _unit(shekel=1)),
    ("australian_dollar australian_dollars", "a$ aud", _unit(australian_dollar=1)),
    ("canadian_dollar canadian_dollars", "c$ cad", _unit(canadian_dollar=1)),
    ("hong_kong_dollar hong_kong_dollars", "hk$ hkd", _unit(hong_kong_dollar=1)),
)
"""An unmarked dollar is that of the United States, as in the style books of the news agencies."""

SIGNED = frozenset(
    ("us_dollar", "euro", "pound_sterling", "rouble", "rial", "rupee", "lira", "shekel", "share")
)
"""Dimensions whose unit is printed by its sign or by its name: currencies, and percent."""

UNITS: dict[str, Unit] = {
    name.replace("_", " "): unit if not abbreviated else Unit(unit.meanings, abbreviation=True)
    for names, abbreviations, unit in _NAMES
    for abbreviated, group in ((False, names), (True, abbreviations))
    for name in group.split()
}
"""By name in small letters, singular and plural."""

LONG_NAMES: dict[str, str] = {
    abbreviation.replace("_", " "): names.split()[1].replace("_", " ")
    for names, abbreviations, _ in _NAMES
    if " " in names
    for abbreviation in abbreviations.split()
} | {"lb": "pounds", "lbs": "pounds"}
"""What an abbreviation stands for, in the plural: `t` tonnes, `km/h` kilometres per hour."""

SIGNS = "$€£¥₽₹₺₪₩₴₦฿﷼"
"""Of currencies, printed on either side of the number."""

CURRENCY_SIGN = rf"(?:US|A|C|HK)?\$|[{SIGNS}]"
"""A regular expression for what is printed before a sum of money."""

JOINABLE = (
    "km/h",
    "km²",
    "km2",
    "m²",
    "m2",
    "km",
    "kms",
    "kg",
    "kph",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "kW",
    "MW",
    "GW",
    "kB",
    "MB",
    "GB",
    "TB",
    "kV",
    "mph",
    "mm",
    "cm",
    "lbs",
    "lb",
    "ft",
    "m",
    "t",
    "ha",
    "g",
)
"""Abbreviations that are also written without a space after the number: `700km`."""
