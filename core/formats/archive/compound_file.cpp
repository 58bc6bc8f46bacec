// SPDX-License-Identifier: Apache-2.0

#include "formats/archive/compound_file.h"

#include "base/bytes.h"
#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::uint32_t kFree = 0xFFFFFFFF;
constexpr std::size_t kMiniSector = 64;
constexpr std::size_t kMiniCutoff = 4096;
constexpr std::size_t kEntrySize = 128;

auto damagedCompound(const char* what) { return fail(ErrorKind::FileDamaged, std::string("compound file: ") + what); }

} // namespace

std::uint32_t CompoundFile::word(std::size_t at) const noexcept
{
    return at + 4 <= m_bytes.size() ? littleEndian32(m_bytes, at) : kFree;
}

/// The bytes of a chain of sectors; all of it when size is the largest number.
Result<std::string> CompoundFile::chain(std::uint32_t first, std::uint64_t size) const
{
    std::string out;
    std::uint32_t sector = first;
    for (std::size_t steps = 0; sector < m_next.size() && out.size() < size; ++steps) {
        if (steps > m_next.size()) return damagedCompound("a chain without end");
        const std::size_t at = (std::size_t{sector} + 1) * m_sectorSize;
        if (at >= m_bytes.size()) return damagedCompound("a sector beyond the end");
        out.append(m_bytes, at, m_sectorSize);
        sector = m_next[sector];
    }
    if (size != ~std::uint64_t{0}) {
        if (out.size() < size) return damagedCompound("a stream is cut off");
        out.resize(size);
    }
    return out;
}

Result<void> CompoundFile::readTable()
{
    const std::size_t sectors = m_bytes.size() / m_sectorSize;
    const std::size_t perSector = m_sectorSize / 4;
    std::vector<std::uint32_t> tables;
    for (std::size_t i = 0; i < 109; ++i)
        if (const std::uint32_t s = word(76 + i * 4); s < sectors) tables.push_back(s);
    std::uint32_t more = word(68);
    for (std::size_t steps = 0; more < sectors; ++steps) {
        if (steps > sectors) return damagedCompound("a chain without end");
        const std::size_t at = (std::size_t{more} + 1) * m_sectorSize;
        for (std::size_t i = 0; i + 1 < perSector; ++i)
            if (const std::uint32_t s = word(at + i * 4); s < sectors) tables.push_back(s);
        more = word(at + (perSector - 1) * 4);
    }
    if (tables.size() > sectors) return damagedCompound("more tables than sectors");
    for (const std::uint32_t t : tables)
        for (std::size_t i = 0; i < perSector; ++i) m_next.push_back(word((std::size_t{t} + 1) * m_sectorSize + i * 4));
    return {};
}

Result<void> CompoundFile::readDirectory()
{
    Result<std::string> directory = chain(word(48), ~std::uint64_t{0});
    if (!directory) return pass(directory);
    for (std::size_t at = 0; at + kEntrySize <= directory->size(); at += kEntrySize) {
        const auto type = static_cast<unsigned char>((*directory)[at + 66]);
        if (type != 1 && type != 2 && type != 5) continue;
        Entry entry;
        for (std::size_t i = 0; i < 64; i += 2) {
            const char low = (*directory)[at + i];
            if (low == 0 && (*directory)[at + i + 1] == 0) break;
            if ((*directory)[at + i + 1] == 0 && low > 0) entry.name += low;
        }
        entry.start = littleEndian32(*directory, at + 116);
        entry.size = littleEndian32(*directory, at + 120);
        if (m_sectorSize > 512) entry.size |= std::uint64_t{littleEndian32(*directory, at + 124)} << 32;
        entry.isStream = type == 2;
        if (type == 5) {
            Result<std::string> mini =
                entry.size == 0 ? Result<std::string>(std::string()) : chain(entry.start, ~std::uint64_t{0});
            if (!mini) return pass(mini);
            m_mini = std::move(*mini);
        }
        m_entries.push_back(std::move(entry));
    }
    Result<std::string> miniTable = chain(word(60), ~std::uint64_t{0});
    if (!miniTable) return pass(miniTable);
    for (std::size_t at = 0; at + 4 <= miniTable->size(); at += 4) m_nextMini.push_back(littleEndian32(*miniTable, at));
    return {};
}

Result<CompoundFile> CompoundFile::open(std::string bytes)
{
    CompoundFile file;
    file.m_bytes = std::move(bytes);
    if (file.m_bytes.size() < 1024) return damagedCompound("too short");
    const unsigned shift = file.word(30) & 0xFFFF;
    if (shift != 9 && shift != 12) return damagedCompound("sectors of an odd size");
    file.m_sectorSize = std::size_t{1} << shift;
    if (Result<void> read = file.readTable(); !read) return pass(read);
    if (Result<void> read = file.readDirectory(); !read) return pass(read);
    return file;
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const
{
    const auto it = std::ranges::find_if(
        m_entries, [&](const Entry& e) { return e.isStream && equalsIgnoringAsciiCase(e.name, name); });
    return it == m_entries.end() ? nullptr : &*it;
}

Result<std::string> CompoundFile::stream(std::string_view name) const
{
    const Entry* entry = find(name);
    if (entry == nullptr) return damagedCompound("a stream is missing");
    if (entry->size >= kMiniCutoff) return chain(entry->start, entry->size);
    std::string out;
    std::uint32_t sector = entry->start;
    for (std::size_t steps = 0; out.size() < entry->size; ++steps) {
        const std::size_t at = std::size_t{sector} * kMiniSector;
        if (sector >= m_nextMini.size() || at >= m_mini.size() || steps > m_nextMini.size())
            return damagedCompound("a stream is cut off");
        out.append(m_mini, at, kMiniSector);
        sector = m_nextMini[sector];
    }
    out.resize(entry->size);
    return out;
}

} // namespace winnow
