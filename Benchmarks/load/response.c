#include "response.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void response_begin(struct response *response) {
    response->state = RESPONSE_STATUS_LINE;
    response->status = 0;
    response->chunked = response->has_length = false;
    response->remaining = 0;
    response->line_length = 0;
}

static bool number(const char *text, int base, uint64_t *value) {
    char *end;
    if (!isxdigit((unsigned char)*text)) return false;
    errno = 0;
    *value = strtoull(text, &end, base);
    return errno == 0 && (*end == '\0' || *end == ';' || *end == ' ');
}

static const char *value_of(const char *line, const char *name) {
    size_t length = strlen(name);
    if (strncasecmp(line, name, length) != 0 || line[length] != ':') return NULL;
    return line + length + 1 + strspn(line + length + 1, " \t");
}

static enum response_state status_line(struct response *response, const char *line) {
    uint64_t status;
    if (strncmp(line, "HTTP/1.1 ", 9) != 0 || !number(line + 9, 10, &status)) return RESPONSE_BROKEN;
    response->status = (int)status;
    return RESPONSE_FIELDS;
}

// RFC 9112, section 6.3. A body that ends with the connection cannot be timed on a kept connection: broken here.
static enum response_state end_of_head(struct response *response) {
    if (response->status / 100 == 1) {
        response_begin(response);
        return RESPONSE_STATUS_LINE;
    }
    if (response->chunked) return RESPONSE_CHUNK_SIZE;
    if (!response->has_length) return RESPONSE_BROKEN;
    return response->remaining == 0 ? RESPONSE_COMPLETE : RESPONSE_BODY;
}

static enum response_state field(struct response *response, const char *line) {
    const char *value;
    if (*line == '\0') return end_of_head(response);
    if ((value = value_of(line, "content-length")) != NULL) {
        response->has_length = number(value, 10, &response->remaining);
        return response->has_length ? RESPONSE_FIELDS : RESPONSE_BROKEN;
    }
    if ((value = value_of(line, "transfer-encoding")) != NULL) {
        response->chunked = strcasecmp(value, "chunked") == 0;
        return response->chunked ? RESPONSE_FIELDS : RESPONSE_BROKEN;
    }
    return RESPONSE_FIELDS;
}

// RFC 9112, section 7.1.
static enum response_state chunk_size(struct response *response, const char *line) {
    if (!number(line, 16, &response->remaining)) return RESPONSE_BROKEN;
    return response->remaining == 0 ? RESPONSE_TRAILERS : RESPONSE_CHUNK_DATA;
}

static enum response_state line_complete(struct response *response, const char *line) {
    switch (response->state) {
    case RESPONSE_STATUS_LINE: return status_line(response, line);
    case RESPONSE_FIELDS: return field(response, line);
    case RESPONSE_CHUNK_SIZE: return chunk_size(response, line);
    case RESPONSE_CHUNK_END: return *line == '\0' ? RESPONSE_CHUNK_SIZE : RESPONSE_BROKEN;
    case RESPONSE_TRAILERS: return *line == '\0' ? RESPONSE_COMPLETE : RESPONSE_TRAILERS;
    default: return RESPONSE_BROKEN;
    }
}

static size_t receive_line(struct response *response, const char *bytes, size_t count) {
    const char *end = memchr(bytes, '\n', count);
    size_t taken = end == NULL ? count : (size_t)(end - bytes) + 1;
    if (response->line_length + taken >= sizeof response->line) {
        response->state = RESPONSE_BROKEN;
        return taken;
    }
    memcpy(response->line + response->line_length, bytes, taken);
    response->line_length += taken;
    if (end == NULL) return taken;

    size_t length = response->line_length - 1;
    if (length > 0 && response->line[length - 1] == '\r') length--;
    response->line[length] = '\0';
    response->line_length = 0;
    response->state = line_complete(response, response->line);
    return taken;
}

static size_t receive_data(struct response *response, const char *bytes, size_t count,
                           response_body *body, void *context) {
    size_t taken = count < response->remaining ? count : (size_t)response->remaining;
    if (body != NULL) body(context, bytes, taken);
    response->remaining -= taken;
    if (response->remaining == 0)
        response->state = response->state == RESPONSE_BODY ? RESPONSE_COMPLETE : RESPONSE_CHUNK_END;
    return taken;
}

void response_receive(struct response *response, const char *bytes, size_t count,
                      response_body *body, void *context) {
    while (count > 0 && response->state != RESPONSE_BROKEN) {
        size_t taken;
        if (response->state == RESPONSE_COMPLETE) {
            response->state = RESPONSE_BROKEN;
            return;
        }
        if (response->state == RESPONSE_BODY || response->state == RESPONSE_CHUNK_DATA)
            taken = receive_data(response, bytes, count, body, context);
        else
            taken = receive_line(response, bytes, count);
        bytes += taken;
        count -= taken;
    }
}
