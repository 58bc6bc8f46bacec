// SPDX-License-Identifier: Apache-2.0

#include "verify/network_plan.h"
#include "versions/version_fixture.h"

#include <set>

using namespace winnow;

/// Records with so many addresses that a batch holds more than the 65,535 entries that one row group numbers.
class ManyEntriesTest : public QObject, private VersionFixture {
    Q_OBJECT

    static constexpr int kRecords = 4200;
    static constexpr int kEach = 17; // times 4,096 records: 69,632

    static std::string addressOf(int record, int position)
    {
        return "p" + std::to_string(record) + "x" + std::to_string(position) + "@d" +
            std::to_string((record * kEach + position) % 3000) + ".nl";
    }
    static std::string manyRecipients()
    {
        std::string text = "na\xC3\xAFve,recipients\n"; // nothing is read to find an encoding
        for (int r = 0; r < kRecords; ++r) {
            text += "n" + std::to_string(r) + ",\"";
            for (int k = 0; k < kEach; ++k) text += (k > 0 ? "; " : "") + addressOf(r, k);
            text += "\"\n";
        }
        return text;
    }
    static std::string rowOfAddresses(int count)
    {
        std::string cell = "\"";
        for (int i = 0; i < count; ++i) cell += (i > 0 ? ";" : "") + std::string("a") + std::to_string(i) + "@x.nl";
        return cell + "\"";
    }
    Result<ImportResult> importWhole(const std::string& text, std::optional<SourceId> replaces = {})
    {
        ImportOptions options;
        options.replaces = replaces;
        options.open.read.delimiter = ",";
        auto imported = importList(*m_project, *m_lists, memorySource(text), "many.csv", options, m_counters, {});
        if (imported && !settleNow()) return fail(ErrorKind::Internal, "settle");
        return imported;
    }
    static RowIndex rowOf(const ViewColumns& view, const std::string& address)
    {
        const std::string local = address.substr(0, address.find('@'));
        for (RowIndex row = 0; row < view.rows(); ++row)
            if (view.local(row) == local) return row;
        return ~0U;
    }
    QStringList leftOut()
    {
        QStringList out;
        const auto v = view();
        for (RowIndex row = 0; row < v->liveRows; ++row)
            if (v->decisionOf(row) == Decision::LeaveOut) out << QString::fromStdString(std::string(v->local(row)));
        return out;
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init() { begin(); }

    void everyEntryHasANumberOfItsOwn()
    {
        const auto imported = importWhole(manyRecipients());
        QVERIFY(imported);
        QCOMPARE(imported->source.entries, std::uint64_t{kRecords * kEach});
        const auto v = view();
        QCOMPARE(v->rows(), RowIndex{kRecords * kEach});
        std::set<std::pair<std::uint32_t, std::uint16_t>> numbers;
        for (RowIndex row = 0; row < v->rows(); ++row) {
            QVERIFY(v->entry[row] != kNoEntry);
            numbers.emplace(v->groupOf(row).number, v->entry[row]);
        }
        QCOMPARE(numbers.size(), std::size_t{v->rows()});
        QVERIFY(isSound());
    }

    void aDecisionReachesTheRowItWasMadeFor()
    {
        QVERIFY(importWhole(manyRecipients()));
        const std::string address = addressOf(4000, 3); // the 68,004th of its batch
        decide({rowOf(*view(), address)}, Decision::LeaveOut);
        QCOMPARE(leftOut(), QStringList{"p4000x3"});
    }

    void aNewVersionTakesOverDecisionsOfTheSameRows()
    {
        const auto first = importWhole(manyRecipients());
        QVERIFY(first);
        decide({rowOf(*view(), addressOf(4000, 3))}, Decision::LeaveOut);
        QVERIFY(importWhole(manyRecipients(), first->source.id));
        QCOMPARE(leftOut(), QStringList{"p4000x3"});
    }

    void noLocalPartIsJoinedToTheDomainOfAnotherEntry()
    {
        QVERIFY(importWhole(manyRecipients()));
        const auto v = view();
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            for (std::uint32_t d = 0; d < v->domainNames.size(); ++d) {
                StoredRoute route;
                route.domain = DomainId(d);
                route.route.finding = RouteFinding::AcceptsMail;
                route.asked = m_time.now;
                route.expires = m_time.now + kDayMillis;
                if (Result<void> put = m_project->evidence().putRoute(route); !put) return put;
            }
            return m_project->evidence().advance();
        }));
        std::set<std::string> wanted;
        for (int r = 0; r < kRecords; ++r)
            for (int k = 0; k < kEach; ++k) wanted.insert(addressOf(r, k));
        const auto plan = planMailboxes(*m_project, {});
        QVERIFY(plan);
        std::set<EntryNo> entries;
        for (const PlannedMailbox& mailbox : plan->mailboxes) {
            QVERIFY2(wanted.erase(mailbox.address) == 1, mailbox.address.c_str());
            entries.insert(mailbox.entry);
        }
        QVERIFY(wanted.empty());
        QCOMPARE(entries.size(), plan->mailboxes.size());
    }

    void aStoppedImportOfSplitBatchesGoesOn()
    {
        std::string text = manyRecipients();
        text += text.substr(text.find('\n') + 1);
        const auto whole = importWhole(text);
        QVERIFY(whole);
        const QString wanted = QString::fromStdString(settleNow()->total.resultDigest);
        begin();
        // Stops in the second batch: two batches are stored then, each in several groups.
        class StoppingSource final : public ByteSource {
        public:
            StoppingSource(std::unique_ptr<ByteSource> inner, std::stop_source& stop)
                : m_inner(std::move(inner)), m_stop(stop)
            {
            }
            Result<std::size_t> read(std::span<char> room) override
            {
                Result<std::size_t> count = m_inner->read(room.first(std::min<std::size_t>(room.size(), 16384)));
                if (count) m_position += *count;
                if (m_fromStart && m_position > 1'900'000) m_stop.request_stop();
                return count;
            }
            Result<void> seek(std::uint64_t offset) override
            {
                m_position = offset;
                m_fromStart = offset == 0; // else a sample is taken
                return m_inner->seek(offset);
            }
            std::uint64_t size() const noexcept override { return m_inner->size(); }

        private:
            std::unique_ptr<ByteSource> m_inner;
            std::stop_source& m_stop;
            std::uint64_t m_position = 0;
            bool m_fromStart = true;
        };
        std::stop_source stop;
        ImportOptions options;
        options.groupsPerCommit = 1;
        options.open.read.readBytes = 65536;
        options.open.read.delimiter = ",";
        auto cut = importList(*m_project, *m_lists, std::make_unique<StoppingSource>(memorySource(text), stop),
            "many.csv", options, m_counters, stop.get_token());
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, ErrorKind::Cancelled);
        const SourceInfo staged = valueOf(m_project->sources().all()).front();
        QCOMPARE(staged.state, SourceState::Staging);
        QVERIFY(staged.records > 0 && staged.records < whole->source.records);

        auto resumed = importList(*m_project, *m_lists, memorySource(text), "many.csv", options, m_counters, {});
        QVERIFY(resumed);
        QVERIFY(resumed->resumed);
        QCOMPARE(resumed->source.groups, whole->source.groups);
        QCOMPARE(resumed->source.entries, whole->source.entries);
        QCOMPARE(QString::fromStdString(settleNow()->total.resultDigest), wanted);
        QVERIFY(isSound());
    }

    void aRowWithMoreAddressesThanAGroupNumbersIsSetAside()
    {
        const std::string text = "name,email\nA,a@x.nl\nB," + rowOfAddresses(65'536) + "\nC,c@x.nl\n";
        const auto imported = importWhole(text);
        QVERIFY(imported);
        QCOMPARE(imported->source.records, std::uint64_t{2});
        QCOMPARE(imported->source.entries, std::uint64_t{2});
        QCOMPARE(imported->source.rejects, std::uint64_t{1});
        const auto rejects = valueOf(m_project->groups().rejects(imported->source.id));
        QCOMPARE(rejects.size(), std::size_t{1});
        QCOMPARE(rejects.front().line, std::uint64_t{3});
        QCOMPARE(rejects.front().offset, std::uint64_t{text.find("B,")});
        QCOMPARE(decisions(), QStringList({"a@x.nl keep", "c@x.nl keep"}));
        QVERIFY(isSound());
    }

    void aRowWithAsManyAddressesAsAGroupNumbersIsReadWhole()
    {
        const auto imported = importWhole("name,email\nA,a@x.nl\nB," + rowOfAddresses(65'535) + "\nC,c@x.nl\n");
        QVERIFY(imported);
        QCOMPARE(imported->source.records, std::uint64_t{3});
        QCOMPARE(imported->source.entries, std::uint64_t{65'537});
        QCOMPARE(view()->rows(), RowIndex{65'537});
        QVERIFY(isSound());
    }
};

QTEST_APPLESS_MAIN(ManyEntriesTest)
#include "tst_many_entries.moc"
