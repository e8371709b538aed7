# The two commands of the README are `make run` and `make test`; everything else is for those who work on Bulkhead or install it.
# A release is linked with the static Swift runtime: the machine it runs on needs no toolchain. `make help` lists the targets.

SWIFT       ?= swift
CONFIG      ?= release
RELEASE      = -c release --static-swift-stdlib
# The crash handler of the toolchain starts a process, which a sealed child may not: a crash shall be a plain signal.
export SWIFT_BACKTRACE = enable=no

.PHONY: help run build test test-swift test-clients test-systemd install deb lint format bench eval train conformance fuzz chaos deps clean

run: build
	.build/release/bulkhead run --demo

help:
	@sed -n 's/^#: //p' Makefile

build: deps
	$(SWIFT) build $(RELEASE)

test: lint test-swift test-clients

test-swift: deps
	$(SWIFT) build --build-tests
	Tests/run

# The real SDKs against the demo, in a virtual environment made on first use.
test-clients: build
	Tests/Clients/run

# The package on a machine of its own, with the real systemd as its first process. It needs root.
test-systemd: build
	$(MAKE) --no-print-directory deb
	Tests/Systemd/run $(PACKAGE)

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

# A release under load, while everything that can be done to it is done to it. As root also with a full disk.
chaos: build
	$(SWIFT) build --build-tests
	BULKHEAD_PROGRAMS=$(CURDIR)/.build/release BULKHEAD_CHAOS_SECONDS=$(or $(SECONDS),60) BULKHEAD_CHAOS_SEED=$(or $(SEED),1) \
		$(if $(DEEDS),BULKHEAD_CHAOS_DEEDS=$(DEEDS)) $(SWIFT) test --skip-build --disable-xctest --filter 'ChaosTests.*as long as asked for'

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

# ── Installation ──────────────────────────────────────────────────────────────────────────────────────────

DESTDIR     ?=
PREFIX      ?= /usr
SYSCONFDIR  ?= /etc
BINARIES     = .build/release
# What Package.swift lists: a new helper is installed without being named here.
PROGRAMS    := $(shell sed -n 's/.*executable.name: "\(bulkhead[a-z-]*\)".*/\1/p' Package.swift)
VERSION     := $(shell sed -n '/^enum Version/,/^}/s/.*text = "\(.*\)".*/\1/p' Sources/Supervisor/Service/*.swift)
PACKAGE      = .build/bulkhead_$(VERSION)_$(shell dpkg --print-architecture 2>/dev/null).deb
SHARE        = $(DESTDIR)$(PREFIX)/share
UNITS        = $(DESTDIR)$(PREFIX)/lib/systemd/system

# Built when they are missing, not when they are old: who installs is often not who builds.
$(addprefix $(BINARIES)/,$(PROGRAMS)):
	$(MAKE) build

install: $(addprefix $(BINARIES)/,$(PROGRAMS))
	install -D -m 755 -s $(BINARIES)/bulkhead $(DESTDIR)$(PREFIX)/bin/bulkhead
	install -d $(DESTDIR)$(PREFIX)/libexec/bulkhead
	install -m 755 -s $(addprefix $(BINARIES)/,$(filter-out bulkhead,$(PROGRAMS))) $(DESTDIR)$(PREFIX)/libexec/bulkhead
	install -d $(UNITS)
	sed 's,@PREFIX@,$(PREFIX),' systemd/bulkhead.service > $(UNITS)/bulkhead.service
	chmod 644 $(UNITS)/bulkhead.service
	install -m 644 systemd/bulkhead.socket $(UNITS)
	install -D -m 644 systemd/bulkhead.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/bulkhead.conf
	install -D -m 644 systemd/bulkhead.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/bulkhead.conf
	install -d $(DESTDIR)$(SYSCONFDIR)/bulkhead
	test -e $(DESTDIR)$(SYSCONFDIR)/bulkhead/bulkhead.json5 || \
		install -m 644 systemd/bulkhead.json5 $(DESTDIR)$(SYSCONFDIR)/bulkhead/bulkhead.json5
	install -d $(SHARE)/man/man8 $(SHARE)/man/man5 $(SHARE)/doc/bulkhead
	gzip -9nc docs/man/bulkhead.8 > $(SHARE)/man/man8/bulkhead.8.gz
	gzip -9nc docs/man/bulkhead.json5.5 > $(SHARE)/man/man5/bulkhead.json5.5.gz
	chmod 644 $(SHARE)/man/man8/bulkhead.8.gz $(SHARE)/man/man5/bulkhead.json5.5.gz
	install -m 644 README.md $(filter-out docs/decisions docs/man,$(wildcard docs/*)) $(SHARE)/doc/bulkhead

deb: $(addprefix $(BINARIES)/,$(PROGRAMS))
	systemd/debian/build $(VERSION) $(PACKAGE)

clean:
	$(SWIFT) package clean

#: make run           installs what is missing, builds, starts the demonstration on 127.0.0.1:8080
#: make test          installs what is missing, builds, runs every test; `make test-systemd` (root) is apart
#: make build         the programs, in .build/release
#: make install       [DESTDIR=] [PREFIX=/usr] [SYSCONFDIR=/etc]: programs, unit, configuration, manual
#: make deb           a Debian package, in .build
#: make test-systemd  the package under a systemd of its own (root)
#: make test-clients  the providers' own clients against the demonstration
#: make conformance   CORPUS=DIR: HTTP, JSON and event-stream cases against a running Bulkhead
#: make bench         beside nginx and Envoy: a table and a plot
#: make eval          CORPUS=DIR [OUTPUT=DIR]: the detectors on labelled data
#: make train         CORPUS=DIR: the language model's weights
#: make fuzz          [SECONDS=60]: every parser
#: make chaos         [SECONDS=60] [SEED=1] [DEEDS=]: children killed and stopped, shortages, reloads, all under load
#: make lint, format  what CI asks for, and how to get it
#: make clean         forgets what was built
