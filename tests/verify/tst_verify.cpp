// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "project/stores/file_log.h"
#include "support/mail_server.h"
#include "support/name_server.h"
#include "trust/check_job.h"
#include "verify/network_check.h"
#include "verify/verify_job.h"

#include <climits>
#include <map>
#endif

#include "support/clean_fixture.h"
#include "support/places.h"

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

namespace {

/// A wall clock that tests turn; real time for deadlines.
class TurnedClock final : public Clock {
public:
    UtcMillis utcNow() const override { return now; }
    std::chrono::nanoseconds monotonicNow() const override
    {
        m_ahead += leap;
        return m_real.monotonicNow() + std::chrono::nanoseconds(m_ahead);
    }
    std::atomic<UtcMillis> now{1'790'000'000'000};
    std::atomic<std::int64_t> leap{0}; ///< nanoseconds that every look at it takes

private:
    mutable std::atomic<std::int64_t> m_ahead{0};
    SystemClock m_real;
};

constexpr std::uint16_t kA = 1, kMx = 15;

/// Every name has mail at 127.0.0.1, but for those with a fault in their name.
std::vector<std::string> labZone(const NameQuestion& q)
{
    if (q.name.starts_with("nx.")) return {NameAnswer(q, 3).bytes()};
    if (q.name.starts_with("null.")) return {q.type == kMx ? NameAnswer(q).mx(0, "").bytes() : NameAnswer(q).bytes()};
    if (q.name.starts_with("fail.")) return {NameAnswer(q, 2).bytes()};
    if (q.name.starts_with("a-only."))
        return {q.type == kA ? NameAnswer(q).a("127.0.0.1").bytes() : NameAnswer(q).bytes()};
    if (q.name.starts_with("nomail.")) return {NameAnswer(q).bytes()};
    if (q.name.ends_with(".com") || q.name.ends_with(".net") || q.name.ends_with(".org"))
        return {NameAnswer(q, 3).bytes()};
    if (q.type == kMx) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
    if (q.type == kA) return {NameAnswer(q).a("127.0.0.1").bytes()};
    return {NameAnswer(q).bytes()};
}

} // namespace

class VerifyTest : public QObject, CleanFixture {
    Q_OBJECT

    TurnedClock m_turned;

    std::unique_ptr<Project> projectWith(const std::string& list)
    {
        VaultOptions vault = vaultOptions();
        vault.clock = &m_turned;
        auto made = Project::createScratch(m_folder.path().toStdString(), vault);
        if (!made) return nullptr;
        ImportOptions import;
        auto imported = importList(**made, *m_lists, memorySource(list), "list.csv", import, m_counters, {});
        return imported ? std::move(*made) : nullptr;
    }

    VerifyOptions optionsFor(const NameServer& names, const MailServer* mail)
    {
        VerifyOptions o;
        o.depth = mail == nullptr ? CheckDepth::Domain : CheckDepth::Mailbox;
        o.wish.lab = true;
        o.random = &m_random;
        o.settle.policy = keepCustomers();
        o.routes.dns.resolvers = {{IpAddress::v4(127, 0, 0, 1), names.port()}};
        o.routes.dns.clock = &m_turned;
        o.routes.dns.firstTimeout = o.routes.dns.secondTimeout = o.routes.dns.slowTimeout = 500ms;
        o.routes.allowPrivate = true;
        o.prober.clock = &m_turned;
        o.prober.allowPrivate = true;
        o.prober.helo = "client.test";
        o.prober.ask.connectGap = 1ms;
        o.prober.connectTimeout = 2s;
        o.prober.replyTimeout = 2s;
        o.prober.quitTimeout = 200ms;
        if (mail != nullptr) o.prober.port = mail->port();
        return o;
    }

    std::map<std::string, std::string> reasons(Project& project)
    {
        ExportOptions options;
        options.all = true;
        options.target = target();
        auto sources = project.sources().all();
        RunCounters counters;
        auto exported = exportSource(project, *m_lists, sources->front(), options, counters, {});
        std::map<std::string, std::string> out;
        if (!exported) return out;
        const QList<QByteArray> lines = bytesOf(options.target).split('\n');
        const QList<QByteArray> titles = lines[0].trimmed().split(',');
        const auto reason = titles.indexOf("winnow_reason");
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QList<QByteArray> cells = lines[i].trimmed().split(',');
            if (cells.size() > reason) out[cells[0].toStdString()] = cells[reason].toStdString();
        }
        return out;
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void seventeenScriptedSituationsGetTheRightAnswer()
    {
        NameServer names(labZone);
        MailScript script;
        script.recipients = {
            {"ok@real.test", "250 2.1.5 Ok"},
            {"gone@real.test", "550 5.1.1 User unknown"},
            {"parti@real.test", "550 Utilisateur inconnu"},
            {"full4@real.test", "452 4.2.2 Mailbox full"},
            {"full5@real.test", "552 5.2.2 Over quota"},
            {"off@real.test", "550 5.2.1 Mailbox disabled"},
            {"grey@grey.test", "450 4.2.0 Greylisted, see http://postgrey.example/"},
            {"blocked@blocked.test", "550 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org"},
            {"relay@relay.test", "554 5.7.1 Relay access denied"},
            {"policy@policy.test", "550 5.7.1 Message rejected due to policy"},
            {"closing@closing.test", "421 4.3.2 Service not available"},
            {"tls@tls.test", "530 5.7.0 Must issue a STARTTLS command first"},
            {"dropped@dropped.test", "drop"},
            {"someone@a-only.test", "250 2.1.5 Ok"},
        };
        script.hook = [](const std::string& line, int) {
            if (line.find("@dropped.test") != std::string::npos) return MailAction{.close = true};
            if (line.find("@all.test") != std::string::npos && line.starts_with("RCPT"))
                return MailAction{"250 ok\r\n"};
            return MailAction{};
        };
        MailServer mail(script);
        const std::vector<std::pair<std::string, std::string>> wanted = {
            {"ok@real.test", "mailbox_accepted"},
            {"gone@real.test", "mailbox_not_found"},
            {"parti@real.test", "mailbox_not_found"},
            {"full4@real.test", "mailbox_full"},
            {"full5@real.test", "mailbox_full"},
            {"off@real.test", "mailbox_disabled"},
            {"grey@grey.test", "greylisted"},
            {"blocked@blocked.test", "we_are_blocked"},
            {"relay@relay.test", "we_are_blocked"},
            {"policy@policy.test", "we_are_blocked"},
            {"closing@closing.test", "server_error"},
            {"tls@tls.test", "tls_required"},
            {"any@all.test", "catch_all"},
            {"x@null.test", "null_mx"},
            {"x@nx.test", "domain_not_found"},
            {"someone@a-only.test", "mailbox_accepted"},
            {"dropped@dropped.test", "connection_dropped"},
        };
        NetworkCheckOptions options;
        const VerifyOptions v = optionsFor(names, &mail);
        options.depth = CheckDepth::Mailbox;
        options.routes = v.routes;
        options.prober = v.prober;
        options.lab = true;
        options.random = &m_random;
        AddressChecker checker(*m_lists, keepCustomers());
        std::vector<CheckedAddress> addresses(wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) checker.check(wanted[i].first, addresses[i]);
        auto asked = checkInNetwork(std::move(addresses), *m_lists, options, {});
        QVERIFY(asked);
        const std::vector<NetworkAnswer>& answers = asked->answers;
        int right = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::string got(winnow::name(answers[i].checked.verdict.reason));
            if (got == wanted[i].second)
                ++right;
            else
                qWarning("%s: %s, not %s", wanted[i].first.c_str(), got.c_str(), wanted[i].second.c_str());
        }
        QCOMPARE(right, 17);
        QCOMPARE(answers[0].mailHosts, std::vector<std::string>{"mx.real.test"});
        QVERIFY(answers[1].reply.starts_with("550 5.1.1"));
    }

    void domainsAreAskedOnceAndRemembered()
    {
        NameServer names(labZone);
        auto project =
            projectWith("email\na@nx.test\nb@nx.test\nc@null.test\nd@good.test\ne@fail.test\nf@nomail.test\nbroken\n");
        const VerifyOptions options = optionsFor(names, nullptr);
        auto first = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(first);
        QCOMPARE(first->domainsPlanned, std::uint64_t(5));
        const auto said = reasons(*project);
        QCOMPARE(said.at("a@nx.test"), std::string("domain_not_found"));
        QCOMPARE(said.at("b@nx.test"), std::string("domain_not_found"));
        QCOMPARE(said.at("c@null.test"), std::string("null_mx"));
        QCOMPARE(said.at("d@good.test"), std::string("domain_accepts_mail"));
        QCOMPARE(said.at("e@fail.test"), std::string("dns_failure"));
        QCOMPARE(said.at("f@nomail.test"), std::string("no_mail_server"));
        QCOMPARE(said.at("broken"), std::string("invalid_form"));
        QCOMPARE(names.asked("good.test", kMx), 1);
        auto second = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(second);
        QCOMPARE(second->domainsPlanned, std::uint64_t(1)); // the one that failed for the moment
        QCOMPARE(names.asked("good.test", kMx), 1);
        m_turned.now += 8LL * 86'400'000; // longer than any time to live
        auto third = verifyProject(*project, *m_lists, options, m_counters, {});
        QCOMPARE(third->domainsPlanned, std::uint64_t(5));
        for (const CheckLine& line : checkProject(*project, *m_lists, 2))
            QCOMPARE(line.what + ": " + line.problem, line.what + ": ");
    }

    void duplicatesAreAskedOnceAndShareTheAnswer()
    {
        NameServer names(labZone);
        MailServer mail{MailScript()};
        auto project = projectWith("email\na@x.test\nA@X.test\na@x.test\n");
        auto done = verifyProject(*project, *m_lists, optionsFor(names, &mail), m_counters, {});
        QVERIFY(done);
        QCOMPARE(mail.asked("a@x.test") + mail.asked("A@x.test"), 1);
        QCOMPARE(done->settled.total.byReason[static_cast<std::size_t>(Reason::MailboxNotFound)], std::uint64_t(3));
    }

    void thoseThatMustNotBeMailedAreNotAsked()
    {
        NameServer names(labZone);
        MailServer mail{MailScript()};
        auto project = projectWith("email,newsletter\na@x.test,no\nb@x.test,yes\nc@only-no.test,no\n");
        auto done = verifyProject(*project, *m_lists, optionsFor(names, &mail), m_counters, {});
        QVERIFY(done);
        QCOMPARE(mail.asked("a@x.test"), 0);
        QCOMPARE(mail.asked("b@x.test"), 1);
        QCOMPARE(names.asked("only-no.test", kMx), 0);
    }

    void greylistedMailboxesWaitAndAreAskedAgainWhenDue()
    {
        NameServer names(labZone);
        MailScript script;
        std::atomic<bool> passed{false};
        script.hook = [&passed](const std::string& line, int) {
            if (!line.starts_with("RCPT TO:<a@")) return MailAction{};
            return MailAction{passed ? "250 ok\r\n" : "451 4.7.1 Greylisted, try again in 20 minutes\r\n"};
        };
        MailServer mail(script);
        auto project = projectWith("email\na@x.test\n");
        const VerifyOptions options = optionsFor(names, &mail);
        auto first = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(first);
        QCOMPARE(first->waiting, std::uint64_t(1));
        QCOMPARE(first->nextDue, m_turned.now + 20 * 60'000);
        QCOMPARE(reasons(*project).at("a@x.test"), std::string("greylisted"));
        m_turned.now += 10 * 60'000;
        auto early = verifyProject(*project, *m_lists, options, m_counters, {});
        QCOMPARE(early->mailboxesPlanned, std::uint64_t(0));
        QCOMPARE(early->waiting, std::uint64_t(1));
        QCOMPARE(mail.asked("a@x.test"), 1);
        m_turned.now += 11 * 60'000;
        passed = true;
        auto late = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(late);
        QCOMPARE(mail.asked("a@x.test"), 2);
        QCOMPARE(late->waiting, std::uint64_t(0));
        QCOMPARE(reasons(*project).at("a@x.test"), std::string("mailbox_accepted"));
        const auto probe = project->evidence().probe({GroupNo(0), 0});
        QVERIFY(probe && *probe);
        QCOMPARE((*probe)->tries, 2U);
    }

    /// A number is not enough: an answer that lies at the wrong entry would condemn a mailbox that is there.
    void anAnswerAboutAnotherAddressCountsForNobody()
    {
        NameServer names(labZone);
        MailScript script;
        script.recipients = {{"here@x.test", "250 2.1.5 Ok"}};
        MailServer mail(script);
        auto project = projectWith("email\ngone@x.test\nhere@x.test\n");
        const VerifyOptions options = optionsFor(names, &mail);
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}));
        QCOMPARE(reasons(*project).at("gone@x.test"), std::string("mailbox_not_found"));
        auto probe = project->evidence().probe({GroupNo(0), 0});
        QVERIFY(probe && *probe);
        (*probe)->entry.index = 1;
        QVERIFY(commitChange(*project, [&] { return project->evidence().putProbe(**probe); }));
        QVERIFY(settle(*project, *m_lists, options.settle, m_counters));
        QCOMPARE(reasons(*project).at("here@x.test"), std::string("domain_accepts_mail"));
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}));
        QCOMPARE(mail.asked("here@x.test"), 2);
        QCOMPARE(reasons(*project).at("here@x.test"), std::string("mailbox_accepted"));
    }

    void anAnswerFromBeforeACorrectionIsNotTheCorrectedMailboxs()
    {
        NameServer names(labZone);
        MailScript script;
        script.recipients = {{"ann@right.test", "250 2.1.5 Ok"}};
        MailServer mail(script);
        auto project = projectWith("email\nann@wrong.test\nbob@right.test\n");
        const VerifyOptions options = optionsFor(names, &mail);
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}));
        QCOMPARE(reasons(*project).at("ann@wrong.test"), std::string("mailbox_not_found"));
        QVERIFY(commitChange(*project, [&]() -> Result<void> {
            Edit edit;
            edit.kind = EditKind::CorrectDomain;
            edit.decision = Decision::Keep;
            edit.rule = "wrong.test=right.test";
            edit.user = "owner";
            Result<EditId> id = project->edits().add(edit);
            return id ? Result<void>() : pass(id);
        }));
        QVERIFY(settle(*project, *m_lists, options.settle, m_counters));
        QCOMPARE(reasons(*project).at("ann@wrong.test"), std::string("domain_accepts_mail"));
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}));
        QCOMPARE(mail.asked("ann@right.test"), 1);
        QCOMPARE(reasons(*project).at("ann@wrong.test"), std::string("mailbox_accepted"));
    }

    void aDayAfterTheFirstTryNobodyIsAskedByItself()
    {
        QCOMPARE(nextTry(MailboxFinding::Greylisted, 1, 0, 0, 0s), UtcMillis(300'000));
        QCOMPARE(nextTry(MailboxFinding::Greylisted, 2, 0, 300'000, 0s), UtcMillis(300'000 + 900'000));
        QCOMPARE(nextTry(MailboxFinding::Greylisted, 9, 0, 80'000'000, 0s), UtcMillis(0));
        QCOMPARE(nextTry(MailboxFinding::NotFound, 1, 0, 0, 0s), UtcMillis(0));
        QCOMPARE(nextTry(MailboxFinding::SenderRejected, 1, 0, 0, 0s), UtcMillis(0));
        QCOMPARE(nextTry(MailboxFinding::RateLimited, 1, 0, 0, 3600s), UtcMillis(3'600'000));
    }

    void noPlanMakesARunAskWithoutEnd()
    {
        QCOMPARE(nextTry(MailboxFinding::Greylisted, 1, 0, 0, 0s, {0s, 0, 24h}), UtcMillis(1000));
        QCOMPARE(nextTry(MailboxFinding::Greylisted, UINT_MAX, 0, 0, 0s, {300s, 1, 24h}), UtcMillis(300'000));
        NameServer names(labZone);
        MailScript script;
        script.otherwise = "451 4.7.1 Greylisted, try again";
        MailServer mail(script);
        auto project = projectWith("email\na@x.test\n");
        VerifyOptions options = optionsFor(names, &mail);
        options.retry = {0s, 0, 24h};
        const auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(done.has_value());
        QCOMPARE(done->waiting, std::uint64_t(1));
        QCOMPARE(mail.asked("a@x.test"), 1);
    }

    /// A wall clock that stands, or was put back, never comes to the moment that is waited for.
    void secondTriesAreWaitedForOnlySoLongWhateverTheWallClockSays()
    {
        SystemClock real;
        NameServer names(labZone);
        MailScript script;
        script.hook = [this](const std::string& line, int) {
            if (!line.starts_with("RCPT TO:<a@")) return MailAction{};
            m_turned.leap = std::chrono::nanoseconds(1min).count();
            return MailAction{"451 4.7.1 Greylisted, try again in 5 minutes\r\n"};
        };
        MailServer mail(script);
        auto project = projectWith("email\na@x.test\n");
        VerifyOptions options = optionsFor(names, &mail);
        options.prober.clock = &real;
        options.stay = 20min;
        const auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        m_turned.leap = 0;
        QVERIFY(done.has_value());
        QCOMPARE(done->waiting, std::uint64_t(1));
        QCOMPARE(mail.asked("a@x.test"), 1);
    }

    void aStoppedRunGoesOnAndAsksNobodyTwice()
    {
        NameServer names(labZone);
        MailScript script;
        std::stop_source stop;
        std::atomic<int> heard{0};
        script.hook = [&](const std::string& line, int) {
            if (line.starts_with("RCPT") && ++heard == 40) stop.request_stop();
            return MailAction{};
        };
        MailServer mail(script);
        std::string list = "email\n";
        for (int i = 0; i < 200; ++i) list += "p" + std::to_string(i) + "@d" + std::to_string(i % 20) + ".test\n";
        auto project = projectWith(list);
        const VerifyOptions options = optionsFor(names, &mail);
        auto stopped = verifyProject(*project, *m_lists, options, m_counters, stop.get_token());
        QVERIFY(stopped);
        QVERIFY(stopped->stopped);
        QVERIFY(mail.rcptTotal() < 100);
        auto rest = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(rest);
        QCOMPARE(rest->settled.total.byReason[static_cast<std::size_t>(Reason::MailboxNotFound)], std::uint64_t(200));
        // At most the recipients that were on their way when the run stopped were named twice.
        QVERIFY2(mail.rcptTotal() <= 200 + 40, qPrintable(QString::number(mail.rcptTotal())));
        for (int i = 0; i < 200; ++i) {
            const int asked = mail.asked("p" + std::to_string(i) + "@d" + std::to_string(i % 20) + ".test");
            QVERIFY(asked >= 1 && asked <= 2);
        }
    }

    void whoeverRefusesUsCondemnsNobody()
    {
        NameServer names(labZone);
        MailScript script;
        script.otherwise = "550 5.7.1 blocked using zen.spamhaus.org";
        MailServer mail(script);
        std::string list = "email\n";
        for (int i = 0; i < 30; ++i) list += "p" + std::to_string(i) + "@x.test\n";
        auto project = projectWith(list);
        auto done = verifyProject(*project, *m_lists, optionsFor(names, &mail), m_counters, {});
        QVERIFY(done);
        QCOMPARE(done->settled.total.byStatus[static_cast<std::size_t>(Status::Undeliverable)], std::uint64_t(0));
        QCOMPARE(done->settled.total.kept, std::uint64_t(30));
        QCOMPARE(done->smtp.heldBack, std::uint64_t(27));
    }

    /// What a server said is kept word by word: a rule about it decides without asking again, and is taken back the
    /// same way.
    void ownRulesAboutRepliesDecideWithoutTheNetwork()
    {
        NameServer names(labZone);
        MailScript script;
        script.recipients = {
            {"a@one.test", "550 5.7.1 This customer left us in spring"}, {"b@two.test", "250 2.1.5 Ok"}};
        MailServer mail(script);
        auto project = projectWith("email\na@one.test\nb@two.test\nc@gmail.com\n");
        const auto done = verifyProject(*project, *m_lists, optionsFor(names, &mail), m_counters, {});
        QVERIFY(done.has_value());
        QCOMPARE(reasons(*project)["a@one.test"], std::string("we_are_blocked"));
        const std::uint64_t asked = names.questions();
        SettleOptions settleOptions;
        settleOptions.policy = keepCustomers();
        settleOptions.rules = *rulesFromText("reply: 550*customer left* = mailbox_not_found");
        const auto settled = settle(*project, *m_lists, settleOptions, m_counters);
        QVERIFY(settled.has_value());
        QCOMPARE(reasons(*project)["a@one.test"], std::string("mailbox_not_found"));
        QCOMPARE(reasons(*project)["b@two.test"], std::string("mailbox_accepted"));
        for (const CheckLine& line : checkProject(*project, *m_lists, 2))
            QVERIFY2(line.problem.empty(), line.problem.c_str());
        // They are kept as JSON, and come back as they were.
        const auto kept = rulesFromJson(*project->settings().text(Setting::SettledRules));
        QVERIFY(kept.has_value() && *kept == settleOptions.rules);
        settleOptions.rules = {};
        QVERIFY(settle(*project, *m_lists, settleOptions, m_counters).has_value());
        QCOMPARE(reasons(*project)["a@one.test"], std::string("we_are_blocked"));
        QCOMPARE(names.questions(), asked);
    }

    void aSampleAsksOnlySoMany()
    {
        NameServer names(labZone);
        MailServer mail{MailScript()};
        std::string list = "email\n";
        for (int i = 0; i < 300; ++i) list += "p" + std::to_string(i) + "@d" + std::to_string(i) + ".test\n";
        auto project = projectWith(list);
        VerifyOptions options = optionsFor(names, &mail);
        options.wish.sample = 30;
        options.prober.sessions = 50;
        auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(done);
        QCOMPARE(done->domainsPlanned, std::uint64_t(30));
        QCOMPARE(mail.rcptTotal(), 30);
    }

    void aSealForbidsTheNetwork()
    {
        NameServer names(labZone);
        auto project = projectWith("email\na@x.test\n");
        QVERIFY(seal(*project, CheckDepth::Form));
        auto refused = verifyProject(*project, *m_lists, optionsFor(names, nullptr), m_counters, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ProjectSealed);
        QCOMPARE(names.questions(), std::uint64_t(0));
        QVERIFY(!seal(*project, CheckDepth::Domain)); // looser than it is
        QVERIFY(!liftSeal(*project, CheckDepth::Domain, "wrong", "why"));
    }

    void liftingASealNeedsThePasswordAndANote()
    {
        VaultOptions vault = vaultOptions();
        const auto path = std::filesystem::path(m_folder.filePath("sealed.winnow").toStdString());
        auto project = Project::create(path, "right", vault);
        QVERIFY(project);
        QVERIFY(seal(**project, CheckDepth::Form));
        QCOMPARE(
            liftSeal(**project, CheckDepth::Domain, "wrong", "client agreed").error().kind, ErrorKind::WrongPassword);
        QCOMPARE(liftSeal(**project, CheckDepth::Domain, "right", "  ").error().kind, ErrorKind::BadOption);
        QVERIFY(liftSeal(**project, CheckDepth::Domain, "right", "client agreed on the phone"));
        QCOMPARE(*sealedAt(**project), CheckDepth::Domain);
        const auto log = (*project)->auditLog().newest(1000);
        QCOMPARE(log->back().action, std::string("seal_lifted"));
        QVERIFY(log->back().body.find("client agreed") != std::string::npos);
    }

    void theNetworkLogHoldsCountsAndNoAddress()
    {
        NameServer names(labZone);
        MailServer mail{MailScript()};
        auto project = projectWith("email\nsecret-person@x.test\n");
        QVERIFY(verifyProject(*project, *m_lists, optionsFor(names, &mail), m_counters, {}));
        const auto ledger = project->ledger().all();
        QVERIFY(ledger);
        bool seen = false;
        for (const auto& [kind, body] : *ledger) {
            if (kind != "network") continue;
            seen = true;
            QVERIFY(body.find("\"recipients_named\":1") != std::string::npos);
            QVERIFY(body.find("\"messages_sent\":0") != std::string::npos);
            QVERIFY(body.find("secret") == std::string::npos && body.find("x.test") == std::string::npos);
        }
        QVERIFY(seen);
    }

    void aProjectOfTheFirstFormatIsUpgradedWithACopyBeside()
    {
        const std::string path = m_folder.filePath("old.winnow").toStdString();
        QVERIFY(QFile::copy(QString::fromStdString(test::sourcePlace("tests/project/fixtures/version-1.winnow")),
            QString::fromStdString(path)));
        QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray before = bytesOf(path);
        {
            auto project = Project::open(path, "fixture password", vaultOptions());
            QVERIFY2(project, project ? "" : project.error().detail.c_str());
            QCOMPARE((*project)->auditLog().newest(1)->back().action, std::string("project_upgraded"));
            QVERIFY((*project)->evidence().routeFacts());
        }
        QCOMPARE(bytesOf(path + ".before-upgrade-1").size(), before.size());
        auto again = Project::open(path, "fixture password", vaultOptions());
        QVERIFY(again);
        NameServer names(labZone);
        auto done = verifyProject(**again, *m_lists, optionsFor(names, nullptr), m_counters, {});
        QVERIFY(done);
        QCOMPARE(done->settled.total.entries, std::uint64_t(80));
    }
};

QTEST_APPLESS_MAIN(VerifyTest)
#include "tst_verify.moc"
