#define _GNU_SOURCE
#include "seal.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

int linux_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int linux_is_dumpable(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

int linux_limit(int resource, uint64_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit)) return -1;
    // Raising the hard limit is a privilege; staying below it is what matters.
    if (value > limit.rlim_max) value = limit.rlim_max;
    limit.rlim_cur = limit.rlim_max = value;
    return setrlimit(resource, &limit);
}

// glibc has no wrapper for these two; version 3 is 64 bits in two halves (capget(2)).
static struct __user_cap_header_struct capability_header(void) {
    return (struct __user_cap_header_struct){.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
}

int linux_drop_bounding_set(void) {
    // EINVAL ends the loop: the kernel's last capability may be newer or older than these headers.
    for (unsigned long capability = 0; capability < 64; capability++) {
        if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)) return errno == EINVAL && capability > 0 ? 0 : -1;
    }
    return 0;
}

int linux_clear_capabilities(void) {
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)) return -1;
    struct __user_cap_header_struct header = capability_header();
    struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {0};
    return (int)syscall(SYS_capset, &header, none);
}

int linux_has_capability(unsigned capability) {
    struct __user_cap_header_struct header = capability_header();
    struct __user_cap_data_struct own[_LINUX_CAPABILITY_U32S_3];
    if (capability >= 64 || syscall(SYS_capget, &header, own)) return 0;
    return own[capability / 32].effective >> (capability % 32) & 1;
}

/// Keeps those of `wanted` that the thread has, also in what it executes: there only the ambient ones stay (capabilities(7)).
static int keep_over_execution(uint64_t wanted) {
    struct __user_cap_header_struct header = capability_header();
    struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
    if (syscall(SYS_capget, &header, sets)) return -1;
    for (unsigned half = 0; half < _LINUX_CAPABILITY_U32S_3; half++) {
        uint32_t kept = sets[half].permitted & (uint32_t)(wanted >> (32 * half));
        sets[half].effective = sets[half].permitted = sets[half].inheritable = kept;
    }
    if (syscall(SYS_capset, &header, sets)) return -1;
    for (unsigned capability = 0; capability < 64; capability++) {
        if (!(sets[capability / 32].permitted >> (capability % 32) & 1)) continue;
        if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0)) return -1;
    }
    return 0;
}

int linux_become_service(uint32_t user, uint32_t group, uint64_t capabilities) {
    // Without it the change from root to another user would take the permitted ones too.
    if (prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0)) return -1;
    if (linux_leave_groups() || linux_become_group(group) || linux_become_user(user)) return -1;
    if (keep_over_execution(capabilities)) return -1;
    return prctl(PR_SET_KEEPCAPS, 0, 0, 0, 0);
}

static int is_empty(int directory) {
    int copy = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = copy < 0 ? NULL : fdopendir(copy);
    if (!stream) return 0;
    int others = 0;
    for (struct dirent *entry; (entry = readdir(stream));)
        others += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
    closedir(stream);
    return others == 0;
}

static int enter(int directory) {
    struct stat facts;
    if (fstat(directory, &facts)) return -1;
    if ((facts.st_uid != 0 && facts.st_uid != geteuid()) || (facts.st_mode & (S_IWGRP | S_IWOTH)))
        return errno = EPERM, -1;
    if (!is_empty(directory)) return errno = ENOTEMPTY, -1;
    if (fchdir(directory) || chroot(".")) return -1;
    return chdir("/");
}

int linux_enter_empty_root(const char *path) {
    int directory = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (directory < 0) return -1;
    int result = enter(directory), code = errno;
    // An open directory outside the new root would be the way out of it (chroot(2)).
    close(directory);
    errno = code;
    return result;
}

int linux_leave_groups(void) { return setgroups(0, NULL); }

int linux_become_group(uint32_t group) { return setresgid(group, group, group); }

int linux_become_user(uint32_t user) { return setresuid(user, user, user); }

int linux_is_only(uint32_t user, uint32_t group) {
    uid_t users[3];
    gid_t groups[3];
    if (getresuid(&users[0], &users[1], &users[2]) || getresgid(&groups[0], &groups[1], &groups[2])) return 0;
    for (int i = 0; i < 3; i++) {
        if (users[i] != user || groups[i] != group) return 0;
    }
    return 1;
}

int linux_die_with_parent(int parent) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)) return -1;
    if (getppid() == parent) return 0;
    errno = ESRCH;
    return -1;
}

int linux_forbid_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

// linux/landlock.h of the build machine may be older than the kernel that runs this, so the ABI is spelled out here.
struct landlock_denials {
    uint64_t file_system;
    uint64_t network;
    uint64_t scoped;
};

/// Every right that exists in ABI `version`; a right that is handled and granted by no rule is denied.
static struct landlock_denials every_denial(int version) {
    struct landlock_denials all = {.file_system = (1u << 13) - 1};  // execute … make_sym
    if (version >= 2) all.file_system |= 1u << 13;                  // refer
    if (version >= 3) all.file_system |= 1u << 14;                  // truncate
    if (version >= 4) all.network = (1u << 2) - 1;                  // TCP bind, connect
    if (version >= 5) all.file_system |= 1u << 15;                  // ioctl on devices
    if (version >= 6) all.scoped = (1u << 2) - 1;                   // abstract sockets, signals
    return all;
}

int linux_landlock_deny_all(void) {
    enum { ask_version = 1 };
    int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, ask_version);
    if (version < 0) return -1;
    struct landlock_denials denials = every_denial(version);
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &denials, size, 0);
    if (ruleset < 0) return -1;
    int result = (int)syscall(SYS_landlock_restrict_self, ruleset, 0), code = errno;
    close(ruleset);
    errno = code;
    return result ? -1 : version;
}

int linux_binding_is_refused(void) {
    int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (probe < 0) return 0;
    struct sockaddr_in any_port = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int refused = bind(probe, (struct sockaddr *)&any_port, sizeof any_port) && errno == EACCES;
    close(probe);
    return refused;
}

static int violation_exit_code;
static volatile sig_atomic_t proving, trapped;

static char *append(char *end, const char *text) { return stpcpy(end, text); }

static char *append_number(char *end, unsigned number) {
    if (number >= 10) end = append_number(end, number / 10);
    *end = (char)('0' + number % 10);
    return end + 1;
}

/// The call was not made: SECCOMP_RET_TRAP only delivers the signal (seccomp(2)).
static void on_violation(int signal, siginfo_t *info, void *context) {
    (void)signal, (void)context;
    if (proving) {
        trapped = info->si_syscall;
        return;
    }
    char line[128], *end = append(line, "sandbox: blocked system call ");
    end = append_number(end, (unsigned)info->si_syscall);
    end = append(end, " (");
    end = append(end, linux_system_call_name(info->si_syscall));
    end = append(end, ")\n");
    (void)!write(2, line, (size_t)(end - line));
    _exit(violation_exit_code);
}

static int exhaustion_exit_code;

/// The allocator of Swift's runtime traps or aborts when malloc(3) has none, on the one thread, right after the kernel
/// refused: errno is still what the refusal left. Raising the signal again ends the process, since SA_RESETHAND has put
/// back what the kernel does by itself; returning would let abort(3) change the handler, which the filter forbids.
static void on_trap(int signal) {
    if (errno == ENOMEM) {
        static const char line[] = "memory: the limit is reached\n";
        (void)!write(2, line, sizeof line - 1);
        _exit(exhaustion_exit_code);
    }
    raise(signal);
}

int linux_explain_exhaustion(int exit_code) {
    exhaustion_exit_code = exit_code;
    struct sigaction action = {.sa_handler = on_trap, .sa_flags = SA_RESETHAND | SA_NODEFER};
    return sigaction(SIGILL, &action, NULL) || sigaction(SIGTRAP, &action, NULL) ||
                   sigaction(SIGABRT, &action, NULL)
               ? -1
               : 0;
}

int linux_filter_system_calls(const struct sock_filter *instructions, uint16_t count, int exit_code) {
    violation_exit_code = exit_code;
    struct sigaction action = {.sa_sigaction = on_violation, .sa_flags = SA_SIGINFO};
    sigset_t violation;
    sigemptyset(&violation);
    sigaddset(&violation, SIGSYS);
    // A blocked SIGSYS would kill without a word.
    if (sigaction(SIGSYS, &action, NULL) || sigprocmask(SIG_UNBLOCK, &violation, NULL)) return -1;
    struct sock_fprog program = {.len = count, .filter = (struct sock_filter *)instructions};
    long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    if (result > 0) errno = EBUSY;  // the id of a thread that has a filter of its own
    return result == 0 ? 0 : -1;
}

int linux_traps(int number) {
    trapped = -1;
    proving = 1;
    syscall(number, -1L, -1L, -1L, -1L, -1L, -1L);
    proving = 0;
    return trapped == number;
}
