/* Read-only tables that are mapped with the program: shared by all its processes, there before the seal. */
#ifndef CTABLES_H
#define CTABLES_H

#include <stddef.h>

/* The weights of the language model of the detectors, written by `make train`. */
extern const unsigned char bulkhead_weights[];
extern const size_t bulkhead_weights_count;

/* Unicode characters and what they are read as, written by Tools/UnicodeTables. */
extern const unsigned char bulkhead_unicode[];
extern const size_t bulkhead_unicode_count;

/* Swift does not see arrays of unknown size. */
static inline const void *bulkhead_weights_table(void) { return bulkhead_weights; }
static inline const void *bulkhead_unicode_table(void) { return bulkhead_unicode; }

#endif
