# Everything a newcomer types. Each target sets up what it needs first (.ci/set-up).
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
BIN := .venv/bin
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help run test bench shots translations setup lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

run: ## the console on the demonstration station; without a display, a tour in pictures
	@.ci/set-up run
	@$(BIN)/jinhai-console console --demo

test: ## lint, types, layers, then the tests
	@.ci/set-up test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -n 2

bench: ## measure the speed, write benchmarks/RESULTS.md
	@.ci/set-up test
	@$(BIN)/python -m benchmarks

shots: ## pictures of every page into build/shots
	@.ci/set-up run
	@$(BIN)/jinhai-console shots build/shots

translations: ## read new strings into resources/i18n/en.ts, make en.qm of it
	@.ci/set-up test
	@$(BIN)/pyside6-lupdate $$(find jinhai_console -name '*.py' | sort) \
		-tr-function-alias translate=tr,QT_TRANSLATE_NOOP=mark -locations none -no-obsolete \
		-source-language zh_CN -target-language en -ts resources/i18n/en.ts
	@$(BIN)/pyside6-lrelease resources/i18n/en.ts -qm resources/i18n/en.qm

setup: ## only set up, for running and for testing
	@.ci/set-up test

# uv resolves once for all Pythons and platforms; only whoever renews the locks needs it.
lock: ## renew both locks (needs the network)
	@.ci/set-up run
	@$(BIN)/python -m venv build/uv && build/uv/bin/pip install --quiet uv
	@for each in build:requirements.lock dev:requirements-dev.lock; do \
		build/uv/bin/uv pip compile pyproject.toml --group $${each%%:*} --universal --upgrade \
			--generate-hashes --no-emit-index-url --quiet --custom-compile-command "make lock" \
			--output-file $${each##*:} >/dev/null || exit 1; \
	done

migration: ## what the tables say now, as revision 0001; with NAME=..., as the next revision
	@.ci/set-up test
	@$(BIN)/python -m jinhai_console.store.migrations $(NAME)

clean: ## remove what was built and cached; .venv stays
	@rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find jinhai_console tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
