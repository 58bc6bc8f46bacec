// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Moments: what was decided of every entry at a point of time, so that it can be told what changed since. Thread: the
/// connection's.
///
/// A moment keeps one byte an entry and row group, compressed (some 50 KB a million entries): it knows no text, and an
/// entry that came later is simply not in it. When a list is replaced by a newer version, what moments knew of its
/// entries is handed on to the entries of the new one.

#include "base/result.h"
#include "crypto/digest.h"
#include "project/rows/row_group.h"
#include "vault/database.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class MomentKind : std::uint8_t {
    Version = 0, ///< a list was replaced by a newer version: what was decided of the old one
    Export = 1,  ///< a list was exported: what was decided of it then
    Check = 2,   ///< before mail servers or name servers were asked
    Lists = 3,   ///< before newer reference lists decided
};

/// A state of an entry, one byte: 0 where it was not there.
inline constexpr std::uint8_t kStatePresent = 0x20;
inline constexpr std::uint8_t kStateGone =
    0x40; ///< of an entry of a replaced list: the newer version lacks its address
[[nodiscard]] constexpr std::uint8_t stateOf(std::uint8_t status, std::uint8_t decision) noexcept
{
    return static_cast<std::uint8_t>(kStatePresent | (status & 7U) | (decision & 3U) << 3);
}
[[nodiscard]] constexpr Status statusIn(std::uint8_t state) noexcept { return static_cast<Status>(state & 7U); }
[[nodiscard]] constexpr Decision decisionIn(std::uint8_t state) noexcept
{
    return static_cast<Decision>(state >> 3 & 3U);
}

struct Moment {
    std::int64_t id = 0;
    MomentKind kind = MomentKind::Check;
    std::string time;         ///< UTC, ISO 8601
    std::uint32_t source = 0; ///< of a Version: the new list; else 0
    std::string name;         ///< of the list
    std::uint64_t entries = 0;
};

/// By group number: one state an entry.
using MomentStates = std::map<std::uint32_t, std::string>;

class Moments {
public:
    explicit Moments(Database& database) : m_database(database) {}

    /// Inside a transaction that writes an audit entry. Of exports, checks and lists the last eight of each kind stay.
    [[nodiscard]] Result<std::int64_t> add(const Moment& moment, const MomentStates& states, GroupCodec& codec);
    /// Oldest first.
    [[nodiscard]] Result<std::vector<Moment>> all();
    /// Errors: ProjectDamaged; BadOption, when there is no such moment.
    [[nodiscard]] Result<MomentStates> states(std::int64_t id, GroupCodec& codec);
    /// Other states in the place of those it had; inside a transaction that writes an audit entry.
    [[nodiscard]] Result<void> replace(std::int64_t id, const MomentStates& states, GroupCodec& codec);
    [[nodiscard]] Result<void> remove(std::int64_t id);
    /// Row groups that go: no moment knows them any more.
    [[nodiscard]] Result<void> forgetGroups(std::uint32_t first, std::uint32_t count);
    /// That every moment still keeps what it was made with. Errors: ProjectDamaged.
    [[nodiscard]] Result<void> verify();

private:
    Result<void> put(std::int64_t id, const MomentStates& states, GroupCodec& codec);
    Result<void> mark(std::int64_t id);
    Result<Sha256Digest> digest(std::int64_t id);

    Database& m_database;
};

} // namespace winnow
