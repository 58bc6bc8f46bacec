// SPDX-License-Identifier: Apache-2.0

#include "intake/entries.h"
#include "sheet/sheet_reader.h"

#include <QTest>

using namespace winnow;

/// From the cells of a batch to its entries.
class CellEntriesTest : public QObject {
    Q_OBJECT

    RecordBatch m_batch;
    EntryBatch m_entries;

    bool find(const std::string& list)
    {
        auto reader = openSheet(memorySource(list), {});
        if (!reader) return false;
        const SheetFacts& facts = (*reader)->facts();
        const auto plan = planColumns(facts, std::nullopt);
        const auto cells = CellText::forDialect(facts.dialect);
        if (!plan || !cells || !(*reader)->next(m_batch)) return false;
        EntryFinder(facts.dialect, *cells, *plan).find(m_batch, m_entries);
        return true;
    }
    /// "record.position text", and how it is kept.
    QByteArray entry(std::size_t i) const
    {
        const EntrySpan& e = m_entries.entries[i];
        QByteArray out = QByteArray::number(e.record) + '.' + QByteArray::number(e.position) + ' ' +
            QByteArray::fromStdString(std::string(m_entries.text(e, m_batch)));
        if (e.stored) out += " stored";
        if (e.exchange) out += " internal";
        if (e.unclear) out += " unclear";
        if (e.repaired) out += " repaired";
        if (e.saysNo) out += " no";
        return out;
    }

private slots:
    void textsThatAreTheCellsBytesAreNotKeptTwice()
    {
        QVERIFY(find("email;name\njan@x.nl;A\no'brien@x.ie;B\n#piet@x.nl;C\n\"jan@y.nl\";D\n"));
        QCOMPARE(m_entries.entries.size(), std::size_t{4});
        QCOMPARE(entry(0), QByteArray("0.0 jan@x.nl"));
        QCOMPARE(entry(1), QByteArray("1.0 o'brien@x.ie"));
        QCOMPARE(entry(2), QByteArray("2.0 piet@x.nl stored unclear"));
        QCOMPARE(entry(3), QByteArray("3.0 jan@y.nl"));
    }

    void everyAddressOfACellIsAnEntryInItsPlace()
    {
        QVERIFY(find("email;name\na@x.nl, b@x.nl (afgemeld), c(at)x.nl;A\n/o=Ex/cn=d, d@x.nl;B\n"));
        QCOMPARE(m_entries.entries.size(), std::size_t{5});
        QCOMPARE(entry(0), QByteArray("0.0 a@x.nl stored"));
        QCOMPARE(entry(1), QByteArray("0.1 b@x.nl stored no"));
        QCOMPARE(entry(2), QByteArray("0.2 c@x.nl stored repaired"));
        QCOMPARE(entry(3), QByteArray("1.0 /o=Ex/cn=d stored internal"));
        QCOMPARE(entry(4), QByteArray("1.1 d@x.nl stored"));
    }

    void aCellWithoutAnAddressIsABrokenEntryAndABlankOneNone()
    {
        QVERIFY(find("email;name\na@x.nl;A\nonbekend;B\n ;C\n;D\n"));
        QCOMPARE(m_entries.entries.size(), std::size_t{2});
        QCOMPARE(entry(1), QByteArray("1.0 onbekend stored"));
    }
};

QTEST_APPLESS_MAIN(CellEntriesTest)
#include "tst_cell_entries.moc"
