// SPDX-License-Identifier: Apache-2.0

#include "support/clean_fixture.h"

using namespace winnow;

class ExportTest : public QObject, private CleanFixture {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void keepsTheBytesOfUntouchedRecords_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QByteArray>("out");
        const auto same = [](const char* title, const QByteArray& bytes) { QTest::newRow(title) << bytes << bytes; };
        same("quotes, blanks, newlines in cells",
            "id,email,note\r\n1, a@x.nl ,\"two\r\nlines\"\r\n2,\"b@x.nl\",\"say \"\"hi\"\"\"\r\n");
        same("windows-1252", "naam;email\r\nJos\xE9;j@x.nl\r\n");
        same("byte order mark", "\xEF\xBB\xBFname,email\nA,a@x.nl\n");
        same("sep line", "sep=;\nname;email\nA;a@x.nl\n");
        same("lone CR", "n,email\rA,a@x.nl\rB,b@x.nl\r");
        same("UTF-16",
            QByteArray("\xFF\xFE"
                       "e\0m\0a\0i\0l\0\n\0a\0@\0x\0.\0n\0l\0\n\0",
                28));
        QTest::newRow("bad ones go") << QByteArray("name,email\nA,a@x.nl\nB,bad\nC,c@x.nl\n")
                                     << QByteArray("name,email\nA,a@x.nl\nC,c@x.nl\n");
        QTest::newRow("the last newline comes") << QByteArray("a@x.nl\nb@x.nl") << QByteArray("a@x.nl\nb@x.nl\n");
        QTest::newRow("preamble goes") << QByteArray("List;\n;\nname;email\nA;a@x.nl\nB;b@x.nl\n")
                                       << QByteArray("name;email\nA;a@x.nl\nB;b@x.nl\n");
        QTest::newRow("an open quote is closed") << QByteArray("name,email\nA,a@x.nl\nB,\"b@x.nl\nC,c@x.nl\nD,d@x.nl\n")
                                                 << QByteArray("name,email\nA,a@x.nl\nB,b@x.nl\nC,c@x.nl\nD,d@x.nl\n");
        QTest::newRow("addresses are cut from shared cells")
            << QByteArray("name;email\nA;a@x.nl\nB;\"b@x.nl; a@x.nl; c@x.nl\"\n")
            << QByteArray("name;email\nA;a@x.nl\nB;\"b@x.nl; c@x.nl\"\n");
    }

    void keepsTheBytesOfUntouchedRecords()
    {
        QFETCH(QByteArray, in);
        QTEST(cleaned(in.toStdString()), "out");
    }

    void addressShapeGivesARowEach()
    {
        ExportOptions options;
        options.shape = ExportShape::Address;
        QCOMPARE(cleaned("name;email\nA;\"a@x.nl; B@Y.NL; bad@\"\n", options),
            QByteArray("name;email\nA;a@x.nl\nA;B@y.nl\n"));
    }

    void allWritesEveryRecordWithItsResult()
    {
        ExportOptions options;
        options.all = true;
        const QByteArray out = cleaned("name,email\nA,a@x.nl\nB,b@gmial.com\nC,\nD,d@@x.nl\n", options);
        const QList<QByteArray> lines = out.split('\n');
        QCOMPARE(lines.size(), qsizetype{6});
        QCOMPARE(lines[0],
            QByteArray(
                "name,email,winnow_decision,winnow_cause,winnow_status,winnow_reason,winnow_score,winnow_suggestion,winnow_checked_at"));
        QVERIFY(lines[1].startsWith("A,a@x.nl,keep,,plausible,form_only,72,,2026-"));
        QVERIFY(lines[2].startsWith("B,b@gmial.com,review,status,risky,likely_typo,"));
        QVERIFY(lines[2].contains(",b@gmail.com,"));
        QVERIFY(lines[3].startsWith("C,,leave_out,no_address,,,,,"));
        QVERIFY(lines[4].startsWith("D,d@@x.nl,review,status,risky,repair_proposed,35,d@x.nl,"));
    }

    void formulasAreMadeSafe()
    {
        ExportOptions options;
        options.formulaSafe = true;
        QCOMPARE(cleaned("name,phone,email\n=1+1,+32 475 12,a@x.nl\n@b,-5,b@x.nl\nC,1,=c@x.nl\n", options),
            QByteArray("name,phone,email\n'=1+1,+32 475 12,a@x.nl\n'@b,-5,b@x.nl\n"));
    }

    void neverOverASource()
    {
        const auto file = target();
        QFile f(QString::fromStdString(file.string()));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("a@x.nl\n");
        f.close();
        auto project = scratch();
        auto imported = importList(*project, *m_lists, *openFile(file), "a", {}, m_counters, {});
        SettleOptions settleOptions;
        settleOptions.policy = keepCustomers();
        QVERIFY(settle(*project, *m_lists, settleOptions, m_counters).has_value());
        ExportOptions options;
        options.target = file;
        options.sources = {file};
        QCOMPARE(exportSource(*project, *m_lists, imported->source, options, m_counters, {}).error().kind,
            ErrorKind::TargetExists);
        std::filesystem::create_hard_link(file, file.string() + ".link");
        options.target = file.string() + ".link";
        QCOMPARE(exportSource(*project, *m_lists, imported->source, options, m_counters, {}).error().kind,
            ErrorKind::TargetExists);
        QCOMPARE(bytesOf(file), QByteArray("a@x.nl\n"));
        options.target = "/nonexistent-folder/x.csv";
        QVERIFY(!exportSource(*project, *m_lists, imported->source, options, m_counters, {}).has_value());
    }
};

QTEST_APPLESS_MAIN(ExportTest)
#include "tst_export.moc"
