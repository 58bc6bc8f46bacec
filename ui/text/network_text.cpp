// SPDX-License-Identifier: Apache-2.0

#include "ui/text/network_text.h"

#include "ui/text/numbers.h"
#include "ui/widgets/run_bar.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace winnow::ui {
namespace {

struct NetworkWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Network)
};

/// What happened where no name server can be believed, without what is safe and what to do.
QString connectionLine(CanaryFault fault)
{
    switch (fault) {
    case CanaryFault::Denies:
        return NetworkWords::tr(
            "This looks like your connection, not like your list: the name servers say that well-known domains do not exist.");
    case CanaryFault::PrivateAddresses:
        return NetworkWords::tr(
            "This looks like your connection, not like your list: the name servers give private addresses for well-known domains.");
    case CanaryFault::SameAddresses:
    case CanaryFault::InventsMail:
        return NetworkWords::tr(
            "This looks like your connection, not like your list: the name servers give the same answer for every name.");
    case CanaryFault::Fails:
        return NetworkWords::tr(
            "This looks like your connection, not like your list: the name servers fail even for well-known domains.");
    default: return NetworkWords::tr("This looks like your connection, not like your list: no name server answers.");
    }
}

QString connectionAdvice()
{
    return NetworkWords::tr(
        "If this network has a log-in page, log in there first; or use another network or another name server. Then check again.");
}

QString leftOutLine(const ResolverFinding& finding)
{
    return NetworkWords::tr("The name server %1 was left out: its answers cannot be trusted. The others were asked.")
        .arg(QString::fromStdString(finding.resolver.text()));
}

QString moment(UtcMillis time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

} // namespace

QString dnsLine(const Readiness& r)
{
    if (!r.dnsWorks()) {
        if (r.dns.isSilent()) return NetworkWords::tr("No name server answers: only the offline checks can be made.");
        return connectionLine(r.dns.fault()) + QLatin1Char(' ') + connectionAdvice();
    }
    if (!r.dns.invented().empty())
        return NetworkWords::tr(
            "Your name server answers for names that do not exist; some dead domains cannot be told from living ones.");
    QStringList out{NetworkWords::tr("Your name server answers.")};
    for (const ResolverFinding& finding : r.dns.leftOut()) out << leftOutLine(finding);
    return out.join(QLatin1Char(' '));
}

QString portLine(const Readiness& r)
{
    if (!r.dnsWorks()) return {};
    switch (r.port()) {
    case PortState::Open:
        return r.proxied
            ? NetworkWords::tr(
                  "Mail servers are reached through the proxy. Asking many mailboxes can get its address blocked.")
            : NetworkWords::tr(
                  "Port 25 is open. Asking many mailboxes from this connection can get its address blocked, including for your own mail.");
    case PortState::Shut:
        return r.proxied
            ? NetworkWords::tr("No mail server is reached through the proxy: mailboxes cannot be asked in this way.")
            : NetworkWords::tr(
                  "Port 25 is shut, as on most home and office lines: mailboxes cannot be asked from here. Check domains; after your next mailing, drop the bounce file here.");
    case PortState::NotTested: break;
    }
    if (std::ranges::any_of(r.ports, &PortReadiness::lookedUp))
        return NetworkWords::tr("Port 25 was not tested: this project is sealed against asking mail servers.");
    return NetworkWords::tr(
        "Port 25 could not be tested: your name server does not find the mail servers of three large providers. Its answers about other domains may be wrong too.");
}

NetworkNowText textOf(NetworkNow now, CheckDepth seal)
{
    switch (now) {
    case NetworkNow::Looking:
        return {NetworkWords::tr("Testing the connection"),
            NetworkWords::tr("Name servers and port 25 are being tested. Nothing about your list is sent.")};
    case NetworkNow::NameServers:
        return {NetworkWords::tr("Asking name servers"),
            NetworkWords::tr("Your name server learns which domains are asked, and nothing about the people.")};
    case NetworkNow::MailServers:
        return {NetworkWords::tr("Asking mail servers"),
            NetworkWords::tr("Each address is named to its own mail server. No message is ever sent.")};
    case NetworkNow::BetweenQuestions:
        return {NetworkWords::tr("A network check is running"),
            NetworkWords::tr("Answers are being evaluated, or the next questions prepared.")};
    case NetworkNow::Nothing: break;
    }
    if (seal == CheckDepth::Form)
        return {NetworkWords::tr("Sealed: no network"),
            NetworkWords::tr("This project asks neither name servers nor mail servers until its seal is lifted.")};
    if (seal == CheckDepth::Domain)
        return {NetworkWords::tr("On this computer only. Sealed: domains at most"),
            NetworkWords::tr("Nothing is being asked over the network. A check may ask name servers at most.")};
    return {NetworkWords::tr("On this computer only"),
        NetworkWords::tr("Nothing is being asked over the network. That happens only when you start a check.")};
}

CheckedRows checkedRows(const ViewColumns& view)
{
    CheckedRows out;
    for (RowIndex row = 0; row < view.liveRows; ++row) {
        if (view.decisionOf(row) != Decision::Keep) continue;
        ++out.kept;
        out.domains += view.depth[row] >= static_cast<std::uint8_t>(Depth::Domain) ? 1 : 0;
        out.mailboxes += view.depth[row] >= static_cast<std::uint8_t>(Depth::Mailbox) ? 1 : 0;
    }
    return out;
}

QString bounceCaution(const CheckedRows& rows)
{
    if (rows.kept > 0 && rows.mailboxes == rows.kept) return {};
    if (rows.mailboxes == 0)
        return NetworkWords::tr("Mailboxes were not asked: some of the kept addresses will still bounce.");
    return NetworkWords::tr(
        "The mailboxes of %1 of %2 kept addresses were asked; some of the others will still bounce.")
        .arg(number(rows.mailboxes), number(rows.kept));
}

QString checkedText(const CheckedRows& rows)
{
    const QString caution = bounceCaution(rows);
    if (caution.isEmpty()) return NetworkWords::tr("Spelling, lists, domains and mailboxes were checked.");
    const QString checked = rows.domains == 0 ? NetworkWords::tr("Spelling and lists were checked.")
        : rows.domains == rows.kept
        ? NetworkWords::tr("Spelling, lists and domains were checked.")
        : NetworkWords::tr("Spelling and lists were checked, and the domains of %1 of %2 kept addresses.")
              .arg(number(rows.domains), number(rows.kept));
    return checked + QLatin1Char(' ') + caution;
}

QStringList afterVerify(const VerifyReport& r, CheckDepth depth)
{
    QStringList out;
    if (r.isConnectionBad())
        out << connectionLine(r.dns.canaries.fault()) + QLatin1Char(' ') +
                (r.isUnchanged()
                        ? NetworkWords::tr("Nothing was decided, and your list is as it was.")
                        : NetworkWords::tr(
                              "What was learnt before that is kept; what was said since then is not believed and is asked for again.")) +
                QLatin1Char(' ') + connectionAdvice();
    for (const ResolverFinding& finding : r.dns.leftOut) out << leftOutLine(finding);
    if (r.dns.cutOff && !r.isConnectionBad())
        out << NetworkWords::tr(
            "The name servers stopped answering. What was not asked is not decided; check again when the connection is back.");
    if (r.dns.inventsAddresses)
        out << NetworkWords::tr(
            "Your name server answers for names that do not exist; some dead domains cannot be told from living ones.");
    if (depth != CheckDepth::Mailbox) return out;
    const std::uint64_t silent = r.byFinding[static_cast<std::size_t>(MailboxFinding::NoConnection)];
    if (r.smtp.sessions == 0 && silent > 0)
        out << NetworkWords::tr(
            "Mailboxes were not asked: no mail server can be reached from here (many providers block port 25). The rows have no fault found; some will still bounce.");
    if (r.smtp.paused)
        out << NetworkWords::tr(
            "The run was paused: one mail server after the other refuses this connection, not the mailboxes. Nobody was judged by it.");
    else if (r.smtp.heldBack > 0)
        out << NetworkWords::tr("%Ln address(es) were not asked, because their mail servers refuse this connection.",
            nullptr, counted(r.smtp.heldBack));
    if (r.waiting > 0)
        out << NetworkWords::tr(
            "Results are ready now; %Ln address(es) follow while this project is open.", nullptr, counted(r.waiting));
    return out;
}

QString holdUps(const RunSnapshot& s)
{
    QStringList parts;
    if (s.waiting > 0) parts << NetworkWords::tr("%Ln wait for a second try", nullptr, counted(s.waiting));
    if (s.refusedUs > 0) parts << NetworkWords::tr("%Ln refuse this connection", nullptr, counted(s.refusedUs));
    if (s.unreachable > 0) parts << NetworkWords::tr("%Ln gave no answer", nullptr, counted(s.unreachable));
    return parts.join(QStringLiteral(" · "));
}

QString networkLine(const std::string& auditBody)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(auditBody)).object();
    const QJsonObject dns = body[QLatin1String("dns")].toObject();
    const QJsonObject smtp = body[QLatin1String("smtp")].toObject();
    const auto n = [](const QJsonValue& value) { return QLocale().toString(value.toInteger()); };
    if (body[QLatin1String("ended")].toString() == QLatin1String("connection"))
        return NetworkWords::tr(
            "Check in the network stopped, because the name servers of this connection could not be trusted; what they said then was not used (%1 questions to name servers)")
            .arg(n(dns[QLatin1String("questions")]));
    return NetworkWords::tr(
        "Checked in the network: %1 questions to name servers, %2 connections to mail servers, %3 addresses named, no message sent")
        .arg(n(dns[QLatin1String("questions")]), n(smtp[QLatin1String("sessions")]),
            n(smtp[QLatin1String("recipients_named")]));
}

QString expectation(const NetworkOverview& overview, const Readiness& readiness)
{
    std::uint64_t all = 0, silent = 0;
    double hours = 0;
    for (const PlannedProvider& p : overview.providers) {
        all += p.mailboxes;
        hours = std::max(hours, p.hours);
        if (expectsSilence(p, readiness)) silent += p.mailboxes;
    }
    if (all == 0) return {};
    if (readiness.port() == PortState::NotTested)
        return NetworkWords::tr("How many will answer from here is not known; asking politely takes %1.")
            .arg(roundedDuration(hours * 3600));
    const QString share = QLocale().toString(static_cast<qulonglong>((silent * 100 + all / 2) / all));
    return NetworkWords::tr("About %1 % will get no answer from here; asking politely takes %2.")
        .arg(share, roundedDuration(hours * 3600));
}

QList<std::pair<QString, QString>> evidenceLines(const RowEvidence& e)
{
    QList<std::pair<QString, QString>> out;
    if (e.route) {
        QStringList hosts;
        for (const MailHost& host : e.route->route.hosts) hosts << QString::fromStdString(host.name);
        if (e.route->route.implicit && !hosts.isEmpty())
            out << std::pair(NetworkWords::tr("Mail server"),
                NetworkWords::tr("none named; the domain itself: %1").arg(hosts.join(QStringLiteral(", "))));
        else if (!hosts.isEmpty())
            out << std::pair(NetworkWords::tr("Mail servers"), hosts.join(QStringLiteral(", ")));
        out << std::pair(NetworkWords::tr("Domain asked"), moment(e.route->asked));
    }
    if (!e.probe) return out;
    const ProbeOutcome& o = e.probe->outcome;
    if (!o.host.empty()) {
        QString place = QString::fromStdString(o.host);
        if (o.address != IpAddress{}) place += QStringLiteral(" (%1)").arg(QString::fromStdString(o.address.text()));
        out << std::pair(NetworkWords::tr("Asked at"), place);
        out << std::pair(
            NetworkWords::tr("Encryption"), o.tls.empty() ? NetworkWords::tr("none") : QString::fromStdString(o.tls));
    }
    // What a server sends is shown as text, never as markup, and without control characters.
    if (!o.reply.empty()) out << std::pair(NetworkWords::tr("Its reply"), QString::fromStdString(printable(o.reply)));
    out << std::pair(NetworkWords::tr("Mailbox asked"),
        NetworkWords::tr("%1, %Ln time(s)", nullptr, static_cast<int>(e.probe->tries)).arg(moment(e.probe->asked)));
    if (e.probe->nextTry != 0) out << std::pair(NetworkWords::tr("Next try"), moment(e.probe->nextTry));
    return out;
}

} // namespace winnow::ui
