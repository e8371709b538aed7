#pragma once
#include <stdint.h>

// A page of memory that two processes share, and one word in it. Both see whole values: the word is aligned, and its
// store and load are atomic.

#define LINUX_NOTE_BYTES 4096

/// A sealed anonymous file of one page, that can neither grow nor shrink (memfd_create(2), fcntl(2)): a page that its
/// other holder cut off would be a bus error here. Returns its descriptor, or -1 and errno.
int linux_note_create(void);

/// Maps the page, to be written or only read (mmap(2), MAP_SHARED). NULL and errno when it cannot be.
uint64_t *linux_note_map(int descriptor, int writable);

void linux_note_unmap(uint64_t *note);

/// Relaxed: the value stands for itself, and no other memory is published with it.
static inline void linux_note_store(uint64_t *note, uint64_t value) {
    __atomic_store_n(note, value, __ATOMIC_RELAXED);
}

static inline uint64_t linux_note_load(const uint64_t *note) { return __atomic_load_n(note, __ATOMIC_RELAXED); }
