"""A life of the service, step by step; each takes it as the one before has left it."""

import json
from collections.abc import Callable

from machine import eventually
from service import ADDRESS, CONFIGURATION, ECHO, Service, configuration, expect, question

OTHER = "127.0.0.1:8081"
# A streamed answer of four seconds: it has begun long before, and ends long after, what happens meanwhile.
SLOW = "echo;delay=100"
LONG = " ".join(f"word{number}" for number in range(40))


def installed(service: Service) -> None:
    machine = service.machine
    machine.run("dpkg", "-i", "/bulkhead.deb")
    machine.run("bulkhead", "check")
    units = ("bulkhead.service", "bulkhead.socket")
    expect(not machine.run("systemd-analyze", "verify", *units).stderr, "the units have no fault")
    rating = machine.run(
        "systemd-analyze", "security", "--no-pager", "--offline=true", "--threshold=15", "bulkhead.service", check=False
    )
    expect(rating.returncode == 0, f"its exposure is at most 1.5: {rating.stdout.splitlines()[-1].strip()}")


def serves(service: Service) -> None:
    machine = service.machine
    machine.run("systemd-run", "--unit=echo", "--service-type=exec", ECHO, "--record", "--listen", "127.0.0.1:8000")
    machine.run("systemctl", "start", "bulkhead")
    expect(service.answers(), "a request is answered with the configuration as installed")
    expect(f"serving on {ADDRESS}" in service.property("StatusText"), "systemctl shows where it serves")
    users = " ".join(machine.run("ps", "-eo", "user:32,comm").stdout.split())
    expect("bulkhead-supervisor bulkhead" in users, "the supervisor is no root")
    boxes = [child["sandbox"] for child in service.status()["children"]]
    sealed = [box["uid"] and box["capabilities"] == "none" and box["seccomp"] == "filter" for box in boxes]
    expect(boxes and all(sealed), "children are sealed")
    ready = service.log("The service is ready")
    expect(ready and ready[-1]["BULKHEAD_LISTENERS"] == ADDRESS, "the journal has native fields")


def configured(service: Service) -> None:
    service.configure(configuration())
    service.machine.run("systemctl", "reload", "bulkhead")
    expect(service.status()["generation"] == 2, "systemctl reload returns once the new configuration serves")


def reloads(service: Service) -> None:
    before = service.status()["generation"]
    service.configure(configuration(more_listeners=f'{{ address: "{OTHER}" }}'))
    service.machine.run("systemctl", "reload", "bulkhead")
    expect(service.answers(OTHER), "a listener that the new configuration adds is there")
    service.configure(configuration().replace("upstreams", "upsteams"))
    refused = service.machine.run("systemctl", "reload", "bulkhead", check=False)
    expect(refused.returncode != 0, "systemctl reload fails with a configuration that is wrong")
    expect(service.property("ActiveState") == "active" and service.answers(OTHER), "the old one goes on")
    reasons = [entry["BULKHEAD_REASON"] for entry in service.log("The configuration stays as it was")]
    expect(any(CONFIGURATION in reason and "upsteams" in reason for reason in reasons), "the journal says what is wrong")
    service.configure(configuration())
    service.machine.run("systemctl", "kill", "--signal=HUP", "--kill-whom=main", "bulkhead")
    eventually(lambda: service.status()["generation"] == before + 2, "the generation that SIGHUP makes")
    expect(service.answers() and not service.answers(OTHER), "SIGHUP reloads too, and a listener may go")
    eventually(lambda: service.property("NFileDescriptorStore") == "1", "one socket in systemd's store")
    expect(True, "systemd keeps what is listened on, and nothing else")


def replaces_a_worker(service: Service) -> None:
    before = service.workers()
    victim = min(before)
    service.machine.run("kill", "-9", str(victim))
    eventually(lambda: len(service.workers()) == len(before) and victim not in service.workers(), "a successor")
    expect(service.answers(), "a killed worker has a successor")
    entries = service.machine.journal("--unit=bulkhead", "BULKHEAD_ROLE=worker", f"BULKHEAD_PID={victim}")
    expect(entries, "the journal finds it by its number")


def comes_back(service: Service) -> None:
    before, processes = service.main(), service.processes()
    with service.under_load("killed with signal 9", may_lose_open=True):
        service.machine.run("kill", "-9", str(before))
        eventually(service.runs_anew(before), "the restart by systemd")
    expect(not processes & service.processes(), "no child outlives a killed supervisor")


def is_watched(service: Service) -> None:
    service.drop_in("watchdog", "WatchdogSec=3")
    service.machine.run("systemctl", "restart", "bulkhead")
    before = service.main()
    service.machine.run("kill", "-STOP", str(before))
    eventually(service.runs_anew(before), "the restart by the watchdog")
    expect(service.answers(), "a supervisor that stands still is replaced")
    service.drop_in("watchdog", "")
    service.machine.run("systemctl", "restart", "bulkhead")


def while_a_request_is_open(service: Service, what: str, change: Callable[[], None]) -> None:
    url = f"http://{ADDRESS}/v1/chat/completions"
    body = question(LONG, SLOW, stream=True)
    asker = service.machine.start("curl", "-sN", "-m", "60", url, "-H", "content-type: application/json", "-d", body)
    eventually(lambda: service.status()["limits"]["requests_in_flight"] > 0, "a request in flight")
    change()
    answer, _ = asker.communicate(timeout=60)
    whole = "".join(
        choice["delta"].get("content") or ""
        for line in answer.splitlines()
        if line.startswith("data: {")
        for choice in json.loads(line.removeprefix("data: "))["choices"]
    )
    expect(asker.returncode == 0 and whole == LONG and "[DONE]" in answer, what)


def restarts(service: Service) -> None:
    before = service.main()
    with service.under_load("restarted"):
        while_a_request_is_open(
            service, "a request that is open at a restart is finished",
            lambda: service.machine.run("systemctl", "restart", "bulkhead"),
        )  # fmt: skip
    expect(service.main() != before, "another process serves after a restart")


def stays_as_it_is(service: Service) -> None:
    before = service.main()
    service.configure(configuration().replace("upstreams", "upsteams"))
    service.machine.run("systemctl", "kill", "--signal=USR2", "--kill-whom=main", "bulkhead")
    eventually(lambda: service.log("The service goes on as it is"), "word of the failed upgrade")
    expect(service.main() == before and service.answers(), "a successor that cannot serve changes nothing")
    eventually(lambda: "serving on" in service.property("StatusText"), "the old status")
    service.configure(configuration())


def upgrades(service: Service) -> None:
    machine = service.machine
    before = service.main()

    def upgrade() -> None:
        machine.run("systemctl", "kill", "--signal=USR2", "--kill-whom=main", "bulkhead")
        eventually(service.runs_anew(before), "the successor")

    started = service.property("ActiveEnterTimestampMonotonic")
    with service.under_load("upgraded"):
        while_a_request_is_open(service, "a request that is open at an upgrade is finished", upgrade)
    expect(service.property("ActiveEnterTimestampMonotonic") == started, "the service was active all the time")
    expect(service.status()["pid"] == service.main(), "SIGUSR2 makes another process the service's main one")
    eventually(lambda: not machine.run("sh", "-c", f"test -e /proc/{before} || echo gone").stdout == "", "the old one's end")
    expect(service.property("NFileDescriptorStore") == "1", "systemd still keeps one socket")
    after = service.main()
    machine.run("systemctl", "kill", "--signal=KILL", "--kill-whom=main", "bulkhead")
    eventually(service.runs_anew(after), "the restart of a successor")
    expect(service.answers(), "systemd notices the end of a successor too")
    machine.run("systemctl", "reload", "bulkhead")
    expect(service.answers(), "and it reloads")


def is_installed_again(service: Service) -> None:
    before = service.main()
    with service.under_load("its package installed again"):
        service.machine.run("dpkg", "-i", "/bulkhead.deb")
    expect(service.main() != before, "the package's new programs serve")


def has_credentials(service: Service) -> None:
    machine = service.machine
    machine.write("/etc/bulkhead/local.key", "sk-of-the-test\n", "600")
    machine.run(
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        "-keyout", "/etc/bulkhead/tls.key", "-out", "/etc/bulkhead/tls.crt",
    )  # fmt: skip
    machine.run("chmod", "644", "/etc/bulkhead/tls.crt")
    credentials = [f"LoadCredential={name}-key:/etc/bulkhead/{name}.key" for name in ("local", "tls")]
    service.drop_in("credentials", "\n".join(credentials))
    tls = '{ certificate: "/etc/bulkhead/tls.crt", key: "credential:tls-key" }'
    listener = f'{{ address: "{OTHER}", tls: {tls} }}'
    service.configure(configuration(more_listeners=listener, credential="credential:local-key"))
    machine.run("systemctl", "restart", "bulkhead")
    expect(service.answers(), "it serves with a credential of systemd's")
    seen = machine.run("curl", "-s", "http://127.0.0.1:8000/__requests").stdout
    expect("authorization: bearer sk-of-the-test" in seen.lower(), "the upstream is shown it")
    secure = (f"https://localhost:{OTHER.partition(':')[2]}", "--cacert", "/etc/bulkhead/tls.crt")
    expect(service.answers(*secure), "a keeper signs with a key that only systemd may read")
    machine.run("systemctl", "reload", "bulkhead")
    expect(service.answers(*secure), "also after a reload")
    before = service.main()
    machine.run("systemctl", "kill", "--signal=USR2", "--kill-whom=main", "bulkhead")
    eventually(service.runs_anew(before), "the successor")
    expect(service.answers(*secure), "and after an upgrade")


def is_activated(service: Service) -> None:
    machine = service.machine
    service.drop_in("credentials", "")
    machine.run("systemctl", "stop", "bulkhead")
    refused = machine.run("curl", "-s", f"http://{ADDRESS}/", check=False)
    expect(refused.returncode == 7, "nobody listens when it is stopped")
    service.configure(configuration(listener="systemd:bulkhead"))
    socket = "/etc/systemd/system/bulkhead.socket.d/place.conf"
    machine.write(socket, "[Socket]\nListenStream=\nListenStream=0.0.0.0:8080\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "bulkhead.socket")
    started = machine.run("systemctl", "start", "bulkhead", check=False)
    said = machine.run("journalctl", "--unit=bulkhead", "--grep=systemd:bulkhead is 0.0.0.0:8080: plain HTTP is refused", check=False)
    expect(started.returncode != 0 and said.returncode == 0, "it refuses plain HTTP at a socket beyond loopback")
    machine.run("systemctl", "stop", "bulkhead.socket", "bulkhead")
    # Forgets how often it was started, too; a unit that did not fail is no longer loaded.
    machine.run("systemctl", "reset-failed", "bulkhead.socket", "bulkhead", check=False)
    machine.run("rm", socket)
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "bulkhead.socket")
    expect(service.answers(), "the first client of the socket starts it")
    with service.under_load("restarted behind its socket"):
        machine.run("systemctl", "restart", "bulkhead")
    machine.run("systemctl", "reload", "bulkhead")
    expect(service.answers(), "it reloads behind its socket")


def stops(service: Service) -> None:
    service.machine.run("systemctl", "stop", "bulkhead.socket", "bulkhead")
    ended = service.machine.run("systemctl", "is-failed", "bulkhead", check=False)
    expect(ended.stdout.strip() == "inactive" and service.property("Result") == "success", "it stops in order")
    sound = service.machine.run("bulkhead", "audit", "verify", check=False)
    expect(sound.returncode == 0, f"after all of this the audit log is {sound.stdout.strip()}")


def is_removed(service: Service) -> None:
    machine = service.machine
    machine.run("systemctl", "start", "bulkhead.socket", "bulkhead")
    machine.run("dpkg", "--purge", "bulkhead")
    programs = "bulkhead,bulkhead-worker,bulkhead-egress,bulkhead-keeper"
    left = machine.run("ps", "--no-headers", "-C", programs, check=False).stdout
    expect(service.property("LoadState") == "not-found" and not left, "removing it ends it")
    expect(machine.run("ls", "/var/log/bulkhead").stdout, "the audit log is kept")


STEPS = (
    installed, serves, configured, reloads, replaces_a_worker, comes_back, is_watched, restarts,
    stays_as_it_is, upgrades, is_installed_again, has_credentials, is_activated, stops, is_removed,
)  # fmt: skip
