// SPDX-License-Identifier: Apache-2.0

#include "output/private_folder.h"

#include "output/private_file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace winnow {

Result<PrivateFolder> PrivateFolder::under(const std::filesystem::path& parent)
{
    std::string name = ((parent.empty() ? std::filesystem::path(".") : parent) / ".winnow-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::FileUnwritable);
    return PrivateFolder(name);
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

Result<void> appendFile(const std::filesystem::path& from, PrivateFile& to)
{
    const int made = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (made < 0) return fail(ErrorKind::FileUnwritable);
    std::array<char, 256 * 1024> room;
    Result<void> copied;
    ssize_t n = 0;
    while (copied && (n = ::read(made, room.data(), room.size())) > 0)
        copied = to.write({room.data(), static_cast<std::size_t>(n)});
    ::close(made);
    if (copied && n < 0) return fail(ErrorKind::FileUnwritable);
    return copied;
}

Result<void> nameFile(const std::filesystem::path& made, const std::filesystem::path& target)
{
    bool named = ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0;
    // File systems that cannot rename in this way can link.
    if (!named && errno != EEXIST) named = ::link(made.c_str(), target.c_str()) == 0;
    if (!named) {
        switch (errno) {
        case EEXIST: return fail(ErrorKind::TargetExists, "a file of this name exists");
        case EROFS:
        case EACCES: return fail(ErrorKind::ReadOnly, std::strerror(errno));
        default: return fail(ErrorKind::FileUnwritable, std::strerror(errno));
        }
    }
    const std::filesystem::path parent = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    if (const int folder = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace winnow
