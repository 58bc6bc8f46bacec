// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "ui/models/result_model.h"
#include "ui/widgets/results_accessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSpinBox>

using namespace winnow;

class AccessibleTest : public QObject, private WindowFixture {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::installResultsAccessible();
        QVERIFY(makeWindow());
        QByteArray text = "email,city\n";
        for (int i = 0; i < 5000; ++i) text += "person" + QByteArray::number(i) + "@x.nl,Gent\n";
        QVERIFY(importList(file("list.csv", text)));
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(5000));
    }
    void cleanupTestCase() { m_window.reset(); }

    void theTableOffersTheRowsInViewAndTellsItsTrueSize()
    {
        (void)cell(0, 0);
        QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(table());
        QVERIFY(iface);
        QCOMPARE(iface->role(), QAccessible::Table);
        QCOMPARE(iface->text(QAccessible::Name), QString("Addresses"));
        QVERIFY(iface->tableInterface());
        QCOMPARE(iface->tableInterface()->rowCount(), 5000);
        const int children = iface->childCount();
        QVERIFY2(children > 10 && children < 1000, qPrintable(QString::number(children)));
        for (int i = 0; i < children; ++i) {
            QAccessibleInterface* child = iface->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(iface->indexOfChild(child), i);
            QCOMPARE(child->parent()->object(), static_cast<QObject*>(table()));
        }
        QCOMPARE(iface->child(0)->text(QAccessible::Name), QString("Address: person0@x.nl"));
        QVERIFY(!iface->child(children));
    }

    void aSelectedRowIsTold()
    {
        QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(table());
        table()->selectRow(2);
        QCOMPARE(iface->tableInterface()->selectedRows(), QList<int>{2});
        QVERIFY(iface->tableInterface()->cellAt(2, 0)->state().selected);
        table()->selectEverything();
        QCOMPARE(iface->tableInterface()->selectedRowCount(), 5000);
    }

    void cellsThatWereHandedOutSurviveANewSelection()
    {
        QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(table());
        (void)iface->child(0);
        Filter filter;
        filter.text = "person49";
        m_window->addresses()->showFilter(filter);
        QVERIFY(waitShown(111));
        (void)cell(0, 0);
        QCOMPARE(iface->tableInterface()->rowCount(), 111);
        QCOMPARE(iface->child(0)->text(QAccessible::Name), QString("Address: person49@x.nl"));
        m_window->addresses()->showFilter({});
        QVERIFY(waitShown(5000));
    }

    /// A name for everything that takes the focus, on every page.
    void everythingThatTakesTheFocusHasAName()
    {
        for (int page = 0; page < 4; ++page) {
            m_window->showPage(static_cast<ui::MainWindow::Page>(page));
            QTest::qWait(30);
            for (QWidget* w : m_window->findChildren<QWidget*>()) {
                if (!w->isVisible() || (w->focusPolicy() & Qt::TabFocus) == 0 || !w->isEnabled()) continue;
                if (qobject_cast<QLineEdit*>(w) && qobject_cast<QSpinBox*>(w->parentWidget()))
                    continue; // the box has the name
                QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(w);
                QVERIFY(iface);
                const QString what = QStringLiteral("page %1: %2 %3")
                                         .arg(page)
                                         .arg(QString::fromLatin1(w->metaObject()->className()), w->objectName());
                if (qobject_cast<QAbstractScrollArea*>(w) && w->metaObject()->className() == QByteArray("QScrollArea"))
                    continue;
                QVERIFY2(!iface->text(QAccessible::Name).isEmpty(), qPrintable(what));
            }
        }
    }
};

QTEST_MAIN(AccessibleTest)
#include "tst_accessible.moc"
