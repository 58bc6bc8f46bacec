// SPDX-License-Identifier: Apache-2.0

#include "engine/compare_job.h"
#include "engine/local_facts.h"
#include "engine/suppress_job.h"
#include "engine/version_fixture.h"
#include "support/places.h"

#include <map>
#include <set>

using namespace winnow;

/// Lists that come and go for a long time, and those of older projects.
class VersionHistoriesTest : public QObject, private VersionFixture {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init() { begin(); }
    void cleanup() { m_project.reset(); }

    /// Random histories: whoever was once told never to be mailed, in a list that was then replaced or by a do-not-mail
    /// file, is never kept again, whatever comes in, is decided, exported or erased.
    void whoSaidNoIsNeverKeptAgain_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("shortHashes"); // in how many of three imports
        for (unsigned seed = 1; seed <= 25; ++seed) QTest::addRow("history %u", seed) << seed << 0;
        for (unsigned seed = 26; seed <= 33; ++seed)
            QTest::addRow("history %u of a project of before", seed) << seed << 3;
        for (unsigned seed = 34; seed <= 41; ++seed)
            QTest::addRow("history %u of an upgraded project", seed) << seed << 1;
    }
    void whoSaidNoIsNeverKeptAgain()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, shortHashes);
        std::mt19937 random(seed);
        const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
        // A person writes the own address in several ways.
        const auto written = [&](unsigned person) {
            const std::string n = std::to_string(person);
            if (person % 3 == 0) return std::vector<std::string>{"p" + n + "@x.nl", "P" + n + "@X.nl"}[below(2)];
            return std::vector<std::string>{"pe.r" + n + "@gmail.com", "per" + n + "@googlemail.com",
                "PER" + n + "+tag@gmail.com", "p.e.r" + n + "@gmial.com"}[below(4)];
        };
        const auto personOf = [](const QString& address) {
            QString digits;
            for (const QChar c : address.section('@', 0, 0).section('+', 0, 0))
                if (c.isDigit()) digits += c;
            return digits.toUInt();
        };
        constexpr unsigned kPersons = 24;
        std::set<unsigned> never;                           // for good
        std::map<std::uint32_t, std::set<unsigned>> saidNo; // by list that is live
        std::vector<SourceId> live;
        // gmial.com is only the same person once it is corrected.
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            Edit edit;
            edit.kind = EditKind::CorrectDomain;
            edit.rule = "gmial.com=gmail.com";
            edit.decision = Decision::Keep;
            edit.user = "owner";
            Result<EditId> id = m_project->addEdit(edit);
            return id ? Result<void>() : pass(id);
        }));
        for (int step = 0; step < 14; ++step) {
            m_time.now += kDay;
            const unsigned what = live.empty() ? 0 : below(10);
            if (what < 5) {
                std::string text = "email,newsletter\n";
                std::set<unsigned> no;
                const unsigned rows = 3 + below(kPersons);
                for (unsigned i = 0; i < rows; ++i) {
                    const unsigned person = 1 + below(kPersons);
                    const bool says = below(6) == 0;
                    if (says) no.insert(person);
                    text += written(person) + (says ? ",no\n" : ",yes\n");
                }
                const bool version = !live.empty() && below(3) != 0;
                const std::size_t at = version ? below(static_cast<unsigned>(live.size())) : 0;
                m_shortHashes = step % 3 < shortHashes;
                const auto imported = import(text, "list.csv", version ? std::optional(live[at]) : std::nullopt);
                QVERIFY(imported);
                if (version) {
                    never.merge(saidNo[live[at].value]);
                    saidNo.erase(live[at].value);
                    live[at] = imported->source.id;
                } else
                    live.push_back(imported->source.id);
                saidNo[imported->source.id.value] = no;
            } else if (what < 7) {
                const auto v = view();
                std::vector<RowIndex> rows;
                for (RowIndex row = 0; row < v->liveRows; ++row)
                    if (below(4) == 0) rows.push_back(row);
                if (!rows.empty()) decide(rows, below(2) == 0 ? Decision::Keep : Decision::LeaveOut);
            } else if (what == 7) {
                const unsigned person = 1 + below(kPersons);
                const std::string address = person % 3 == 0 ? "p" + std::to_string(person) + "@x.nl"
                                                            : "pe.r" + std::to_string(person) + "@gmail.com";
                QVERIFY(addDoNotMailFile(*m_project, *m_lists, memorySource(address + "\n"), {}));
                never.insert(person); // however the address is written
            } else if (what == 8) {
                m_policy.survivor = static_cast<Survivor>(below(3));
                m_policy.role = below(2) == 0 ? Decision::Keep : Decision::Review;
            } else {
                for (const SourceInfo& s : valueOf(m_project->sources()))
                    if (s.state == SourceState::Replaced && s.holdsRows() && below(2) == 0)
                        QVERIFY(eraseVersion(*m_project, s.id));
            }
            QVERIFY(settleNow());
            std::set<unsigned> now = never;
            for (const auto& [list, persons] : saidNo) now.insert(persons.begin(), persons.end());
            for (const QString& line : decisions())
                if (line.endsWith(" keep"))
                    QVERIFY2(!now.contains(personOf(line)), qPrintable(QString("step %1: %2").arg(step).arg(line)));
        }
        QVERIFY(isSound());
    }

    void aNewVersionTakesOverTheSameWhateverTheHashes()
    {
        std::set<std::string> results;
        for (const bool shortHashes : {false, true}) {
            begin();
            m_shortHashes = shortHashes;
            const auto first = import(bigList(600, 7), "list.csv");
            QVERIFY(first);
            std::vector<RowIndex> out, kept;
            for (RowIndex row = 0; row < 500; row += 10) {
                out.push_back(row);
                kept.push_back(row + 5);
            }
            decide(out, Decision::LeaveOut);
            decide(kept, Decision::Keep);
            const auto second = import(bigList(700, 8), "list.csv", first->source.id);
            QVERIFY(second && second->carried->decisions > 0 && second->carried->closed > 0);
            std::string told = settleNow()->total.resultDigest + ' ' + std::to_string(second->carried->decisions) +
                ' ' + std::to_string(second->carried->closed);
            const auto changes = valueOf(versionChanges(*m_project));
            for (const std::uint64_t n : changes.front().counts) told += ' ' + std::to_string(n);
            results.insert(told);
        }
        QCOMPARE(results.size(), std::size_t{1});
    }

    /// 40 bits may be equal by chance: the texts tell before anybody is left out for it.
    void aDecisionDoesNotPassToAnAddressWithTheSameShortHash()
    {
        m_shortHashes = true;
        const auto first = import("email\nann@x.nl\ncarl@x.nl\n", "list.csv");
        const std::uint64_t bob = entryHashOf(mailboxKeyOf(m_project->duplicateKey(), "bob@x.nl"));
        rewriteFacts(first->source, [&](GroupFacts& facts) { facts.setHash(0, bob); });
        decide({0, 1}, Decision::LeaveOut);
        const auto second = import("email\nbob@x.nl\ncarl@x.nl\n", "list.csv", first->source.id);
        QVERIFY(second);
        QCOMPARE(decisions(), QStringList({"bob@x.nl keep", "carl@x.nl leave_out"}));
        QVERIFY(isSound());
    }

    void aProjectOfTheFourthFormatGoesOn()
    {
        const std::string path = m_folder.filePath("old.winnow").toStdString();
        QVERIFY(QFile::copy(QString::fromStdString(test::sourcePlace("tests/project/fixtures/version-4.winnow")),
            QString::fromStdString(path)));
        QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner);
        VaultOptions options = vaultOptions();
        options.clock = &m_time;
        auto opened = Project::open(path, "fixture password", options);
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        m_project = std::move(*opened);
        QCOMPARE(m_project->auditLog().newest(1)->back().action, std::string("project_upgraded"));
        QVERIFY(isSound());
        QCOMPARE(where("new"), QStringList({"fresh@example.net"}));
        QCOMPARE(where("gone"), QStringList({"person5@gmail.com"}));
        const auto third = import(
            "name,email,newsletter\nBack,person5@gmail.com,yes\nNo more,PERSON13@webshop.nl,yes\nNew,new@webshop.nl,yes\nStays,person1@webshop.nl,yes\n",
            "list3.csv", SourceId(2));
        QVERIFY(third);
        QCOMPARE(third->carried->known, std::uint64_t{2});
        QCOMPARE(third->carried->fresh, std::uint64_t{2});
        QCOMPARE(third->carried->closed, std::uint64_t{4});
        QCOMPARE(decisions(),
            QStringList({"person5@gmail.com keep", "PERSON13@webshop.nl leave_out", "new@webshop.nl keep",
                "person1@webshop.nl keep"}));
        QVERIFY(isSound());
    }
};

QTEST_GUILESS_MAIN(VersionHistoriesTest)
#include "tst_version_histories.moc"
