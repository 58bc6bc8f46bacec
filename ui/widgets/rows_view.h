// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowsView: a table of rows that are all equally high, at home at ten million of them.

#include <QAbstractItemView>

class QHeaderView;

namespace winnow::ui {

/// What QTableView does for a table without spans, sorting and a header of rows, and nothing a row in memory: the stock
/// view keeps the place of every row in its vertical header, 13 bytes each. Scrolls by rows down and by pixels across.
class RowsView : public QAbstractItemView {
    Q_OBJECT

public:
    explicit RowsView(int rowHeight, QWidget* parent = nullptr);
    ~RowsView() override;

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QHeaderView* horizontalHeader() const { return m_header; }
    [[nodiscard]] int columnWidth(int column) const;
    void setColumnWidth(int column, int width);
    [[nodiscard]] bool isColumnHidden(int column) const;
    void setColumnHidden(int column, bool hidden);
    void selectRow(int row);
    /// The row at a height of the viewport; -1 below the last one.
    [[nodiscard]] int rowAt(int y) const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;

protected:
    /// Is this row drawn as selected?
    [[nodiscard]] virtual bool isRowMarked(int row) const;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowsOnPage() const;
    [[nodiscard]] int top() const;
    /// Of rows above and below the viewport too.
    [[nodiscard]] int rowThrough(int y) const;
    [[nodiscard]] int shownColumn(int visual, int step) const;
    void fitColumn(int column);

    int m_rowHeight;
    QHeaderView* m_header;
    int m_anchor = -1; ///< where a selection begins that nobody began by hand
    bool m_laying = false;
};

} // namespace winnow::ui
