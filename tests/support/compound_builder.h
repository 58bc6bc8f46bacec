// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The compound files of old workbooks, by hand.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace winnow::test {

inline void putNumber(std::string& out, std::size_t at, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i) out[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
}

/// A compound file ([MS-CFB]) with one stream, "Workbook": header, one sector of the sector table, one of the
/// directory, the stream.
inline std::string compoundOf(std::string stream)
{
    stream.resize(std::max<std::size_t>(4096, (stream.size() + 511) / 512 * 512), '\0'); // shorter ones live elsewhere
    std::string out(1536, '\0');
    out.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    putNumber(out, 24, 0x3E, 2);
    putNumber(out, 26, 3, 2);
    putNumber(out, 28, 0xFFFE, 2);
    putNumber(out, 30, 9, 2);
    putNumber(out, 32, 6, 2);
    putNumber(out, 44, 1, 4);
    putNumber(out, 48, 1, 4);
    putNumber(out, 56, 4096, 4);
    putNumber(out, 60, 0xFFFFFFFE, 4);
    putNumber(out, 68, 0xFFFFFFFE, 4);
    for (std::size_t i = 0; i < 109; ++i) putNumber(out, 76 + 4 * i, i == 0 ? 0 : 0xFFFFFFFF, 4);
    const std::size_t sectors = stream.size() / 512;
    for (std::size_t i = 0; i < 128; ++i) {
        const std::uint32_t next = i == 0    ? 0xFFFFFFFD
            : i == 1 || i + 1 == sectors + 2 ? 0xFFFFFFFE
            : i < sectors + 2                ? static_cast<std::uint32_t>(i + 1)
                                             : 0xFFFFFFFF;
        putNumber(out, 512 + 4 * i, next, 4);
    }
    const auto entry = [&](std::size_t number, std::string_view name, int type, std::uint32_t start,
                           std::uint32_t size) {
        const std::size_t at = 1024 + 128 * number;
        for (std::size_t i = 0; i < name.size(); ++i) out[at + 2 * i] = name[i];
        putNumber(out, at + 64, static_cast<std::uint32_t>(2 * name.size() + 2), 2);
        out[at + 66] = static_cast<char>(type);
        for (const std::size_t link : {68U, 72U, 76U}) putNumber(out, at + link, 0xFFFFFFFF, 4);
        putNumber(out, at + 116, start, 4);
        putNumber(out, at + 120, size, 4);
    };
    entry(0, "Root Entry", 5, 0xFFFFFFFE, 0);
    putNumber(out, 1024 + 76, 1, 4);
    entry(1, "Workbook", 2, 2, static_cast<std::uint32_t>(stream.size()));
    return out + stream;
}

} // namespace winnow::test
