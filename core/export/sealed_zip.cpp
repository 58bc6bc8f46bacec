#include "export/sealed_zip.h"

#include "export/private_folder.h"
#include "sheet/byte_source.h"

#include <memory>

#include <zip.h>

namespace winnow {
namespace {

/// A member as libzip reads it, once from start to end.
struct MemberSource {
    PrivateFile* file = nullptr;
    std::unique_ptr<ByteSource> bytes;
    zip_error_t error{};

    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command)
    {
        auto& m = *static_cast<MemberSource*>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN: {
            Result<std::unique_ptr<ByteSource>> opened = m.file->readBack();
            if (!opened) return -1;
            m.bytes = std::move(*opened);
            return 0;
        }
        case ZIP_SOURCE_READ: {
            Result<std::size_t> count = readFully(*m.bytes, {static_cast<char*>(data), static_cast<std::size_t>(length)});
            return count ? static_cast<zip_int64_t>(*count) : -1;
        }
        case ZIP_SOURCE_STAT: {
            auto* st = static_cast<zip_stat_t*>(data);
            zip_stat_init(st);
            st->size = m.file->size();
            st->valid = ZIP_STAT_SIZE;
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_CLOSE: m.bytes.reset(); return 0;
        case ZIP_SOURCE_FREE: return 0;
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&m.error, data, length);
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default: return -1;
        }
    }
};

} // namespace

Result<PrivateFile> sealedZip(std::vector<ZipMember> members, const std::string& password, const std::filesystem::path& target,
                              const std::vector<std::filesystem::path>& sources, bool replace)
{
    Result<PrivateFile> file = PrivateFile::create(target, sources, replace);
    if (!file) return pass(file);
    Result<PrivateFolder> folder = PrivateFolder::under(target.parent_path());
    if (!folder) return pass(folder);
    const std::string path = (folder->path() / "out.zip").string();
    int code = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_EXCL, &code);
    if (zip == nullptr) return fail(ErrorKind::FileUnwritable);
    std::vector<std::unique_ptr<MemberSource>> bytes;
    bool good = true;
    for (const ZipMember& member : members) {
        bytes.push_back(std::make_unique<MemberSource>(MemberSource{member.file, nullptr, {}}));
        zip_source_t* source = zip_source_function(zip, &MemberSource::answer, bytes.back().get());
        const zip_int64_t at = source == nullptr ? -1 : zip_file_add(zip, member.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        good = good && at >= 0 && zip_file_set_encryption(zip, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password.c_str()) == 0;
    }
    if (!good) {
        zip_discard(zip);
        return fail(ErrorKind::FileUnwritable, "zip");
    }
    if (zip_close(zip) != 0) {
        const bool full = zip_error_system_type(zip_get_error(zip)) == ZIP_ET_SYS;
        zip_discard(zip);
        return fail(full ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, "zip");
    }
    if (Result<void> copied = appendFile(path, *file); !copied) return pass(copied);
    if (Result<void> done = file->sync(); !done) return pass(done);
    return file;
}

} // namespace winnow
