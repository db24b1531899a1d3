/*
 * Writes down what a program does to the files of one directory, in the order in which it happens: for
 * powerLoss.test.ts, which rebuilds from it what a disk may hold after the power is cut.
 *
 *   cc -shared -fPIC -O1 -o recorder.so recorder.c -lpthread
 *   LD_PRELOAD=recorder.so RECORD_DIRECTORY=/data RECORD_INTO=/log program
 *
 * A record: kind (1 byte), descriptor (4), number (8), length of the text (4), length of the data (4), text, data; numbers
 * are little-endian. Every call is carried out and written down under one lock, so the order is the true one. What is
 * written to standard output is written down too: it is how the program acknowledges.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define DESCRIPTORS 65536

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *directory;
static size_t directory_length;
static int into = -1;
static char watched[DESCRIPTORS];

/* The C library's own way into the kernel, which is taken over below like the rest. */
static long (*into_kernel(void))(long, ...) {
  static long (*way)(long, ...);
  if (!way) way = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return way;
}
#define kernel into_kernel()

/* Chromium's helpers run the same program; only the first process, the one without a type, is of interest. */
static int is_helper(void) {
  char line[65536];
  int file = (int)kernel(SYS_openat, AT_FDCWD, "/proc/self/cmdline", O_RDONLY, 0);
  if (file < 0) return 1;
  ssize_t length = kernel(SYS_read, file, line, sizeof line - 1);
  kernel(SYS_close, file);
  for (ssize_t at = 0; at < length; at += (ssize_t)strlen(line + at) + 1) {
    line[length] = 0;
    if (strncmp(line + at, "--type=", 7) == 0) return 1;
  }
  return 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("RECORD_INTO");
  directory = getenv("RECORD_DIRECTORY");
  if (!path || !directory || is_helper()) return;
  directory_length = strlen(directory);
  int file = (int)kernel(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  into = fcntl(file, F_DUPFD_CLOEXEC, 900);
  kernel(SYS_close, file);
}

/* Chromium's own files and the log are not the owner's data; the shared memory beside a database holds nothing lasting. */
static int is_of_interest(const char *path) {
  if (into < 0 || !path || strncmp(path, directory, directory_length) != 0) return 0;
  const char *rest = path + directory_length;
  if (*rest == 0) return 1;
  if (*rest != '/') return 0;
  size_t length = strlen(rest);
  if (length > 4 && strcmp(rest + length - 4, "-shm") == 0) return 0;
  return strncmp(rest, "/window", 7) != 0 && strncmp(rest, "/logs", 5) != 0;
}

static int is_watched(int fd) { return into >= 0 && fd >= 0 && fd < DESCRIPTORS && watched[fd]; }

static void put(const void *data, size_t length) {
  const char *at = data;
  while (length > 0) {
    ssize_t written = kernel(SYS_write, into, at, length);
    if (written <= 0) abort();
    at += written;
    length -= (size_t)written;
  }
}

static void record(char kind, int fd, uint64_t number, const char *text, const void *data, size_t data_length) {
  int kept = errno;
  unsigned char head[21];
  uint32_t text_length = text ? (uint32_t)strlen(text) : 0, length = (uint32_t)data_length;
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &fd, 4);
  memcpy(head + 5, &number, 8);
  memcpy(head + 13, &text_length, 4);
  memcpy(head + 17, &length, 4);
  put(head, sizeof head);
  if (text_length) put(text, text_length);
  if (length) put(data, length);
  errno = kept;
}

/* A pair of names as one text, a line each. */
static void record_pair(char kind, const char *from, const char *to) {
  char text[8192];
  snprintf(text, sizeof text, "%s\n%s", from, to);
  record(kind, -1, 0, text, NULL, 0);
}

static int open_recorded(int at, const char *path, int flags, mode_t mode) {
  if (!is_of_interest(path)) return (int)kernel(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int existed = kernel(SYS_faccessat, at, path, F_OK) == 0;
  errno = 0;
  int fd = (int)kernel(SYS_openat, at, path, flags, mode);
  if (fd >= 0 && fd < DESCRIPTORS) {
    watched[fd] = 1;
    record('O', fd, (existed ? 0 : 1) + ((flags & O_TRUNC) ? 2 : 0), path, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE(flags)                                    \
  mode_t mode = 0;                                     \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {             \
    va_list more;                                      \
    va_start(more, flags);                             \
    mode = va_arg(more, mode_t);                       \
    va_end(more);                                      \
  }

int open(const char *path, int flags, ...) { MODE(flags) return open_recorded(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_recorded(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return open_recorded(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return open_recorded(at, path, flags, mode); }

int close(int fd) {
  if (!is_watched(fd)) return (int)kernel(SYS_close, fd);
  pthread_mutex_lock(&lock);
  watched[fd] = 0;
  record('C', fd, 0, NULL, NULL, 0);
  int result = (int)kernel(SYS_close, fd);
  pthread_mutex_unlock(&lock);
  return result;
}

static ssize_t after_write(int fd, int64_t offset, const void *data, ssize_t written) {
  if (written > 0) record('W', fd, (uint64_t)offset, NULL, data, (size_t)written);
  return written;
}

ssize_t write(int fd, const void *data, size_t length) {
  int acknowledges = into >= 0 && fd == 1;
  if (!acknowledges && !is_watched(fd)) return kernel(SYS_write, fd, data, length);
  pthread_mutex_lock(&lock);
  /* Written down first: nobody can act on what has not been said yet. */
  if (acknowledges) record('A', fd, 0, NULL, data, length);
  ssize_t written = kernel(SYS_write, fd, data, length);
  if (!acknowledges) after_write(fd, lseek(fd, 0, SEEK_CUR) - written, data, written);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  if (!is_watched(fd)) return kernel(SYS_pwrite64, fd, data, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t written = after_write(fd, offset, data, kernel(SYS_pwrite64, fd, data, length, offset));
  pthread_mutex_unlock(&lock);
  return written;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off64_t offset) {
  if (!is_watched(fd)) return kernel(SYS_pwritev, fd, pieces, count, offset, 0);
  ssize_t total = 0;
  for (int index = 0; index < count; index += 1) {
    ssize_t written = pwrite64(fd, pieces[index].iov_base, pieces[index].iov_len, offset + total);
    if (written < 0) return total > 0 ? total : written;
    total += written;
    if ((size_t)written < pieces[index].iov_len) break;
  }
  return total;
}
ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t offset) {
  return pwritev64(fd, pieces, count, offset);
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
  if (!is_watched(fd) && !(into >= 0 && fd == 1)) return kernel(SYS_writev, fd, pieces, count);
  ssize_t total = 0;
  for (int index = 0; index < count; index += 1) {
    ssize_t written = write(fd, pieces[index].iov_base, pieces[index].iov_len);
    if (written < 0) return total > 0 ? total : written;
    total += written;
    if ((size_t)written < pieces[index].iov_len) break;
  }
  return total;
}

/* Carried out, then written down when it succeeded. */
#define RECORDED(fd_is_watched, call, written_down)    \
  if (!(fd_is_watched)) return (int)(call);            \
  pthread_mutex_lock(&lock);                           \
  int result = (int)(call);                            \
  if (result == 0) written_down;                       \
  pthread_mutex_unlock(&lock);                         \
  return result;

int fsync(int fd) { RECORDED(is_watched(fd), kernel(SYS_fsync, fd), record('S', fd, 0, NULL, NULL, 0)) }
int fdatasync(int fd) { RECORDED(is_watched(fd), kernel(SYS_fdatasync, fd), record('S', fd, 0, NULL, NULL, 0)) }
int ftruncate64(int fd, off64_t size) {
  RECORDED(is_watched(fd), kernel(SYS_ftruncate, fd, size), record('T', fd, (uint64_t)size, NULL, NULL, 0))
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int unlink(const char *path) {
  RECORDED(is_of_interest(path), kernel(SYS_unlinkat, AT_FDCWD, path, 0), record('U', -1, 0, path, NULL, 0))
}
int unlinkat(int at, const char *path, int flags) {
  RECORDED(is_of_interest(path), kernel(SYS_unlinkat, at, path, flags), record('U', -1, 0, path, NULL, 0))
}
int rmdir(const char *path) {
  RECORDED(is_of_interest(path), kernel(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR), record('U', -1, 0, path, NULL, 0))
}
int mkdir(const char *path, mode_t mode) {
  RECORDED(is_of_interest(path), kernel(SYS_mkdirat, AT_FDCWD, path, mode), record('M', -1, 0, path, NULL, 0))
}
int rename(const char *from, const char *to) {
  RECORDED(is_of_interest(to) || is_of_interest(from), kernel(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0), record_pair('R', from, to))
}
int link(const char *from, const char *to) {
  RECORDED(is_of_interest(to), kernel(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0), record_pair('L', from, to))
}

/* Copies inside the kernel would go unseen; without them the program reads and writes. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *where, size_t length, unsigned int flags) {
  if (is_watched(to)) return errno = ENOSYS, -1;
  return kernel(SYS_copy_file_range, from, at, to, where, length, flags);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  if (is_watched(to)) return errno = EINVAL, -1;
  return kernel(SYS_sendfile, to, from, at, length);
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { return sendfile64(to, from, at, length); }
int fallocate64(int fd, int how, off64_t offset, off64_t length) {
  if (is_watched(fd)) return errno = EOPNOTSUPP, -1;
  return (int)kernel(SYS_fallocate, fd, how, offset, length);
}
int fallocate(int fd, int how, off_t offset, off_t length) { return fallocate64(fd, how, offset, length); }

/* Some libraries ask the kernel directly. */
long syscall(long number, ...) {
  long a[6];
  va_list more;
  va_start(more, number);
  for (int index = 0; index < 6; index += 1) a[index] = va_arg(more, long);
  va_end(more);
  if (into >= 0 && number == SYS_close) return close((int)a[0]);
  if (number == SYS_copy_file_range) return copy_file_range((int)a[0], (off64_t *)a[1], (int)a[2], (off64_t *)a[3], (size_t)a[4], (unsigned)a[5]);
  if (into >= 0 && number == SYS_io_uring_setup) return errno = ENOSYS, -1;
  return kernel(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
