// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the head of a message tells: a report of mail that came back, an absence, a request to unsubscribe.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::legacy {

/// A-Z to a-z; other bytes as they are.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string trimmedText(std::string_view text);

/// The addresses in a header or a line, in lower case, in order, each once.
[[nodiscard]] std::vector<std::string> addressesIn(std::string_view text);

/// "jan=klant.nl" in "bounce-17-jan=klant.nl@sender.example" (variable envelope return paths): jan@klant.nl; empty
/// where nothing of the kind is there. Parts in front that are numbers, hashes or words such as bounce are left out.
[[nodiscard]] std::string addressOfReturnPath(std::string_view address);

/// The address that a link or a mailto: of List-Unsubscribe carries; empty for none.
[[nodiscard]] std::string addressOfListHeader(std::string_view value);

/// Header fields that the kinds are told by; names in lower case, texts decoded.
struct MessageHead {
    std::string from; ///< name and address
    std::string subject;
    std::string returnPath;
    std::string autoSubmitted;
    std::string precedence;
    bool hasReturnPath = false;
    bool autoReplyField = false; ///< X-Autoreply, X-Autorespond and the like
    bool failedRecipients = false;
    bool listFields = false; ///< List-Id, List-Unsubscribe: a mailing, not a person
};

enum class MessageKind { Ordinary, Failure, Delay, AutoReply, Unsubscribe, Complaint };

/// By the head alone. A mail system's own reports are told before absences: they call themselves automatic replies too.
[[nodiscard]] MessageKind kindOf(const MessageHead& head);

} // namespace winnow::legacy
