#define _GNU_SOURCE
#include "client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { HEAD_BYTES = 512, BODY_BYTES = 1 << 20 };

static void fail(const char *what) {
    perror(what);
    exit(1);
}

uint64_t now_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void be_prompt(void) {
    struct sched_param priority = {.sched_priority = 1};
    if (prctl(PR_SET_TIMERSLACK, 1ul) != 0) fail("prctl");
    if (sched_setscheduler(0, SCHED_FIFO, &priority) != 0 && errno != EPERM) fail("sched_setscheduler");
}

struct request request_from_file(const char *path, int port) {
    FILE *file = fopen(path, "rb");
    char *body = malloc(BODY_BYTES), *bytes = malloc(HEAD_BYTES + BODY_BYTES);
    if (file == NULL || body == NULL || bytes == NULL) fail(path);
    size_t length = fread(body, 1, BODY_BYTES, file);
    if (ferror(file) || length == 0 || length == BODY_BYTES) fail(path);
    fclose(file);

    int head = snprintf(bytes, HEAD_BYTES,
                        "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
                        "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n", port, length);
    memcpy(bytes + head, body, length);
    free(body);
    return (struct request){.bytes = bytes, .count = (size_t)head + length};
}

int connect_to(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;
    if (descriptor < 0) return -1;
    if (connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0 ||
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0 ||
        fcntl(descriptor, F_SETFL, O_NONBLOCK) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

bool send_request(int descriptor, const struct request *request) {
    ssize_t sent = send(descriptor, request->bytes, request->count, MSG_NOSIGNAL);
    return sent >= 0 && (size_t)sent == request->count;
}

long argument(const char *text, const char *name, long maximum) {
    char *end;
    errno = 0;
    long value = strtol(text, &end, 10);
    if (errno == 0 && *end == '\0' && value > 0 && value <= maximum) return value;
    fprintf(stderr, "%s must be between 1 and %ld\n", name, maximum);
    exit(2);
}

int wait_until(int epoll, struct epoll_event *events, int maximum, uint64_t until) {
    uint64_t now = now_nanoseconds(), rest = until > now ? until - now : 0;
    struct timespec timeout = {.tv_sec = (time_t)(rest / 1000000000u), .tv_nsec = (long)(rest % 1000000000u)};
    int count = epoll_pwait2(epoll, events, maximum, &timeout, NULL);
    if (count < 0 && errno != EINTR) fail("epoll_pwait2");
    return count < 0 ? 0 : count;
}
