// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Words for what the network said and could not say.

#include "session/session.h"
#include "verify/readiness.h"

#include <QString>
#include <QStringList>

namespace winnow::ui {

/// One line on name servers and one on port 25.
[[nodiscard]] QString dnsLine(const Readiness& readiness);
[[nodiscard]] QString portLine(const Readiness& readiness);
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
