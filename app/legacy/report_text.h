// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Reports that are written for people: whose mail came back, and in which words.

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow::legacy {

/// What a report says about one recipient.
struct Recipient {
    std::string address, kind, action, status, diagnostic;
};

/// Groups of "Name: value" lines, folds undone, names in lower case (RFC 3464 section 2.1), in their order.
using FieldGroup = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::vector<FieldGroup> groupsOf(std::string_view text);
/// The first field of a name; empty where there is none.
[[nodiscard]] std::string fieldOf(const FieldGroup& group, std::string_view name);

/// The recipients of a delivery status (RFC 3464), also where it stands in the midst of a text.
[[nodiscard]] std::vector<Recipient> recipientsOfStatus(std::string_view text);

/// The recipients that a text names, each with what is said of it: the rest of its line and what follows, or what
/// stands before it where nothing follows. Addresses of `ours`, of postmasters, and in the copy of the message that
/// came back are left out. A recipient that was "generated from" or "expanded from" another one is that one.
/// `wanted`: an address that counts whoever it is; empty for none.
[[nodiscard]] std::vector<Recipient> recipientsOfText(
    const std::string& text, const std::set<std::string>& ours, const std::string& wanted = {});

/// The head of the message that came back, where it stands in the text.
[[nodiscard]] FieldGroup copyIn(const std::string& text);

/// A reply code or an enhanced status stands in it.
[[nodiscard]] bool hasCode(const std::string& text);

/// Final addresses with those that were mailed: "(generated from jan@example.nl)".
[[nodiscard]] std::vector<std::pair<std::string, std::string>> originsIn(const std::string& text);

/// The text of a page: tags taken out, entities read, blocks on lines of their own.
[[nodiscard]] std::string textOfPage(std::string_view html);

} // namespace winnow::legacy
