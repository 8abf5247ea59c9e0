import re
import subprocess
import sys
from itertools import product

import pytest

from builder.pages.site_assets import FOLDER, LOGO, PLOTLY, SCRIPT_PARTS, STYLE_PARTS, assets

FILES = {asset.uri: asset.content for asset in assets()}
STYLE = FILES["assets/briefing.css"].decode()
SCRIPT = FILES["assets/briefing.js"].decode()


def test_addresses_are_in_order_and_none_is_empty():
    assert list(FILES) == sorted(FILES)
    assert all(FILES.values())


def test_every_part_of_the_style_is_published():
    assert sorted(STYLE_PARTS) == sorted(path.stem for path in (FOLDER / "style").glob("*.css"))
    assert STYLE.count("{") == STYLE.count("}")


def test_every_part_of_the_script_is_published():
    assert sorted(SCRIPT_PARTS) == sorted(path.stem for path in (FOLDER / "script").glob("*.js"))
    assert SCRIPT.startswith((FOLDER / "script" / "page.js").read_text())


def test_plotly_keeps_its_licence_and_is_left_out_on_request():
    assert b"Licensed under the MIT license" in FILES[PLOTLY][:400]
    assert PLOTLY not in {asset.uri for asset in assets(plotly=False)}


def test_finding_plotly_does_not_import_it():
    code = "import sys, builder.pages.site_assets as own; list(own.assets()); print('plotly' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


@pytest.mark.parametrize("uri", sorted(set(FILES) - {PLOTLY}))
def test_nothing_of_ours_names_another_host(uri):
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}", FILES[uri].decode()))
    assert addresses <= {"http://www.w3.org"}  # the name of the SVG language, which nobody fetches


def test_the_script_runs_under_a_strict_content_security_policy():
    # The policy forbids style as text; single properties it lets pass.
    banned = r"\beval\(|new Function|innerHTML|\.style\b(?!\.(left|top) = )|setAttribute\(.style"
    assert not re.search(banned, SCRIPT)


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6})\b", block))


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(a: str, b: str) -> float:
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


LIGHT, DARK, PAPER = (
    _colours(block) for block in re.findall(r"^[^{}]*\{([^}]*--bf-ground:[^}]*)\}", STYLE, re.M)
)
TEXT_ON_GROUND = [
    *((f"--bf-{kind}-ink", f"--bf-{kind}") for kind in ("for", "against", "open", "plain", "absent")),
    *product(
        ("--md-default-fg-color", "--md-typeset-a-color", "--bf-muted"),
        ("--bf-ground", "--bf-raised", "--bf-target"),
    ),
    ("--bf-chart-ink", "--bf-chart-paper"),
    ("--bf-chart-muted", "--bf-chart-paper"),
]


@pytest.mark.parametrize("scheme", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read_on_its_ground(scheme, text, ground):
    assert _contrast(scheme[text], scheme[ground]) >= 4.5  # WCAG 2.2, 1.4.3


@pytest.mark.parametrize("scheme", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
@pytest.mark.parametrize("role", [*(f"case-{n}" for n in range(1, 7)), "computed"])
def test_marks_stand_out_from_the_paper(scheme, role):
    assert _contrast(scheme[f"--bf-chart-{role}"], scheme["--bf-chart-paper"]) >= 3  # WCAG 2.2, 1.4.11


def test_the_logo_is_a_picture_without_script():
    assert FILES[LOGO].startswith(b"<svg")
    assert b"<script" not in FILES[LOGO]
