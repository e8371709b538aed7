#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/types.h>

/// The most descriptors one message may carry (an egress receives a socket and a pipe end together).
#define LINUX_MESSAGE_DESCRIPTORS 2

/// One datagram of a SOCK_SEQPACKET socket: where its bytes are in the buffer given beside it, and its descriptors.
struct linux_message {
    uint32_t offset;
    uint32_t length;
    int32_t descriptors[LINUX_MESSAGE_DESCRIPTORS];
    uint32_t descriptor_count;
    /// The kernel cut the datagram (MSG_TRUNC) or its descriptors (MSG_CTRUNC), or it carried more than fit here.
    uint32_t truncated;
};

/// sendmmsg(2) with SCM_RIGHTS. Returns how many datagrams were taken, or -1 and errno.
int linux_send_messages(int socket, const uint8_t *bytes, const struct linux_message *messages, unsigned count);

/// recvmmsg(2) with SCM_RIGHTS into equal slots of `slot` bytes. Received descriptors are close-on-exec and owned by the caller.
int linux_receive_messages(int socket, uint8_t *bytes, size_t slot, struct linux_message *messages, unsigned count);

int linux_epoll_create(void);
/// Edge-triggered interest in reading and the peer's end, and in writing if asked; `token` comes back with each event.
int linux_epoll_add(int epoll, int descriptor, uint64_t token, int writing);
int linux_epoll_modify(int epoll, int descriptor, uint64_t token, int writing);
int linux_epoll_remove(int epoll, int descriptor);
/// What epoll_wait(2) tells of one descriptor, without the packed union.
struct linux_event {
    uint64_t token;
    uint32_t events;
};
/// Waits up to `milliseconds` (-1: for ever). Returns how many events there are, or -1 and errno.
int linux_epoll_wait(int epoll, struct linux_event *events, unsigned count, int milliseconds);

int linux_seqpacket_pair(int pair[2]);
int linux_stream_pair(int pair[2]);
int linux_eventfd(void);
/// Blocks the signals and returns a descriptor that reads them (signalfd(2)).
int linux_signalfd(const int *signals, unsigned count);
/// Reads one signal number from a signalfd, or -1 and errno.
int linux_read_signal(int descriptor);

/// SO_TYPE of a socket, or -1 when the descriptor is none.
int linux_socket_type(int descriptor);
/// SO_DOMAIN of a socket, or -1 when the descriptor is none.
int linux_socket_domain(int descriptor);
/// SO_ERROR, read and cleared: the result of a non-blocking connect.
int linux_socket_error(int descriptor);

/// A non-blocking, close-on-exec stream socket bound to `address` and listening, or -1 and errno.
int linux_listen(const void *address, uint32_t length, int backlog);
int linux_accept(int listener, void *address, uint32_t *length);
/// Starts a non-blocking connect. Returns the socket (0 or EINPROGRESS in `*pending`), or -1 and errno.
int linux_connect(const void *address, uint32_t length, int *pending);
/// The pid and uid of the process at the other end of a unix socket (SO_PEERCRED).
int linux_peer_credentials(int descriptor, int32_t *pid, uint32_t *uid);
/// The local address of a socket (getsockname(2)).
int linux_local_address(int descriptor, void *address, uint32_t *length);
/// A listening unix stream socket at `path`, created with `mode`.
int linux_listen_unix(const char *path, uint32_t mode);
int linux_connect_unix(const char *path);
/// Rows and columns of a terminal (TIOCGWINSZ(2const)). 0, or -1 where it is none.
int linux_window_size(int terminal, uint16_t *rows, uint16_t *columns);
/// A unix datagram socket without a name.
int linux_datagram_socket(void);
/// Sends one datagram to whoever has `path`. Does not wait: -1 and EAGAIN where there is no room.
int linux_send_datagram(int socket, const char *path, const void *bytes, size_t count);
/// Lets reads of a blocking socket fail after so many seconds (SO_RCVTIMEO).
int linux_limit_receiving(int socket, long seconds);
/// SOCK_STREAM. Which module Swift finds the constant in depends on what else was imported.
enum { linux_socket_stream = 1 };

/// The most descriptors that this process may ask for (RLIMIT_NOFILE, the hard limit).
uint64_t linux_descriptor_limit(void);
/// Asks for all of them.
int linux_raise_descriptor_limit(void);

/// Fills `bytes` from the kernel's generator (getrandom(2)). 0, or -1 and errno.
int linux_random(void *bytes, size_t count);
