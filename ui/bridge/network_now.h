// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NetworkNow: what this program asks of the network at this moment.

#include <cstdint>

namespace winnow::ui {

enum class NetworkNow : std::uint8_t {
    Nothing,          ///< nothing is sent
    Looking,          ///< name servers and port 25 are tried out; nothing about a list
    NameServers,      ///< domains are asked
    MailServers,      ///< mailboxes are asked
    BetweenQuestions, ///< a check goes on, and decides or plans
};

} // namespace winnow::ui
