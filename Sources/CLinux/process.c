#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <linux/sched.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Between clone3 and execve the child may be a copy of a process with threads, so it calls nothing but
// async-signal-safe functions (signal-safety(7)): no allocation, no stdio, no locks.

struct birth {
    const char *path;
    /// The executable itself, or -1 where the path is to be followed.
    int program;
    char *const *arguments;
    char *const *environment;
    int log;
    int channel;
    int failure;
    pid_t parent;
};

/// An ignored signal stays ignored over execve(2), so every disposition is set, then the mask is emptied.
static void reset_signals(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Every source is first lifted above the targets 0 to 3, so it does not matter which numbers the caller used.
static int place_descriptors(struct birth *birth) {
    enum { above_targets = 4 };
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0) return -1;
    int lifted_null = fcntl(null, F_DUPFD_CLOEXEC, above_targets);
    int lifted_log = fcntl(birth->log, F_DUPFD_CLOEXEC, above_targets);
    int lifted_channel = fcntl(birth->channel, F_DUPFD_CLOEXEC, above_targets);
    if (lifted_null < 0 || lifted_log < 0 || lifted_channel < 0) return -1;
    if (dup2(lifted_null, 0) < 0 || dup2(lifted_null, 1) < 0) return -1;
    if (dup2(lifted_log, 2) < 0 || dup2(lifted_channel, 3) < 0) return -1;
    // Marked, not closed: the failure pipe must live until execve has decided.
    return close_range(above_targets, ~0U, CLOSE_RANGE_CLOEXEC);
}

/// The signal is armed first and the parent asked for second: a parent that died in between is noticed either way.
static int die_with_parent(pid_t parent) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)) return -1;
    if (getppid() == parent) return 0;
    errno = ESRCH;
    return -1;
}

static void become_program(struct birth *birth) {
    reset_signals();
    // First, because placing the descriptors may overwrite the number it has.
    int lifted = fcntl(birth->failure, F_DUPFD_CLOEXEC, 4);
    if (lifted < 0) return;
    birth->failure = lifted;
    if (birth->program >= 0 && (birth->program = fcntl(birth->program, F_DUPFD_CLOEXEC, 4)) < 0) return;
    // A session of its own: Ctrl-C at the supervisor's terminal must reach the supervisor only, which drains its
    // children in order, and a child must have no terminal to type into.
    if (setsid() < 0 || chdir("/") || place_descriptors(birth) || die_with_parent(birth->parent))
        return;
    if (birth->program < 0)
        execve(birth->path, birth->arguments, birth->environment);
    else
        syscall(SYS_execveat, birth->program, "", birth->arguments, birth->environment, AT_EMPTY_PATH);
}

/// What the child wrote before it gave up, or 0 when execve closed the pipe.
static int birth_failure(int pipe) {
    int code = 0;
    ssize_t count;
    do count = read(pipe, &code, sizeof code);
    while (count < 0 && errno == EINTR);
    return count == sizeof code ? code : 0;
}

static int born_or_failed(pid_t child, int *pidfd, int failure_pipe) {
    int failure = birth_failure(failure_pipe);
    if (failure == 0) return child;
    int status;
    linux_reap(*pidfd, 1, &status);
    close(*pidfd);
    *pidfd = -1;
    errno = failure;
    return -1;
}

int linux_spawn(
    const char *path, int program, char *const arguments[], char *const environment[], int log, int channel,
    int *pidfd) {
    int failure[2];
    if (pipe2(failure, O_CLOEXEC)) return -1;
    struct birth birth = {path, program, arguments, environment, log, channel, failure[1], getpid()};
    *pidfd = -1;
    // Without CLONE_VM the child has its own copy of memory: nothing it does before execve can be seen here.
    struct clone_args clone = {
        .flags = CLONE_PIDFD, .pidfd = (uintptr_t)pidfd, .exit_signal = SIGCHLD};
    // No handler of the parent may run in the child.
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    pid_t child = (pid_t)syscall(SYS_clone3, &clone, sizeof clone);
    // A service manager that forbids namespaces hides clone3, whose flags no filter can see (systemd.exec(5),
    // RestrictNamespaces=). The older call has the same flags where a filter sees them.
    if (child < 0 && errno == ENOSYS) child = (pid_t)syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, 0, pidfd, 0, 0);
    if (child == 0) {
        become_program(&birth);
        int code = errno;
        (void)!write(birth.failure, &code, sizeof code);
        _exit(127);
    }
    int code = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    close(failure[1]);
    errno = code;
    if (child > 0) child = born_or_failed(child, pidfd, failure[0]);
    code = errno;
    close(failure[0]);
    errno = code;
    return child;
}

int linux_pidfd_signal(int pidfd, int signal, uint32_t user) {
    int result = (int)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
    if (result == 0 || errno != EPERM || user == 0) return result;
    // A user may signal its own processes, and CAP_SETUID makes us that user (kill(2)); it takes no CAP_KILL, with which
    // everybody's could be signalled. The calls, not glibc's functions: those change every thread.
    const uid_t self = geteuid(), unchanged = (uid_t)-1;
    if (syscall(SYS_setresuid, unchanged, user, unchanged)) return -1;
    result = (int)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
    int code = errno;
    if (syscall(SYS_setresuid, unchanged, self, unchanged)) abort();
    errno = code;
    return result;
}

enum linux_end linux_reap(int pidfd, int wait, int *status) {
    siginfo_t info = {0};
    int result;
    do result = waitid(P_PIDFD, (id_t)pidfd, &info, WEXITED | (wait ? 0 : WNOHANG));
    while (result && errno == EINTR);
    if (result) return LINUX_WAIT_FAILED;
    if (info.si_pid == 0) return LINUX_STILL_RUNNING;
    *status = info.si_status;
    return info.si_code == CLD_EXITED ? LINUX_EXITED : LINUX_SIGNALLED;
}

void linux_set_process_name(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

int linux_prefer_batches(void) {
    struct sched_param none = { 0 };
    return sched_setscheduler(0, SCHED_BATCH, &none);
}

int linux_pidfd_open(int pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int linux_wait_readable(int descriptor, int milliseconds) {
    struct pollfd poll_descriptor = {.fd = descriptor, .events = POLLIN};
    int result;
    do result = poll(&poll_descriptor, 1, milliseconds);
    while (result < 0 && errno == EINTR);
    return result;
}

char **linux_environment(void) { return environ; }

int linux_start_beside(const char *path, char *const arguments[], char *const environment[], int channel) {
    // All other descriptors are closed by the execve: every one of this process is marked so.
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    pid_t pid = -1;
    sigemptyset(&none);
    sigfillset(&all);
    if (posix_spawn_file_actions_init(&actions)) return -1;
    if (posix_spawnattr_init(&attributes)) return -1;
    int failure = posix_spawn_file_actions_adddup2(&actions, channel, 3);
    if (!failure) failure = posix_spawnattr_setsigmask(&attributes, &none);
    if (!failure) failure = posix_spawnattr_setsigdefault(&attributes, &all);
    if (!failure)
        failure = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (!failure) failure = posix_spawn(&pid, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    errno = failure;
    return failure ? -1 : pid;
}
