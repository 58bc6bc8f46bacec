// SPDX-License-Identifier: Apache-2.0

#include "project/rows/selection_bitmap.h"
#include "support/clean_fixture.h"

using namespace winnow;

/// What becomes of rows whose address cell holds more, or less, than an address.
class CellsTest : public QObject, private CleanFixture {
    Q_OBJECT

    /// decision,cause,status,reason,suggestion of each row.
    QList<QByteArray> results(const std::string& text)
    {
        ExportOptions options;
        options.all = true;
        QList<QByteArray> out;
        const QList<QByteArray> lines = cleaned(text, options).split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QList<QByteArray> cells = lines[i].split(';');
            if (cells.size() < 8) continue;
            const qsizetype n = cells.size();
            out << cells[n - 7] + ',' + cells[n - 6] + ',' + cells[n - 5] + ',' + cells[n - 4] + ',' + cells[n - 2];
        }
        return out;
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void aCellIsJudgedByWhatStandsInIt_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* cell, const char* result) {
            QTest::newRow(cell) << QByteArray(cell) << QByteArray(result);
        };
        row("jan@firma.nl", "keep,,plausible,form_only,");
        row("Jan Jansen <jan@firma.nl>", "keep,,plausible,form_only,");
        row("jan@firma.nl.", "keep,,plausible,form_only,");
        row("jan(at)firma.nl", "review,status,risky,repair_proposed,jan@firma.nl");
        row("jan@firma,nl", "review,status,risky,repair_proposed,jan@firma.nl");
        row("#jan@firma.nl", "review,status,risky,unclear_cell,jan@firma.nl");
        row("jan@firma.nl (oud adres)", "review,status,risky,unclear_cell,jan@firma.nl");
        row("jan@firma.nl (afgemeld)", "leave_out,do_not_mail,plausible,form_only,");
        row("jan(at)firma.nl (afgemeld)", "leave_out,do_not_mail,risky,repair_proposed,jan@firma.nl");
        row("geen email", "leave_out,status,undeliverable,invalid_form,");
        row("/o=Exch/ou=x/cn=jan", "leave_out,status,undeliverable,invalid_form,");
        row("taro..yamada.@docomo.ne.jp", "keep,,plausible,form_only,");
        row("taro..yamada.@firma.nl", "review,status,risky,repair_proposed,taro.yamada@firma.nl");
        row("jan@sify.com", "keep,,plausible,form_only,");
        row("jan@gmial.com (oud)", "review,status,risky,likely_typo,jan@gmail.com");
    }

    void aCellIsJudgedByWhatStandsInIt()
    {
        QFETCH(QByteArray, cell);
        const QList<QByteArray> got =
            results("nr;email;plaats\n1;piet@ander.nl;Epe\n2;" + cell.toStdString() + ";Ede\n");
        QCOMPARE(got.size(), qsizetype{2});
        QTEST(got.back(), "result");
    }

    void aBrokenAddressBesideGoodOnesDoesNotCostTheRow()
    {
        const QByteArray list = "name,email\nA,\"anna@x.nl; broken@@x; carla@x.nl\"\nB,\"/o=Ex/cn=b; b@x.nl\"\n";
        QCOMPARE(cleaned(list.toStdString()), QByteArray("name,email\nA,anna@x.nl; carla@x.nl\nB,b@x.nl\n"));
    }

    void anotherColumnStandsInForWhatIsNoAddress()
    {
        const std::string list = "email,email 2,name\n/o=Exch/cn=bram,bram@x.nl,Bram\nfout..vorm@@x,dora@x.nl,Dora\n"
                                 "jan(at)y.nl,jan@x.nl,Jan\nanna@x.nl,/o=Exch/cn=anna,Anna\n,emma@x.nl,Emma\n";
        const QByteArray out = cleaned(list);
        for (const char* name : {"Bram", "Dora", "Jan", "Anna", "Emma"}) QVERIFY2(out.contains(name), out.constData());
    }

    void whoSaidNoInTheSecondColumnIsNotMailedForTheFirst()
    {
        const QByteArray out = cleaned("email,email 2,name\nkapot@@@,bram@x.nl (afgemeld),Bram\npiet@x.nl,,Piet\n");
        QVERIFY(!out.contains("Bram"));
        QVERIFY(out.contains("Piet"));
    }

    void aNoBesideOneAddressIsAboutThatOne()
    {
        QCOMPARE(cleaned("name,email\nA,\"a@x.nl (afgemeld); b@x.nl\"\n"), QByteArray("name,email\nA,b@x.nl\n"));
    }

    void aNoOnAMisspeltAddressHoldsForItsCleanForm()
    {
        const QByteArray out =
            cleaned("name,email\nA,jan(at)firma.nl - unsubscribed\nB,jan@firma.nl\nC,piet@firma.nl\n");
        QCOMPARE(out, QByteArray("name,email\nC,piet@firma.nl\n"));
    }

    void whatIsCertainSurvivesWhatIsNot()
    {
        QCOMPARE(
            cleaned("name,email\nA,jan(at)firma.nl\nB,jan@firma.nl\n"), QByteArray("name,email\nB,jan@firma.nl\n"));
        QCOMPARE(
            cleaned("name,email\nA,jan@firma.nl (oud?)\nB,jan@firma.nl\n"), QByteArray("name,email\nB,jan@firma.nl\n"));
    }

    void rowsGoOutAsTheyCameWhateverWrapsTheirAddress()
    {
        const QByteArray list =
            "name;email\r\nA; a@x.nl \r\nB;\"Bo, B <b@x.nl>\"\r\nC;c@x.nl\xC2\xA0\r\nD;<d@x.nl>\r\nE;\"e&#64;x.nl\"\r\n";
        QCOMPARE(cleaned(list.toStdString()), list);
    }

    void addressShapeWritesThePlainAddress()
    {
        ExportOptions options;
        options.shape = ExportShape::Address;
        QCOMPARE(cleaned("name;email\nA;Jan <a@X.nl>\nB;b@x.nl en c@x.nl\nC;mailto:d@x.nl?subject=x\n", options),
            QByteArray("name;email\nA;a@x.nl\nB;b@x.nl\nB;c@x.nl\nC;d@x.nl\n"));
    }

    void aProposalThatAPersonKeepsIsWrittenInItsPlace()
    {
        auto project = scratch();
        ImportOptions import;
        auto imported = importList(*project, *m_lists, memorySource("name,email\nA,a(at)x.nl\nB,b@x.nl\n"), "list.csv",
            import, m_counters, {});
        QVERIFY(imported.has_value());
        SelectionBitmap chosen;
        chosen.add({GroupNo(imported->source.firstGroup), 0});
        GroupCodec codec;
        Edit edit;
        edit.kind = EditKind::Decide;
        edit.decision = Decision::Keep;
        edit.selection = chosen.encode(codec);
        QVERIFY(project->edits().add(edit).has_value());
        SettleOptions settleOptions;
        settleOptions.policy = keepCustomers();
        QVERIFY(settle(*project, *m_lists, settleOptions, m_counters).has_value());
        ExportOptions options;
        options.target = target();
        QVERIFY(exportSource(*project, *m_lists, imported->source, options, m_counters, {}).has_value());
        QCOMPARE(bytesOf(options.target), QByteArray("name,email\nA,a@x.nl\nB,b@x.nl\n"));
    }
};

QTEST_APPLESS_MAIN(CellsTest)
#include "tst_cells.moc"
