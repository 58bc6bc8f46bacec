// SPDX-License-Identifier: Apache-2.0

/* Preloaded into winnow-cli: the n-th call that writes fails, once or from then on.
 *
 * WINNOW_FAIL_AT=n (0: none), WINNOW_FAIL_FOR_GOOD=1, WINNOW_FAIL_ERRNO=number; at exit the number of calls is
 * written to the file WINNOW_FAIL_COUNT names. Calls on the terminal (descriptors 0 to 2) are not counted. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static long number(const char* name)
{
    const char* text = getenv(name);
    return text ? atol(text) : 0;
}

static int failsNow(void)
{
    const long at = number("WINNOW_FAIL_AT");
    const long now = ++calls;
    if (at == 0 || (number("WINNOW_FAIL_FOR_GOOD") ? now < at : now != at)) return 0;
    errno = (int)number("WINNOW_FAIL_ERRNO");
    return 1;
}

#define REAL(type, name, ...)                                                                                          \
    static type (*real)(__VA_ARGS__);                                                                                  \
    if (!real) *(void**)&real = dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void* bytes, size_t size)
{
    REAL(ssize_t, "write", int, const void*, size_t);
    return fd > 2 && failsNow() ? -1 : real(fd, bytes, size);
}
ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at)
{
    REAL(ssize_t, "pwrite", int, const void*, size_t, off_t);
    return failsNow() ? -1 : real(fd, bytes, size, at);
}
ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at)
{
    REAL(ssize_t, "pwrite64", int, const void*, size_t, off64_t);
    return failsNow() ? -1 : real(fd, bytes, size, at);
}
int fsync(int fd)
{
    REAL(int, "fsync", int);
    return failsNow() ? -1 : real(fd);
}
int fdatasync(int fd)
{
    REAL(int, "fdatasync", int);
    return failsNow() ? -1 : real(fd);
}
int ftruncate(int fd, off_t size)
{
    REAL(int, "ftruncate", int, off_t);
    return failsNow() ? -1 : real(fd, size);
}
int ftruncate64(int fd, off64_t size)
{
    REAL(int, "ftruncate64", int, off64_t);
    return failsNow() ? -1 : real(fd, size);
}
int linkat(int from, const char* name, int to, const char* target, int flags)
{
    REAL(int, "linkat", int, const char*, int, const char*, int);
    return failsNow() ? -1 : real(from, name, to, target, flags);
}
int rename(const char* from, const char* to)
{
    REAL(int, "rename", const char*, const char*);
    return failsNow() ? -1 : real(from, to);
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags)
{
    REAL(int, "renameat2", int, const char*, int, const char*, unsigned int);
    return failsNow() ? -1 : real(fromFolder, from, toFolder, to, flags);
}
int unlink(const char* name)
{
    REAL(int, "unlink", const char*);
    return failsNow() ? -1 : real(name);
}

__attribute__((destructor)) static void tell(void)
{
    const char* name = getenv("WINNOW_FAIL_COUNT");
    FILE* file = name ? fopen(name, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", (long)calls);
    fclose(file);
}
