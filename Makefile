# make run: everything from nothing to http://127.0.0.1:8000; make test: all tests. See README.md.
PYTHON ?= python3
PORT ?= 8000
UV_VERSION := 0.13.9
BIN := .venv/bin
UV := .uv/bin/uv
DEMO := DJANGO_SETTINGS_MODULE=cms.settings.demo PUBLIC_URL=http://127.0.0.1:$(PORT)
TEST := DJANGO_SETTINGS_MODULE=cms.settings.test

.PHONY: run test rehearse coverage lint bench clients mutants messages clean

run: .venv/installed
	@mkdir -p .data
	@$(DEMO) $(BIN)/python manage.py compile_interface --verbosity 0 > /dev/null
	@$(DEMO) $(BIN)/python manage.py set_aside_older_data
	@$(DEMO) $(BIN)/python manage.py migrate --verbosity 0
	@$(DEMO) EMAIL_URL=dummymail:// $(BIN)/python manage.py load_demonstration
	@echo "Open http://127.0.0.1:$(PORT) (stop with Ctrl-C)"
	@$(DEMO) $(BIN)/python manage.py run_worker & worker=$$!; \
	trap "kill $$worker 2> /dev/null; wait $$worker" EXIT; trap "exit 0" INT TERM; \
	$(DEMO) $(BIN)/python manage.py runserver --noreload 127.0.0.1:$(PORT)

test: .venv/installed lint
	@$(TEST) $(BIN)/python manage.py compile_interface --verbosity 0 > /dev/null
	$(BIN)/pytest --numprocesses=auto

# what `make test` takes a sample of, whole: takes hours. SEED=… repeats a run
rehearse: .venv/installed
	@$(TEST) $(BIN)/python manage.py compile_interface --verbosity 0 > /dev/null
	REHEARSE=1 $(BIN)/pytest --numprocesses=auto

coverage: .venv/installed
	@$(TEST) $(BIN)/python manage.py compile_interface --verbosity 0 > /dev/null
	$(BIN)/pytest --numprocesses=auto --cov --cov-report=term

# of what tests import, deptry asks only that it is declared, in whichever group
lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/deptry cms workflows api
	$(BIN)/deptry tests --ignore DEP002,DEP004
	$(TEST) $(BIN)/mypy
	$(TEST) $(BIN)/python manage.py makemigrations --check --dry-run

bench: .venv/installed
	$(BIN)/python -m tests.bench

# Generates clients from the description of the API with what sites use, and compiles them; needs the network
clients: .venv/installed
	$(TEST) $(BIN)/python -m tests.clients

# Changes the pure rules a little, some hundreds of times, and names each change that their tests do not notice
mutants: .venv/installed
	$(BIN)/python -m tests.mutants

# Dutch gets every string of the code; the other languages those that people outside the office read, by the
# list in cms/translation/interface/readers.py
messages: .venv/installed
	@$(TEST) $(BIN)/python manage.py collect_interface

.venv/installed: uv.lock pyproject.toml
	@test -x $(UV) || $(PYTHON) -m venv .uv
	@test -x $(UV) || .uv/bin/python -m pip install --quiet uv==$(UV_VERSION)
	$(UV) sync --frozen --quiet --python $(PYTHON)
	@touch .venv/installed

clean:
	rm -rf .venv .uv .data
