#pragma once

// What a process needs in order to give privileges up for good. Each function returns 0 or -1 with errno unless its
// comment says otherwise; the order in which they are called is the business of Sources/IPC/Sandbox/Seal.swift.

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
static const uint32_t linux_audit_architecture = AUDIT_ARCH_X86_64;
/// The numbers of the x32 ABI carry this bit and reach the same architecture value (seccomp(2)).
static const uint32_t linux_foreign_numbers = 0x40000000;
#elif defined(__aarch64__)
static const uint32_t linux_audit_architecture = AUDIT_ARCH_AARCH64;
static const uint32_t linux_foreign_numbers = 0x40000000;
#else
#error "the seal knows the system calls of x86-64 and AArch64 only"
#endif

enum {
    linux_limit_core = RLIMIT_CORE,
    linux_limit_file_size = RLIMIT_FSIZE,
    linux_limit_processes = RLIMIT_NPROC,
    linux_limit_descriptors = RLIMIT_NOFILE,
    linux_limit_locked_memory = RLIMIT_MEMLOCK,
    linux_limit_data = RLIMIT_DATA,
};

/// fcntl(2) commands, which the Glibc module does not show.
enum {
    linux_get_descriptor_flags = F_GETFD,
    linux_get_status_flags = F_GETFL,
};

enum {
    linux_message_dont_wait = MSG_DONTWAIT,
    linux_message_peek = MSG_PEEK,
    linux_message_no_signal = MSG_NOSIGNAL,
    linux_message_more = MSG_MORE,
    linux_message_end_of_record = MSG_EOR,
};

/// PR_SET_DUMPABLE(2const), PR_GET_DUMPABLE(2const).
int linux_forbid_dumps(void);
int linux_is_dumpable(void);

/// Sets soft and hard limit (setrlimit(2)) to `value`, or to the present hard limit where that is lower.
int linux_limit(int resource, uint64_t value);

/// Empties the capability bounding set of the calling thread, which takes CAP_SETPCAP.
int linux_drop_bounding_set(void);

enum {
    linux_capability_set_group = CAP_SETGID,
    linux_capability_set_user = CAP_SETUID,
    linux_capability_set_bounding = CAP_SETPCAP,
    linux_capability_change_root = CAP_SYS_CHROOT,
    linux_capability_kill = CAP_KILL,
};

/// 1 if the capability is in the effective set of the calling thread.
int linux_has_capability(unsigned capability);

/// Root becomes the account of the service, in no other group. Of its capabilities it keeps those of the set (a bit each), also
/// in what it executes.
int linux_become_service(uint32_t user, uint32_t group, uint64_t capabilities);

/// Makes `path` the root and the working directory. ENOTEMPTY if something is in it, EPERM if somebody else than
/// root and the caller could put something there.
int linux_enter_empty_root(const char *path);

/// Leaves all supplementary groups, then takes on the group, or the user, as real, effective and saved id.
int linux_leave_groups(void);
int linux_become_group(uint32_t group);
int linux_become_user(uint32_t user);

/// 1 if real, effective and saved ids are these.
int linux_is_only(uint32_t user, uint32_t group);

/// Empties the ambient, effective, permitted and inheritable sets of the calling thread (capset(2)).
int linux_clear_capabilities(void);

/// PR_SET_PDEATHSIG(2const) with SIGKILL; ESRCH if the parent is no longer `parent`.
int linux_die_with_parent(int parent);

/// PR_SET_NO_NEW_PRIVS(2const).
int linux_forbid_new_privileges(void);

/// Denies every kind of access that this kernel's Landlock knows (landlock(7)): files, TCP, and signals and abstract
/// sockets beyond the process. Returns the ABI version.
int linux_landlock_deny_all(void);

/// 0 if binding a TCP socket is possible or fails for another reason, 1 if it is refused.
int linux_binding_is_refused(void);

/// Installs the handler of the signals that end a process which cannot go on, so that one that found no memory (errno is
/// ENOMEM) says so and exits with `exit_code`; for any other reason it dies as if there were no handler.
int linux_explain_exhaustion(int exit_code);

/// Installs the handler of SIGSYS that names the blocked call on descriptor 2 and ends the process with `exit_code`,
/// then the filter, for all threads.
int linux_filter_system_calls(const struct sock_filter *instructions, uint16_t count, int exit_code);

/// Makes the call with arguments that no kernel accepts and tells whether the filter trapped it. Only for calls that
/// do nothing when all their arguments are -1.
int linux_traps(int number);

/// The name of a system call on this architecture, or "unknown".
const char *linux_system_call_name(int number);
