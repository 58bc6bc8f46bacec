// SPDX-License-Identifier: Apache-2.0

#pragma once

/// EntryTexts: the canonical keys of some entries, read from the texts of their groups. Thread: the connection's, and
/// workers.

#include "settle/settle_state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

struct EntryText {
    std::string key;       ///< canonical; of a broken one its text
    std::string asTyped;   ///< canonical, without the correction of its domain; "" where that is the same
    std::string address;   ///< local part as typed, domain corrected: as a server would be asked; of a broken one ""
    std::uint64_t row = 0; ///< keyed hash of its record's bytes
};

class EntryTexts {
public:
    /// By dense number; may be wanted more than once.
    void want(std::uint32_t entry) { m_wanted.push_back(entry); }
    /// Reads what is wanted; groups without any are not touched. About 0.5 ms a group and thread. Errors:
    /// ProjectDamaged.
    [[nodiscard]] Result<void> read(
        Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads);
    /// Of a wanted entry, after reading.
    [[nodiscard]] const EntryText& of(std::uint32_t entry) const;

private:
    std::vector<std::uint32_t> m_wanted; ///< sorted, once read
    std::vector<EntryText> m_texts;
};

} // namespace winnow
