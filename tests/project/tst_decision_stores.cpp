// SPDX-License-Identifier: Apache-2.0

#include "project/stores/edit_store.h"
#include "project/stores/ledger_store.h"
#include "project/stores/source_store.h"
#include "project/stores/suppression_store.h"

#include "support/store_fixture.h"

using namespace winnow;
using namespace winnow::test;

/// The stores of what came in, what was decided by hand, who is never mailed, and the account of it.
class DecisionStoresTest : public QObject, private StoreFixture {
    Q_OBJECT

    class FixedClock final : public Clock {
    public:
        UtcMillis utcNow() const override { return 1'790'000'000'000; }
        std::chrono::nanoseconds monotonicNow() const override { return {}; }
    };
    FixedClock m_time;
    SecureBytes m_key{std::string(32, 'k')};
    std::optional<Sha256Digest> m_digest;

    SourceStore sources() { return {database(), m_time}; }
    EditStore edits() { return {database(), log(), m_time, "Ada"}; }
    AuditLog log() { return AuditLog(database(), m_key, "00"); }
    SuppressionStore suppressions() { return SuppressionStore({database(), m_key, m_time, m_digest}); }
    LedgerStore ledger() { return {database(), m_time}; }
    std::int64_t evidence() { return number("SELECT coalesce((SELECT value FROM meta WHERE key = 'evidence'), 0)"); }

    static SourceInfo list(const std::string& name, std::uint32_t firstGroup)
    {
        SourceInfo s;
        s.name = name;
        s.firstGroup = firstGroup;
        s.head = "email\n";
        s.columns = {"email"};
        return s;
    }

private slots:
    void init()
    {
        QVERIFY(openTables());
        m_digest.reset();
    }

    void aListBeginsStagingAndComesBackAsItWasUpdated()
    {
        SourceInfo s = list("a.csv", 3);
        const Result<SourceId> id = sources().add(s);
        QVERIFY(id.has_value());
        QCOMPARE((*sources().all()).front().state, SourceState::Staging);
        QCOMPARE(evidence(), std::int64_t(0)); // what is staged decides nothing
        s.id = *id;
        s.state = SourceState::Live;
        s.groups = 2;
        s.records = 10;
        s.entries = 12;
        s.rejects = 1;
        s.sha256 = sha256("bytes");
        QVERIFY(sources().update(s));
        const auto all = sources().all();
        QVERIFY(all && all->size() == 1);
        const SourceInfo& back = all->front();
        QCOMPARE(back.name, s.name);
        QCOMPARE(back.head, s.head);
        QCOMPARE(back.columns, s.columns);
        QCOMPARE(back.firstGroup, s.firstGroup);
        QCOMPARE(back.groups, s.groups);
        QCOMPARE(back.records, s.records);
        QCOMPARE(back.entries, s.entries);
        QCOMPARE(back.rejects, s.rejects);
        QCOMPARE(back.sha256, s.sha256);
        QVERIFY(back.isLive() && !back.finished.empty());
        QCOMPARE(evidence(), std::int64_t(1));
    }

    /// Edits and answers name rows by the number of their group: one that was used never comes again.
    void removedRowsTakeTheirAnswersAlongAndKeepTheirNumbersFromComingBack()
    {
        SourceInfo first = list("a.csv", 0);
        SourceInfo second = list("b.csv", 2);
        first.id = *sources().add(first);
        second.id = *sources().add(second);
        first.groups = 2;
        second.groups = 1;
        for (int no = 0; no < 3; ++no) {
            const std::string n = std::to_string(no);
            QVERIFY(change("INSERT INTO row_group VALUES(" + n + "," + std::to_string(no < 2 ? 1 : 2) +
                ",1,1,x'',x'',x'',x'',x'')"));
            QVERIFY(change("INSERT INTO verdict_group VALUES(" + n + ",x'')"));
            QVERIFY(change("INSERT INTO probe(entry, key, finding, tries, first, asked, next_try, outcome) VALUES(" +
                n + "<<16,x'',0,0,0,0,0,'')"));
        }
        QVERIFY(change("INSERT INTO reject VALUES(1,1,1,0,0,0,x''),(2,2,1,0,0,0,x'')"));
        QVERIFY(sources().removeRows(second));
        QCOMPARE(number("SELECT count(*) FROM row_group"), std::int64_t(2));
        QCOMPARE(number("SELECT count(*) FROM verdict_group"), std::int64_t(2));
        QCOMPARE(number("SELECT count(*) FROM probe"), std::int64_t(2));
        QCOMPARE(number("SELECT count(*) FROM reject"), std::int64_t(1));
        QCOMPARE(number("SELECT value FROM meta WHERE key = 'next_group'"), std::int64_t(3));
        QCOMPARE((*sources().all()).size(), std::size_t(2)); // the list itself stays
        QVERIFY(sources().remove(second));
        QCOMPARE((*sources().all()).size(), std::size_t(1));
    }

    void anEditIsAppendedWithItsAuditEntryAndTakenBackByAnother()
    {
        Edit e;
        e.kind = EditKind::CorrectDomain;
        e.decision = Decision::Keep;
        e.rule = "gmial.com=gmail.com";
        e.selection = "bits";
        e.entries = 5;
        e.user = "Ada";
        const Result<EditId> id = edits().add(e);
        QVERIFY(id.has_value());
        QVERIFY(edits().undo(*id, "Bob"));
        QVERIFY(edits().undo(*id, "Bob")); // once is enough; twice changes nothing of it
        const auto all = edits().all();
        QVERIFY(all && all->size() == 1); // what takes back is no decision of its own
        QCOMPARE(all->front().rule, e.rule);
        QCOMPARE(all->front().selection, e.selection);
        QVERIFY(all->front().kind == EditKind::CorrectDomain && all->front().undoneBy);
        QCOMPARE(all->front().undoneBy->value, std::uint64_t(2));
        QCOMPARE(log().at(1)->action, std::string("edit"));
        QCOMPARE(log().at(1)->body, std::string("{\"edit\":1,\"entries\":5}"));
        QCOMPARE(log().at(2)->action, std::string("undo"));
        QCOMPARE(log().at(2)->user, std::string("Ada"));
    }

    void whoIsNeverMailedIsCountedOnceAndKeepsTheFirstReason()
    {
        const Sha256Digest a = exchangeHash("A@Example.org");
        QVERIFY(a == exchangeHash("a@example.org"));
        const Sha256Digest b = exchangeHash("b@example.org");
        QCOMPARE(*suppressions().add(SuppressionKind::Address, {a, b, a}, "bounce"), std::uint64_t(2));
        QCOMPARE(*suppressions().add(SuppressionKind::Address, {a}, "file"), std::uint64_t(0));
        QCOMPARE(
            *suppressions().addMailboxes({MailboxKey{1}, MailboxKey{2}, MailboxKey{1}}, "version"), std::uint64_t(2));
        QCOMPARE(*suppressions().count(), std::uint64_t(4));
        const auto reasons = suppressions().reasons();
        QVERIFY(reasons && reasons->size() == 2);
        QCOMPARE(reasons->front(), (std::pair<std::string, std::uint64_t>("bounce", 2)));
        // Kept under a key: nobody finds the hash itself.
        QVERIFY(suppressions().keys(SuppressionKind::Address)->front() != a);
        const auto keys = suppressions().keys(SuppressionKind::Address);
        QVERIFY(std::ranges::find(*keys, suppressions().keyOf(a)) != keys->end());
        QVERIFY(suppressions().keys(SuppressionKind::Domain)->empty());
    }

    void liftingTakesBackOneReasonAndForgetsTheDigest()
    {
        m_digest = Sha256Digest{};
        QCOMPARE(*suppressions().add(SuppressionKind::Domain, {sha256("@a.org")}, "one"), std::uint64_t(1));
        QVERIFY(!m_digest);
        QCOMPARE(*suppressions().add(SuppressionKind::Domain, {sha256("@b.org")}, "two"), std::uint64_t(1));
        m_digest = Sha256Digest{};
        QCOMPARE(*suppressions().lift("one"), std::uint64_t(1));
        QVERIFY(!m_digest);
        QCOMPARE(*suppressions().lift("none of this"), std::uint64_t(0));
        QCOMPARE(*suppressions().count(), std::uint64_t(1));
    }

    void aMailboxOfAnotherLengthIsDamage()
    {
        QVERIFY(change("INSERT INTO suppression(key, kind, added, reason) VALUES(x'0102', 2, '', '')"));
        QVERIFY(failsWith(suppressions().mailboxes(), ErrorKind::ProjectDamaged));
    }

    void theLedgerKeepsItsOrder()
    {
        QVERIFY(ledger().all()->empty());
        QVERIFY(ledger().add("import", "{\"n\":1}"));
        QVERIFY(ledger().add("export", "{\"n\":2}"));
        QVERIFY(ledger().addRun("settle", "lists", "digest"));
        const auto all = ledger().all();
        QVERIFY(all && all->size() == 2);
        QCOMPARE(all->at(0), (std::pair<std::string, std::string>("import", "{\"n\":1}")));
        QCOMPARE(all->at(1).first, std::string("export"));
        QCOMPARE(number("SELECT count(*) FROM run"), std::int64_t(1));
    }
};

QTEST_APPLESS_MAIN(DecisionStoresTest)
#include "tst_decision_stores.moc"
