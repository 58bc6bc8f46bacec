// SPDX-License-Identifier: Apache-2.0

#include "base/ids.h"
#include "intake/group_split.h"
#include "support/read_list.h"

#include <QTest>

using namespace winnow;

/// Batches of a list and the entries in them.
class EntriesTest : public QObject {
    Q_OBJECT

    RecordBatch m_batch;
    EntryBatch m_entries;

    /// Reads the first batch of a list with one address column.
    void find(const std::string& text, std::vector<std::uint32_t> addressColumns)
    {
        ReadOptions options;
        options.delimiter = ",";
        auto reader = openSheet(memorySource(text), options);
        QVERIFY(reader);
        const Dialect dialect = (*reader)->facts().dialect;
        ColumnPlan plan;
        plan.addresses = std::move(addressColumns);
        EntryFinder finder(dialect, *CellText::forDialect(dialect), plan);
        QVERIFY(*(*reader)->next(m_batch));
        finder.find(m_batch, m_entries);
    }
    static std::string addresses(int count, const char* begin = "a")
    {
        std::string cell = "\"";
        for (int i = 0; i < count; ++i) cell += (i > 0 ? ";" : "") + std::string(begin) + std::to_string(i) + "@x.nl";
        return cell + "\"";
    }

private slots:
    void everyAddressOfACellIsAnEntry()
    {
        find("name,email\nA," + addresses(20'000) + "\nB,b@x.nl\n", {1});
        QCOMPARE(m_entries.entries.size(), std::size_t{20'001});
        for (std::size_t i = 0; i < 20'000; ++i) {
            QCOMPARE(m_entries.entries[i].position, i);
            QCOMPARE(m_entries.text(m_entries.entries[i], m_batch), "a" + std::to_string(i) + "@x.nl");
        }
        QVERIFY(m_batch.rejects.empty());
    }

    void aRecordWithTooManyAddressesIsSetAsideWhole()
    {
        const std::string head = "name,email,other\nA,a@x.nl,\n";
        const std::string record = "B," + addresses(40'000) + "," + addresses(25'536, "b");
        find(head + record + "\nC,c@x.nl,d@x.nl\nD,,\n", {1, 2});
        QCOMPARE(m_batch.records.size(), std::size_t{3});
        QCOMPARE(m_batch.rejects.size(), std::size_t{1});
        const Reject& reject = m_batch.rejects.front();
        QCOMPARE(reject.reason, RejectReason::TooManyAddresses);
        QCOMPARE(reject.line, std::uint64_t{3});
        QCOMPARE(reject.offset, std::uint64_t{head.size()});
        QCOMPARE(reject.length, std::uint64_t{record.size()});
        QVERIFY(reject.raw.starts_with("B,\"a0@x.nl;"));
        QCOMPARE(reject.raw.size(), kRejectRaw);
        QCOMPARE(m_entries.entries.size(), std::size_t{3});
        QCOMPARE(m_entries.entries[1].record, std::uint16_t{1});
        QCOMPARE(m_entries.text(m_entries.entries[2], m_batch), std::string_view("d@x.nl"));
        QCOMPARE(m_entries.filled, (std::vector<std::uint8_t>{2, 3, 1}));
        QCOMPARE(m_entries.doNotMail.size(), std::size_t{3});
    }

    void aRecordWithAsManyAsAGroupHoldsStays()
    {
        find("name,email,other\nB," + addresses(40'000) + "," + addresses(25'535, "b") + "\n", {1, 2});
        QCOMPARE(m_entries.entries.size(), kMaxGroupEntries);
        QVERIFY(m_batch.rejects.empty());
    }

    void aBatchIsCutBetweenRecordsWhereItsEntriesAreTooMany()
    {
        std::string text = "name,email\n";
        for (int r = 0; r < 100; ++r) text += "n" + std::to_string(r) + "," + addresses(2000 + r) + "\n";
        find(text, {1});
        const std::vector<EntrySpan> all = m_entries.entries;
        const std::vector<RecordSpan> records = m_batch.records;
        const std::string arena = m_batch.arena;
        const std::string texts = m_entries.texts;
        QVERIFY(all.size() > 3 * kMaxGroupEntries);
        std::size_t record = 0;
        std::size_t entry = 0;
        std::size_t groups = 0;
        eachGroup(m_batch, m_entries, [&](const RecordBatch& part, const EntryBatch& found) {
            ++groups;
            QVERIFY(found.entries.size() <= kMaxGroupEntries);
            QCOMPARE(found.doNotMail.size(), part.records.size());
            QCOMPARE(found.filled.size(), part.records.size());
            std::size_t e = 0;
            for (std::size_t r = 0; r < part.records.size(); ++r, ++record) {
                QCOMPARE(part.raw(part.records[r]),
                    std::string_view(arena).substr(records[record].begin, records[record].length));
                for (; e < found.entries.size() && found.entries[e].record == r; ++e, ++entry) {
                    QCOMPARE(std::size_t{all[entry].record}, record);
                    QCOMPARE(found.text(found.entries[e], part),
                        std::string_view(texts).substr(all[entry].begin, all[entry].length));
                }
            }
            QCOMPARE(e, found.entries.size());
        });
        QCOMPARE(record, records.size());
        QCOMPARE(entry, all.size());
        QCOMPARE(groups, std::size_t{4});
    }

    void aBatchThatFitsStaysAsItIs()
    {
        find("name,email\nA,a@x.nl\nB,b@x.nl\n", {1});
        int calls = 0;
        eachGroup(m_batch, m_entries, [&](const RecordBatch& part, const EntryBatch& found) {
            ++calls;
            QCOMPARE(&part, &m_batch);
            QCOMPARE(&found, &m_entries);
        });
        QCOMPARE(calls, 1);
    }
};

QTEST_APPLESS_MAIN(EntriesTest)
#include "tst_entries.moc"
