// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "ui/widgets/reading_card.h"

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

    void readingTellsWhatItFoundAlsoOfWhatWasThereBeforeAPause()
    {
        QByteArray text = "email,newsletter\n";
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            text += i % 10 == 0 ? "broken" + n + "@@,yes\n"
                : i % 10 == 1   ? ",yes\n"
                                : "p" + n + "@x.nl," + (i % 10 == 2 ? "no" : "yes") + "\n";
        }
        const QString list = file("found.csv", text);
        m_window->bridge().import(list.toStdString(), {});
        m_window->bridge().pause();
        QVERIFY(waitFor([&] { return m_window->bridge().isPaused(); }));
        m_window->bridge().resume();
        QVERIFY(waitReady());
        const FoundSoFar found = m_window->bridge().progress().found;
        QCOMPARE(found.broken, std::uint64_t(2000));
        QCOMPARE(found.withoutAddress, std::uint64_t(2000));
        QCOMPARE(found.doNotMail, std::uint64_t(2000));
        QCOMPARE(found.wellFormed, std::uint64_t(16'000));
        auto* card = find<ui::ReadingCard>("readingCard");
        QVERIFY(!card || !card->isVisible()); // the results are there
    }

    void theReadingCardSaysItsNumbers()
    {
        ui::ReadingCard card;
        card.tell(12'345, {.wellFormed = 12'000, .broken = 45, .doNotMail = 7, .withoutAddress = 300});
        QStringList said;
        for (const QLabel* label : card.findChildren<QLabel*>())
            if (!label->accessibleName().isEmpty()) said << label->accessibleName();
        QCOMPARE(said,
            QStringList({"Rows read: 12,345", "Addresses spelt well: 12,000", "Broken addresses: 45",
                "Rows that say do not mail: 7", "Rows without an address: 300"}));
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
