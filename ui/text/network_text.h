// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Words for what the network said and could not say.

#include "session/session.h"
#include "ui/bridge/network_now.h"
#include "verify/readiness.h"

#include <QString>
#include <QStringList>

namespace winnow::ui {

/// One line on name servers and one on port 25.
[[nodiscard]] QString dnsLine(const Readiness& readiness);
[[nodiscard]] QString portLine(const Readiness& readiness);
/// The network at this moment, for the status bar: a few words, and a sentence for the tool tip.
struct NetworkNowText {
    QString words;
    QString sentence;
};
[[nodiscard]] NetworkNowText textOf(NetworkNow now, CheckDepth seal);

/// How far the rows that are kept were checked.
struct CheckedRows {
    std::uint64_t kept = 0;
    std::uint64_t domains = 0;   ///< of them, with an answer about the domain
    std::uint64_t mailboxes = 0; ///< of them, with an answer about the mailbox
};
/// One pass over the rows of the table.
[[nodiscard]] CheckedRows checkedRows(const ViewColumns& view);
/// What a person must still expect; empty where every mailbox was asked.
[[nodiscard]] QString bounceCaution(const CheckedRows& rows);
/// What was checked, and that.
[[nodiscard]] QString checkedText(const CheckedRows& rows);
/// What a run could not learn, in sentences; empty where there is nothing to say. The first one tells where it ended
/// because of the connection.
[[nodiscard]] QStringList afterVerify(const VerifyReport& report, CheckDepth depth);
/// What holds a run up, for the run bar: "412 wait for a second try"; empty where nothing does.
[[nodiscard]] QString holdUps(const RunSnapshot& snapshot);
/// A check in the network as the audit log tells it: what was sent, by kind and count. Empty for another body.
[[nodiscard]] QString networkLine(const std::string& auditBody);
/// The share of the mailboxes that will get no answer from here, and how long asking them takes.
[[nodiscard]] QString expectation(const NetworkOverview& overview, const Readiness& readiness);
/// The evidence of a row as rows of a table: name, value.
[[nodiscard]] QList<std::pair<QString, QString>> evidenceLines(const RowEvidence& evidence);

} // namespace winnow::ui
