#define _GNU_SOURCE
#include "CLinux.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { BATCH = 64, EVENTS = 256 };

/// Room for one descriptor more than any message may carry, so that an excess is seen and closed, not cut unseen.
union control {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int) * (LINUX_MESSAGE_DESCRIPTORS + 1))];
};

int linux_send_messages(int socket, const uint8_t *bytes, const struct linux_message *messages, unsigned count) {
    struct mmsghdr headers[BATCH];
    struct iovec vectors[BATCH];
    union control controls[BATCH];
    if (count > BATCH) count = BATCH;
    for (unsigned i = 0; i < count; i++) {
        vectors[i] = (struct iovec){ (void *)(bytes + messages[i].offset), messages[i].length };
        headers[i].msg_hdr = (struct msghdr){ .msg_iov = &vectors[i], .msg_iovlen = 1 };
        unsigned carried = messages[i].descriptor_count;
        if (carried == 0) continue;
        memset(&controls[i], 0, sizeof controls[i]);
        headers[i].msg_hdr.msg_control = &controls[i];
        headers[i].msg_hdr.msg_controllen = CMSG_SPACE(sizeof(int) * carried);
        struct cmsghdr *control = CMSG_FIRSTHDR(&headers[i].msg_hdr);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(sizeof(int) * carried);
        memcpy(CMSG_DATA(control), messages[i].descriptors, sizeof(int) * carried);
    }
    return sendmmsg(socket, headers, count, MSG_NOSIGNAL | MSG_DONTWAIT);
}

static void take_descriptors(struct msghdr *header, struct linux_message *message) {
    message->descriptor_count = 0;
    message->truncated = (header->msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(header); c; c = CMSG_NXTHDR(header, c)) {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS) continue;
        size_t carried = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < carried; i++) {
            int descriptor;
            memcpy(&descriptor, CMSG_DATA(c) + i * sizeof descriptor, sizeof descriptor);
            if (message->descriptor_count < LINUX_MESSAGE_DESCRIPTORS) {
                message->descriptors[message->descriptor_count++] = descriptor;
            } else {
                close(descriptor);
                message->truncated = 1;
            }
        }
    }
}

int linux_receive_messages(int socket, uint8_t *bytes, size_t slot, struct linux_message *messages, unsigned count) {
    struct mmsghdr headers[BATCH];
    struct iovec vectors[BATCH];
    union control controls[BATCH];
    if (count > BATCH) count = BATCH;
    for (unsigned i = 0; i < count; i++) {
        vectors[i] = (struct iovec){ bytes + i * slot, slot };
        headers[i].msg_hdr = (struct msghdr){ .msg_iov = &vectors[i], .msg_iovlen = 1,
                                              .msg_control = &controls[i], .msg_controllen = sizeof controls[i] };
    }
    int received = recvmmsg(socket, headers, count, MSG_CMSG_CLOEXEC | MSG_DONTWAIT, NULL);
    for (int i = 0; i < received; i++) {
        messages[i].offset = (uint32_t)((size_t)i * slot);
        messages[i].length = headers[i].msg_len;
        take_descriptors(&headers[i].msg_hdr, &messages[i]);
    }
    return received;
}

int linux_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int control(int epoll, int operation, int descriptor, uint64_t token, int writing) {
    struct epoll_event event = { .events = EPOLLIN | EPOLLRDHUP | EPOLLET | (writing ? EPOLLOUT : 0), .data.u64 = token };
    return epoll_ctl(epoll, operation, descriptor, &event);
}

int linux_epoll_add(int epoll, int descriptor, uint64_t token, int writing) {
    return control(epoll, EPOLL_CTL_ADD, descriptor, token, writing);
}

int linux_epoll_modify(int epoll, int descriptor, uint64_t token, int writing) {
    return control(epoll, EPOLL_CTL_MOD, descriptor, token, writing);
}

int linux_epoll_remove(int epoll, int descriptor) { return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL); }

int linux_epoll_wait(int epoll, struct linux_event *events, unsigned count, int milliseconds) {
    struct epoll_event raw[EVENTS];
    if (count > EVENTS) count = EVENTS;
    int ready = epoll_wait(epoll, raw, (int)count, milliseconds);
    for (int i = 0; i < ready; i++) events[i] = (struct linux_event){ raw[i].data.u64, raw[i].events };
    return ready;
}

int linux_seqpacket_pair(int pair[2]) {
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair);
}

int linux_stream_pair(int pair[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair); }

int linux_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int linux_signalfd(const int *signals, unsigned count) {
    sigset_t set;
    sigemptyset(&set);
    for (unsigned i = 0; i < count; i++) sigaddset(&set, signals[i]);
    if (sigprocmask(SIG_BLOCK, &set, NULL)) return -1;
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int linux_read_signal(int descriptor) {
    struct signalfd_siginfo info;
    ssize_t n = read(descriptor, &info, sizeof info);
    return n == (ssize_t)sizeof info ? (int)info.ssi_signo : -1;
}

static int integer_option(int descriptor, int option) {
    int value = 0;
    socklen_t length = sizeof value;
    return getsockopt(descriptor, SOL_SOCKET, option, &value, &length) ? -1 : value;
}
int linux_socket_type(int descriptor) { return integer_option(descriptor, SO_TYPE); }
int linux_socket_domain(int descriptor) { return integer_option(descriptor, SO_DOMAIN); }
int linux_socket_error(int descriptor) { return integer_option(descriptor, SO_ERROR); }

static int closing(int descriptor) {
    int cause = errno;
    close(descriptor);
    errno = cause;
    return -1;
}

int linux_listen(const void *address, uint32_t length, int backlog) {
    int family = ((const struct sockaddr *)address)->sa_family;
    int s = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
    if (s < 0) return -1;
    if (setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on)) return closing(s);
    // "[::]:port" must not take the IPv4 port as well: two listeners may name both (ipv6(7), IPV6_V6ONLY).
    if (family == AF_INET6 && setsockopt(s, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on)) return closing(s);
    if (bind(s, address, length) || listen(s, backlog)) return closing(s);
    return s;
}

static void disable_delay(int s) {
    int on = 1;
    setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

int linux_accept(int listener, void *address, uint32_t *length) {
    int s = accept4(listener, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (s >= 0) disable_delay(s);
    return s;
}

int linux_connect(const void *address, uint32_t length, int *pending) {
    int s = socket(((const struct sockaddr *)address)->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (s < 0) return -1;
    disable_delay(s);
    *pending = 0;
    if (connect(s, address, length) == 0) return s;
    if (errno != EINPROGRESS) return closing(s);
    *pending = 1;
    return s;
}

int linux_peer_credentials(int descriptor, int32_t *pid, uint32_t *uid) {
    struct ucred peer;
    socklen_t length = sizeof peer;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length)) return -1;
    *pid = peer.pid;
    *uid = peer.uid;
    return 0;
}

int linux_local_address(int descriptor, void *address, uint32_t *length) {
    return getsockname(descriptor, address, length);
}

static int unix_address(const char *path, struct sockaddr_un *address) {
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    if (strlen(path) >= sizeof address->sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    strcpy(address->sun_path, path);
    return 0;
}

int linux_listen_unix(const char *path, uint32_t mode) {
    struct sockaddr_un address;
    if (unix_address(path, &address)) return -1;
    int s = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (s < 0) return -1;
    mode_t before = umask(0777 & ~mode);
    int bound = bind(s, (struct sockaddr *)&address, sizeof address);
    umask(before);
    if (bound || listen(s, 16)) return closing(s);
    return s;
}

int linux_connect_unix(const char *path) {
    struct sockaddr_un address;
    if (unix_address(path, &address)) return -1;
    int s = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (s < 0) return -1;
    return connect(s, (struct sockaddr *)&address, sizeof address) ? closing(s) : s;
}

int linux_window_size(int terminal, uint16_t *rows, uint16_t *columns) {
    struct winsize size;
    if (ioctl(terminal, TIOCGWINSZ, &size)) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

int linux_datagram_socket(void) { return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0); }

int linux_send_datagram(int s, const char *path, const void *bytes, size_t count) {
    struct sockaddr_un address;
    if (unix_address(path, &address)) return -1;
    ssize_t sent = sendto(
        s, bytes, count, MSG_DONTWAIT | MSG_NOSIGNAL, (struct sockaddr *)&address, sizeof address);
    return sent == (ssize_t)count ? 0 : -1;
}

int linux_random(void *bytes, size_t count) {
    for (size_t done = 0; done < count;) {
        ssize_t n = getrandom((char *)bytes + done, count - done, 0);
        if (n < 0 && errno != EINTR) return -1;
        if (n > 0) done += (size_t)n;
    }
    return 0;
}

_Static_assert(linux_socket_stream == SOCK_STREAM, "socket(2)");

int linux_limit_receiving(int socket, long seconds) {
    struct timeval patience = { .tv_sec = seconds };
    return setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

uint64_t linux_descriptor_limit(void) {
    struct rlimit limit;
    return getrlimit(RLIMIT_NOFILE, &limit) ? 0 : limit.rlim_max;
}

int linux_raise_descriptor_limit(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit)) return -1;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(RLIMIT_NOFILE, &limit);
}
