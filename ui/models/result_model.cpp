// SPDX-License-Identifier: Apache-2.0

#include "ui/models/result_model.h"

#include "ui/bridge/session_bridge.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QLocale>

#include <algorithm>

namespace winnow::ui {

ResultModel::ResultModel(SessionBridge& bridge, QObject* parent) : QAbstractTableModel(parent), m_bridge(bridge)
{
    m_request.setSingleShot(true);
    m_request.setInterval(0);
    connect(&m_request, &QTimer::timeout, this, &ResultModel::requestWanted);
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_selection) return 0;
    return static_cast<int>(std::min(m_selection->size(), kMostRows));
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : OwnColumns + static_cast<int>(m_ownColumns.size());
}

bool ResultModel::refresh(std::shared_ptr<const ProjectState> state, std::shared_ptr<const Selection> selection)
{
    if (!m_state || !m_selection || m_state->view->layout != state->view->layout ||
        !m_selection->showsTheSame(*selection))
        return false;
    m_state = std::move(state);
    m_selection = std::move(selection);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return true;
}

void ResultModel::show(std::shared_ptr<const ProjectState> state, std::shared_ptr<const Selection> selection)
{
    beginResetModel();
    m_state = std::move(state);
    m_selection = std::move(selection);
    ++m_generation;
    for (Page& page : m_recent)
        for (RowText& row : page.rows) {
            std::ranges::fill(row.address, '\0');
            for (std::string& cell : row.cells) std::ranges::fill(cell, '\0');
        }
    m_recent.clear();
    m_pages.clear();
    m_wanted.clear();
    m_underWay.clear();
    m_ownColumns.clear();
    // The columns of the first list name the table's; further lists add those beyond.
    if (m_state)
        for (const SourceInfo& s : m_state->sources)
            for (std::size_t c = m_ownColumns.size();
                c < std::max<std::size_t>(s.columns.size(), s.dialect.width) && c < 512; ++c)
                m_ownColumns.push_back(c < s.columns.size() ? QString::fromStdString(s.columns[c]) : QString());
    endResetModel();
}

void ResultModel::clear() { show(nullptr, nullptr); }

void ResultModel::retranslate()
{
    if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Score || section == Row ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (section) {
    case Address: return tr("Address");
    case Result: return tr("Result");
    case Why: return tr("Why");
    case Decided: return tr("Decision");
    case Domain: return tr("Domain");
    case Score: return tr("Score");
    case Row: return tr("Row");
    case List: return tr("File");
    default: break;
    }
    const auto own = static_cast<std::size_t>(section - OwnColumns);
    if (own >= m_ownColumns.size()) return {};
    return m_ownColumns[own].isEmpty() ? tr("Column %1").arg(own + 1) : m_ownColumns[own];
}

const RowText* ResultModel::textAt(int position) const
{
    const int page = position / kPageRows;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        want(page);
        return nullptr;
    }
    if (found->second != m_recent.begin()) m_recent.splice(m_recent.begin(), m_recent, found->second);
    const auto row = static_cast<std::size_t>(position % kPageRows);
    return row < found->second->rows.size() ? &found->second->rows[row] : nullptr;
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_state || !m_selection) return {};
    const RowIndex row = rowAt(index.row());
    const ViewColumns& view = *m_state->view;
    if (row >= view.rows()) return {};
    switch (role) {
    case StatusRole: return view.entry[row] == kNoEntry ? -1 : int(view.status[row]);
    case DecisionRole: return int(view.decisionOf(row));
    case RowIndexRole: return row;
    case Qt::DisplayRole: return display(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Why && view.entry[row] != kNoEntry)
            return textOf(static_cast<Reason>(view.reason[row])).sentence;
        return {};
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter | (index.column() == Score || index.column() == Row ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (index.column() >= Domain || view.entry[row] == kNoEntry) return theme::secondaryText();
        return {};
    case Qt::AccessibleTextRole: {
        const QString header = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return QStringLiteral("%1: %2").arg(header, display(index.row(), index.column()).toString());
    }
    default: return {};
    }
}

QVariant ResultModel::display(int position, int column) const
{
    const RowIndex row = rowAt(position);
    const ViewColumns& view = *m_state->view;
    const bool hasAddress = view.entry[row] != kNoEntry;
    switch (column) {
    case Result: return hasAddress ? labelOf(static_cast<Status>(view.status[row])) : QString();
    case Why: {
        const Cause cause = view.causeOf(row);
        if (!hasAddress || (cause != Cause::None && cause != Cause::Status)) return labelOf(cause);
        return textOf(static_cast<Reason>(view.reason[row])).label;
    }
    case Decided: return labelOf(view.decisionOf(row));
    case Domain:
        return view.domain[row] == kNoDomainId ? QString() : QString::fromStdString(view.domainNames[view.domain[row]]);
    case Score: return hasAddress ? QString::number(view.score[row]) : QString();
    case List: return QString::fromStdString(view.sourceNames[view.groupOf(row).source]);
    default: break;
    }
    const RowText* text = textAt(position);
    if (text == nullptr) return QStringLiteral("…");
    if (column == Address) return hasAddress ? QString::fromStdString(text->address) : tr("(no address)");
    if (column == Row) return QLocale().toString(static_cast<qulonglong>(text->recordInSource));
    const auto own = static_cast<std::size_t>(column - OwnColumns);
    if (own >= text->cells.size()) return QString();
    return QString::fromStdString(text->cells[own]).simplified();
}

void ResultModel::want(int page) const
{
    if (m_underWay.contains(page) || std::ranges::find(m_wanted, page) != m_wanted.end()) return;
    m_wanted.push_back(page);
    if (!m_request.isActive()) m_request.start();
}

void ResultModel::requestWanted()
{
    if (!m_bridge.session() || !m_selection) return;
    // What was asked for last is what is looked at now; a long scroll leaves pages behind that nobody sees.
    constexpr std::size_t kMost = 3;
    if (m_wanted.size() > kMost) m_wanted.erase(m_wanted.begin(), m_wanted.end() - kMost);
    const std::vector<int> wanted = std::move(m_wanted);
    m_wanted.clear();
    for (const int page : wanted) {
        m_underWay.insert(page);
        std::vector<RowIndex> rows;
        const int end = std::min((page + 1) * kPageRows, rowCount());
        for (int i = page * kPageRows; i < end; ++i) rows.push_back(rowAt(i));
        m_bridge.session()->readRows(m_state->view, std::move(rows),
            [this, generation = m_generation, page](auto result) { take(generation, page, std::move(result)); });
    }
}

void ResultModel::take(std::uint64_t generation, int page, winnow::Result<std::vector<RowText>> rows)
{
    if (generation != m_generation) return;
    m_underWay.erase(page);
    if (!rows) {
        emit pageFailed(rows.error());
        return;
    }
    m_recent.push_front({page, std::move(*rows)});
    m_pages[page] = m_recent.begin();
    if (m_recent.size() > kPages) {
        m_pages.erase(m_recent.back().number);
        m_recent.pop_back();
    }
    const int first = page * kPageRows;
    emit dataChanged(index(first, 0), index(std::min(first + kPageRows, rowCount()) - 1, columnCount() - 1));
    emit pageReady();
}

void ResultModel::fetch(std::vector<RowIndex> rows, std::function<void(winnow::Result<std::vector<RowText>>)> done)
{
    if (!m_bridge.session() || !m_state) return;
    m_bridge.session()->readRows(m_state->view, std::move(rows), std::move(done));
}

SortOrder ResultModel::sortOrderOf(int column, Qt::SortOrder order) const
{
    SortOrder sort;
    sort.descending = order == Qt::DescendingOrder;
    switch (column) {
    case Address: sort.key = SortKey::Address; break;
    case Result: sort.key = SortKey::Status; break;
    case Why: sort.key = SortKey::Reason; break;
    case Decided: sort.key = SortKey::Decision; break;
    case Domain: sort.key = SortKey::Domain; break;
    case Score: sort.key = SortKey::Score; break;
    case Row:
    case List: sort.key = SortKey::FileOrder; break;
    default: sort.key = SortKey::OwnColumn; sort.column = static_cast<std::uint32_t>(column - OwnColumns);
    }
    return sort;
}

} // namespace winnow::ui
