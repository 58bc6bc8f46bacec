// SPDX-License-Identifier: Apache-2.0

#include "vault/offset_vfs.h"

#include "vault/container_header.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

constexpr int kRawRequest = 0x574E; // a file control of our own

// An input or output error ends whatever transaction it happens in.
static_assert((kForeignNameCode & 0xFF) == SQLITE_IOERR);

struct RawRequest {
    enum class Kind : std::uint8_t { Read, Write, Sync, Size } kind;
    std::uint64_t offset = 0;
    char* data = nullptr;
    std::size_t size = 0;
    std::uint64_t fileSize = 0;
};

struct OffsetFile {
    sqlite3_file base; ///< SQLite sees this
    sqlite3_file* inner;
    sqlite3_int64 offset;
    const char* project; ///< the name of a database, which SQLite keeps until it is closed; null for other files
    OffsetFile* next;
};

OffsetFile* self(sqlite3_file* file) { return reinterpret_cast<OffsetFile*>(file); }
sqlite3_file* inner(sqlite3_file* file) { return self(file)->inner; }
sqlite3_vfs* realVfs(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

/// The databases that are open: what decides about a name that SQLite asks for. A database is in the list from its
/// opening to its closing; there are a handful.
std::mutex g_openMutex;
OffsetFile* g_open = nullptr;

void enlist(OffsetFile* file, const char* name)
{
    const std::scoped_lock lock(g_openMutex);
    file->project = name;
    file->next = std::exchange(g_open, file);
}

void delist(OffsetFile* file)
{
    if (file->project == nullptr) return;
    const std::scoped_lock lock(g_openMutex);
    OffsetFile** at = &g_open;
    while (*at != file) at = &(*at)->next;
    *at = file->next;
}

/// Whether a name is that of an open database with this ending.
bool isBesideProject(const char* name, std::string_view ending)
{
    std::string_view asked = name;
    if (!asked.ends_with(ending)) return false;
    asked.remove_suffix(ending.size());
    const std::scoped_lock lock(g_openMutex);
    for (const OffsetFile* f = g_open; f != nullptr; f = f->next)
        if (asked == f->project) return true;
    return false;
}

bool isJournal(const char* name) { return isBesideProject(name, "-journal"); }

int xClose(sqlite3_file* f)
{
    delist(self(f));
    return inner(f)->pMethods == nullptr ? SQLITE_OK : inner(f)->pMethods->xClose(inner(f));
}
int xRead(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    return inner(f)->pMethods->xRead(inner(f), to, n, at + self(f)->offset);
}
int xWrite(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    return inner(f)->pMethods->xWrite(inner(f), from, n, at + self(f)->offset);
}
int xTruncate(sqlite3_file* f, sqlite3_int64 size)
{
    return inner(f)->pMethods->xTruncate(inner(f), size + self(f)->offset);
}
int xSync(sqlite3_file* f, int flags) { return inner(f)->pMethods->xSync(inner(f), flags); }
int xFileSize(sqlite3_file* f, sqlite3_int64* size)
{
    const int rc = inner(f)->pMethods->xFileSize(inner(f), size);
    *size = *size > self(f)->offset ? *size - self(f)->offset : 0;
    return rc;
}
int xLock(sqlite3_file* f, int level) { return inner(f)->pMethods->xLock(inner(f), level); }
int xUnlock(sqlite3_file* f, int level) { return inner(f)->pMethods->xUnlock(inner(f), level); }
int xCheckReservedLock(sqlite3_file* f, int* out) { return inner(f)->pMethods->xCheckReservedLock(inner(f), out); }
int xSectorSize(sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); }
int xDeviceCharacteristics(sqlite3_file* f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); }

int serveRaw(sqlite3_file* f, RawRequest& request)
{
    const sqlite3_io_methods* m = inner(f)->pMethods;
    switch (request.kind) {
    case RawRequest::Kind::Read:
        return m->xRead(
            inner(f), request.data, static_cast<int>(request.size), static_cast<sqlite3_int64>(request.offset));
    case RawRequest::Kind::Write:
        return m->xWrite(
            inner(f), request.data, static_cast<int>(request.size), static_cast<sqlite3_int64>(request.offset));
    case RawRequest::Kind::Sync: return m->xSync(inner(f), SQLITE_SYNC_FULL);
    case RawRequest::Kind::Size: {
        sqlite3_int64 size = 0;
        const int rc = m->xFileSize(inner(f), &size);
        request.fileSize = static_cast<std::uint64_t>(size);
        return rc;
    }
    }
    return SQLITE_ERROR;
}

int xFileControl(sqlite3_file* f, int op, void* argument)
{
    if (op == kRawRequest) return serveRaw(f, *static_cast<RawRequest*>(argument));
    if (op == SQLITE_FCNTL_SIZE_HINT) {
        sqlite3_int64 hint = *static_cast<sqlite3_int64*>(argument) + self(f)->offset;
        return inner(f)->pMethods->xFileControl(inner(f), op, &hint);
    }
    if (op == SQLITE_FCNTL_MMAP_SIZE) return SQLITE_NOTFOUND;
    return inner(f)->pMethods->xFileControl(inner(f), op, argument);
}

const sqlite3_io_methods kMethods = {
    1, // no shared memory, no memory mapping
    xClose,
    xRead,
    xWrite,
    xTruncate,
    xSync,
    xFileSize,
    xLock,
    xUnlock,
    xCheckReservedLock,
    xFileControl,
    xSectorSize,
    xDeviceCharacteristics,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

/// kForeignNameCode for a journal that ends like the part of a transaction over several databases: the name of a
/// super-journal, its length, its sum and the magic of a journal (sqlite.org/fileformat.html, section 3). Ours never
/// do. SQLite passes over such an end when its length or sum is wrong; whoever wrote it is not Winnow all the same.
int refuseSuperJournal(sqlite3_file* journal)
{
    static constexpr std::array<std::uint8_t, 8> kMagic = {0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7};
    constexpr auto kLength = static_cast<sqlite3_int64>(kMagic.size());
    sqlite3_int64 size = 0;
    int rc = journal->pMethods->xFileSize(journal, &size);
    if (rc != SQLITE_OK || size < kLength) return rc;
    std::array<std::uint8_t, kMagic.size()> end{};
    rc = journal->pMethods->xRead(journal, end.data(), static_cast<int>(end.size()), size - kLength);
    return rc == SQLITE_OK && end == kMagic ? kForeignNameCode : rc;
}

int openJournal(sqlite3_vfs* real, sqlite3_filename name, sqlite3_file* journal, int flags, int* outFlags)
{
    // A link would lead elsewhere, a pipe would wait for ever.
    std::error_code ignored;
    const std::filesystem::file_status there = std::filesystem::symlink_status(name, ignored);
    if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) return kForeignNameCode;
    int rc = real->xOpen(real, name, journal, flags, outFlags);
    if (rc != SQLITE_OK) return rc;
    if (rc = refuseSuperJournal(journal); rc != SQLITE_OK) {
        journal->pMethods->xClose(journal);
        journal->pMethods = nullptr;
    }
    return rc;
}

int xOpen(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    OffsetFile* f = self(file);
    std::memset(f, 0, sizeof *f);
    f->inner = reinterpret_cast<sqlite3_file*>(f + 1);
    const bool database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    int rc = kForeignNameCode;
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && isJournal(name))
        rc = openJournal(realVfs(vfs), name, f->inner, flags, outFlags);
    else if (database || (name == nullptr && (flags & SQLITE_OPEN_SUPER_JOURNAL) == 0))
        rc = realVfs(vfs)->xOpen(realVfs(vfs), name, f->inner, flags, outFlags);
    if (database) f->offset = static_cast<sqlite3_int64>(kHeaderBytes);
    if (database && rc == SQLITE_OK) enlist(f, name);
    f->base.pMethods = f->inner->pMethods == nullptr ? nullptr : &kMethods;
    return rc;
}

int xDelete(sqlite3_vfs* v, const char* name, int sync)
{
    return isJournal(name) ? realVfs(v)->xDelete(realVfs(v), name, sync) : kForeignNameCode;
}

int xAccess(sqlite3_vfs* v, const char* name, int flags, int* out)
{
    *out = 0;
    if (isJournal(name)) return realVfs(v)->xAccess(realVfs(v), name, flags, out);
    // SQLite looks for a write-ahead log at every opening; a project never has one.
    return isBesideProject(name, "-wal") ? SQLITE_OK : kForeignNameCode;
}

/// Asked for the database that is to be opened, before it is; a connection attaches no others.
int xFullPathname(sqlite3_vfs* v, const char* name, int n, char* out)
{
    return realVfs(v)->xFullPathname(realVfs(v), name, n, out);
}
int xRandomness(sqlite3_vfs* v, int n, char* out) { return realVfs(v)->xRandomness(realVfs(v), n, out); }
int xSleep(sqlite3_vfs* v, int micros) { return realVfs(v)->xSleep(realVfs(v), micros); }
int xCurrentTime(sqlite3_vfs* v, double* out) { return realVfs(v)->xCurrentTime(realVfs(v), out); }
int xGetLastError(sqlite3_vfs* v, int n, char* out) { return realVfs(v)->xGetLastError(realVfs(v), n, out); }
int xCurrentTimeInt64(sqlite3_vfs* v, sqlite3_int64* out) { return realVfs(v)->xCurrentTimeInt64(realVfs(v), out); }

Result<void> request(sqlite3* database, RawRequest& raw)
{
    const int rc = sqlite3_file_control(database, "main", kRawRequest, &raw);
    if (rc == SQLITE_OK) return {};
    const int system = errno; // the file control leaves no other trace of why
    if (rc == SQLITE_FULL) return fail(ErrorKind::DiskFull);
    if ((rc & 0xFF) == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT || system == EFBIG))
        return fail(ErrorKind::DiskFull);
    if (rc == SQLITE_IOERR_SHORT_READ) return fail(ErrorKind::NotAProject, "the file is too short");
    return fail(ErrorKind::DatabaseFailed, "header access, code " + std::to_string(rc));
}

} // namespace

const char* offsetVfsName()
{
    static constexpr char kName[] = "winnow-offset";
    static std::once_flag once;
    std::call_once(once, [] {
        static sqlite3_vfs vfs;
        sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
        vfs.iVersion = 2;
        vfs.szOsFile = static_cast<int>(sizeof(OffsetFile)) + real->szOsFile;
        vfs.mxPathname = real->mxPathname;
        vfs.zName = kName;
        vfs.pAppData = real;
        vfs.xOpen = xOpen;
        vfs.xDelete = xDelete;
        vfs.xAccess = xAccess;
        vfs.xFullPathname = xFullPathname;
        vfs.xRandomness = xRandomness;
        vfs.xSleep = xSleep;
        vfs.xCurrentTime = xCurrentTime;
        vfs.xGetLastError = xGetLastError;
        vfs.xCurrentTimeInt64 = xCurrentTimeInt64;
        sqlite3_vfs_register(&vfs, 0);
    });
    return kName;
}

Result<std::string> readRaw(sqlite3* database, std::uint64_t offset, std::size_t size)
{
    std::string bytes(size, '\0');
    RawRequest raw{RawRequest::Kind::Read, offset, bytes.data(), size};
    if (Result<void> done = request(database, raw); !done) return pass(done);
    return bytes;
}

Result<void> writeRaw(sqlite3* database, std::uint64_t offset, std::string_view bytes)
{
    RawRequest raw{RawRequest::Kind::Write, offset, const_cast<char*>(bytes.data()), bytes.size()};
    return request(database, raw);
}

Result<void> syncRaw(sqlite3* database)
{
    RawRequest raw{RawRequest::Kind::Sync};
    return request(database, raw);
}

Result<std::uint64_t> rawSize(sqlite3* database)
{
    RawRequest raw{RawRequest::Kind::Size};
    if (Result<void> done = request(database, raw); !done) return pass(done);
    return raw.fileSize;
}

} // namespace winnow
