# One word runs everything. The first run makes .venv from the lock files; later ones only when those change.

PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet --group build
# The version inside the locked Python package; a test tells when they part.
PLOTLY_JS := 4.1.1
PLOTLY_JS_SHA256 := 99784e3abfb07b142a15e521a439e6d9addceadb3f79553fd24c72774f0649ba
# Material warns of MkDocs 2 on every run; pyproject.toml holds MkDocs below 2.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

# Stamps outlive a Python that was removed or renewed; without them everything is installed again.
$(shell test -x .venv/bin/python || rm -f .venv/*.stamp)

.PHONY: site serve test check format bench screenshots audit lock clean
.DEFAULT_GOAL := site

site: .venv/site.stamp .venv/plotly.stamp ## build site/
	$(BIN)/mkdocs build --strict

serve: .venv/site.stamp .venv/plotly.stamp ## preview at http://127.0.0.1:8000/, following every saved file
	$(BIN)/mkdocs serve

test: .venv/dev.stamp .venv/plotly.stamp ## run every test
	$(BIN)/python -m pytest

check: .venv/dev.stamp ## format, lint, types, layers, content, generated files
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/briefing check
	$(BIN)/briefing schema --check

format: .venv/dev.stamp ## put code into its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/dev.stamp ## measure 100 and 1,000 sources beside plain MkDocs
	$(BIN)/python -m tests.bench

screenshots: .venv/dev.stamp ## every kind of page, at both widths and schemes, into screenshots/
	$(BIN)/python -m tests.browser.screenshots

audit: .venv/dev.stamp .venv/plotly.stamp ## score pages with Lighthouse as a phone loads them; needs node and npm
	$(BIN)/python -m tests.lighthouse

lock: .venv/dev.stamp ## renew the lock files within the bounds of pyproject.toml
	$(LOCK) --upgrade -o requirements.lock
	$(LOCK) --upgrade --group dev --extra import --constraint requirements.lock -o requirements-dev.lock

clean: ## remove everything that can be made again
	rm -rf .venv site screenshots bench .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/site.stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: requirements-dev.lock .venv/site.stamp
	$(INSTALL) --require-hashes -r requirements-dev.lock
	touch $@

# Charts need a quarter of Plotly's JavaScript. Where npm cannot fetch it, they are drawn with the whole.
.venv/plotly.stamp: requirements.lock | .venv/site.stamp
	@mkdir -p .venv/share/plotly
	@cd .venv/share/plotly && npm pack --silent plotly.js-basic-dist-min@$(PLOTLY_JS) >/dev/null 2>&1 \
		&& tar -xzf plotly.js-basic-dist-min-$(PLOTLY_JS).tgz --strip-components=1 package/plotly-basic.min.js \
		&& echo '$(PLOTLY_JS_SHA256)  plotly-basic.min.js' | sha256sum --check --quiet \
		|| { rm -f plotly-basic.min.js; echo 'Charts take the whole of Plotly (4.8 MB): npm did not give the basic bundle (1.2 MB)'; }
	@rm -f .venv/share/plotly/*.tgz; touch $@

.venv/bin/python:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer is needed: apt-get install python3 python3-venv'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo 'Python lacks venv: apt-get install python3-venv'; exit 1; }
	rm -rf .venv
	$(PYTHON) -m venv .venv
