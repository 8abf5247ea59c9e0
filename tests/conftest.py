from pathlib import Path

import pytest
from hypothesis import settings

from tests.project import BASE, copy_project, mkdocs

# One input, one result: a test that fails for one person fails for all, on machines however slow.
settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true", help="write the golden pages anew, to be read in git diff"
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real project, to be changed at will."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real project whose `site/` was built, to be left as it is."""
    project = copy_project(tmp_path_factory.mktemp("built") / "project")
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stdout
    return project


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a project that knows its own address."""
    project = copy_project(tmp_path_factory.mktemp("addressed") / "project")
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write(f"\nsite_url: {BASE}\n")
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stdout
    return project / "site"
