// What the program frees is zeroed first, so that no text outlives the value that held it: Swift says when a value ends, but
// not what its storage still holds. The executable's definitions come before the C library's ("Replacing malloc" in the
// glibc manual); allocation itself stays the library's.
//
// Not under the sanitizers, which have an allocator of their own.

#include <malloc.h>
#include <stddef.h>
#include <string.h>

#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

// What is large is mapped by itself and unmapped when it is freed. By default the library raises the size from which it does
// so with everything that it unmaps, up to 32 MiB; then bodies lie in the heap, which their remains keep from shrinking: after
// one body of ten megabytes with many findings a worker kept 200 MiB, and the next took as much again.
static const int mapped_bytes = 512 << 10;
static const int kept_bytes = 4 << 20;

__attribute__((constructor)) static void give_large_blocks_back(void) {
    mallopt(M_MMAP_THRESHOLD, mapped_bytes);
    mallopt(M_TRIM_THRESHOLD, kept_bytes);
}

extern void *__libc_malloc(size_t size);
extern void __libc_free(void *memory);

void free(void *memory) {
    if (memory == NULL) return;
    // Not optimised away, as a plain memset before the end of an object may be (explicit_bzero(3)).
    explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

// The library's own would free what it moves by itself.
void *realloc(void *memory, size_t size) {
    if (memory == NULL) return __libc_malloc(size);
    if (size == 0) {
        free(memory);
        return NULL;
    }
    size_t room = malloc_usable_size(memory);
    if (size <= room && size >= room / 2) return memory;
    void *moved = __libc_malloc(size);
    if (moved == NULL) return NULL;
    memcpy(moved, memory, size < room ? size : room);
    free(memory);
    return moved;
}

#endif
