# Every target sets up what it needs: the first one makes .venv and installs into it, later ones
# install again only when the requirements changed.

VENV := .venv
BIN := $(VENV)/bin

# The first Python that is new enough. Another one: make run PYTHON=/path/to/python
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for candidate in python3.11 python3 python3.12 python3.13; do \
	"$$candidate" -c "$(NEW_ENOUGH)" 2>/dev/null && { echo "$$candidate"; break; }; done)

INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --requirement

.DEFAULT_GOAL := help
.PHONY: help run test check fix evaluate bench

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

run: $(VENV)/.installed ## set everything up, build the index, serve the page on http://127.0.0.1:7860
	$(BIN)/python -m ui

test: $(VENV)/.installed-dev ## run the tests
	$(BIN)/python -m pytest

check: $(VENV)/.installed-dev ## report on style, format and types; changes nothing
	@status=0; \
	echo "ruff check"; $(BIN)/ruff check . || status=1; \
	echo "ruff format --check"; $(BIN)/ruff format --check . || status=1; \
	echo "mypy"; $(BIN)/mypy || status=1; \
	exit $$status

fix: $(VENV)/.installed-dev ## repair what ruff can repair
	-$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(VENV)/.installed-dev ## measure reading and retrieval on the judged questions
	$(BIN)/python -m tests.evaluation

bench: $(VENV)/.installed-dev ## measure start-up, questions, reading, page and widget, load, its peers
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.question
	$(BIN)/python -m tests.bench.reading
	$(BIN)/python -m tests.bench.askers
	$(BIN)/python -m tests.bench.browser
	$(BIN)/python -m tests.bench.widget
	$(BIN)/python -m tests.bench.load --seconds 30 --long
	$(BIN)/python -m tests.bench.peers

# A stamp is touched before the work and gets its name after it. So an interrupted run leaves none, and
# requirements that change during an installation are newer than its stamp.
$(VENV)/.made:
	@"$(PYTHON)" -c "$(NEW_ENOUGH)" 2>/dev/null || { \
	echo "Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c "import ensurepip, venv" 2>/dev/null || { \
	echo "$(PYTHON) lacks the modules venv and ensurepip (on Debian: apt install python3-venv)" >&2; exit 1; }
	@$(BIN)/python -c "import pip; $(NEW_ENOUGH)" 2>/dev/null || "$(PYTHON)" -m venv --clear $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made requirements.txt
	@echo "Installing what the program needs (the first time takes some minutes)"
	@touch $@.part
	$(INSTALL) requirements.txt
	@mv $@.part $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	@touch $@.part
	$(INSTALL) requirements-dev.txt
	@mv $@.part $@
