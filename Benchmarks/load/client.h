// What the two load programs share: a clock, one request in memory, and connections to 127.0.0.1.
#ifndef CLIENT_H
#define CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct request {
    char *bytes;
    size_t count;
};

uint64_t now_nanoseconds(void);

// Sleeping ends when asked and not up to 50 µs later (PR_SET_TIMERSLACK in prctl(2)), and what has arrived is timed
// before other work of the machine (SCHED_FIFO in sched(7), where it is allowed): the clock must not be what is slow.
void be_prompt(void);

// A POST of the file's bytes to /v1/chat/completions.
struct request request_from_file(const char *path, int port);

// A connected, non-blocking socket without Nagle's delay, or -1.
int connect_to(int port);

// False when the socket did not take the whole request at once, which its buffer always should.
bool send_request(int descriptor, const struct request *request);

// A positive number from the command line, or the end of the program.
long argument(const char *text, const char *name, long maximum);

// Waits for events until the given time at most (epoll_pwait2(2): nanoseconds, where epoll_wait has milliseconds).
struct epoll_event;
int wait_until(int epoll, struct epoll_event *events, int maximum, uint64_t until);

#endif
