#include "ui/window_fixture.h"

using namespace winnow;

class RunFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    QString bigList()
    {
        QByteArray text = "email\n";
        for (int i = 0; i < 20'000; ++i) text += "person" + QByteArray::number(i) + "@x.nl\n";
        return file("big.csv", text);
    }

private slots:
    void init() { QVERIFY(makeWindow()); }
    void cleanup() { m_window.reset(); }

    void aPausedImportGoesOn()
    {
        m_window->bridge().import(bigList().toStdString(), {});
        m_window->bridge().pause();
        QVERIFY(waitFor([&] { return m_window->bridge().isPaused(); }));
        QVERIFY(!m_window->bridge().isBusy());
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.records, std::uint64_t{20'000});
        QVERIFY(!m_window->bridge().isPaused());
    }

    void closingDuringARunAsksAndLeavesNothingBehind()
    {
        QVERIFY(importList(file("a.csv", "email\na@x.nl\n")));
        m_window->bridge().import(bigList().toStdString(), {});
        m_prompts.answers = {-1};
        QVERIFY(!m_window->close());
        QCOMPARE(m_prompts.asked.last(), QString("Keep this project?"));
        m_prompts.answers = {1};
        QVERIFY(m_window->close());
        m_window.reset();
        QCOMPARE(QDir(m_folder.path()).entryList({"scratch-*"}).size(), qsizetype{0});
    }
};

QTEST_MAIN(RunFlowTest)
#include "tst_run_flow.moc"
