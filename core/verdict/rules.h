// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The user's own rules: a mask over addresses and the status it stands for, or a mask over what mail servers said and
/// what it means. They decide about what is known already: nobody is asked again.

#include "base/result.h"
#include "smtp/mailbox_finding.h"
#include "verdict/verdict.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// "*@competitor.example", "test*@*", "info@*": * stands for any text, ? for one character; ASCII case does
/// not count. The first rule that fits decides.
struct OwnRule {
    std::string mask;
    Status status = Status::Risky;

    friend bool operator==(const OwnRule&, const OwnRule&) = default;
};

/// "550*5.7.1*not on our list*" -> mailbox_not_found: over the verbatim reply on one line, code first.
struct OwnReplyRule {
    std::string mask;
    MailboxFinding finding = MailboxFinding::NotAsked;

    friend bool operator==(const OwnReplyRule&, const OwnReplyRule&) = default;
};

struct Rules {
    std::vector<OwnRule> own{};
    std::vector<OwnReplyRule> replies{};

    friend bool operator==(const Rules&, const Rules&) = default;
};

/// True if the text fits the mask. Linear in the text for each * of the mask.
[[nodiscard]] bool fitsMask(std::string_view text, std::string_view mask) noexcept;

/// The status that the user's rules give an address, if any.
[[nodiscard]] std::optional<Status> ownStatus(const Rules& rules, std::string_view address) noexcept;

/// What a reply means by the user's rules, if any of them fits.
[[nodiscard]] std::optional<MailboxFinding> ownFinding(const Rules& rules, std::string_view reply) noexcept;

/// As people write them, one a line: "*@old.example = undeliverable", "reply: 550*not on our list* =
/// mailbox_not_found". The last
/// "=" of a line counts; blank lines and lines that begin with # do not.
/// Errors: BadOption with the number of the line.
[[nodiscard]] Result<Rules> rulesFromText(std::string_view text);
[[nodiscard]] std::string rulesToText(const Rules& rules);

} // namespace winnow
