// SPDX-License-Identifier: Apache-2.0

#pragma once

/// GroupStore: row groups, domains, rejects and verdicts in the project. Thread: the connection's.

#include "crypto/digest.h"
#include "project/rows/row_group.h"
#include "project/source_info.h"
#include "vault/database.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// What is stored of one group, encoded.
struct StoredGroup {
    std::uint32_t number = 0;
    std::uint32_t source = 0;
    std::uint32_t records = 0;
    std::uint32_t entries = 0;
    Sha256Digest sha256{}; ///< blobDigest() of text and facts
    RowDigest digest;      ///< of its records
    std::string domains;   ///< u32 ids
    std::string facts;
    std::string text;
};

/// What tells that the blobs of a group are those that were written: SHA-256 of the text, then of the facts, as they
/// are packed.
[[nodiscard]] Sha256Digest blobDigest(std::string_view text, std::string_view facts);

/// Which blobs to read.
enum GroupPart : unsigned { kPartFacts = 1, kPartText = 2, kPartVerdicts = 4 };

/// A group as read back: blobs that were not asked for are empty.
struct GroupBlobs {
    std::uint32_t number = 0;
    std::uint32_t source = 0;
    std::uint32_t records = 0;
    std::uint32_t entries = 0;
    Sha256Digest sha256{};
    RowDigest digest;
    std::string domains;
    std::string facts;
    std::string text;
    std::string verdicts;
};

/// The facts of a group as read back, with its domain ids; every number in them is checked against the group and
/// `domainCount`. Errors: ProjectDamaged.
[[nodiscard]] Result<void> decodeGroupFacts(
    const GroupBlobs& blobs, std::size_t domainCount, GroupCodec& codec, GroupFacts& out);

class GroupStore {
public:
    explicit GroupStore(Database& database) : m_database(database) {}

    [[nodiscard]] Result<void> insert(const StoredGroup& group);
    /// A group with records cut out, under the number it has.
    [[nodiscard]] Result<void> replace(const StoredGroup& group);
    /// Groups of a source in order, blob by blob, until `each` says false.
    [[nodiscard]] Result<void> forEach(
        std::uint32_t first, std::uint32_t count, unsigned parts, const std::function<Result<bool>(GroupBlobs&)>& each);
    [[nodiscard]] Result<void> putVerdicts(std::uint32_t number, std::string_view blob);
    /// Above every number that was ever given to a finished import.
    [[nodiscard]] Result<std::uint32_t> nextNumber();

    /// Appends domain names; ids count on.
    [[nodiscard]] Result<void> appendDomains(
        std::uint32_t first, const std::vector<std::string_view>& names, GroupCodec& codec);
    /// All names in order of their ids.
    [[nodiscard]] Result<std::vector<std::string>> domains(GroupCodec& codec);
    [[nodiscard]] Result<std::uint32_t> domainCount();
    /// The domains that the groups of a source name; of all sources without one. Reads nothing else of them.
    [[nodiscard]] Result<void> forEachDomain(
        std::optional<SourceId> source, const std::function<void(std::uint32_t)>& each);
    /// The name of a domain that no entry has any more, with what was learnt about it; its id stays taken.
    [[nodiscard]] Result<void> forgetDomain(std::uint32_t id, GroupCodec& codec);

    [[nodiscard]] Result<void> putTypos(const std::vector<std::pair<std::uint32_t, std::string>>& typos);
    [[nodiscard]] Result<std::vector<std::pair<std::uint32_t, std::string>>> typos();

    [[nodiscard]] Result<void> insertReject(SourceId source, const Reject& reject);
    /// In the order of the file; the first `most` of them.
    [[nodiscard]] Result<std::vector<Reject>> rejects(SourceId source, std::int64_t most = -1);

private:
    Result<void> put(const std::string& verb, const StoredGroup& group);

    Database& m_database;
};

} // namespace winnow
