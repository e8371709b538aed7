// Every measured duration is kept, so a percentile is a value that was seen and not the edge of a bucket.
#ifndef SAMPLES_H
#define SAMPLES_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct samples {
    uint64_t *nanoseconds;
    size_t count, capacity;
};

// The capacity is final: what does not fit ends the program, because a truncated sample is a wrong one.
struct samples samples_with_capacity(size_t capacity);
void samples_add(struct samples *samples, uint64_t nanoseconds);

// Writes `"name": {"count": …, "p50_us": …, …}`; sorts the samples.
void samples_print(struct samples *samples, const char *name, FILE *out);

#endif
