// SPDX-License-Identifier: Apache-2.0

#include "verdict/decide.h"
#include "verdict/dispose.h"
#include "verdict/rules.h"

#include <QTest>

#include <set>

using namespace winnow;

namespace {

struct Case {
    const char* title;
    void (*change)(Evidence&);
    Reason reason;
};

const Case kCases[] = {
    {"nothing against it", [](Evidence&) {}, Reason::FormOnly},
    {"broken form", [](Evidence& e) { e.formBroken = true; }, Reason::InvalidForm},
    {"exchange entry", [](Evidence& e) { e.exchangeEntry = true; }, Reason::InvalidForm},
    {"reserved before all but form", [](Evidence& e) { e.reservedDomain = e.disposable = true; },
        Reason::ReservedDomain},
    {"no such domain", [](Evidence& e) { e.route = RouteFinding::NotFound; }, Reason::DomainNotFound},
    {"no mail server", [](Evidence& e) { e.route = RouteFinding::NoMailServer; }, Reason::NoMailServer},
    {"null MX", [](Evidence& e) { e.route = RouteFinding::NullMx; }, Reason::NullMx},
    {"provider rule", [](Evidence& e) { e.breaksProviderRule = true; }, Reason::ProviderRule},
    {"unknown mailbox", [](Evidence& e) { e.mailbox = MailboxFinding::NotFound; }, Reason::MailboxNotFound},
    {"a role that does not exist",
        [](Evidence& e) {
            e.mailbox = MailboxFinding::NotFound;
            e.flags = kFlagRole;
        },
        Reason::MailboxNotFound},
    {"disabled", [](Evidence& e) { e.mailbox = MailboxFinding::Disabled; }, Reason::MailboxDisabled},
    {"catch-all", [](Evidence& e) { e.mailbox = MailboxFinding::CatchAll; }, Reason::CatchAll},
    {"full", [](Evidence& e) { e.mailbox = MailboxFinding::Full; }, Reason::MailboxFull},
    {"disposable", [](Evidence& e) { e.disposable = true; }, Reason::DisposableDomain},
    {"suspected alone is no verdict", [](Evidence& e) { e.suspected = true; }, Reason::FormOnly},
    {"typo", [](Evidence& e) { e.likelyTypo = true; }, Reason::LikelyTypo},
    {"a domain that works is no typo",
        [](Evidence& e) {
            e.likelyTypo = true;
            e.route = RouteFinding::AcceptsMail;
        },
        Reason::DomainAcceptsMail},
    {"a typo that does not exist",
        [](Evidence& e) {
            e.likelyTypo = true;
            e.route = RouteFinding::NotFound;
        },
        Reason::LikelyTypo},
    {"mixed script", [](Evidence& e) { e.mixedScript = true; }, Reason::MixedScript},
    {"unroutable", [](Evidence& e) { e.route = RouteFinding::Unroutable; }, Reason::MailServerUnroutable},
    {"dotless", [](Evidence& e) { e.dotless = true; }, Reason::DotlessDomain},
    {"unknown ending", [](Evidence& e) { e.endingKnown = false; }, Reason::UnknownEnding},
    {"an ending that DNS knows",
        [](Evidence& e) {
            e.endingKnown = false;
            e.route = RouteFinding::AcceptsMail;
        },
        Reason::DomainAcceptsMail},
    {"DNS timeout", [](Evidence& e) { e.route = RouteFinding::Timeout; }, Reason::DnsTimeout},
    {"DNS failure", [](Evidence& e) { e.route = RouteFinding::Failure; }, Reason::DnsFailure},
    {"no connection", [](Evidence& e) { e.mailbox = MailboxFinding::NoConnection; }, Reason::NoConnection},
    {"dropped", [](Evidence& e) { e.mailbox = MailboxFinding::Dropped; }, Reason::ConnectionDropped},
    {"greylisted", [](Evidence& e) { e.mailbox = MailboxFinding::Greylisted; }, Reason::Greylisted},
    {"rate limited", [](Evidence& e) { e.mailbox = MailboxFinding::RateLimited; }, Reason::RateLimited},
    {"we are blocked", [](Evidence& e) { e.mailbox = MailboxFinding::WeAreBlocked; }, Reason::WeAreBlocked},
    {"sender rejected", [](Evidence& e) { e.mailbox = MailboxFinding::SenderRejected; }, Reason::SenderRejected},
    {"TLS required", [](Evidence& e) { e.mailbox = MailboxFinding::TlsRequired; }, Reason::TlsRequired},
    {"server error", [](Evidence& e) { e.mailbox = MailboxFinding::ServerError; }, Reason::ServerError},
    {"domain accepts mail", [](Evidence& e) { e.route = RouteFinding::AcceptsMail; }, Reason::DomainAcceptsMail},
    {"provider does not tell", [](Evidence& e) { e.mailbox = MailboxFinding::DoesNotTell; },
        Reason::ProviderDoesNotTell},
    {"accepted", [](Evidence& e) { e.mailbox = MailboxFinding::Accepted; }, Reason::MailboxAccepted},
    {"a repair waits whatever its domain",
        [](Evidence& e) {
            e.repaired = e.reservedDomain = true;
            e.route = RouteFinding::NotFound;
        },
        Reason::RepairProposed},
    {"a cell that is not understood",
        [](Evidence& e) {
            e.unclearCell = true;
            e.mailbox = MailboxFinding::Accepted;
        },
        Reason::UnclearCell},
    {"in a cell that is not understood a domain may be dead",
        [](Evidence& e) {
            e.unclearCell = true;
            e.route = RouteFinding::NotFound;
        },
        Reason::DomainNotFound},
};

} // namespace

class DecideTest : public QObject {
    Q_OBJECT

private slots:
    void decides_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(kCases); ++i) QTest::newRow(kCases[i].title) << static_cast<int>(i);
    }

    void decides()
    {
        QFETCH(int, index);
        const Case& c = kCases[index];
        Evidence evidence;
        c.change(evidence);
        const Verdict verdict = decide(evidence);
        QCOMPARE(verdict.reason, c.reason);
        QCOMPARE(verdict.status, statusOf(c.reason));
        QVERIFY(verdict.score <= 100);
        QCOMPARE(verdict.score == 0, verdict.status == Status::Undeliverable);
        if (verdict.status == Status::Deliverable) QVERIFY(evidence.mailbox == MailboxFinding::Accepted);
    }

    void everyReasonIsReachable()
    {
        std::set<Reason> seen{Reason::NotChecked};
        for (const Case& c : kCases) {
            Evidence evidence;
            c.change(evidence);
            seen.insert(decide(evidence).reason);
        }
        seen.insert(decide(Evidence{}, Status::Risky).reason);
        QCOMPARE(seen.size(), kReasonCount);
    }

    void ownRulesBendTheVerdictButNotTheForm()
    {
        QCOMPARE(decide(Evidence{}, Status::Undeliverable).status, Status::Undeliverable);
        QCOMPARE(decide(Evidence{}, Status::Undeliverable).reason, Reason::OwnRule);
        Evidence broken;
        broken.formBroken = true;
        QCOMPARE(decide(broken, Status::Deliverable).reason, Reason::InvalidForm);
    }

    void masksFit()
    {
        QVERIFY(fitsMask("jan@old.nl", "*@old.nl"));
        QVERIFY(fitsMask("JAN@OLD.NL", "*@old.nl"));
        QVERIFY(!fitsMask("jan@old.nl.com", "*@old.nl"));
        QVERIFY(fitsMask("test12@x.nl", "test??@*"));
        QVERIFY(!fitsMask("test1@x.nl", "test??@*"));
        QVERIFY(fitsMask("aaaaaaaaab", "*a*a*a*b"));
    }

    void rulesAreReadAsTheyAreWritten()
    {
        const auto rules = rulesFromText(
            "# ours\n\n*@old.example = undeliverable\r\nreply: 550*a=b* = mailbox_not_found\nREPLY:451*=greylisted");
        QVERIFY(rules.has_value());
        QCOMPARE(rules->own.size(), std::size_t(1));
        QCOMPARE(rules->own[0].mask, std::string("*@old.example"));
        QCOMPARE(rules->replies.size(), std::size_t(2));
        QCOMPARE(rules->replies[0].mask, std::string("550*a=b*"));
        const auto again = rulesFromText(rulesToText(*rules));
        QVERIFY(again.has_value() && *again == *rules);
        QVERIFY(ownFinding(*rules, "550 5.7.1 said a=b here") == MailboxFinding::NotFound);
        QVERIFY(ownFinding(*rules, "451 later") == MailboxFinding::Greylisted);
        QVERIFY(!ownFinding(*rules, "250 ok"));
    }

    void whatIsNoRuleIsSaidByItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no meaning") << QByteArray("a@x.nl = risky\n*@old.example\n") << QByteArray("line 2");
        QTest::newRow("unknown status") << QByteArray("*@x = gone") << QByteArray("line 1");
        QTest::newRow("a reason for an address") << QByteArray("*@x = mailbox_not_found") << QByteArray("line 1");
        QTest::newRow("a status for a reply") << QByteArray("\n\nreply: 550* = risky") << QByteArray("line 3");
        QTest::newRow("not asked is no answer") << QByteArray("reply: 550* = not_asked") << QByteArray("line 1");
        QTest::newRow("no mask") << QByteArray(" = risky") << QByteArray("line 1");
        QTest::newRow("no mask of a reply") << QByteArray("reply: = mailbox_full") << QByteArray("line 1");
        QTest::newRow("a mask without end") << QByteArray(1001, 'a') + " = risky" << QByteArray("line 1");
    }
    void whatIsNoRuleIsSaidByItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, line);
        const auto rules = rulesFromText(text.toStdString());
        QVERIFY(!rules);
        QCOMPARE(rules.error().kind, ErrorKind::BadOption);
        QVERIFY(rules.error().detail.starts_with(line.toStdString()));
    }

    void disposes_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("flags");
        QTest::addColumn<bool>("cautious");
        QTest::addColumn<int>("decision");
        QTest::addColumn<int>("cause");
        const auto row = [](const char* title, Reason reason, int flags, bool cautious, Decision decision,
                             Cause cause) {
            QTest::newRow(title) << static_cast<int>(reason) << flags << cautious << static_cast<int>(decision)
                                 << static_cast<int>(cause);
        };
        const auto keep = Decision::Keep;
        const auto out = Decision::LeaveOut;
        const auto review = Decision::Review;
        row("plausible", Reason::FormOnly, 0, false, keep, Cause::None);
        row("accepted", Reason::MailboxAccepted, 0, false, keep, Cause::None);
        row("catch-all", Reason::CatchAll, 0, false, keep, Cause::None);
        row("catch-all, cautious", Reason::CatchAll, 0, true, review, Cause::Status);
        row("full", Reason::MailboxFull, 0, false, keep, Cause::None);
        row("full, cautious", Reason::MailboxFull, 0, true, review, Cause::Status);
        row("unknown", Reason::Greylisted, 0, false, keep, Cause::None);
        row("unknown, cautious", Reason::Greylisted, 0, true, review, Cause::Status);
        row("role", Reason::FormOnly, kFlagRole, false, keep, Cause::None);
        row("role, cautious", Reason::FormOnly, kFlagRole, true, review, Cause::Status);
        row("typo", Reason::LikelyTypo, 0, false, review, Cause::Status);
        row("mixed script", Reason::MixedScript, 0, false, review, Cause::Status);
        row("unknown ending", Reason::UnknownEnding, 0, false, review, Cause::Status);
        row("undeliverable", Reason::InvalidForm, 0, false, out, Cause::Status);
        row("disposable", Reason::DisposableDomain, 0, false, out, Cause::Status);
        row("dotless", Reason::DotlessDomain, 0, false, out, Cause::Status);
        row("unroutable", Reason::MailServerUnroutable, 0, false, out, Cause::Status);
        row("duplicate", Reason::FormOnly, kFlagDuplicate, false, out, Cause::Duplicate);
        row("suppressed", Reason::FormOnly, kFlagSuppressed, false, out, Cause::Suppressed);
        row("do not mail wins", Reason::FormOnly, kFlagDoNotMail | kFlagSuppressed | kFlagDuplicate, false, out,
            Cause::DoNotMail);
        row("do not mail wins over a bad form", Reason::InvalidForm, kFlagDoNotMail, false, out, Cause::DoNotMail);
    }

    void disposes()
    {
        QFETCH(int, reason);
        QFETCH(int, flags);
        QFETCH(bool, cautious);
        Verdict verdict;
        verdict.reason = static_cast<Reason>(reason);
        verdict.status = statusOf(verdict.reason);
        const Disposition d =
            dispose(verdict, static_cast<std::uint16_t>(flags), {}, cautious ? cautiousSender() : keepCustomers());
        QTEST(static_cast<int>(d.decision), "decision");
        QTEST(static_cast<int>(d.cause), "cause");
    }

    void causesThatChoicesBring()
    {
        const Policy policy = keepCustomers();
        Verdict fine{Status::Plausible, Reason::FormOnly, Depth::Lists, 70};
        QCOMPARE(dispose(fine, 0, Decision::LeaveOut, policy), (Disposition{Decision::LeaveOut, Cause::ByHand}));
        QCOMPARE(
            dispose(fine, kFlagDoNotMail, Decision::Keep, policy), (Disposition{Decision::LeaveOut, Cause::DoNotMail}));
        Verdict ruled{Status::Undeliverable, Reason::OwnRule, Depth::Lists, 0};
        QCOMPARE(dispose(ruled, 0, {}, policy), (Disposition{Decision::LeaveOut, Cause::Rule}));
        Policy inactive = policy;
        inactive.inactive = Decision::Review;
        QCOMPARE(dispose(fine, kFlagInactive, {}, inactive), (Disposition{Decision::Review, Cause::Rule}));
        Policy only = policy;
        keepOnly(only, {false, true, false, false, false, false});
        QCOMPARE(dispose(fine, 0, {}, only).decision, Decision::LeaveOut);
    }
};

QTEST_APPLESS_MAIN(DecideTest)
#include "tst_decide.moc"
