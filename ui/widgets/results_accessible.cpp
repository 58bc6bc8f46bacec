// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/results_accessible.h"

#include "ui/widgets/results_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHeaderView>

#include <algorithm>
#include <map>

namespace winnow::ui {
namespace {

class TableInterface;

/// One cell in view. Lives as long as the table keeps its id.
class CellInterface final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    CellInterface(ResultsView* view, const QModelIndex& index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view && m_index.isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text t) const override
    {
        return t == QAccessible::Name ? m_index.data(Qt::AccessibleTextRole).toString()
            : t == QAccessible::Value ? m_index.data().toString()
                                      : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        const QRect r = m_view->visualRect(m_index);
        return {m_view->viewport()->mapToGlobal(r.topLeft()), r.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State s;
        s.selectable = true;
        s.focusable = true;
        s.selected = isSelected();
        s.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
        return s;
    }
    void* interface_cast(QAccessible::InterfaceType t) override
    {
        return t == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    int columnExtent() const override { return 1; }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowExtent() const override { return 1; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int rowIndex() const override { return m_index.row(); }
    bool isSelected() const override
    {
        return m_view->isEverythingSelected() || m_view->selectionModel()->isSelected(m_index);
    }
    QAccessibleInterface* table() const override { return parent(); }

private:
    ResultsView* m_view;
    QPersistentModelIndex m_index;
};

class TableInterface final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit TableInterface(ResultsView* view) : QAccessibleWidget(view, QAccessible::Table) {}
    ~TableInterface() override { forget(); }

    ResultsView* view() const { return static_cast<ResultsView*>(widget()); }
    QAbstractItemModel* model() const { return view()->model(); }

    /// Columns that are not hidden, as they stand.
    std::vector<int> columns() const
    {
        std::vector<int> out;
        const QHeaderView* header = view()->horizontalHeader();
        for (int v = 0; v < header->count(); ++v)
            if (!header->isSectionHidden(header->logicalIndex(v))) out.push_back(header->logicalIndex(v));
        return out;
    }
    std::pair<int, int> rowsInView() const
    {
        const int rows = model()->rowCount();
        if (rows == 0) return {0, 0};
        const int first = qMax(0, view()->rowAt(0));
        int last = view()->rowAt(view()->viewport()->height() - 1);
        if (last < 0) last = rows - 1;
        return {first, qMin(rows, qMin(last, first + 200) + 1)};
    }

    int childCount() const override
    {
        const auto [first, end] = rowsInView();
        return (end - first) * static_cast<int>(columns().size());
    }
    QAccessibleInterface* child(int index) const override
    {
        const auto shown = columns();
        if (index < 0 || shown.empty()) return nullptr;
        const auto [first, end] = rowsInView();
        const int row = first + index / static_cast<int>(shown.size());
        return row < end ? cell(row, shown[static_cast<std::size_t>(index) % shown.size()]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* iface) const override
    {
        const auto shown = columns();
        const auto* cellInterface = const_cast<QAccessibleInterface*>(iface)->tableCellInterface();
        if (!cellInterface) return -1;
        const auto place = std::ranges::find(shown, cellInterface->columnIndex());
        if (place == shown.end()) return -1;
        return (cellInterface->rowIndex() - rowsInView().first) * static_cast<int>(shown.size()) +
            static_cast<int>(place - shown.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cell(index.row(), index.column()) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const QModelIndex index = view()->currentIndex();
        return index.isValid() ? cell(index.row(), index.column()) : nullptr;
    }
    void* interface_cast(QAccessible::InterfaceType t) override
    {
        return t == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                : QAccessibleWidget::interface_cast(t);
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override { return cell(row, column); }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> cells;
        const auto [first, end] = rowsInView();
        for (int row = first; row < end; ++row)
            if (isRowSelected(row))
                for (const int c : columns()) cells << cell(row, c);
        return cells;
    }
    QString columnDescription(int column) const override
    {
        return model()->headerData(column, Qt::Horizontal).toString();
    }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override
    {
        return static_cast<int>(std::min<std::uint64_t>(view()->selectedCount(), INT_MAX));
    }
    int columnCount() const override { return model()->columnCount(); }
    int rowCount() const override { return model()->rowCount(); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        const auto [first, end] = rowsInView();
        for (int row = first; row < end; ++row)
            if (isRowSelected(row)) rows << row;
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override
    {
        return view()->isEverythingSelected() || view()->selectionModel()->isRowSelected(row);
    }
    bool selectRow(int row) override
    {
        view()->selectRow(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override
    {
        view()->selectionModel()->select(
            model()->index(row, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        return true;
    }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forget(); }

private:
    /// Cells that were handed out; a bounded number of them lives at a time.
    QAccessibleInterface* cell(int row, int column) const
    {
        const auto key = std::pair(row, column);
        if (const auto found = m_cells.find(key); found != m_cells.end())
            if (QAccessibleInterface* known = QAccessible::accessibleInterface(found->second);
                known && known->isValid())
                return known;
        if (m_cells.size() > 8192) forget();
        auto* made = new CellInterface(view(), model()->index(row, column));
        m_cells[key] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    void forget() const
    {
        for (const auto& [key, id] : m_cells) QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    mutable std::map<std::pair<int, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<ResultsView*>(object);
    return view ? new TableInterface(view) : nullptr;
}

} // namespace

void installResultsAccessible() { QAccessible::installFactory(makeInterface); }

} // namespace winnow::ui
