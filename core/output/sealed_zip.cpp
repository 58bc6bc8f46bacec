// SPDX-License-Identifier: Apache-2.0

#include "output/sealed_zip.h"

#include "output/private_folder.h"
#include "output/zip_member.h"

namespace winnow {
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
    return file;
}

} // namespace winnow
