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

struct Words {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Network)
};

QString moment(UtcMillis time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

} // namespace

QString dnsLine(const Readiness& r)
{
    if (!r.dnsWorks()) return Words::tr("No name server answers: only the offline checks can be made.");
    for (const ResolverReadiness& one : r.resolvers)
        if (one.inventsAddresses)
            return Words::tr(
                "Your name server answers for names that do not exist; some dead domains cannot be told from living ones.");
    return Words::tr("Your name server answers.");
}

QString portLine(const Readiness& r)
{
    if (!r.dnsWorks()) return {};
    switch (r.port()) {
    case PortState::Open:
        return r.proxied
            ? Words::tr(
                  "Mail servers are reached through the proxy. Asking many mailboxes can get its address blocked.")
            : Words::tr(
                  "Port 25 is open. Asking many mailboxes from this connection can get its address blocked, including for your own mail.");
    case PortState::Shut:
        return r.proxied
            ? Words::tr("No mail server is reached through the proxy: mailboxes cannot be asked in this way.")
            : Words::tr(
                  "Port 25 is shut, as on most home and office lines: mailboxes cannot be asked from here. Check domains; after your next mailing, drop the bounce file here.");
    case PortState::NotTested: break;
    }
    if (std::ranges::any_of(r.ports, &PortReadiness::lookedUp))
        return Words::tr("Port 25 was not tested: this project is sealed against asking mail servers.");
    return Words::tr(
        "Port 25 could not be tested: your name server does not find the mail servers of three large providers. Its answers about other domains may be wrong too.");
}

NetworkNowText textOf(NetworkNow now, CheckDepth seal)
{
    switch (now) {
    case NetworkNow::Looking:
        return {Words::tr("Testing the connection"),
            Words::tr("Name servers and port 25 are being tested. Nothing about your list is sent.")};
    case NetworkNow::NameServers:
        return {Words::tr("Asking name servers"),
            Words::tr("Your name server learns which domains are asked, and nothing about the people.")};
    case NetworkNow::MailServers:
        return {Words::tr("Asking mail servers"),
            Words::tr("Each address is named to its own mail server. No message is ever sent.")};
    case NetworkNow::BetweenQuestions:
        return {Words::tr("A network check is running"),
            Words::tr("Answers are being evaluated, or the next questions prepared.")};
    case NetworkNow::Nothing: break;
    }
    if (seal == CheckDepth::Form)
        return {Words::tr("Sealed: no network"),
            Words::tr("This project asks neither name servers nor mail servers until its seal is lifted.")};
    if (seal == CheckDepth::Domain)
        return {Words::tr("On this computer only. Sealed: domains at most"),
            Words::tr("Nothing is being asked over the network. A check may ask name servers at most.")};
    return {Words::tr("On this computer only"),
        Words::tr("Nothing is being asked over the network. That happens only when you start a check.")};
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
        return Words::tr("Mailboxes were not asked: some of the kept addresses will still bounce.");
    return Words::tr("The mailboxes of %1 of %2 kept addresses were asked; some of the others will still bounce.")
        .arg(number(rows.mailboxes), number(rows.kept));
}

QString checkedText(const CheckedRows& rows)
{
    const QString caution = bounceCaution(rows);
    if (caution.isEmpty()) return Words::tr("Spelling, lists, domains and mailboxes were checked.");
    const QString checked = rows.domains == 0 ? Words::tr("Spelling and lists were checked.")
        : rows.domains == rows.kept
        ? Words::tr("Spelling, lists and domains were checked.")
        : Words::tr("Spelling and lists were checked, and the domains of %1 of %2 kept addresses.")
              .arg(number(rows.domains), number(rows.kept));
    return checked + QLatin1Char(' ') + caution;
}

QStringList afterVerify(const VerifyReport& r, CheckDepth depth)
{
    QStringList out;
    if (r.dns.cutOff)
        out << Words::tr(
            "The name servers stopped answering. What was not asked is not decided; check again when the connection is back.");
    if (r.dns.inventsAddresses)
        out << Words::tr(
            "Your name server answers for names that do not exist; some dead domains cannot be told from living ones.");
    if (depth != CheckDepth::Mailbox) return out;
    const std::uint64_t silent = r.byFinding[static_cast<std::size_t>(MailboxFinding::NoConnection)];
    if (r.smtp.sessions == 0 && silent > 0)
        out << Words::tr(
            "Mailboxes were not asked: no mail server can be reached from here (many providers block port 25). The rows have no fault found; some will still bounce.");
    if (r.smtp.paused)
        out << Words::tr(
            "The run was paused: one mail server after the other refuses this connection, not the mailboxes. Nobody was judged by it.");
    else if (r.smtp.heldBack > 0)
        out << Words::tr("%Ln address(es) were not asked, because their mail servers refuse this connection.", nullptr,
            counted(r.smtp.heldBack));
    if (r.waiting > 0)
        out << Words::tr(
            "Results are ready now; %Ln address(es) follow while this project is open.", nullptr, counted(r.waiting));
    return out;
}

QString holdUps(const RunSnapshot& s)
{
    QStringList parts;
    if (s.waiting > 0) parts << Words::tr("%Ln wait for a second try", nullptr, counted(s.waiting));
    if (s.refusedUs > 0) parts << Words::tr("%Ln refuse this connection", nullptr, counted(s.refusedUs));
    if (s.unreachable > 0) parts << Words::tr("%Ln gave no answer", nullptr, counted(s.unreachable));
    return parts.join(QStringLiteral(" · "));
}

QString networkLine(const std::string& auditBody)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(auditBody)).object();
    const QJsonObject dns = body[QLatin1String("dns")].toObject();
    const QJsonObject smtp = body[QLatin1String("smtp")].toObject();
    const auto n = [](const QJsonValue& value) { return QLocale().toString(value.toInteger()); };
    return Words::tr(
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
        return Words::tr("How many will answer from here is not known; asking politely takes %1.")
            .arg(roundedDuration(hours * 3600));
    const QString share = QLocale().toString(static_cast<qulonglong>((silent * 100 + all / 2) / all));
    return Words::tr("About %1 % will get no answer from here; asking politely takes %2.")
        .arg(share, roundedDuration(hours * 3600));
}

QList<std::pair<QString, QString>> evidenceLines(const RowEvidence& e)
{
    QList<std::pair<QString, QString>> out;
    if (e.route) {
        QStringList hosts;
        for (const MailHost& host : e.route->route.hosts) hosts << QString::fromStdString(host.name);
        if (e.route->route.implicit && !hosts.isEmpty())
            out << std::pair(Words::tr("Mail server"),
                Words::tr("none named; the domain itself: %1").arg(hosts.join(QStringLiteral(", "))));
        else if (!hosts.isEmpty())
            out << std::pair(Words::tr("Mail servers"), hosts.join(QStringLiteral(", ")));
        out << std::pair(Words::tr("Domain asked"), moment(e.route->asked));
    }
    if (!e.probe) return out;
    const ProbeOutcome& o = e.probe->outcome;
    if (!o.host.empty()) {
        QString place = QString::fromStdString(o.host);
        if (o.address != IpAddress{}) place += QStringLiteral(" (%1)").arg(QString::fromStdString(o.address.text()));
        out << std::pair(Words::tr("Asked at"), place);
        out << std::pair(Words::tr("Encryption"), o.tls.empty() ? Words::tr("none") : QString::fromStdString(o.tls));
    }
    // What a server sends is shown as text, never as markup, and without control characters.
    if (!o.reply.empty()) out << std::pair(Words::tr("Its reply"), QString::fromStdString(printable(o.reply)));
    out << std::pair(Words::tr("Mailbox asked"),
        Words::tr("%1, %Ln time(s)", nullptr, static_cast<int>(e.probe->tries)).arg(moment(e.probe->asked)));
    if (e.probe->nextTry != 0) out << std::pair(Words::tr("Next try"), moment(e.probe->nextTry));
    return out;
}

} // namespace winnow::ui
