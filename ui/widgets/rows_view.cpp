// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rows_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace winnow::ui {

RowsView::RowsView(int rowHeight, QWidget* parent)
    : QAbstractItemView(parent), m_rowHeight(rowHeight), m_header(new QHeaderView(Qt::Horizontal, this))
{
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    const auto lay = [this] {
        updateGeometries();
        viewport()->update();
    };
    connect(m_header, &QHeaderView::sectionResized, this, lay);
    connect(m_header, &QHeaderView::sectionMoved, this, lay);
    connect(m_header, &QHeaderView::sectionCountChanged, this, lay);
    connect(m_header, &QHeaderView::geometriesChanged, this, lay);
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, &RowsView::fitColumn);
}

/// The header goes after the view, and tells even then that it moved.
RowsView::~RowsView() { m_header->disconnect(this); }

void RowsView::setModel(QAbstractItemModel* model)
{
    m_header->setModel(model);
    QAbstractItemView::setModel(model);
}

int RowsView::columnWidth(int column) const { return m_header->sectionSize(column); }
void RowsView::setColumnWidth(int column, int width) { m_header->resizeSection(column, width); }
bool RowsView::isColumnHidden(int column) const { return m_header->isSectionHidden(column); }
void RowsView::setColumnHidden(int column, bool hidden) { m_header->setSectionHidden(column, hidden); }

int RowsView::rowCount() const { return model() == nullptr ? 0 : model()->rowCount(); }
int RowsView::rowsOnPage() const { return qMax(1, viewport()->height() / m_rowHeight); }
int RowsView::top() const { return verticalScrollBar()->value(); }
int RowsView::horizontalOffset() const { return m_header->offset(); }
int RowsView::verticalOffset() const { return top() * m_rowHeight; }
bool RowsView::isIndexHidden(const QModelIndex& index) const { return m_header->isSectionHidden(index.column()); }
bool RowsView::isRowMarked(int row) const { return selectionModel()->isSelected(model()->index(row, 0)); }

int RowsView::rowThrough(int y) const
{
    const int down = y >= 0 ? y / m_rowHeight : -((m_rowHeight - 1 - y) / m_rowHeight);
    return top() + down;
}

int RowsView::rowAt(int y) const
{
    const int row = rowThrough(y);
    return y >= 0 && row < rowCount() ? row : -1;
}

void RowsView::selectRow(int row)
{
    if (row < 0 || row >= rowCount()) return;
    const QModelIndex index = model()->index(row, qMax(0, shownColumn(-1, 1)));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_anchor = row;
}

void RowsView::keyPressEvent(QKeyEvent* event)
{
    if ((event->modifiers() & Qt::ShiftModifier) == 0) m_anchor = -1;
    QAbstractItemView::keyPressEvent(event);
}

void RowsView::mousePressEvent(QMouseEvent* event)
{
    if ((event->modifiers() & Qt::ShiftModifier) == 0) m_anchor = -1;
    QAbstractItemView::mousePressEvent(event);
}

QRect RowsView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || isIndexHidden(index)) return {};
    return {m_header->sectionViewportPosition(index.column()), (index.row() - top()) * m_rowHeight,
        m_header->sectionSize(index.column()), m_rowHeight};
}

QModelIndex RowsView::indexAt(const QPoint& point) const
{
    const int row = rowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : model()->index(row, column);
}

void RowsView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid()) return;
    const int page = rowsOnPage();
    int first = top();
    if (hint == PositionAtTop || (hint == EnsureVisible && index.row() < first))
        first = index.row();
    else if (hint == PositionAtBottom || (hint == EnsureVisible && index.row() >= first + page))
        first = index.row() - page + 1;
    else if (hint == PositionAtCenter)
        first = index.row() - page / 2;
    verticalScrollBar()->setValue(first);
    if (isIndexHidden(index)) return;
    const int left = m_header->sectionPosition(index.column());
    const int beyond = left + m_header->sectionSize(index.column()) - viewport()->width();
    QScrollBar* across = horizontalScrollBar();
    if (left < across->value())
        across->setValue(left);
    else if (beyond > across->value())
        across->setValue(qMin(left, beyond));
}

/// The next column that is shown, as they stand; -1 where there is none.
int RowsView::shownColumn(int visual, int step) const
{
    for (int v = visual + step; v >= 0 && v < m_header->count(); v += step)
        if (!m_header->isSectionHidden(m_header->logicalIndex(v))) return m_header->logicalIndex(v);
    return -1;
}

QModelIndex RowsView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = rowCount();
    const int firstColumn = shownColumn(-1, 1);
    if (rows == 0 || firstColumn < 0) return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid()) return model()->index(0, firstColumn);
    int row = current.row();
    int column = current.column();
    const bool control = (modifiers & Qt::ControlModifier) != 0;
    const auto sideways = [&](int step) {
        const int next = shownColumn(m_header->visualIndex(column), step);
        if (next >= 0) column = next;
    };
    switch (action) {
    case MoveUp: row = control ? 0 : row - 1; break;
    case MoveDown: row = control ? rows - 1 : row + 1; break;
    case MovePageUp: row -= rowsOnPage(); break;
    case MovePageDown: row += rowsOnPage(); break;
    case MoveLeft:
    case MovePrevious: sideways(isRightToLeft() ? 1 : -1); break;
    case MoveRight:
    case MoveNext: sideways(isRightToLeft() ? -1 : 1); break;
    case MoveHome:
        if (control)
            row = 0;
        else
            column = firstColumn;
        break;
    case MoveEnd:
        if (control)
            row = rows - 1;
        else
            column = shownColumn(m_header->count(), -1);
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), column);
}

/// Rows only. The rectangle may reach far out of the viewport: a selection goes on from where it began.
void RowsView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const int rows = rowCount();
    const int columns = model() == nullptr ? 0 : model()->columnCount();
    if (rows == 0 || columns == 0) return;
    const bool goesOn = m_anchor >= 0 && (command & QItemSelectionModel::Current) != 0;
    const auto [first, last] =
        std::minmax({goesOn ? m_anchor : rowThrough(rect.top()), rowThrough(rect.bottom())}); // by value
    if (last < 0 || first >= rows) return selectionModel()->select(QItemSelection(), command);
    const QItemSelection selection(
        model()->index(std::clamp(first, 0, rows - 1), 0), model()->index(std::clamp(last, 0, rows - 1), columns - 1));
    selectionModel()->select(selection, command);
}

QRegion RowsView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const int end = top() + rowsOnPage() + 1;
    for (const QItemSelectionRange& range : selection) {
        const int first = qMax(range.top(), top());
        const int last = qMin(range.bottom(), end);
        if (first <= last)
            region += QRect(0, (first - top()) * m_rowHeight, viewport()->width(), (last - first + 1) * m_rowHeight);
    }
    return region;
}

void RowsView::paintEvent(QPaintEvent* event)
{
    if (model() == nullptr || selectionModel() == nullptr) return;
    QPainter painter(viewport());
    QStyleOptionViewItem base;
    initViewItemOption(&base);
    const QRect dirty = event->rect();
    const int end = qMin(rowCount(), rowThrough(dirty.bottom()) + 1);
    const bool focused = hasFocus();
    for (int row = rowThrough(dirty.top()); row < end; ++row) {
        const bool marked = isRowMarked(row);
        for (int v = 0; v < m_header->count(); ++v) {
            const int column = m_header->logicalIndex(v);
            if (m_header->isSectionHidden(column)) continue;
            QStyleOptionViewItem option = base;
            option.rect = QRect(m_header->sectionViewportPosition(column), (row - top()) * m_rowHeight,
                m_header->sectionSize(column), m_rowHeight);
            if (!option.rect.intersects(dirty)) continue;
            const QModelIndex index = model()->index(row, column);
            option.state.setFlag(QStyle::State_Selected, marked);
            option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
            itemDelegate()->paint(&painter, option, index);
        }
    }
}

void RowsView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0) m_header->setOffset(horizontalScrollBar()->value());
    if (dx != 0 || dy != 0) viewport()->update();
}

void RowsView::updateGeometries()
{
    if (m_laying) return; // margins move the viewport, which asks again
    m_laying = true;
    const int height = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    const QRect around = viewport()->geometry();
    m_header->setGeometry(around.left(), around.top() - height, around.width(), height);
    const int page = rowsOnPage();
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, qMax(0, rowCount() - page));
    horizontalScrollBar()->setSingleStep(qMax(20, viewport()->width() / 10));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, m_header->length() - viewport()->width()));
    m_laying = false;
    QAbstractItemView::updateGeometries();
}

/// As wide as what is in view asks for.
void RowsView::fitColumn(int column)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = m_header->sectionSizeHint(column);
    const int end = qMin(rowCount(), top() + rowsOnPage() + 1);
    for (int row = top(); row < end; ++row)
        width = qMax(width, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
    m_header->resizeSection(column, qMin(width + 8, viewport()->width()));
}

} // namespace winnow::ui
