// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "ui/pages/clean_up_page.h"

#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace winnow;

class CleanUpFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(makeWindow());
        QVERIFY(importList(file("list.csv",
            "id,email,last order\n1,ann@x.nl,2026-01-01\n2,ann@x.nl,2026-01-01\n3,bob@gmial.com,2020-01-01\n4,info@y.nl,2020-01-01\n5,ann@x.nl,\n")));
        m_window->showPage(ui::MainWindow::CleanUp);
    }
    void cleanup() { m_window.reset(); }

    void ownRulesDecideAndWrongLinesAreSaid()
    {
        const std::uint64_t before = state()->settled.total.kept;
        m_window->findChild<QAction*>("ownRules")->trigger();
        QVERIFY(waitFor([&] { return find<QPlainTextEdit>("rulesText") != nullptr; }));
        find<QPlainTextEdit>("rulesText")->setPlainText("ann@* = gone");
        QVERIFY(!find<QPushButton>("rulesDone")->isEnabled());
        QVERIFY(find<QLabel>("rulesError")->text().contains("1"));
        find<QPlainTextEdit>("rulesText")->setPlainText("# left us\nann@* = undeliverable");
        QVERIFY(find<QLabel>("rulesError")->text().isEmpty());
        QVERIFY(click("rulesDone"));
        QVERIFY(waitFor([&] { return state()->settled.total.kept == before - 1; }));
        QVERIFY(waitReady());
        // They are there the next time, and go when they are taken away.
        m_window->findChild<QAction*>("ownRules")->trigger();
        QVERIFY(waitFor([&] {
            return find<QPlainTextEdit>("rulesText") &&
                find<QPlainTextEdit>("rulesText")->toPlainText().contains("ann@* = undeliverable");
        }));
        find<QPlainTextEdit>("rulesText")->clear();
        QVERIFY(click("rulesDone"));
        QVERIFY(waitFor([&] { return state()->settled.total.kept == before; }));
    }

    void anotherRowOfADuplicateCanStay()
    {
        auto* groups = find<QTreeWidget>("duplicates");
        QCOMPARE(groups->topLevelItemCount(), 1);
        groups->topLevelItem(0)->setExpanded(true);
        QVERIFY(waitFor([&] { return groups->topLevelItem(0)->childCount() == 3; }));
        QCOMPARE(groups->topLevelItem(0)->child(0)->text(0), QString("stays: ann@x.nl"));
        groups->setCurrentItem(groups->topLevelItem(0)->child(1));
        QVERIFY(click("keepThis"));
        QVERIFY(waitFor([&] { return state()->edits.size() == 1 && !m_window->bridge().isBusy(); }));
        // Row 2 is kept now, and 1 and 5 are its duplicates.
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(5));
        QVERIFY(waitFor([&] { return cell(0, 3) == "Leave out"; }));
        QCOMPARE(cell(1, 3), QString("Keep"));
        QCOMPARE(cell(4, 2), QString("Duplicate"));
    }

    void theRuleForDuplicatesCanBeChanged()
    {
        auto* survivor = find<QComboBox>("survivor");
        survivor->setCurrentIndex(1);
        QVERIFY(waitFor([&] { return state()->policy.survivor == Survivor::Last && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->settled.duplicates[0].front().index, std::uint16_t{4});
    }

    void correctionsAreAcceptedShownInHistoryAndUndone()
    {
        find<QListWidget>("cleanUpSteps")->setCurrentRow(1);
        QCOMPARE(find<QTreeWidget>("corrections")->topLevelItem(0)->text(1), QString("@gmail.com"));
        QVERIFY(click("acceptAll"));
        QVERIFY(waitFor([&] { return state()->corrections.empty() && !m_window->bridge().isBusy(); }));
        m_window->showPage(ui::MainWindow::History);
        auto* edits = find<QTreeWidget>("edits");
        QCOMPARE(edits->topLevelItem(0)->text(3), QString("gmial.com → gmail.com"));
        edits->setCurrentItem(edits->topLevelItem(0));
        QVERIFY(click("undoEdit"));
        QVERIFY(waitFor([&] { return state()->corrections.size() == 1 && !m_window->bridge().isBusy(); }));
    }

    void kindsOfAddressesAreLeftOutOnRequest()
    {
        QCOMPARE(state()->settled.total.kept, std::uint64_t{2});
        find<QListWidget>("cleanUpSteps")->setCurrentRow(2);
        auto* page = m_window->findChild<ui::CleanUpPage*>();
        QList<QComboBox*> visible;
        for (auto* box : page->findChildren<QComboBox*>())
            if (box->isVisible()) visible << box;
        QCOMPARE(visible.size(), qsizetype{1});
        visible.front()->setCurrentIndex(1);
        QVERIFY(waitFor([&] { return state()->settled.total.kept == 1 && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->policy.role, Decision::LeaveOut);
    }
};

QTEST_MAIN(CleanUpFlowTest)
#include "tst_clean_up_flow.moc"
