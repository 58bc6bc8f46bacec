// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rows_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace winnow;

namespace {

/// Many rows that cost nothing.
class ManyRows final : public QAbstractTableModel {
public:
    explicit ManyRows(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("%1/%2").arg(index.row()).arg(index.column()))
                                       : QVariant();
    }

private:
    int m_rows;
};

constexpr int kHeight = 20;

} // namespace

/// Rows of one height: where they are, how one moves among them, what is chosen.
class RowsViewTest : public QObject {
    Q_OBJECT

    static QList<int> chosen(const ui::RowsView& view)
    {
        QList<int> rows;
        for (const QModelIndex& index : view.selectionModel()->selectedRows()) rows << index.row();
        std::ranges::sort(rows);
        return rows;
    }
    static bool show(ui::RowsView& view)
    {
        view.resize(400, 10 * kHeight + view.horizontalHeader()->sizeHint().height() + 40);
        view.show();
        view.setFocus();
        return QTest::qWaitForWindowExposed(&view);
    }

private slots:
    void everyPlaceBelongsToOneCell()
    {
        ManyRows model(1000);
        ui::RowsView view(kHeight);
        view.setModel(&model);
        QVERIFY(show(view));
        for (const int top : {0, 1, 500, 985}) {
            view.verticalScrollBar()->setValue(top);
            for (int y = 0; y < view.viewport()->height(); y += 7)
                for (int x = 0; x < view.viewport()->width(); x += 31) {
                    const QModelIndex index = view.indexAt({x, y});
                    if (!index.isValid()) continue;
                    QVERIFY(view.visualRect(index).contains(x, y));
                    QCOMPARE(index.row(), view.verticalScrollBar()->value() + y / kHeight);
                }
        }
        QVERIFY(!view.indexAt({5, -1}).isValid());
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QVERIFY(view.visualRect(model.index(999, 0)).bottom() <= view.viewport()->height());
    }

    void tenMillionRowsAreReachedToTheLast()
    {
        ManyRows model(10'000'000);
        ui::RowsView view(kHeight);
        view.setModel(&model);
        QVERIFY(show(view));
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view.currentIndex().row(), 9'999'999);
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view.currentIndex().row(), 0);
        view.scrollTo(model.index(5'000'000, 0), QAbstractItemView::PositionAtTop);
        QCOMPARE(view.rowAt(1), 5'000'000);
        view.scrollTo(model.index(5'000'000, 0), QAbstractItemView::PositionAtCenter);
        QVERIFY(view.rowAt(1) < 5'000'000 && view.rowAt(view.viewport()->height() - 1) > 5'000'000);
    }

    void keysMoveByRowPageAndColumn()
    {
        ManyRows model(100);
        ui::RowsView view(kHeight);
        view.setModel(&model);
        view.setColumnHidden(1, true);
        QVERIFY(show(view));
        view.selectRow(3);
        QCOMPARE(chosen(view), QList<int>({3}));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentIndex().row(), 2);
        QTest::keyClick(&view, Qt::Key_PageDown);
        const int page = view.viewport()->height() / kHeight;
        QCOMPARE(view.currentIndex().row(), 2 + page);
        QCOMPARE(chosen(view), QList<int>({2 + page}));
        QTest::keyClick(&view, Qt::Key_PageUp);
        QTest::keyClick(&view, Qt::Key_PageUp);
        QCOMPARE(view.currentIndex().row(), 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.currentIndex().column(), 2); // 1 is hidden
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentIndex().column(), 3);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentIndex().column(), 0);
    }

    void aSelectionGrowsWithShiftAndJumpsWithControl()
    {
        ManyRows model(1000);
        ui::RowsView view(kHeight);
        view.setModel(&model);
        QVERIFY(show(view));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(2, 0)).center());
        QCOMPARE(chosen(view), QList<int>({2}));
        QTest::mouseClick(
            view.viewport(), Qt::LeftButton, Qt::ControlModifier, view.visualRect(model.index(5, 1)).center());
        QCOMPARE(chosen(view), QList<int>({2, 5}));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(1, 0)).center());
        QTest::mouseClick(
            view.viewport(), Qt::LeftButton, Qt::ShiftModifier, view.visualRect(model.index(4, 0)).center());
        QCOMPARE(chosen(view), QList<int>({1, 2, 3, 4}));
        // Over more than the viewport.
        view.selectRow(10);
        view.verticalScrollBar()->setValue(5);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(10, 0)).center());
        view.verticalScrollBar()->setValue(300);
        QTest::mouseClick(
            view.viewport(), Qt::LeftButton, Qt::ShiftModifier, view.visualRect(model.index(305, 0)).center());
        QCOMPARE(chosen(view).size(), 296);
        QCOMPARE(chosen(view).first(), 10);
        QCOMPARE(chosen(view).last(), 305);
        view.selectRow(20);
        for (int i = 0; i < 3; ++i) QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosen(view), QList<int>({20, 21, 22, 23}));
        QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(chosen(view), QList<int>({20, 21, 22}));
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
    }

    void wideColumnsScrollAndMoveAlongWithTheirHeader()
    {
        ManyRows model(10);
        ui::RowsView view(kHeight);
        view.setModel(&model);
        QVERIFY(show(view));
        for (int c = 0; c < 4; ++c) view.setColumnWidth(c, 300);
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        view.scrollTo(model.index(0, 3));
        QCOMPARE(view.visualRect(model.index(0, 3)).right(), view.viewport()->width() - 1);
        QCOMPARE(view.horizontalHeader()->sectionViewportPosition(3), view.visualRect(model.index(0, 3)).left());
        view.scrollTo(model.index(0, 0));
        QCOMPARE(view.visualRect(model.index(0, 0)).left(), 0);
        view.horizontalHeader()->setSectionsMovable(true);
        view.horizontalHeader()->moveSection(0, 2);
        QCOMPARE(view.indexAt({5, 5}).column(), 1);
        view.setColumnHidden(1, true);
        QCOMPARE(view.indexAt({5, 5}).column(), 2);
        QVERIFY(view.visualRect(model.index(0, 1)).isEmpty());
    }

    void noRowsAreNoTrouble()
    {
        QStandardItemModel model(0, 3);
        ui::RowsView view(kHeight);
        view.setModel(&model);
        QVERIFY(show(view));
        for (const int key : {Qt::Key_Down, Qt::Key_PageUp, Qt::Key_Home, Qt::Key_End})
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {10, 10});
        QCOMPARE(view.rowAt(10), -1);
        model.setRowCount(2);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentIndex().row(), 0);
        model.setRowCount(0);
        QVERIFY(!view.currentIndex().isValid());
    }
};

QTEST_MAIN(RowsViewTest)
#include "tst_rows_view.moc"
