// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowGroup: up to 4096 records with their entries, at most kMaxGroupEntries of them, as the project keeps them.
///
/// Text blob (immutable): one zstd frame with checksum of
///     u32 version (1), u32 records, u32 x records (length << 2 | newline code), the bytes of the records,
///     each with its newline.
/// Facts blob: one zstd frame with checksum of the arrays of GroupFacts; what intake learnt about each entry.
/// Verdict blob (a cache): one zstd frame of the arrays of GroupVerdicts.

#include "base/ids.h"
#include "base/result.h"
#include "sheet/record_batch.h"
#include "verdict/disposition.h"
#include "verdict/verdict.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Bits of one entry, decided at intake.
enum EntryBit : std::uint16_t {
    kEntryStored = 1, ///< the text is in GroupFacts::texts, not the cell's bytes
    kEntryRole = 2,
    kEntryTagged = 4,
    kEntryQuoted = 8,
    kEntryInternational = 16, ///< UTF-8 local part
    kEntryMixedScript = 32,   ///< in the local part
    kEntryProviderFault = 64, ///< the local part breaks its provider's rule
    kEntryExchange = 128,
    kEntryPrimary = 256,    ///< in the primary address column
    kEntryFormula = 512,    ///< begins with a character that a spreadsheet would take for a formula
    kEntryUnclear = 1024,   ///< something beside it in its cell is not understood, or may be a part of it
    kEntryRepaired = 2048,  ///< letters were changed to make an address of it: its text is a proposal
    kEntryDoNotMail = 4096, ///< the words beside it in its cell say not to mail
};

inline constexpr std::uint16_t kNoDomain = 0xFFFF;
static_assert(kNoDomain >= kMaxGroupEntries); // a group has no more domains than entries
inline constexpr std::size_t kHashTopBytes = 3;

/// Per-entry and per-record arrays of one group.
struct GroupFacts {
    // per entry
    std::vector<std::uint16_t> record;
    std::vector<std::uint16_t> column;
    std::vector<std::uint16_t> position;
    std::vector<std::uint16_t> domain;  ///< index in `domains`, kNoDomain where the form is broken
    std::vector<std::uint16_t> bits;    ///< EntryBit
    std::vector<std::uint16_t> steps;   ///< NormaliseStep
    std::vector<std::uint8_t> rule;     ///< FormRule, 0 when well formed
    std::vector<std::uint32_t> hashLow; ///< 40 bits of the keyed hash of the canonical key:
    std::vector<std::uint8_t>
        hashHigh; ///< equal hashes are compared as text before they count; of a broken one its text's
    std::vector<std::uint8_t>
        hashTop; ///< bits 40 to 63 of that hash, kHashTopBytes an entry; empty in groups of before schema 5
    // per record
    std::vector<std::uint8_t> recordFlags; ///< RecordFlag bits and kRecordDoNotMail
    std::vector<std::uint8_t> filled;
    std::vector<std::uint16_t> activity; ///< days since 1970-01-01, 0: no date; empty: the list has no such column
    // per stored entry, in order
    std::vector<std::uint32_t> textEnds;
    std::string texts;
    // per group: the domains of its entries as ids of the project
    std::vector<std::uint32_t> domains;

    [[nodiscard]] std::size_t entries() const noexcept { return record.size(); }
    [[nodiscard]] std::size_t records() const noexcept { return recordFlags.size(); }
    /// Room for the hashes of so many entries.
    void resizeHashes(std::size_t count);
    /// Keeps all 64 bits of an entry's hash, as far as there is room for them.
    void setHash(std::size_t entry, std::uint64_t hash) noexcept;
    [[nodiscard]] bool hasWideHashes() const noexcept { return hashTop.size() == entries() * kHashTopBytes; }
    void clear();
};

inline constexpr std::uint32_t kNewlineCr = 3;

inline constexpr std::uint8_t kRecordDoNotMail = 0x80;

/// The cache: what settle decided.
struct GroupVerdicts {
    // per entry
    std::vector<std::uint8_t> status, reason, score, depth, decision, cause;
    std::vector<std::uint16_t> flags;
    // per record
    std::vector<std::uint8_t> recordDecision, recordCause;

    void resize(std::size_t entries, std::size_t records);
};

/// Where each record lies in a decoded text blob.
struct GroupText {
    std::string arena;                ///< the whole blob, followed by 64 bytes of padding
    std::vector<std::uint32_t> begin; ///< per record
    std::vector<std::uint32_t> shape; ///< length << 2 | newline: 0 none, 1 LF, 2 CRLF, 3 CR

    [[nodiscard]] std::size_t records() const noexcept { return shape.size(); }
    [[nodiscard]] std::string_view raw(std::size_t record) const noexcept
    {
        return std::string_view(arena).substr(begin[record], shape[record] >> 2);
    }
    /// The record with its newline, as it stands in its file.
    [[nodiscard]] std::string_view rawWithNewline(std::size_t record) const noexcept
    {
        return std::string_view(arena).substr(begin[record], (shape[record] >> 2) + newline(record).size());
    }
    /// The bytes that end the record in its file; empty for a last record without any.
    [[nodiscard]] std::string_view newline(std::size_t record) const noexcept
    {
        static constexpr std::string_view kNewlines[] = {"", "\n", "\r\n", "\r"};
        return kNewlines[shape[record] & 3U];
    }
};

/// zstd contexts and buffers; one a thread.
class GroupCodec {
public:
    /// How it packs; whatever was packed unpacks the same.
    enum class Packing : std::uint8_t {
        Small, ///< for what is kept
        Light, ///< a fifth larger and somewhat quicker: for what meets a disk for a while
        Quick, ///< nearly twice as large, and three times as quick to pack and unpack: for what never meets a disk
    };

    explicit GroupCodec(Packing packing = Packing::Small);
    ~GroupCodec();
    GroupCodec(GroupCodec&&) noexcept;
    GroupCodec& operator=(GroupCodec&&) noexcept;

    [[nodiscard]] std::string encodeText(const RecordBatch& batch);
    /// Throws std::length_error for more than kMaxGroupEntries entries: whoever fills groups splits them before.
    [[nodiscard]] std::string encodeFacts(const GroupFacts& facts);
    [[nodiscard]] std::string encodeVerdicts(const GroupVerdicts& verdicts);
    [[nodiscard]] std::string compress(std::string_view bytes);

    /// Errors: ProjectDamaged, also for more than kMaxGroupEntries entries.
    [[nodiscard]] Result<void> decodeText(std::string_view blob, GroupText& out);
    [[nodiscard]] Result<void> decodeFacts(std::string_view blob, GroupFacts& out);
    [[nodiscard]] Result<void> decodeVerdicts(std::string_view blob, GroupVerdicts& out);
    [[nodiscard]] Result<std::string> decompress(std::string_view blob);

private:
    Result<void> decompressInto(std::string_view blob, std::string& out);

    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
    std::string m_plain;
};

} // namespace winnow
