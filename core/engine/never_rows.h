// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NeverRows: the rows of one table of a do-not-mail file, judged one by one.

#include "engine/never_columns.h"
#include "engine/never_reading.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Thread: one.
class NeverRows {
public:
    /// `joint`: what stood between the cells of a record.
    NeverRows(const NeverColumns& columns, std::string joint, const ReferenceLists& lists, const BounceJudge& judge,
        NeverReading& out)
        : m_columns(columns), m_joint(std::move(joint)), m_lists(lists), m_judge(judge), m_out(out)
    {
    }

    /// A row of the table, or a line of a text; blank ones are passed over.
    void take(const std::vector<std::string>& cells, std::uint64_t line);
    /// A record above the first row.
    void takeHeader(const std::vector<std::string>& cells, std::uint64_t line);
    /// Somebody who is told by other means than a row: not counted as a line.
    void add(const std::string& address, const std::string& reason);
    /// After the last one: decides what stood above and below the list.
    void finish();

private:
    /// Whom a piece of text names.
    struct Named {
        std::vector<std::string> addresses;
        std::vector<NamedDomain> domains;
        std::vector<NamedHash> hashes;
        [[nodiscard]] bool empty() const noexcept { return addresses.empty() && domains.empty() && hashes.empty(); }
    };
    /// A line that may be a title: what it is is decided at the end.
    struct Sentence {
        std::uint64_t line = 0;
        std::string text;
        Named named;
    };

    void takeLine(const std::string& text, std::uint64_t line);
    void takeRow(const std::vector<std::string>& cells, std::uint64_t line);
    [[nodiscard]] BounceFinding findingOf(const std::vector<std::string>& cells) const;
    [[nodiscard]] std::optional<BounceFinding> answerOf(const std::vector<std::string>& cells) const;
    [[nodiscard]] Named namedIn(const std::vector<std::string>& cells) const;
    void addColumns(const std::vector<std::string>& cells, const std::vector<std::uint32_t>& columns, Named& out) const;
    void sayNo(Named&& named, const std::string& reason);
    void addAddress(const std::string& address, const std::string& stored);
    void leaveUnread(std::string_view text, std::uint64_t line);

    [[nodiscard]] std::string joined(const std::vector<std::string>& cells) const;

    const NeverColumns& m_columns;
    std::string m_joint;
    const ReferenceLists& m_lists;
    const BounceJudge& m_judge;
    NeverReading& m_out;
    std::vector<Sentence> m_sentences;
    std::uint64_t m_firstClean = 0; ///< line of the first entry that stands by itself; 0 for none
    std::uint64_t m_lastClean = 0;
};

} // namespace winnow
