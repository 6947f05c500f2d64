/* Preloaded into a program that saves: writes down everything it does to the files below one
   folder, in order, so that a power failure can be replayed at any moment, and lets a chosen
   operation fail as a broken or full disk would.

   RECORDER_FOLDER  the folder that is watched (a part of its path that nothing else has)
   RECORDER_LOG     the file that takes the record; nothing is recorded without it

   One record is a line "kind offset length path" and `length` bytes: what was written, or the
   new name. Kinds: Create, Write, Truncate, Sync, Unlink, Rename, Link, Acknowledge. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_FILES 1024
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static char *path_of[MOST_FILES];
static int log_file = -1;
static long operations, failing_from, failing_until;
static int failing_with;

__attribute__((constructor)) static void open_log(void)
{
    const char *name = getenv("RECORDER_LOG");
    if (name)
        log_file = syscall(SYS_openat, AT_FDCWD, name, O_CREAT | O_WRONLY | O_APPEND, 0600);
}

static int watched(const char *path)
{
    const char *folder = getenv("RECORDER_FOLDER");
    return folder && path && strstr(path, folder) != NULL;
}

static const char *watched_file(int file)
{
    return file >= 0 && file < MOST_FILES ? path_of[file] : NULL;
}

static void record(char kind, long offset, const char *path, const void *bytes, long length)
{
    char line[4096];
    if (log_file < 0)
        return;
    int letters = snprintf(line, sizeof line, "%c %ld %ld %s\n", kind, offset, length, path);
    syscall(SYS_write, log_file, line, letters);
    if (length > 0)
        syscall(SYS_write, log_file, bytes, length);
}

/* Count one operation; returns whether it is to fail. */
static int fails(void)
{
    operations++;
    if (!failing_from || operations < failing_from || operations > failing_until)
        return 0;
    errno = failing_with;
    return 1;
}

/* Called by the program under test, through ctypes. */
void recorder_acknowledge(long number) { record('A', number, "-", NULL, 0); }

void recorder_fail(long from, long until, int error)
{
    operations = 0;
    failing_from = from;
    failing_until = until;
    failing_with = error;
}

long recorder_operations(void) { return operations; }

static int opened(int folder, const char *path, int flags, mode_t mode)
{
    struct stat found;
    int creates = watched(path) && (flags & O_CREAT) && stat(path, &found) != 0;
    if (creates && fails())
        return -1;
    int file = syscall(SYS_openat, folder, path, flags, mode);
    if (file >= 0 && file < MOST_FILES) {
        free(path_of[file]);
        path_of[file] = watched(path) ? strdup(path) : NULL;
        if (creates)
            record('C', 0, path, NULL, 0);
        else if (path_of[file] && (flags & O_TRUNC))
            record('T', 0, path, NULL, 0);
    }
    return file;
}

#define MODE_ARGUMENT                   \
    va_list arguments;                  \
    va_start(arguments, flags);         \
    mode_t mode = va_arg(arguments, int); \
    va_end(arguments)

int open(const char *path, int flags, ...)
{
    MODE_ARGUMENT;
    return opened(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    MODE_ARGUMENT;
    return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    MODE_ARGUMENT;
    return opened(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    MODE_ARGUMENT;
    return opened(folder, path, flags | O_LARGEFILE, mode);
}

int close(int file)
{
    if (watched_file(file)) {
        free(path_of[file]);
        path_of[file] = NULL;
    }
    return NEXT(close)(file);
}

static ssize_t written(int file, const void *bytes, size_t length, off64_t offset)
{
    const char *path = watched_file(file);
    if (path && fails())
        return -1;
    ssize_t done = NEXT(pwrite64)(file, bytes, length, offset);
    if (path && done > 0)
        record('W', offset, path, bytes, done);
    return done;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset)
{
    return written(file, bytes, length, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset)
{
    return written(file, bytes, length, offset);
}

ssize_t write(int file, const void *bytes, size_t length)
{
    if (!watched_file(file))
        return syscall(SYS_write, file, bytes, length);
    off64_t offset = lseek64(file, 0, SEEK_CUR);
    ssize_t done = written(file, bytes, length, offset);
    if (done > 0)
        lseek64(file, offset + done, SEEK_SET);
    return done;
}

static int synced(int file, int (*sync)(int))
{
    const char *path = watched_file(file);
    if (path && fails())
        return -1;
    int result = sync(file);
    if (path && result == 0)
        record('S', 0, path, NULL, 0);
    return result;
}

int fsync(int file) { return synced(file, NEXT(fsync)); }

int fdatasync(int file) { return synced(file, NEXT(fdatasync)); }

int ftruncate64(int file, off64_t length)
{
    const char *path = watched_file(file);
    if (path && fails())
        return -1;
    int result = NEXT(ftruncate64)(file, length);
    if (path && result == 0)
        record('T', length, path, NULL, 0);
    return result;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int unlink(const char *path)
{
    struct stat found;
    int there = watched(path) && stat(path, &found) == 0;
    if (there && fails())
        return -1;
    int result = NEXT(unlink)(path);
    if (there && result == 0)
        record('U', 0, path, NULL, 0);
    return result;
}

int rename(const char *path, const char *name)
{
    if (watched(path) && fails())
        return -1;
    int result = NEXT(rename)(path, name);
    if (watched(path) && result == 0)
        record('R', 0, path, name, strlen(name));
    return result;
}

int link(const char *path, const char *name)
{
    if (watched(path) && fails())
        return -1;
    int result = NEXT(link)(path, name);
    if (watched(path) && result == 0)
        record('L', 0, path, name, strlen(name));
    return result;
}
