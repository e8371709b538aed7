// An HTTP/1.1 response as it arrives (RFC 9112): knows when it is complete, and shows the body without its framing.
#ifndef RESPONSE_H
#define RESPONSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RESPONSE_LINE_BYTES = 8192 };

enum response_state {
    RESPONSE_STATUS_LINE,
    RESPONSE_FIELDS,
    RESPONSE_BODY,
    RESPONSE_CHUNK_SIZE,
    RESPONSE_CHUNK_DATA,
    RESPONSE_CHUNK_END,
    RESPONSE_TRAILERS,
    RESPONSE_COMPLETE,
    RESPONSE_BROKEN,
};

struct response {
    enum response_state state;
    int status;
    bool chunked, has_length;
    uint64_t remaining;
    size_t line_length;
    char line[RESPONSE_LINE_BYTES];
};

// Called with each piece of the body, in order.
typedef void response_body(void *context, const char *bytes, size_t count);

void response_begin(struct response *response);

// Takes what was received; stops at the end of the response. Bytes behind it are an error here: nothing is pipelined.
void response_receive(struct response *response, const char *bytes, size_t count,
                      response_body *body, void *context);

#endif
