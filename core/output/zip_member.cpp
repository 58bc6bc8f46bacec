// SPDX-License-Identifier: Apache-2.0

#include "output/zip_member.h"

#include "base/byte_source.h"

namespace winnow {

ZipBytes::ZipBytes(PrivateFile& file, std::optional<Deflated> deflated) : m_file(file), m_deflated(deflated) {}
ZipBytes::~ZipBytes() = default;

std::int64_t ZipBytes::addTo(zip_t* zip, const std::string& name)
{
    zip_source_t* source = zip_source_function(zip, &ZipBytes::answer, this);
    if (source == nullptr) return -1;
    const zip_int64_t at = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) zip_source_free(source);
    return at;
}

zip_int64_t ZipBytes::answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto& m = *static_cast<ZipBytes*>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN: {
        Result<std::unique_ptr<ByteSource>> opened = m.m_file.readBack();
        if (!opened) return -1;
        m.m_bytes = std::move(*opened);
        return 0;
    }
    case ZIP_SOURCE_READ: {
        Result<std::size_t> count = readFully(*m.m_bytes, {static_cast<char*>(data), static_cast<std::size_t>(length)});
        return count ? static_cast<zip_int64_t>(*count) : -1;
    }
    case ZIP_SOURCE_STAT: {
        auto* st = static_cast<zip_stat_t*>(data);
        zip_stat_init(st);
        st->size = m.m_file.size();
        st->valid = ZIP_STAT_SIZE;
        if (m.m_deflated) {
            st->comp_size = st->size;
            st->size = m.m_deflated->size;
            st->crc = m.m_deflated->crc;
            st->comp_method = ZIP_CM_DEFLATE;
            st->valid |= ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
        }
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_CLOSE: m.m_bytes.reset(); return 0;
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&m.m_error, data, length);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default: return -1;
    }
}

Result<void> closeZip(zip_t* zip)
{
    if (zip_close(zip) == 0) return {};
    const bool full = zip_error_system_type(zip_get_error(zip)) == ZIP_ET_SYS;
    zip_discard(zip);
    return fail(full ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, "zip");
}

} // namespace winnow
