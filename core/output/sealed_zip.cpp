// SPDX-License-Identifier: Apache-2.0

#include "output/sealed_zip.h"

#include "formats/archive/zip_archive.h"
#include "output/private_folder.h"
#include "output/zip_member.h"

#include <limits>

namespace winnow {
namespace {

/// Opens the archive as its receiver will, and compares every member with what went into it.
Result<void> verifyMembers(PrivateFile& zip, const std::vector<ZipMember>& members, const std::string& password)
{
    Result<std::unique_ptr<ByteSource>> bytes = zip.readBack();
    if (!bytes) return pass(bytes);
    ZipLimits limits; // rows that are all alike pack tightly, and these are our own
    limits.partBytes = std::numeric_limits<std::uint64_t>::max();
    limits.ratio = std::numeric_limits<std::uint64_t>::max();
    Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(std::move(*bytes), limits);
    if (!archive) return fail(ErrorKind::ReadBackDiffers, "zip");
    if ((*archive)->entries().size() != members.size()) return fail(ErrorKind::ReadBackDiffers, "zip");
    std::string room(256 * 1024, '\0');
    for (std::size_t i = 0; i < members.size(); ++i) {
        if ((*archive)->entries()[i].name != members[i].name || !(*archive)->entries()[i].encrypted)
            return fail(ErrorKind::ReadBackDiffers, "zip");
        Result<ZipPart> part = (*archive)->part(i, password);
        if (!part) return fail(ErrorKind::ReadBackDiffers, "zip");
        StreamDigest found;
        for (;;) {
            Result<std::size_t> count = part->read(room);
            if (!count) return fail(ErrorKind::ReadBackDiffers, "zip");
            if (*count == 0) break;
            found.update({room.data(), *count});
        }
        if (found.value() != members[i].file->digest()) return fail(ErrorKind::ReadBackDiffers, "zip");
    }
    return {};
}

} // namespace

Result<PrivateFile> sealedZip(std::vector<ZipMember> members, const std::string& password,
    const std::filesystem::path& target, const std::vector<std::filesystem::path>& sources, bool replace)
{
    Result<PrivateFile> file = PrivateFile::create(target, sources, replace);
    if (!file) return pass(file);
    Result<PrivateFolder> folder = PrivateFolder::under(target.parent_path());
    if (!folder) return pass(folder);
    const std::string path = (folder->path() / "out.zip").string();
    int code = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_EXCL, &code);
    if (zip == nullptr) return fail(ErrorKind::FileUnwritable);
    std::vector<std::unique_ptr<ZipBytes>> bytes;
    bool good = true;
    for (const ZipMember& member : members) {
        bytes.push_back(std::make_unique<ZipBytes>(*member.file));
        const std::int64_t at = bytes.back()->addTo(zip, member.name);
        good = good && at >= 0 &&
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password.c_str()) == 0;
    }
    if (!good) {
        zip_discard(zip);
        return fail(ErrorKind::FileUnwritable, "zip");
    }
    if (Result<void> closed = closeZip(zip); !closed) return pass(closed);
    if (Result<void> copied = appendFile(path, *file); !copied) return pass(copied);
    if (Result<void> done = file->sync(); !done) return pass(done);
    if (Result<void> same = verifyMembers(*file, members, password); !same) return pass(same);
    return file;
}

} // namespace winnow
