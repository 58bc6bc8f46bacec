// SPDX-License-Identifier: Apache-2.0

#include "project/rows/row_group.h"

#include <QTest>

#include <stdexcept>

using namespace winnow;

class RowGroupTest : public QObject {
    Q_OBJECT

    static GroupFacts factsOf(std::size_t entries)
    {
        GroupFacts facts;
        for (auto* column : {&facts.record, &facts.column, &facts.position, &facts.domain, &facts.bits, &facts.steps})
            column->assign(entries, 0);
        facts.rule.assign(entries, 0);
        facts.resizeHashes(entries);
        facts.recordFlags.assign(1, 0);
        facts.filled.assign(1, 1);
        return facts;
    }
    static void appendU32(std::string& out, std::uint32_t value)
    {
        out.append(reinterpret_cast<const char*>(&value), sizeof value);
    }

private slots:
    void asManyEntriesAsCanBeNumberedAreKept()
    {
        GroupCodec codec;
        GroupFacts facts;
        QVERIFY(codec.decodeFacts(codec.encodeFacts(factsOf(kMaxGroupEntries)), facts));
        QCOMPARE(facts.entries(), kMaxGroupEntries);
        GroupVerdicts verdicts;
        verdicts.resize(kMaxGroupEntries, 1);
        QVERIFY(codec.decodeVerdicts(codec.encodeVerdicts(verdicts), verdicts));
    }

    void moreEntriesAreNotWritten()
    {
        GroupCodec codec;
        QVERIFY_THROWS_EXCEPTION(std::length_error, (void)codec.encodeFacts(factsOf(kMaxGroupEntries + 1)));
        GroupVerdicts verdicts;
        verdicts.resize(kMaxGroupEntries + 1, 1);
        QVERIFY_THROWS_EXCEPTION(std::length_error, (void)codec.encodeVerdicts(verdicts));
    }

    /// As programs wrote them that did not split such groups.
    void aGroupWithMoreEntriesIsDamaged()
    {
        GroupCodec codec;
        constexpr std::uint32_t entries = kMaxGroupEntries + 1;
        std::string facts;
        for (const std::uint32_t n : {1U, entries, 1U, 0U}) appendU32(facts, n);
        facts.append(std::size_t{entries} * (6 * 2 + 1 + 4 + 1) + 2, '\0');
        appendU32(facts, 0);
        GroupFacts out;
        const auto read = codec.decodeFacts(codec.compress(facts), out);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::ProjectDamaged);

        std::string verdicts;
        for (const std::uint32_t n : {1U, entries, 1U}) appendU32(verdicts, n);
        verdicts.append(std::size_t{entries} * (6 + 2) + 2, '\0');
        GroupVerdicts decided;
        const auto decoded = codec.decodeVerdicts(codec.compress(verdicts), decided);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, ErrorKind::ProjectDamaged);
    }
};

QTEST_APPLESS_MAIN(RowGroupTest)
#include "tst_row_group.moc"
