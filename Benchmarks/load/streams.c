// Many streamed chats at once: each connection asks, reads the event stream to its end and asks again. The first
// requests are spread over a period, so that the streams do not march in step.
//
//   streams PORT BODY_FILE CONNECTIONS SECONDS SPREAD_MILLISECONDS     prints one JSON object
#define _GNU_SOURCE
#include "client.h"
#include "response.h"
#include "samples.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    MAXIMUM_SECONDS = 600,
    MAXIMUM_CONNECTIONS = 4096,
    MAXIMUM_SPREAD_MILLISECONDS = 60000,
    MAXIMUM_TOKENS = 4 << 20,
    EVENTS_AT_ONCE = 512,
    RECEIVE_BYTES = 65536,
    EVENT_LINE_BYTES = 16384,
};
static const uint64_t second = 1000000000u;

struct connection {
    int descriptor;
    uint64_t asked, last_token, received;
    size_t tokens;
    bool done;
    struct response response;
    size_t line_length;
    char line[EVENT_LINE_BYTES];
};

static struct {
    struct request request;
    size_t started, completed, failed;
    int epoll;
    struct samples first_token, token_gap;
} load;

static void fail(struct connection *connection) {
    load.failed++;
    close(connection->descriptor);
    connection->descriptor = -1;
}

static void ask(struct connection *connection) {
    connection->tokens = 0;
    connection->done = false;
    connection->line_length = 0;
    response_begin(&connection->response);
    load.started++;
    connection->asked = now_nanoseconds();
    if (!send_request(connection->descriptor, &load.request)) fail(connection);
}

static void open_connection(struct connection *connection, int port) {
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    connection->descriptor = connect_to(port);
    if (connection->descriptor < 0 ||
        epoll_ctl(load.epoll, EPOLL_CTL_ADD, connection->descriptor, &event) != 0) {
        perror("connect");
        exit(1);
    }
}

// A token is an event whose text is not empty: the opening event that only names the role does not count.
static void event_line(struct connection *connection, const char *line) {
    static const char content[] = "\"content\":";
    if (strncmp(line, "data:", 5) != 0) return;
    if (strncmp(line + 5 + strspn(line + 5, " "), "[DONE]", 6) == 0) {
        connection->done = true;
        return;
    }
    const char *text = strstr(line, content);
    if (text == NULL) return;
    text += sizeof content - 1;
    text += strspn(text, " ");
    if (text[0] != '"' || text[1] == '"') return;

    if (connection->tokens++ == 0)
        samples_add(&load.first_token, connection->received - connection->asked);
    else
        samples_add(&load.token_gap, connection->received - connection->last_token);
    connection->last_token = connection->received;
}

static void stream_bytes(void *context, const char *bytes, size_t count) {
    struct connection *connection = context;
    while (count > 0) {
        const char *end = memchr(bytes, '\n', count);
        size_t taken = end == NULL ? count : (size_t)(end - bytes) + 1;
        if (connection->line_length + taken >= sizeof connection->line) {
            fprintf(stderr, "an event longer than %d bytes\n", EVENT_LINE_BYTES);
            exit(1);
        }
        memcpy(connection->line + connection->line_length, bytes, taken);
        connection->line_length += taken;
        if (end != NULL) {
            connection->line[connection->line_length - 1] = '\0';
            connection->line_length = 0;
            event_line(connection, connection->line);
        }
        bytes += taken;
        count -= taken;
    }
}

static void stream_complete(struct connection *connection) {
    if (connection->response.status != 200 || !connection->done || connection->tokens == 0) {
        fail(connection);
        return;
    }
    load.completed++;
    ask(connection);
}

static void receive(struct connection *connection) {
    static char bytes[RECEIVE_BYTES];
    ssize_t count = recv(connection->descriptor, bytes, sizeof bytes, 0);
    connection->received = now_nanoseconds();
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) {
        fail(connection);
        return;
    }
    response_receive(&connection->response, bytes, (size_t)count, stream_bytes, connection);
    if (connection->response.state == RESPONSE_BROKEN) fail(connection);
    else if (connection->response.state == RESPONSE_COMPLETE) stream_complete(connection);
}

static void run(struct connection *connections, size_t count, uint64_t duration, uint64_t spread) {
    struct epoll_event events[EVENTS_AT_ONCE];
    uint64_t start = now_nanoseconds(), end = start + duration;
    size_t begun = 0;
    while (now_nanoseconds() < end && load.failed == 0) {
        while (begun < count && start + begun * spread / count <= now_nanoseconds()) ask(&connections[begun++]);
        uint64_t next = begun < count ? start + begun * spread / count : end;
        int ready = wait_until(load.epoll, events, EVENTS_AT_ONCE, next);
        for (int i = 0; i < ready; i++) receive(events[i].data.ptr);
    }
}

int main(int count, char **arguments) {
    if (count != 6) {
        fprintf(stderr, "usage: streams PORT BODY_FILE CONNECTIONS SECONDS SPREAD_MILLISECONDS\n");
        return 2;
    }
    int port = (int)argument(arguments[1], "PORT", 65535);
    long connection_count = argument(arguments[3], "CONNECTIONS", MAXIMUM_CONNECTIONS);
    long seconds = argument(arguments[4], "SECONDS", MAXIMUM_SECONDS);
    long spread = argument(arguments[5], "SPREAD_MILLISECONDS", MAXIMUM_SPREAD_MILLISECONDS);

    load.request = request_from_file(arguments[2], port);
    load.first_token = samples_with_capacity(MAXIMUM_TOKENS);
    load.token_gap = samples_with_capacity(MAXIMUM_TOKENS);
    load.epoll = epoll_create1(EPOLL_CLOEXEC);
    struct connection *connections = calloc((size_t)connection_count, sizeof *connections);
    if (connections == NULL || load.epoll < 0) {
        perror("streams");
        return 1;
    }

    for (long i = 0; i < connection_count; i++) open_connection(&connections[i], port);
    run(connections, (size_t)connection_count, (uint64_t)seconds * second, (uint64_t)spread * 1000000u);

    printf("{\"started\": %zu, \"completed\": %zu, \"failed\": %zu, ",
           load.started, load.completed, load.failed);
    samples_print(&load.first_token, "first_token", stdout);
    printf(", ");
    samples_print(&load.token_gap, "token_gap", stdout);
    printf("}\n");
    return 0;
}
