// What the program frees is zeroed first, so that no text outlives the value that held it: Swift says when a value ends, but
// not what its storage still holds. The executable's definitions come before the C library's ("Replacing malloc" in the
// glibc manual); allocation itself stays the library's.
//
// Not under the sanitizers, which have an allocator of their own.

#include <malloc.h>
#include <stddef.h>
#include <string.h>

#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

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
