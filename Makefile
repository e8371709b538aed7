# The two commands of the README are `make run` and `make test`; everything else is for those who work on Bulkhead.
# A release is linked with the static Swift runtime: the machine it runs on needs no toolchain.

SWIFT       ?= swift
CONFIG      ?= release
RELEASE      = -c release --static-swift-stdlib
# The crash handler of the toolchain starts a process, which a sealed child may not: a crash shall be a plain signal.
export SWIFT_BACKTRACE = enable=no

.PHONY: run build test test-swift test-clients lint format bench eval train conformance fuzz deps clean

run: build
	.build/release/bulkhead run --demo

build: deps
	$(SWIFT) build $(RELEASE)

test: lint test-swift test-clients

test-swift: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

# The real SDKs against the demo, in a virtual environment made on first use.
test-clients: build
	Tests/Clients/run

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz Tools

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Fuzz Tools

bench: build
	$(SWIFT) build $(RELEASE) --product Evaluation
	Benchmarks/run.py

# The detectors on labelled data: tables here, JSON and plots in OUTPUT.
eval: deps
	$(SWIFT) build $(RELEASE) --product Evaluation
	.build/release/Evaluation $(or $(CORPUS),$(error say where the labelled data is: make eval CORPUS=DIR)) \
		--output $(or $(OUTPUT),.build/evaluation)

fuzz: deps
	Fuzz/run all $(or $(SECONDS),60)

# Writes Sources/CTables/language.weights anew: the same file on every machine, in about a minute.
train:
	@test -n "$(CORPUS)" || { echo "say where the corpus is: make train CORPUS=DIR"; exit 2; }
	mkdir -p .build/corpus
	cp -f $(CORPUS)/*.jsonl .build/corpus
	for file in $(CORPUS)/*.xz; do xz -dkc $$file > .build/corpus/$$(basename $$file .xz); done
	$(SWIFT) build $(RELEASE) --product Training
	.build/release/Training .build/corpus write=Sources/CTables

conformance: build
	Tests/Conformance/run $(or $(CORPUS),$(error say where the cases are: make conformance CORPUS=DIR))

# OpenSSL's and systemd's headers: the only things the toolchain does not bring.
deps:
	@pkg-config --exists libssl libsystemd && exit 0; \
	echo "libssl-dev and libsystemd-dev are missing"; \
	if [ "$$(id -u)" = 0 ]; then as=; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as="sudo -n"; \
	else echo "install them first: sudo apt-get install libssl-dev libsystemd-dev pkg-config"; exit 1; fi; \
	$$as apt-get update -q && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q pkg-config libssl-dev libsystemd-dev

clean:
	$(SWIFT) package clean
