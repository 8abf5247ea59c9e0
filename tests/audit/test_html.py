"""Every page of the site as html-validate judges it."""

import json
import subprocess
from pathlib import Path

from tests.npm import for_tests

HERE = Path(__file__).parent


def test_every_page_is_valid_html(built: Path):
    validator = for_tests(HERE) / "html-validate/bin/html-validate.mjs"
    pages = built / "site/**/*.html"
    options = ("--config", str(HERE / "htmlvalidate.cjs"), "--formatter", "json")
    done = subprocess.run(
        ("node", str(validator), *options, str(pages)), capture_output=True, text=True, check=False
    )
    judged = json.loads(done.stdout)
    found = [
        f"{Path(page['filePath']).relative_to(built)}:{said['line']}:{said['column']}: {said['message']} "
        f"[{said['ruleId']}]"
        for page in judged
        for said in page["messages"]
    ]
    assert found == []
    assert done.returncode == 0, done.stderr
