// SPDX-License-Identifier: Apache-2.0

#include "project/rows/row_group.h"

#include "sheet/record_scanner.h"

#include <zstd.h>

#include <cstring>
#include <new>
#include <stdexcept>

namespace winnow {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kFactsVersion = 2; // 1: without hashTop

/// zstd's levels of the ways to pack.
constexpr int kLevels[] = {1, -1, -200};
constexpr std::size_t kMaxPlain = 256U << 20;

template <class T> void append(std::string& out, const std::vector<T>& values)
{
    out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

void appendU32(std::string& out, std::uint32_t value)
{
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Takes arrays off a buffer; a length that does not fit makes it bad for good.
class Taker {
public:
    explicit Taker(std::string_view bytes) : m_left(bytes) {}
    std::uint32_t u32()
    {
        std::uint32_t value = 0;
        copy(&value, sizeof value);
        return value;
    }
    template <class T> void take(std::vector<T>& out, std::size_t count)
    {
        if (count * sizeof(T) > m_left.size()) {
            m_bad = true;
            out.clear();
            return;
        }
        out.resize(count);
        copy(out.data(), count * sizeof(T));
    }
    std::string_view rest() { return m_left; }
    [[nodiscard]] bool bad() const { return m_bad; }
    [[nodiscard]] bool empty() const { return m_left.empty(); }

private:
    void copy(void* to, std::size_t size)
    {
        if (size > m_left.size()) {
            m_bad = true;
            return;
        }
        if (size > 0) std::memcpy(to, m_left.data(), size);
        m_left.remove_prefix(size);
    }
    std::string_view m_left;
    bool m_bad = false;
};

void refuseTooMany(std::size_t entries)
{
    if (entries > kMaxGroupEntries) throw std::length_error("a row group with too many entries");
}

std::unexpected<Error> damaged(const char* what) { return fail(ErrorKind::ProjectDamaged, what); }

} // namespace

struct GroupCodec::Contexts {
    ZSTD_CCtx* compress = ZSTD_createCCtx();
    ZSTD_DCtx* expand = ZSTD_createDCtx();

    explicit Contexts(Packing packing)
    {
        if (compress == nullptr || expand == nullptr) throw std::bad_alloc();
        ZSTD_CCtx_setParameter(compress, ZSTD_c_compressionLevel, kLevels[static_cast<std::size_t>(packing)]);
        ZSTD_CCtx_setParameter(compress, ZSTD_c_checksumFlag, 1);
    }
    ~Contexts()
    {
        ZSTD_freeCCtx(compress);
        ZSTD_freeDCtx(expand);
    }
    Contexts(const Contexts&) = delete;
    Contexts& operator=(const Contexts&) = delete;
};

GroupCodec::GroupCodec(Packing packing) : m_contexts(std::make_unique<Contexts>(packing)) {}
GroupCodec::~GroupCodec() = default;
GroupCodec::GroupCodec(GroupCodec&&) noexcept = default;
GroupCodec& GroupCodec::operator=(GroupCodec&&) noexcept = default;

void GroupFacts::clear() { *this = GroupFacts{}; }

void GroupFacts::resizeHashes(std::size_t count)
{
    hashLow.resize(count);
    hashHigh.resize(count);
    hashTop.resize(count * kHashTopBytes);
}

void GroupFacts::setHash(std::size_t entry, std::uint64_t hash) noexcept
{
    hashLow[entry] = static_cast<std::uint32_t>(hash);
    hashHigh[entry] = static_cast<std::uint8_t>(hash >> 32);
    if (hashTop.empty()) return;
    for (std::size_t i = 0; i < kHashTopBytes; ++i)
        hashTop[entry * kHashTopBytes + i] = static_cast<std::uint8_t>(hash >> (40 + 8 * i));
}

void GroupVerdicts::resize(std::size_t entries, std::size_t records)
{
    for (auto* column : {&status, &reason, &score, &depth, &decision, &cause}) column->assign(entries, 0);
    flags.assign(entries, 0);
    recordDecision.assign(records, 0);
    recordCause.assign(records, 0);
}

std::string GroupCodec::compress(std::string_view bytes)
{
    std::string out;
    bool failed = false;
    out.resize_and_overwrite(ZSTD_compressBound(bytes.size()), [&](char* room, std::size_t size) {
        const std::size_t used = ZSTD_compress2(m_contexts->compress, room, size, bytes.data(), bytes.size());
        failed = ZSTD_isError(used) != 0;
        return failed ? 0 : used;
    });
    if (failed) throw std::bad_alloc();
    return out;
}

/// Into a buffer that is used again and again: what it held is overwritten, not cleared first.
Result<void> GroupCodec::decompressInto(std::string_view blob, std::string& out)
{
    const unsigned long long size = ZSTD_getFrameContentSize(blob.data(), blob.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxPlain)
        return damaged("a frame");
    out.resize(static_cast<std::size_t>(size));
    const std::size_t got = ZSTD_decompressDCtx(m_contexts->expand, out.data(), out.size(), blob.data(), blob.size());
    if (ZSTD_isError(got) != 0 || got != out.size()) return damaged("a frame's checksum");
    return {};
}

Result<std::string> GroupCodec::decompress(std::string_view blob)
{
    std::string out;
    if (Result<void> done = decompressInto(blob, out); !done) return pass(done);
    return out;
}

std::string GroupCodec::encodeText(const RecordBatch& batch)
{
    m_plain.clear();
    m_plain.reserve(batch.arena.size() + batch.records.size() * 4 + 8);
    appendU32(m_plain, kVersion);
    appendU32(m_plain, static_cast<std::uint32_t>(batch.records.size()));
    for (const RecordSpan& r : batch.records) {
        const bool loneCr = r.newline == 1 && batch.arena[r.begin + r.length] == '\r';
        appendU32(m_plain, r.length << 2 | (loneCr ? kNewlineCr : r.newline));
    }
    for (const RecordSpan& r : batch.records) m_plain.append(batch.arena, r.begin, r.length + r.newline);
    return compress(m_plain);
}

Result<void> GroupCodec::decodeText(std::string_view blob, GroupText& out)
{
    if (Result<void> done = decompressInto(blob, out.arena); !done) return done;
    Taker taker(out.arena);
    if (taker.u32() != kVersion) return damaged("a row group's version");
    const std::uint32_t records = taker.u32();
    taker.take(out.shape, records);
    if (taker.bad()) return damaged("a row group's lengths");
    out.begin.resize(records);
    std::uint64_t at = out.arena.size() - taker.rest().size();
    for (std::size_t i = 0; i < records; ++i) {
        out.begin[i] = static_cast<std::uint32_t>(at);
        at += (out.shape[i] >> 2) + out.newline(i).size();
    }
    if (at != out.arena.size()) return damaged("a row group's size");
    out.arena.append(RecordScanner::kPadding, '\0');
    return {};
}

std::string GroupCodec::encodeFacts(const GroupFacts& f)
{
    refuseTooMany(f.entries());
    m_plain.clear();
    appendU32(m_plain, f.hashTop.empty() ? kVersion : kFactsVersion);
    appendU32(m_plain, static_cast<std::uint32_t>(f.entries()));
    appendU32(m_plain, static_cast<std::uint32_t>(f.records()));
    appendU32(m_plain, static_cast<std::uint32_t>(f.textEnds.size()));
    for (const auto* column : {&f.record, &f.column, &f.position, &f.domain, &f.bits, &f.steps})
        append(m_plain, *column);
    append(m_plain, f.rule);
    append(m_plain, f.hashLow);
    append(m_plain, f.hashHigh);
    append(m_plain, f.hashTop);
    append(m_plain, f.recordFlags);
    append(m_plain, f.filled);
    appendU32(m_plain, static_cast<std::uint32_t>(f.activity.size()));
    append(m_plain, f.activity);
    append(m_plain, f.textEnds);
    m_plain += f.texts;
    return compress(m_plain);
}

Result<void> GroupCodec::decodeFacts(std::string_view blob, GroupFacts& f)
{
    if (Result<void> done = decompressInto(blob, m_plain); !done) return done;
    Taker taker(m_plain);
    const std::uint32_t version = taker.u32();
    if (version != kVersion && version != kFactsVersion) return damaged("a facts version");
    const std::uint32_t entries = taker.u32();
    const std::uint32_t records = taker.u32();
    const std::uint32_t stored = taker.u32();
    if (entries > kMaxGroupEntries) return damaged("a row group with too many entries");
    for (auto* column : {&f.record, &f.column, &f.position, &f.domain, &f.bits, &f.steps}) taker.take(*column, entries);
    taker.take(f.rule, entries);
    taker.take(f.hashLow, entries);
    taker.take(f.hashHigh, entries);
    taker.take(f.hashTop, version == kFactsVersion ? std::size_t{entries} * kHashTopBytes : 0);
    taker.take(f.recordFlags, records);
    taker.take(f.filled, records);
    const std::uint32_t dated = taker.u32();
    if (dated != 0 && dated != records) return damaged("the dates of a group");
    taker.take(f.activity, dated);
    taker.take(f.textEnds, stored);
    if (taker.bad()) return damaged("a facts size");
    f.texts = taker.rest();
    std::uint32_t previous = 0;
    for (const std::uint32_t end : f.textEnds) {
        if (end < previous || end > f.texts.size()) return damaged("a facts text");
        previous = end;
    }
    std::size_t storedBits = 0;
    for (std::size_t i = 0; i < entries; ++i) {
        if (f.record[i] >= records) return damaged("a facts record");
        storedBits += (f.bits[i] & kEntryStored) != 0 ? 1U : 0U;
    }
    if (storedBits != stored) return damaged("the stored texts");
    return {};
}

std::string GroupCodec::encodeVerdicts(const GroupVerdicts& v)
{
    refuseTooMany(v.status.size());
    m_plain.clear();
    appendU32(m_plain, kVersion);
    appendU32(m_plain, static_cast<std::uint32_t>(v.status.size()));
    appendU32(m_plain, static_cast<std::uint32_t>(v.recordDecision.size()));
    for (const auto* column : {&v.status, &v.reason, &v.score, &v.depth, &v.decision, &v.cause})
        append(m_plain, *column);
    append(m_plain, v.flags);
    append(m_plain, v.recordDecision);
    append(m_plain, v.recordCause);
    return compress(m_plain);
}

Result<void> GroupCodec::decodeVerdicts(std::string_view blob, GroupVerdicts& v)
{
    if (Result<void> done = decompressInto(blob, m_plain); !done) return done;
    Taker taker(m_plain);
    if (taker.u32() != kVersion) return damaged("a verdict version");
    const std::uint32_t entries = taker.u32();
    const std::uint32_t records = taker.u32();
    if (entries > kMaxGroupEntries) return damaged("a row group with too many entries");
    for (auto* column : {&v.status, &v.reason, &v.score, &v.depth, &v.decision, &v.cause}) taker.take(*column, entries);
    taker.take(v.flags, entries);
    taker.take(v.recordDecision, records);
    taker.take(v.recordCause, records);
    if (taker.bad() || !taker.empty()) return damaged("a verdict size");
    return {};
}

} // namespace winnow
