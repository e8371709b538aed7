#pragma once
#include <stdint.h>

// The birth and the end of a child process. Named process.h because a spawn.h here would hide the system's.

/// Starts `path`, or where it is not -1 the executable that the descriptor `program` is, with exactly the given arguments and environment, in a session of its own, with 0 and 1 on
/// /dev/null, 2 on `log`, 3 on `channel` and nothing else open. The child is killed when the calling THREAD ends
/// (PR_SET_PDEATHSIG(2const)), so call it from a thread that lives as long as the process.
/// Returns the pid and fills `pidfd`, or returns -1 with errno, also when the execve failed; then no child is left.
int linux_spawn(
    const char *path, int program, char *const arguments[], char *const environment[], int log, int channel,
    int *pidfd);

/// What ps(1) and top(1) call this process, at most 15 bytes of it (PR_SET_NAME(2const)).
void linux_set_process_name(const char *name);

/// pidfd_send_signal(2), as `user` where that is not 0 and the caller itself may not. Returns 0, or -1 with errno.
int linux_pidfd_signal(int pidfd, int signal, uint32_t user);

/// posix_spawn(3): starts `path` beside this process, to live on when it ends: with its standard streams, `channel` as 3, no other
/// descriptor, signals as at a process's birth. Returns the pid, or -1 with errno.
int linux_start_beside(const char *path, char *const arguments[], char *const environment[], int channel);

/// environ(7).
char **linux_environment(void);

/// pidfd_open(2) of a process that need not be a child. Returns the descriptor, or -1 with errno.
int linux_pidfd_open(int pid);

/// poll(2): 1 once the descriptor is readable, 0 after so many milliseconds, -1 with errno. Interruptions are waited through.
int linux_wait_readable(int descriptor, int milliseconds);

enum linux_end { LINUX_STILL_RUNNING, LINUX_EXITED, LINUX_SIGNALLED, LINUX_WAIT_FAILED };

/// waitid(2) on a pidfd, reaping the child if it has ended; waits for the end if `wait` is not 0. `status` receives
/// the exit code or the signal; with LINUX_WAIT_FAILED errno says why.
enum linux_end linux_reap(int pidfd, int wait, int *status);

/// sched_setscheduler(2), SCHED_BATCH, for this thread and all it starts: being woken does not interrupt who is running, so
/// that more messages are there when the turn comes. On an idle processor nothing changes.
int linux_prefer_batches(void);
