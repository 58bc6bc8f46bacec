// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Phrases of the reply rules, and what they are about.

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Words for what a sentence may be about. All in the form of comparableReply; a final * stands for any ending.
struct ReplySubjects {
    std::vector<std::string> recipient; ///< user, mailbox, destinataire, ...
    std::vector<std::string> either;    ///< address, e-mail: the recipient's where nothing else is named
    std::vector<std::string> other;     ///< sender, message, header, host, domain, policy, ...
};

/// True if the text holds the phrase as whole words. In a phrase
/// - a * between words stands for up to 60 bytes of anything, a final * for any ending of its last word;
/// - a ~ in front means that it must be said of the recipient: the last subject named in the sentence up to its end is
///   one of the recipient's, or, where none is named there, the first behind it.
[[nodiscard]] bool saysPhrase(std::string_view text, std::string_view phrase, const ReplySubjects& subjects);

} // namespace winnow
