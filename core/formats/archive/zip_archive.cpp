// SPDX-License-Identifier: Apache-2.0

#include "formats/archive/zip_archive.h"

#include "base/text.h"

#include <algorithm>
#include <set>

#include <zip.h>

namespace winnow {

/// What libzip reads: a ByteSource that can move.
struct ZipArchive::Bytes {
    std::unique_ptr<ByteSource> source;
    std::uint64_t at = 0;
    std::optional<Error> failure;
    zip_error_t error{};

    zip_int64_t failed(int code)
    {
        zip_error_set(&error, code, 0);
        return -1;
    }
    zip_int64_t read(void* room, zip_uint64_t length)
    {
        Result<std::size_t> count = readFully(*source, {static_cast<char*>(room), static_cast<std::size_t>(length)});
        if (!count) {
            failure = count.error();
            return failed(ZIP_ER_READ);
        }
        at += *count;
        return static_cast<zip_int64_t>(*count);
    }
    zip_int64_t seek(void* data, zip_uint64_t length)
    {
        const zip_int64_t to = zip_source_seek_compute_offset(at, source->size(), data, length, &error);
        if (to < 0) return -1;
        if (!source->seek(static_cast<std::uint64_t>(to))) return failed(ZIP_ER_SEEK);
        at = static_cast<std::uint64_t>(to);
        return 0;
    }
    zip_int64_t stat(void* data) const
    {
        auto* st = static_cast<zip_stat_t*>(data);
        zip_stat_init(st);
        st->size = source->size();
        st->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command)
    {
        auto& bytes = *static_cast<Bytes*>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN: bytes.at = 0; return bytes.source->seek(0) ? 0 : bytes.failed(ZIP_ER_SEEK);
        case ZIP_SOURCE_READ: return bytes.read(data, length);
        case ZIP_SOURCE_SEEK: return bytes.seek(data, length);
        case ZIP_SOURCE_TELL: return static_cast<zip_int64_t>(bytes.at);
        case ZIP_SOURCE_STAT: return bytes.stat(data);
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&bytes.error, data, length);
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE: return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
        default: return bytes.failed(ZIP_ER_OPNOTSUPP);
        }
    }
};

namespace {

std::string partName(std::string_view name)
{
    std::string out = asciiLower(name);
    std::ranges::replace(out, '\\', '/');
    while (out.starts_with('/')) out.erase(0, 1);
    return out;
}

std::unexpected<Error> failZip(int code)
{
    if (code == ZIP_ER_NOPASSWD) return fail(ErrorKind::FileLocked);
    if (code == ZIP_ER_WRONGPASSWD) return fail(ErrorKind::WrongFilePassword);
    if (code == ZIP_ER_MEMORY) return fail(ErrorKind::OutOfMemory);
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return fail(ErrorKind::FileDamaged, "zip: " + text);
}

} // namespace

ZipPart::ZipPart(zip_file* file, const ZipEntry& entry, const ZipLimits& limits)
    : m_file(file), m_entry(entry), m_limits(limits)
{
}

ZipPart::ZipPart(ZipPart&& other) noexcept
    : m_file(std::exchange(other.m_file, nullptr)),
      m_entry(std::move(other.m_entry)),
      m_limits(other.m_limits),
      m_read(other.m_read)
{
}

ZipPart::~ZipPart()
{
    if (m_file != nullptr) zip_fclose(m_file);
}

std::uint64_t ZipPart::packedRead() const noexcept
{
    if (m_entry.inflatedBytes == 0 || m_read >= m_entry.inflatedBytes) return m_entry.packedBytes;
    return static_cast<std::uint64_t>(static_cast<double>(m_entry.packedBytes) * static_cast<double>(m_read) /
        static_cast<double>(m_entry.inflatedBytes));
}

Result<std::size_t> ZipPart::read(std::span<char> room)
{
    const zip_int64_t count = zip_fread(m_file, room.data(), room.size());
    if (count < 0) {
        const int code = zip_error_code_zip(zip_file_get_error(m_file));
        // ZipCrypto finds a wrong password only by a wrong checksum or a stream that cannot be inflated.
        if (m_entry.encrypted && (code == ZIP_ER_CRC || code == ZIP_ER_ZLIB || code == ZIP_ER_COMPRESSED_DATA))
            return fail(ErrorKind::WrongFilePassword);
        return failZip(code);
    }
    m_read += static_cast<std::uint64_t>(count);
    if (m_read > m_limits.partBytes) return fail(ErrorKind::PartTooLarge);
    if (m_read > m_limits.freeBytes && m_read / m_limits.ratio > m_entry.packedBytes)
        return fail(ErrorKind::PackedTooTightly);
    return static_cast<std::size_t>(count);
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<ByteSource> source, const ZipLimits& limits)
{
    std::shared_ptr<ZipArchive> archive(new ZipArchive);
    archive->m_limits = limits;
    archive->m_bytes = source->size();
    archive->m_source = std::make_unique<Bytes>();
    archive->m_source->source = std::move(source);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* bytes = zip_source_function_create(&Bytes::answer, archive->m_source.get(), &error);
    if (bytes == nullptr) return fail(ErrorKind::OutOfMemory);
    archive->m_zip = zip_open_from_source(bytes, ZIP_RDONLY, &error);
    if (archive->m_zip == nullptr) {
        const int code = zip_error_code_zip(&error);
        zip_source_free(bytes);
        zip_error_fini(&error);
        if (archive->m_source->failure) return std::unexpected(*archive->m_source->failure);
        return failZip(code);
    }
    const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive->m_zip, 0), 0));
    if (count > limits.parts) return fail(ErrorKind::TooManyParts, std::to_string(count));
    std::uint64_t packed = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        zip_stat_t st;
        if (zip_stat_index(archive->m_zip, i, 0, &st) != 0)
            return failZip(zip_error_code_zip(zip_get_error(archive->m_zip)));
        ZipEntry entry;
        if ((st.valid & ZIP_STAT_NAME) != 0) entry.name = st.name;
        if ((st.valid & ZIP_STAT_COMP_SIZE) != 0) entry.packedBytes = st.comp_size;
        if ((st.valid & ZIP_STAT_SIZE) != 0) entry.inflatedBytes = st.size;
        entry.encrypted = (st.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && st.encryption_method != ZIP_EM_NONE;
        packed += entry.packedBytes;
        archive->m_entries.push_back(std::move(entry));
    }
    // Parts that share their bytes are how a small file unpacks to anything.
    if (packed > archive->m_bytes) return fail(ErrorKind::FileDamaged, "zip: parts overlap");
    return archive;
}

ZipArchive::~ZipArchive()
{
    if (m_zip != nullptr) zip_discard(m_zip);
}

std::optional<std::size_t> ZipArchive::find(std::string_view name) const
{
    const std::string wanted = partName(name);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (partName(m_entries[i].name) == wanted) return i;
    return std::nullopt;
}

bool ZipArchive::hasTwins() const
{
    std::set<std::string> seen;
    return !std::ranges::all_of(
        m_entries, [&](const ZipEntry& e) { return e.name.ends_with('/') || seen.insert(partName(e.name)).second; });
}

Result<ZipPart> ZipArchive::part(std::size_t index, const std::string& password)
{
    const ZipEntry& entry = m_entries.at(index);
    if (entry.encrypted && password.empty()) return fail(ErrorKind::FileLocked);
    zip_file_t* file = entry.encrypted ? zip_fopen_index_encrypted(m_zip, index, 0, password.c_str())
                                       : zip_fopen_index(m_zip, index, 0);
    if (file == nullptr) return failZip(zip_error_code_zip(zip_get_error(m_zip)));
    return ZipPart(file, entry, m_limits);
}

Result<std::string> ZipArchive::read(std::size_t index, std::uint64_t most, const std::string& password)
{
    Result<ZipPart> opened = part(index, password);
    if (!opened) return pass(opened);
    std::string out;
    std::string room(64 * 1024, '\0');
    for (;;) {
        Result<std::size_t> count = opened->read(room);
        if (!count) return pass(count);
        if (*count == 0) return out;
        if (out.size() + *count > most) return fail(ErrorKind::PartTooLarge);
        out.append(room, 0, *count);
    }
}

namespace {

class PartSource final : public ByteSource {
public:
    PartSource(std::shared_ptr<ZipArchive> archive, std::size_t index, std::string password)
        : m_archive(std::move(archive)), m_index(index), m_password(std::move(password))
    {
    }
    Result<std::size_t> read(std::span<char> room) override
    {
        if (!m_part) {
            Result<ZipPart> opened = m_archive->part(m_index, m_password);
            if (!opened) return pass(opened);
            m_part = std::make_unique<ZipPart>(std::move(*opened));
        }
        return m_part->read(room);
    }
    Result<void> seek(std::uint64_t offset) override
    {
        if (!m_part || offset < m_part->bytesRead()) m_part.reset();
        std::string room(64 * 1024, '\0');
        for (std::uint64_t at = m_part ? m_part->bytesRead() : 0; at < offset;) {
            Result<std::size_t> count = read(std::span(room).first(std::min<std::uint64_t>(room.size(), offset - at)));
            if (!count) return pass(count);
            if (*count == 0) break;
            at += *count;
        }
        return {};
    }
    std::uint64_t size() const noexcept override { return m_archive->entries()[m_index].inflatedBytes; }

private:
    std::shared_ptr<ZipArchive> m_archive;
    std::size_t m_index;
    std::string m_password;
    std::unique_ptr<ZipPart> m_part;
};

} // namespace

std::unique_ptr<ByteSource> partSource(std::shared_ptr<ZipArchive> archive, std::size_t index, std::string password)
{
    return std::make_unique<PartSource>(std::move(archive), index, std::move(password));
}

} // namespace winnow
