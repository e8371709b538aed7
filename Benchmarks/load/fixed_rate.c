// Requests at a fixed rate, whether or not the answers keep up (an open loop). The latency of a request counts from
// the moment it was due, so a stall is charged to every request it delayed and not only to the one it hit.
//
//   fixed_rate PORT BODY_FILE REQUESTS_PER_SECOND SECONDS CONNECTIONS     prints one JSON object
#define _GNU_SOURCE
#include "client.h"
#include "response.h"
#include "samples.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    MAXIMUM_RATE = 100000,
    MAXIMUM_SECONDS = 600,
    MAXIMUM_CONNECTIONS = 4096,
    EVENTS_AT_ONCE = 256,
    RECEIVE_BYTES = 65536,
};
static const uint64_t second = 1000000000u, patience = 2 * second, lead = second / 50;

struct connection {
    int descriptor;
    uint64_t due;
    struct response response;
};

// The connections without a request, in the order in which they became free, so that all of them take part.
struct idle {
    struct connection *ring[MAXIMUM_CONNECTIONS];
    size_t first, count;
};

struct load {
    struct request request;
    uint64_t start, interval;
    size_t requests, sent, answered, failed;
    int epoll;
    struct idle idle;
    struct samples latency, lateness;
};

static void idle_add(struct idle *idle, struct connection *connection) {
    idle->ring[(idle->first + idle->count++) % MAXIMUM_CONNECTIONS] = connection;
}

static struct connection *idle_take(struct idle *idle) {
    struct connection *connection = idle->ring[idle->first];
    idle->first = (idle->first + 1) % MAXIMUM_CONNECTIONS;
    idle->count--;
    return connection;
}

static void open_connections(struct load *load, struct connection *connections, long count, int port) {
    for (long i = 0; i < count; i++) {
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &connections[i]};
        connections[i].descriptor = connect_to(port);
        if (connections[i].descriptor < 0 ||
            epoll_ctl(load->epoll, EPOLL_CTL_ADD, connections[i].descriptor, &event) != 0) {
            perror("connect");
            exit(1);
        }
        idle_add(&load->idle, &connections[i]);
    }
}

static uint64_t due(const struct load *load, size_t request) {
    return load->start + request * load->interval;
}

// A failed connection is not replaced: one error makes the round invalid anyway.
static void give_up(struct load *load, struct connection *connection) {
    load->failed++;
    close(connection->descriptor);
}

static void send_what_is_due(struct load *load) {
    while (load->sent < load->requests && load->idle.count > 0) {
        uint64_t now = now_nanoseconds(), planned = due(load, load->sent);
        if (planned > now) return;
        struct connection *connection = idle_take(&load->idle);
        connection->due = planned;
        response_begin(&connection->response);
        load->sent++;
        samples_add(&load->lateness, now - planned);
        if (!send_request(connection->descriptor, &load->request)) give_up(load, connection);
    }
}

static void receive(struct load *load, struct connection *connection) {
    static char bytes[RECEIVE_BYTES];
    ssize_t count = recv(connection->descriptor, bytes, sizeof bytes, 0);
    uint64_t now = now_nanoseconds();
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) {
        give_up(load, connection);
        return;
    }
    response_receive(&connection->response, bytes, (size_t)count, NULL, NULL);
    if (connection->response.state == RESPONSE_BROKEN) {
        give_up(load, connection);
    } else if (connection->response.state == RESPONSE_COMPLETE) {
        if (connection->response.status != 200) load->failed++;
        samples_add(&load->latency, now - connection->due);
        load->answered++;
        idle_add(&load->idle, connection);
    }
}

static void run(struct load *load) {
    struct epoll_event events[EVENTS_AT_ONCE];
    load->start = now_nanoseconds() + lead;
    uint64_t end = due(load, load->requests) + patience;
    while (load->answered < load->requests && load->failed == 0 && now_nanoseconds() < end) {
        send_what_is_due(load);
        bool can_send = load->sent < load->requests && load->idle.count > 0;
        int count = wait_until(load->epoll, events, EVENTS_AT_ONCE, can_send ? due(load, load->sent) : end);
        for (int i = 0; i < count; i++) receive(load, events[i].data.ptr);
    }
}

int main(int count, char **arguments) {
    if (count != 6) {
        fprintf(stderr, "usage: fixed_rate PORT BODY_FILE REQUESTS_PER_SECOND SECONDS CONNECTIONS\n");
        return 2;
    }
    int port = (int)argument(arguments[1], "PORT", 65535);
    long rate = argument(arguments[3], "REQUESTS_PER_SECOND", MAXIMUM_RATE);
    long seconds = argument(arguments[4], "SECONDS", MAXIMUM_SECONDS);
    long connection_count = argument(arguments[5], "CONNECTIONS", MAXIMUM_CONNECTIONS);

    static struct load load;
    load.request = request_from_file(arguments[2], port);
    load.interval = second / (uint64_t)rate;
    load.requests = (size_t)(rate * seconds);
    load.latency = samples_with_capacity(load.requests);
    load.lateness = samples_with_capacity(load.requests);
    load.epoll = epoll_create1(EPOLL_CLOEXEC);
    struct connection *connections = calloc((size_t)connection_count, sizeof *connections);
    if (connections == NULL || load.epoll < 0) {
        perror("fixed_rate");
        return 1;
    }

    be_prompt();
    open_connections(&load, connections, connection_count, port);
    run(&load);

    printf("{\"requests\": %zu, \"answered\": %zu, \"failed\": %zu, ", load.requests, load.answered, load.failed);
    samples_print(&load.lateness, "sent_late", stdout);
    printf(", ");
    samples_print(&load.latency, "latency", stdout);
    printf("}\n");
    return 0;
}
