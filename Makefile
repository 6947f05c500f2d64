# `make run` opens Tideover, `make test` tests it; both set up what they need the first time.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test bench lint package bare-check clean

PYTHON_IN_VENV := .venv/bin/python
RESOURCES := desktop/tideover/resources/.built
ARGS ?=

help:
	@echo "make run         open Tideover"
	@echo "make test        run the tests           (ARGS='-k loans' passes arguments to pytest)"
	@echo "make lint        formatting, rules, types, import contracts"
	@echo "make bench       measure how fast it is  (ARGS=... passes arguments on)"
	@echo "make package     build the installable .deb into dist/"
	@echo "make bare-check  try all of it in an empty Debian system (root; about ten minutes)"
	@echo "make clean       remove everything that was built, .venv included"

run: .venv/.ready-run $(RESOURCES)
	$(PYTHON_IN_VENV) -m tideover $(ARGS)

test: .venv/.ready-test $(RESOURCES)
	$(PYTHON_IN_VENV) -m pytest -n 2 $(ARGS)

bench: .venv/.ready-test $(RESOURCES)
	$(PYTHON_IN_VENV) -m tests.bench $(ARGS)

lint: .venv/.ready-run $(RESOURCES)
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

package: .venv/.ready-package $(RESOURCES)
	packaging/build

bare-check: package
	packaging/bare_check

clean:
	rm -rf .venv build dist desktop/tideover/resources

# The stamps keep a second `make run` from doing any of this again.
.venv/.ready-%: packaging/setup packaging/system-packages.txt packaging/constraints.txt
	@packaging/setup $*

$(RESOURCES): packaging/build_resources.py packaging/working_days.py $(shell find resources -type f) | .venv/.ready-run
	@$(PYTHON_IN_VENV) packaging/build_resources.py
