#define _GNU_SOURCE
#include "note.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

int linux_note_create(void) {
    int file = memfd_create("note", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) return -1;
    if (ftruncate(file, LINUX_NOTE_BYTES) == 0 &&
        fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
        return file;
    int code = errno;
    close(file);
    errno = code;
    return -1;
}

uint64_t *linux_note_map(int descriptor, int writable) {
    int protection = writable ? PROT_READ | PROT_WRITE : PROT_READ;
    void *page = mmap(NULL, LINUX_NOTE_BYTES, protection, MAP_SHARED, descriptor, 0);
    return page == MAP_FAILED ? NULL : page;
}

void linux_note_unmap(uint64_t *note) { munmap(note, LINUX_NOTE_BYTES); }
