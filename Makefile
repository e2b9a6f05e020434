# Two commands on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
# The tests of marian and of training need torch; set TORCH= to do without them.
TORCH ?= torch==2.13.0
BIN := $(VENV)/bin
comma := ,
DEMO := data/articles/demo_article.html

.PHONY: demo test lint clean

demo: $(VENV)/.installed
	$(BIN)/verifier check $(DEMO) --html demo-report.html

test: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.tested: $(VENV)/.installed pyproject.toml
	$(if $(TORCH),$(BIN)/pip install --quiet --disable-pip-version-check $(TORCH))
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,notebook$(if $(TORCH),$(comma)train)]'
	touch $@

clean:
	rm -rf $(VENV) build dist demo-report.html
