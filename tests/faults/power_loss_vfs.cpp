// SPDX-License-Identifier: Apache-2.0

#include "faults/power_loss_vfs.h"

#include <algorithm>
#include <cstring>

namespace winnow::test {
namespace {

sqlite3_vfs* g_real = nullptr;
PowerLossVfs g_vfs;

void apply(std::string& file, const PowerLossVfs::Op& op, std::size_t length)
{
    if (op.kind == PowerLossVfs::Op::Truncate) {
        file.resize(static_cast<std::size_t>(op.at));
        return;
    }
    const std::size_t at = static_cast<std::size_t>(op.at);
    if (file.size() < at + length) file.resize(at + length, '\0');
    std::memcpy(file.data() + at, op.bytes.data(), length);
}

} // namespace

/// SQLite's file with the name it was opened by; the real one lies behind it.
struct PowerLossFile {
    sqlite3_file base;
    char name[512];

    static PowerLossFile* of(sqlite3_file* f) { return reinterpret_cast<PowerLossFile*>(f); }
    static sqlite3_file* real(sqlite3_file* f) { return reinterpret_cast<sqlite3_file*>(of(f) + 1); }

    static int close(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
    static int read(sqlite3_file* f, void* room, int size, sqlite3_int64 at)
    {
        return real(f)->pMethods->xRead(real(f), room, size, at);
    }
    static int write(sqlite3_file* f, const void* bytes, int size, sqlite3_int64 at)
    {
        g_vfs.note({PowerLossVfs::Op::Write, of(f)->name, at,
            std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
        return real(f)->pMethods->xWrite(real(f), bytes, size, at);
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size)
    {
        g_vfs.note({PowerLossVfs::Op::Truncate, of(f)->name, size, {}});
        return real(f)->pMethods->xTruncate(real(f), size);
    }
    static int sync(sqlite3_file* f, int flags)
    {
        g_vfs.note({PowerLossVfs::Op::Sync, of(f)->name, 0, {}});
        return real(f)->pMethods->xSync(real(f), flags);
    }
    static int size(sqlite3_file* f, sqlite3_int64* out) { return real(f)->pMethods->xFileSize(real(f), out); }
    static int lock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
    static int unlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
    static int reserved(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
    static int control(sqlite3_file* f, int op, void* argument)
    {
        return real(f)->pMethods->xFileControl(real(f), op, argument);
    }
    static int sector(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
    static int traits(sqlite3_file*) { return 0; } // no promise that a disk would not keep

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* f, int flags, int* out)
    {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods m{};
            m.iVersion = 1;
            m.xClose = close;
            m.xRead = read;
            m.xWrite = write;
            m.xTruncate = truncate;
            m.xSync = sync;
            m.xFileSize = size;
            m.xLock = lock;
            m.xUnlock = unlock;
            m.xCheckReservedLock = reserved;
            m.xFileControl = control;
            m.xSectorSize = sector;
            m.xDeviceCharacteristics = traits;
            return m;
        }();
        const int rc = g_real->xOpen(g_real, name, real(f), flags, out);
        std::snprintf(of(f)->name, sizeof of(f)->name, "%s", name == nullptr ? "" : name);
        f->pMethods = rc == SQLITE_OK ? &methods : nullptr;
        return rc;
    }
};

PowerLossVfs& PowerLossVfs::install()
{
    static sqlite3_vfs vfs;
    if (g_real != nullptr) return g_vfs;
    g_real = sqlite3_vfs_find(nullptr);
    vfs = *g_real;
    vfs.iVersion = 1;
    vfs.pNext = nullptr;
    vfs.zName = "power-loss";
    vfs.szOsFile = static_cast<int>(sizeof(PowerLossFile)) + g_real->szOsFile;
    vfs.xOpen = PowerLossFile::open;
    vfs.xDelete = [](sqlite3_vfs*, const char* name, int sync) { return g_real->xDelete(g_real, name, sync); };
    vfs.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
        return g_real->xAccess(g_real, name, flags, out);
    };
    vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
        return g_real->xFullPathname(g_real, name, size, out);
    };
    vfs.xRandomness = [](sqlite3_vfs*, int size, char* out) { return g_real->xRandomness(g_real, size, out); };
    vfs.xSleep = [](sqlite3_vfs*, int micro) { return g_real->xSleep(g_real, micro); };
    vfs.xCurrentTime = [](sqlite3_vfs*, double* out) { return g_real->xCurrentTime(g_real, out); };
    vfs.xGetLastError = [](sqlite3_vfs*, int size, char* out) { return g_real->xGetLastError(g_real, size, out); };
    sqlite3_vfs_register(&vfs, 1);
    return g_vfs;
}

std::map<std::string, std::string> PowerLossVfs::after(std::size_t cut, std::uint32_t seed, bool syncsLie) const
{
    std::mt19937 random(seed);
    // What a sync of a file makes last: everything of that file before it.
    std::map<std::string, std::size_t> lasting;
    for (std::size_t i = 0; i < cut; ++i)
        if (m_ops[i].kind == Op::Sync && !syncsLie) lasting[m_ops[i].file] = i;
    std::map<std::string, std::string> disk;
    for (std::size_t i = 0; i < cut; ++i) {
        const Op& op = m_ops[i];
        if (op.kind == Op::Sync) continue;
        std::string& file = disk[op.file];
        const auto synced = lasting.find(op.file);
        if (synced != lasting.end() && i < synced->second) {
            apply(file, op, op.bytes.size());
            continue;
        }
        switch (random() % 4) {
        case 0: break; // it never came to the disk
        case 1:        // a part of it did, in whole sectors
            if (op.kind == Op::Write)
                apply(file, op,
                    std::min(op.bytes.size(), static_cast<std::size_t>(random() % (op.bytes.size() / 512 + 1)) * 512));
            break;
        default: apply(file, op, op.bytes.size());
        }
    }
    return disk;
}

} // namespace winnow::test
