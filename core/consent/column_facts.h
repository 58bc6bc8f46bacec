// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The values of one column, read one by one and then in each other's light. For the sources of this folder.

#include "consent/heading.h"
#include "consent/value.h"
#include "consent/value_dictionary.h"

#include <span>
#include <string>
#include <vector>

namespace winnow {

struct ColumnFacts {
    std::vector<ValueReading> readings; ///< of each value
    std::span<const ValueCount> counts;
    std::uint64_t values = 0; ///< rows with a value

    /// Every value is a plain yes or no in some spelling, and there is one.
    [[nodiscard]] bool isYesNo() const noexcept;
    /// A few words of a mailing status, both of people who left and of people who did not.
    [[nodiscard]] bool isStatusOfMail() const noexcept;
    /// A value that is nothing but a no to mail: the label "do not mail".
    [[nodiscard]] bool hasCleanLabel() const noexcept;
    [[nodiscard]] bool has(ValueSign sign) const noexcept;
    [[nodiscard]] bool hasClean(ValueSign a, ValueSign b) const noexcept;
    /// The share of rows with a value whose sign fits.
    [[nodiscard]] double share(bool (*fits)(ValueSign)) const noexcept;
    /// All short values are codes of this layout.
    [[nodiscard]] bool knows(const CodeLayout& layout) const;
    [[nodiscard]] std::string folded(std::size_t value) const;

    [[nodiscard]] static bool isAnswer(ValueSign sign) noexcept;
    [[nodiscard]] static bool isCodeLike(ValueSign sign) noexcept;
    [[nodiscard]] static bool isNotUnderstood(ValueSign sign) noexcept;
    [[nodiscard]] static bool isAddress(ValueSign sign) noexcept;
};

/// Reads the values; crosses, single letters and plus and minus are settled by the others.
[[nodiscard]] ColumnFacts factsOf(
    const ConsentWords& words, const HeadingReading& heading, std::span<const ValueCount> values);

} // namespace winnow
