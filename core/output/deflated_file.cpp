// SPDX-License-Identifier: Apache-2.0

#include "output/deflated_file.h"

#include <limits>
#include <vector>

#include <zlib.h>

namespace winnow {
namespace {

constexpr std::size_t kOut = 64 * 1024;
constexpr int kMemory = 9; ///< zlib's most: 256 KiB and quicker than its default

} // namespace

struct DeflatedFile::Stream {
    z_stream z{};
    std::vector<char> out = std::vector<char>(kOut);

    ~Stream() { (void)deflateEnd(&z); }
};

Result<std::unique_ptr<DeflatedFile>> DeflatedFile::over(PrivateFile file, int level)
{
    auto stream = std::make_unique<Stream>();
    if (deflateInit2(&stream->z, level, Z_DEFLATED, -MAX_WBITS, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return fail(ErrorKind::OutOfMemory);
    return std::unique_ptr<DeflatedFile>(new DeflatedFile(std::move(file), std::move(stream)));
}

DeflatedFile::DeflatedFile(PrivateFile file, std::unique_ptr<Stream> stream)
    : m_file(std::move(file)), m_stream(std::move(stream))
{
}
DeflatedFile::~DeflatedFile() = default;

/// Until the compressor has taken its input, or at the end given out all.
Result<void> DeflatedFile::pump(int flush)
{
    z_stream& z = m_stream->z;
    do {
        z.next_out = reinterpret_cast<Bytef*>(m_stream->out.data());
        z.avail_out = static_cast<uInt>(m_stream->out.size());
        (void)deflate(&z, flush);
        const std::size_t made = m_stream->out.size() - z.avail_out;
        if (Result<void> written = m_file.write({m_stream->out.data(), made}); !written) return written;
    } while (z.avail_out == 0);
    return {};
}

Result<void> DeflatedFile::write(std::string_view bytes)
{
    constexpr std::size_t kPiece = std::numeric_limits<uInt>::max();
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, kPiece);
        auto* data = reinterpret_cast<const Bytef*>(piece.data());
        m_soFar.crc = static_cast<std::uint32_t>(crc32_z(m_soFar.crc, data, piece.size()));
        m_soFar.size += piece.size();
        m_stream->z.next_in = const_cast<Bytef*>(data); // zlib's own lack of const
        m_stream->z.avail_in = static_cast<uInt>(piece.size());
        if (Result<void> pumped = pump(Z_NO_FLUSH); !pumped) return pumped;
        bytes.remove_prefix(piece.size());
    }
    return {};
}

Result<Deflated> DeflatedFile::finish()
{
    if (Result<void> pumped = pump(Z_FINISH); !pumped) return pass(pumped);
    return m_soFar;
}

} // namespace winnow
