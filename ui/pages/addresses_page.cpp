// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/addresses_page.h"

#include "ui/bridge/session_bridge.h"
#include "ui/models/copy_rows.h"
#include "ui/models/result_model.h"
#include "ui/pages/compare_menu.h"
#include "ui/pages/table_place.h"
#include "ui/text/facet_text.h"
#include "ui/text/numbers.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"
#include "ui/widgets/facet_panel.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/results_view.h"
#include "ui/widgets/why_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace winnow::ui {

AddressesPage::AddressesPage(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_model(new ResultModel(bridge, this)),
      m_view(new ResultsView(*m_model, this)),
      m_facets(new FacetPanel(this)),
      m_chips(new FilterChips(this)),
      m_why(new WhyPane(this)),
      m_splitter(new QSplitter(this)),
      m_search(new QLineEdit(this)),
      m_counts(new QLabel(this)),
      m_keep(new QPushButton(this)),
      m_leaveOut(new QPushButton(this)),
      m_review(new QPushButton(this)),
      m_all(new QPushButton(this)),
      m_columns(new QToolButton(this)),
      m_saved(new QToolButton(this)),
      m_compare(new QToolButton(this))
{
    buildToolBar();
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_why);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({235, 640, 250});
    m_splitter->setChildrenCollapsible(false);
    m_facets->setMinimumWidth(150);
    m_why->setMinimumWidth(180);

    auto* tools = new QHBoxLayout;
    tools->addWidget(m_search, 1);
    for (QWidget* w :
        std::initializer_list<QWidget*>{m_keep, m_review, m_leaveOut, m_all, m_compare, m_saved, m_columns})
        tools->addWidget(w);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(tools);
    layout->addWidget(m_chips);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_counts);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(150);
    connect(&m_debounce, &QTimer::timeout, this, [this] {
        Filter filter = m_filter;
        filter.text = m_search->text().trimmed().toStdString();
        showFilter(filter);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_debounce.start(); });
    connect(m_facets, &FacetPanel::filterChanged, this, &AddressesPage::showFilter);
    connect(m_chips, &FilterChips::filterChanged, this, &AddressesPage::showFilter);
    connect(m_view, &ResultsView::selectedChanged, this, [this] {
        updateCounts();
        updateWhy();
    });
    connect(m_view, &ResultsView::keepRequested, this, [this] { decideSelected(Decision::Keep); });
    connect(m_view, &ResultsView::leaveOutRequested, this, [this] { decideSelected(Decision::LeaveOut); });
    connect(
        m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            if (column < 0) return;
            m_order = m_model->sortOrderOf(column, order);
            requestSelection();
        });
    connect(m_why, &WhyPane::correctionAccepted, this, [this](const DomainCorrection& c) { m_bridge.correct({c}); });
    connect(&m_bridge, &SessionBridge::stateChanged, this, &AddressesPage::takeState);
    connect(&m_bridge, &SessionBridge::grew, this, [this] { requestSelection(true); });
    connect(&m_bridge, &SessionBridge::busyChanged, this, &AddressesPage::updateCounts);
    connect(&m_bridge, &SessionBridge::closed, this, [this] {
        m_model->clear();
        m_facets->show(nullptr, nullptr, {});
        m_why->clear();
        m_filter = {};
        m_order = {};
        m_savedFilters.clear();
        m_layoutOf = -1;
        m_search->clear();
        m_debounce.stop();
    });
    retranslate();
}

void AddressesPage::buildToolBar()
{
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->addAction(theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(140);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_leaveOut->setObjectName(QStringLiteral("leaveOut"));
    m_columns->setIcon(theme::icon(QStringLiteral("columns-3")));
    m_saved->setIcon(theme::icon(QStringLiteral("filter")));
    m_compare->setIcon(theme::icon(QStringLiteral("history")));
    m_compare->setObjectName(QStringLiteral("compare"));
    connect(m_compare, &QToolButton::clicked, this, &AddressesPage::showCompareMenu);
    connect(m_keep, &QPushButton::clicked, this, [this] { decideSelected(Decision::Keep); });
    connect(m_review, &QPushButton::clicked, this, [this] { decideSelected(Decision::Review); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { decideSelected(Decision::LeaveOut); });
    connect(m_all, &QPushButton::clicked, m_view, &ResultsView::selectEverything);
    connect(m_columns, &QToolButton::clicked, this, &AddressesPage::showColumnMenu);
    connect(m_saved, &QToolButton::clicked, this, &AddressesPage::showSavedFilters);
    auto* copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, &AddressesPage::copySelected);
}

void AddressesPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search addresses"));
    m_search->setAccessibleName(tr("Search addresses"));
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Keep the selected rows (K)"));
    m_leaveOut->setText(tr("Leave out"));
    m_leaveOut->setToolTip(tr("Leave the selected rows out (Del)"));
    m_review->setText(tr("Review"));
    m_all->setText(tr("Select all shown"));
    m_columns->setToolTip(tr("Choose columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_saved->setToolTip(tr("Saved filters"));
    m_saved->setAccessibleName(tr("Saved filters"));
    m_compare->setToolTip(tr("Compare with an earlier time or another list"));
    m_compare->setAccessibleName(tr("Compare"));
    m_view->setAccessibleName(tr("Addresses"));
    m_facets->retranslate();
    m_why->retranslate();
    m_model->retranslate();
    if (m_bridge.state()) m_chips->show(m_filter, *m_bridge.state());
    updateCounts();
    updateWhy();
}

std::shared_ptr<const Selection> AddressesPage::shown() const { return m_model->selection(); }
void AddressesPage::focusSearch() { m_search->setFocus(Qt::ShortcutFocusReason); }
void AddressesPage::toggleFacets() { m_facets->setVisible(!m_facets->isVisible()); }
void AddressesPage::toggleWhy() { m_why->setVisible(!m_why->isVisible()); }

void AddressesPage::nextPane()
{
    QWidget* panes[] = {m_search, m_facets->tree(), m_view, m_why->findChild<QWidget*>(QStringLiteral("why"))};
    std::size_t next = 0;
    for (std::size_t i = 0; i < std::size(panes); ++i)
        if (panes[i]->hasFocus()) next = (i + 1) % std::size(panes);
    for (std::size_t i = 0; i < std::size(panes) && !panes[next]->isVisible(); ++i)
        next = (next + 1) % std::size(panes);
    panes[next]->setFocus(Qt::ShortcutFocusReason);
}

void AddressesPage::showFilter(const Filter& filter)
{
    m_filter = filter;
    if (m_search->text().trimmed().toStdString() != filter.text) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(QString::fromStdString(filter.text));
    }
    requestSelection();
}

void AddressesPage::takeState()
{
    m_savedFilters = m_bridge.state()->savedFilters;
    requestSelection();
}

void AddressesPage::requestSelection(bool onlyVerdicts)
{
    m_onlyVerdicts = m_onlyVerdicts && onlyVerdicts;
    if (!m_bridge.session() || !m_bridge.state()) return;
    const std::uint64_t request = ++m_request;
    m_bridge.session()->select(m_bridge.state()->view, m_filter, m_order,
        [this, request](auto selection) { takeSelection(request, std::move(selection)); });
}

void AddressesPage::takeSelection(std::uint64_t request, Result<std::shared_ptr<const Selection>> selection)
{
    if (request != m_request || !m_bridge.state()) return;
    if (!selection && selection.error().kind == ErrorKind::BadOption && !m_filter.compare.empty())
        return compareWith({}); // what it was compared with is gone
    if (!selection) return;
    const ViewColumns& table = *m_bridge.state()->view;
    const Shown before = std::exchange(m_shown, {m_filter, m_order, table.layout, table.rows(), table.liveRows});
    const TablePlace place = placeShown(*m_view);
    const bool asItWas = std::exchange(m_onlyVerdicts, true) && m_model->refresh(m_bridge.state(), *selection);
    if (!asItWas) m_model->show(m_bridge.state(), *selection);
    if (m_layoutOf != m_model->columnCount()) {
        m_layoutOf = m_model->columnCount();
        m_view->layOutColumns();
        for (const int c : {ResultModel::Domain, ResultModel::Score}) m_view->setColumnHidden(c, true);
        m_view->setColumnHidden(ResultModel::List, m_bridge.state()->sources.size() < 2);
    }
    if (!asItWas && before.layout == m_shown.layout && before.rows == m_shown.rows &&
        before.liveRows == m_shown.liveRows)
        takePlace(*m_view, place,
            before.filter == m_filter && before.order == m_order ? TableQuestion::TheSame : TableQuestion::Another);
    m_facets->show(m_bridge.state(), *selection, m_filter);
    m_chips->show(m_filter, *m_bridge.state());
    updateCounts();
    updateWhy();
    emit selectionShown();
}

void AddressesPage::updateCounts()
{
    const std::uint64_t selected = m_view->selectedCount();
    // What is gone has nothing to decide.
    const bool gone = m_filter.of(Facet::Change).wanted == std::vector{static_cast<std::uint32_t>(Change::Gone)};
    for (QPushButton* b : {m_keep, m_leaveOut, m_review}) b->setEnabled(selected > 0 && !gone && !m_bridge.isBusy());
    const auto shown = m_model->selection();
    if (!shown) {
        m_counts->clear();
        return;
    }
    const QLocale locale;
    QString text = tr("%1 of %2 shown").arg(locale.toString(shown->size()), locale.toString(shown->total));
    if (shown->size() > ResultModel::kMostRows)
        text += tr("; the table shows the first %1").arg(locale.toString(ResultModel::kMostRows));
    if (selected > 0) text += QStringLiteral(" · ") + tr("%1 selected").arg(number(selected));
    if (shown->size() == 0) text += QStringLiteral(" · ") + tr("No row fits these filters. Remove one above.");
    m_counts->setText(text);
}

void AddressesPage::updateWhy()
{
    const std::uint64_t request = ++m_whyRequest;
    const auto state = m_bridge.state();
    const std::uint64_t selected = m_view->selectedCount();
    if (!state || selected == 0 || !m_view->currentIndex().isValid()) {
        selected > 1 ? m_why->showMany(selected) : m_why->clear();
        return;
    }
    if (selected > 1) {
        m_why->showMany(selected);
        return;
    }
    const auto positions = m_view->selectedPositions();
    if (positions.empty()) return;
    const RowIndex row = m_model->rowAt(positions.front());
    m_model->fetch({row}, [this, request, state, row](winnow::Result<std::vector<RowText>> texts) {
        if (request != m_whyRequest || !texts || texts->empty()) return;
        m_why->show(state, row, texts->front());
        showEvidence(request, *state, row);
    });
}

void AddressesPage::showEvidence(std::uint64_t request, const ProjectState& state, RowIndex row)
{
    const ViewColumns& view = *state.view;
    if (view.entry[row] == kNoEntry || view.domain[row] == kNoDomainId || m_bridge.session() == nullptr) return;
    // A duplicate shares the answer of the one that was asked.
    std::vector<EntryNo> entries{{GroupNo(view.groupOf(row).number), view.entry[row]}};
    if ((view.flags[row] & kFlagDuplicate) != 0)
        for (const auto cluster : state.settled.duplicates)
            if (std::ranges::find(cluster, entries.front()) != cluster.end()) {
                entries.assign(cluster.begin(), cluster.end());
                break;
            }
    m_bridge.session()->evidence(
        std::move(entries), DomainId(view.domain[row]), [this, request](winnow::Result<RowEvidence> evidence) {
            if (request == m_whyRequest && evidence) m_why->addEvidence(*evidence);
        });
}

void AddressesPage::decideSelected(Decision decision)
{
    const auto shown = m_model->selection();
    if (!shown || m_bridge.isBusy()) return;
    std::vector<RowIndex> rows;
    QString rule = tr("by hand");
    if (m_view->isEverythingSelected()) {
        rows = shown->list();
        if (!m_filter.empty()) rule = describe(m_filter, *m_bridge.state());
    } else {
        for (const int position : m_view->selectedPositions()) rows.push_back(m_model->rowAt(position));
    }
    m_bridge.edit(std::move(rows), decision, rule);
}

void AddressesPage::copySelected()
{
    const auto shown = m_model->selection();
    if (!shown) return;
    std::vector<RowIndex> rows;
    if (m_view->isEverythingSelected())
        for (std::uint32_t i = 0; i < shown->size() && i < kMostCopiedRows; ++i) rows.push_back(shown->at(i));
    else
        for (const int position : m_view->selectedPositions()) {
            if (rows.size() == kMostCopiedRows) break;
            rows.push_back(m_model->rowAt(position));
        }
    copyRows(*m_model, m_bridge.state(), std::move(rows));
}

void AddressesPage::showColumnMenu()
{
    QMenu menu(this);
    for (int c = 1; c < m_model->columnCount(); ++c) {
        QAction* action = menu.addAction(m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(c));
        connect(action, &QAction::toggled, this, [this, c](bool on) { m_view->setColumnHidden(c, !on); });
    }
    menu.exec(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

void AddressesPage::compareWith(const Comparison& compare)
{
    Filter filter = m_filter;
    filter.compare = compare;
    filter.of(Facet::Change) = {};
    showFilter(filter);
}

void AddressesPage::fillCompareMenu(QMenu& menu)
{
    if (const auto state = m_bridge.state())
        ui::fillCompareMenu(
            menu, *state, m_filter.compare, [this](const Comparison& compare) { compareWith(compare); });
}

void AddressesPage::showCompareMenu()
{
    QMenu menu(this);
    fillCompareMenu(menu);
    menu.exec(m_compare->mapToGlobal(QPoint(0, m_compare->height())));
}

void AddressesPage::showSavedFilters()
{
    QMenu menu(this);
    const auto state = m_bridge.state();
    QAction* save = menu.addAction(tr("Save these filters"));
    save->setEnabled(state && state->role >= Role::Operator && !m_filter.empty());
    connect(save, &QAction::triggered, this, [this, state] {
        m_savedFilters.emplace_back(describe(m_filter, *state).toStdString(), m_filter);
        m_bridge.session()->saveFilters(m_savedFilters, [](winnow::Result<bool>) {});
    });
    if (!m_savedFilters.empty()) menu.addSeparator();
    for (const auto& [title, filter] : m_savedFilters)
        connect(menu.addAction(QString::fromStdString(title)), &QAction::triggered, this,
            [this, filter = filter] { showFilter(filter); });
    menu.exec(m_saved->mapToGlobal(QPoint(0, m_saved->height())));
}

} // namespace winnow::ui
