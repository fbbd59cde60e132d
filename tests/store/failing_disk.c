/* A disk that fails: stands before the C library's writing calls, and fails the n-th one on files of one folder.
   Loaded with LD_PRELOAD; the process it is loaded into arms it. FAILING_FOLDER names the folder. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long fail_at, calls;
static int code, sticky;

/* Fail the n-th call from now on, and with `stays` all that follow; 0 never. Answers the calls since it was last armed. */
long arm(long n, int with_code, int stays)
{
    long before = calls;
    fail_at = n;
    calls = 0;
    code = with_code;
    sticky = stays;
    return before;
}

static int fails(int fd)
{
    char link[64], path[PATH_MAX];
    const char *folder = getenv("FAILING_FOLDER");
    ssize_t length;
    if (!fail_at || !folder)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)))
        return 0;
    calls++;
    if (calls == fail_at || (sticky && calls > fail_at)) {
        errno = code;
        return 1;
    }
    return 0;
}

#define STAND_BEFORE(result, name, parameters, arguments)                    \
    result name parameters                                                   \
    {                                                                        \
        static result(*real) parameters;                                     \
        if (!real)                                                           \
            *(void **)(&real) = dlsym(RTLD_NEXT, #name);                     \
        return fails(fd) ? (result)-1 : real arguments;                      \
    }

STAND_BEFORE(ssize_t, write, (int fd, const void *from, size_t count), (fd, from, count))
STAND_BEFORE(ssize_t, pwrite, (int fd, const void *from, size_t count, off_t at), (fd, from, count, at))
STAND_BEFORE(ssize_t, pwrite64, (int fd, const void *from, size_t count, off64_t at), (fd, from, count, at))
STAND_BEFORE(int, fsync, (int fd), (fd))
STAND_BEFORE(int, fdatasync, (int fd), (fd))
STAND_BEFORE(int, ftruncate, (int fd, off_t length), (fd, length))
STAND_BEFORE(int, ftruncate64, (int fd, off64_t length), (fd, length))
