// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What was understood of do-not-mail files, in numbers that add up.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace winnow {

/// A line that had no effect, and where it stands.
struct UnreadLine {
    std::uint64_t line = 0; ///< 1-based; 0 where the file has no lines
    std::string text;       ///< as it is, cut off; for the eye of whoever gave the file, never for a log
};

/// Lines are records with text, or the messages of a mailbox. Each line is one of: says no, saysNothing, passing,
/// withoutAddress, comments, ignored.
struct SuppressionCounts {
    std::uint64_t lines = 0;
    std::uint64_t addresses = 0; ///< found in lines that say no; a line may hold several
    std::uint64_t domains = 0;
    std::uint64_t hashes = 0;
    std::uint64_t says = 0;        ///< lines that say no
    std::uint64_t saysNothing = 0; ///< delivered, opened, subscribed; about the sender, the message or the connection
    std::uint64_t passing = 0;     ///< about the mailbox, but not for ever: full, slow, greylisted
    std::uint64_t withoutAddress = 0;             ///< rows of a table whose address is blank
    std::uint64_t comments = 0;                   ///< comments, titles and headings
    std::uint64_t ignored = 0;                    ///< not understood
    std::uint64_t messages = 0;                   ///< of `lines`: messages
    std::uint64_t tables = 0;                     ///< read
    std::vector<std::string> passedTables;        ///< sheets and lists that by their name hold people who may be mailed
    std::map<std::string, std::uint64_t> reasons; ///< of lines that say no by a status or a reply

    // After the project was asked:
    std::uint64_t touchedLines = 0; ///< addresses, domains and hashes that name somebody of the project
    std::uint64_t touchedRows = 0;  ///< addresses of the project that they name

    SuppressionCounts& operator+=(const SuppressionCounts& o)
    {
        lines += o.lines;
        addresses += o.addresses;
        domains += o.domains;
        hashes += o.hashes;
        says += o.says;
        saysNothing += o.saysNothing;
        passing += o.passing;
        withoutAddress += o.withoutAddress;
        comments += o.comments;
        ignored += o.ignored;
        messages += o.messages;
        tables += o.tables;
        passedTables.insert(passedTables.end(), o.passedTables.begin(), o.passedTables.end());
        for (const auto& [reason, count] : o.reasons) reasons[reason] += count;
        return *this;
    }
    /// False where there were lines and none of them was understood.
    [[nodiscard]] bool understood() const noexcept
    {
        return says + saysNothing + passing + withoutAddress > 0 || ignored == 0 || !passedTables.empty();
    }
};

} // namespace winnow
