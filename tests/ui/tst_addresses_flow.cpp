// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "ui/models/result_model.h"
#include "ui/text/verdict_text.h"
#include "ui/widgets/facet_panel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace winnow;

class AddressesFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    static constexpr const char* kList =
        "id,email,city\n3,ann.peeters@gmail.com,Gent\n1,bob@@x.nl,Ath\n2,cil@x.nl,Mol\n5,,Ath\n4,info@x.nl,gent\n";

    QTreeWidgetItem* facet(const QString& label)
    {
        auto* tree = find<QTreeWidget>("facets");
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            for (int k = 0; k < tree->topLevelItem(i)->childCount(); ++k)
                if (tree->topLevelItem(i)->child(k)->text(0) == label) return tree->topLevelItem(i)->child(k);
        return nullptr;
    }
    void clickFacet(const QString& label, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* tree = find<QTreeWidget>("facets");
        QTreeWidgetItem* item = facet(label);
        QVERIFY2(item, qPrintable(label));
        tree->scrollToItem(item);
        emit m_window->addresses()->findChild<ui::FacetPanel*>()->filterChanged(
            ui::chosen(m_window->addresses()->filter(), static_cast<Facet>(item->data(0, Qt::UserRole).toInt()),
                item->data(0, Qt::UserRole + 1).toUInt(), modifiers));
    }
    QStringList column(int c)
    {
        QStringList out;
        for (int r = 0; r < table()->model()->rowCount(); ++r) out << cell(r, c);
        return out;
    }

private slots:
    void init()
    {
        QVERIFY(makeWindow());
        QVERIFY(importList(file("list.csv", kList)));
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(5));
    }
    void cleanup() { m_window.reset(); }

    void everyRowOfTheFileIsInTheTable()
    {
        QCOMPARE(
            column(0), QStringList({"ann.peeters@gmail.com", "bob@@x.nl", "cil@x.nl", "(no address)", "info@x.nl"}));
        QCOMPARE(column(ui::ResultModel::OwnColumns + 2), QStringList({"Gent", "Ath", "Mol", "Ath", "gent"}));
        QCOMPARE(cell(3, ui::ResultModel::Why), QString("No address in this row"));
    }

    void theModelKeepsTheRulesOfModels()
    {
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        Filter filter;
        filter.text = "x.nl";
        m_window->addresses()->showFilter(filter);
        QVERIFY(waitShown(3));
        m_window->addresses()->showFilter({});
        QVERIFY(waitShown(5));
    }

    void facetsFilterAddAndExclude()
    {
        clickFacet("No fault found");
        QVERIFY(waitShown(3));
        QCOMPARE(facet("Risky")->text(1), QString("1")); // counts respect the other filters only
        clickFacet("Risky", Qt::ControlModifier);
        QVERIFY(waitShown(4));
        clickFacet("Shared address (info@)", Qt::AltModifier);
        QVERIFY(waitShown(3));
        m_window->addresses()->showFilter({});
        QVERIFY(waitShown(5));
    }

    void searchFindsWhileTyping()
    {
        auto* search = find<QLineEdit>("search");
        QTest::keyClicks(search, "@x.nl"); // the one that was probably meant too
        QVERIFY(waitShown(3));
        QCOMPARE(column(0), QStringList({"bob@@x.nl", "cil@x.nl", "info@x.nl"}));
        search->clear();
        QVERIFY(waitShown(5));
        QTest::keyClicks(search, "nobody");
        QVERIFY(waitShown(0));
    }

    void sortsByResultAndByAnOwnColumn()
    {
        auto* header = table()->horizontalHeader();
        header->setSortIndicator(ui::ResultModel::OwnColumns, Qt::AscendingOrder);
        QVERIFY(waitFor([&] { return cell(0, ui::ResultModel::OwnColumns) == "1"; }));
        QCOMPARE(column(ui::ResultModel::OwnColumns), QStringList({"1", "2", "3", "4", "5"}));
        header->setSortIndicator(ui::ResultModel::Result, Qt::DescendingOrder);
        QVERIFY(waitFor([&] { return cell(1, 0) == "bob@@x.nl"; }));
        header->setSortIndicator(ui::ResultModel::Address, Qt::AscendingOrder);
        QVERIFY(waitFor([&] { return cell(1, 0) == "ann.peeters@gmail.com"; }));
    }

    void thePaneSaysWhy()
    {
        (void)cell(1, 0);
        table()->selectRow(1);
        auto* why = find<QTextBrowser>("why");
        QVERIFY(waitFor([&] { return why->toPlainText().contains("holds no address as it is"); }));
        QVERIFY(why->toPlainText().contains("bob@x.nl")); // what was probably meant
        table()->clearSelection();
        QVERIFY(waitFor([&] { return why->toPlainText().startsWith("Choose a row"); }));
    }

    void selectedRowsAreCopiedAsATable()
    {
        (void)cell(0, 0);
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(waitFor([&] {
            return QApplication::clipboard()->text().startsWith("ann.peeters@gmail.com\tNo fault found\tKeep\t3\t");
        }));
    }

    void decisionsOnEverythingShownAreOneStepAndCanBeUndone()
    {
        Filter filter;
        filter.text = "x.nl";
        m_window->addresses()->showFilter(filter);
        QVERIFY(waitShown(3));
        table()->selectEverything();
        QCOMPARE(table()->selectedCount(), std::uint64_t{3});
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(waitFor([&] { return state()->edits.size() == 1 && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->edits.front().entries, std::uint64_t{3});
        QCOMPARE(state()->settled.total.kept, std::uint64_t{1});
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return state()->edits.front().undoneBy.has_value() && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->settled.total.kept, std::uint64_t{3});
    }
};

QTEST_MAIN(AddressesFlowTest)
#include "tst_addresses_flow.moc"
