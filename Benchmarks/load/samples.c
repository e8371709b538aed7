#include "samples.h"

#include <stdlib.h>

struct samples samples_with_capacity(size_t capacity) {
    uint64_t *nanoseconds = calloc(capacity, sizeof *nanoseconds);
    if (nanoseconds == NULL) {
        perror("samples");
        exit(1);
    }
    return (struct samples){.nanoseconds = nanoseconds, .count = 0, .capacity = capacity};
}

void samples_add(struct samples *samples, uint64_t nanoseconds) {
    if (samples->count == samples->capacity) {
        fprintf(stderr, "more samples than expected: %zu\n", samples->capacity);
        exit(1);
    }
    samples->nanoseconds[samples->count++] = nanoseconds;
}

static int ascending(const void *left, const void *right) {
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

// The nearest-rank percentile, in microseconds.
static double percentile(const struct samples *samples, double percent) {
    if (samples->count == 0) return 0;
    size_t rank = (size_t)(percent / 100.0 * (double)samples->count);
    if (rank >= samples->count) rank = samples->count - 1;
    return (double)samples->nanoseconds[rank] / 1000.0;
}

static double mean(const struct samples *samples) {
    double sum = 0;
    for (size_t i = 0; i < samples->count; i++) sum += (double)samples->nanoseconds[i];
    return samples->count == 0 ? 0 : sum / (double)samples->count / 1000.0;
}

void samples_print(struct samples *samples, const char *name, FILE *out) {
    qsort(samples->nanoseconds, samples->count, sizeof *samples->nanoseconds, ascending);
    fprintf(out, "\"%s\": {\"count\": %zu, \"mean_us\": %.1f, \"p50_us\": %.1f, \"p90_us\": %.1f, ",
            name, samples->count, mean(samples), percentile(samples, 50), percentile(samples, 90));
    fprintf(out, "\"p99_us\": %.1f, \"max_us\": %.1f}", percentile(samples, 99), percentile(samples, 100));
}
