# Every target sets up what it needs: a virtual environment in .venv, and Qt's system libraries where they are missing.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
INSTALLED = $(VENV)/.installed

.PHONY: run test lint types layers unit pictures bundle bench book translations clean

run: $(INSTALLED)
	@$(BIN)/python -m compileall -q mali_ref
	@$(BIN)/mali-ref

test: lint types layers unit
	@echo "All checks passed."

lint: $(INSTALLED)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(INSTALLED)
	$(BIN)/mypy

layers: $(INSTALLED)
	$(BIN)/lint-imports

unit: $(INSTALLED)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --maxprocesses 4

book: $(INSTALLED)
	$(BIN)/python db/build.py

translations: $(INSTALLED)
	$(BIN)/python resources/translations/collect_labels.py

pictures: $(INSTALLED)
	$(BIN)/python tests/pictures.py build/pictures

bench: $(INSTALLED)
	@for measure in tests/bench/*.py; do QT_QPA_PLATFORM=offscreen $(BIN)/python $$measure || exit 1; done

bundle: $(INSTALLED)
	$(BIN)/python db/build.py
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
	@du -sh dist/mali-ref | cut -f1 | sed 's/^/size of the program: /'
	$(BIN)/python -m pytest -q -m package tests/package

$(INSTALLED): pyproject.toml constraints.txt .ci/system-libraries
	@sh .ci/system-libraries
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT="$(CURDIR)/constraints.txt" $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) build dist
