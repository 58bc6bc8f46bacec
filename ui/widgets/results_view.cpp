// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/results_view.h"

#include "ui/models/result_model.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace winnow::ui {
namespace {

constexpr int kRowHeight = 26;

/// Draws the shape of a result before its word.
class ResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus; // the row shows where the focus is, not a frame around one cell
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != ResultModel::Result) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem shifted = option;
        initStyleOption(&shifted, index);
        const int status = index.data(ResultModel::StatusRole).toInt();
        const QRect whole = shifted.rect;
        shifted.text.clear();
        shifted.widget->style()->drawControl(QStyle::CE_ItemViewItem, &shifted, painter, shifted.widget);
        if (status < 0) return;
        theme::drawStatus(
            *painter, QRectF(whole.left() + 6, whole.center().y() - 7.5, 16, 16), static_cast<Status>(status));
        painter->setPen(option.palette.color(QPalette::Text));
        const QRect words = whole.adjusted(28, 0, -4, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }
};

} // namespace

ResultsView::ResultsView(ResultModel& model, QWidget* parent) : RowsView(kRowHeight, parent), m_results(model)
{
    setObjectName(QStringLiteral("results"));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(ResultModel::Row, Qt::AscendingOrder);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTabKeyNavigation(false);
    setItemDelegate(new ResultDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setModel(&model);
}

void ResultsView::layOutColumns()
{
    static const int widths[] = {240, 175, 230, 100, 160, 60, 70, 140};
    for (int c = 0; c < model()->columnCount(); ++c) {
        if (c < ResultModel::OwnColumns)
            setColumnWidth(c, widths[c]);
        else
            setColumnWidth(c, 130);
    }
}

void ResultsView::selectEverything()
{
    clearSelection();
    m_everything = model()->rowCount() > 0;
    viewport()->update();
    emit selectedChanged();
}

void ResultsView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    RowsView::selectionChanged(selected, deselected);
    if (!selected.isEmpty()) m_everything = false;
    emit selectedChanged();
}

bool ResultsView::isRowMarked(int row) const { return m_everything || RowsView::isRowMarked(row); }

std::vector<int> ResultsView::selectedPositions() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

std::uint64_t ResultsView::selectedCount() const
{
    if (m_everything) return m_results.selection() ? m_results.selection()->size() : 0;
    std::uint64_t count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += static_cast<std::uint64_t>(range.height());
    return count;
}

void ResultsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectEverything();
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        emit leaveOutRequested();
        return;
    }
    if (event->key() == Qt::Key_K && event->modifiers() == Qt::NoModifier) {
        emit keepRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_everything) {
        m_everything = false;
        viewport()->update();
        emit selectedChanged();
        return;
    }
    RowsView::keyPressEvent(event);
}

} // namespace winnow::ui
