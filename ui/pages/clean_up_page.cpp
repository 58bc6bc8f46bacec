// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/clean_up_page.h"

#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/text/numbers.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <bit>

namespace winnow::ui {
namespace {

constexpr int kMostGroups = 1000;

/// The row of the table that an entry stands in.
std::optional<RowIndex> rowOf(const ViewColumns& view, EntryNo entry)
{
    const auto group = std::ranges::find(view.groups, entry.group.value, &ViewGroup::number);
    if (group == view.groups.end()) return std::nullopt;
    const RowIndex end = std::next(group) == view.groups.end() ? view.rows() : std::next(group)->firstRow;
    for (RowIndex row = group->firstRow + entry.index; row < end; ++row)
        if (view.entry[row] == entry.index) return row;
    return std::nullopt;
}

QLabel* wrapped(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

CleanUpPage::CleanUpPage(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_steps(new QListWidget(this)), m_stack(new QStackedWidget(this))
{
    m_steps->setObjectName(QStringLiteral("cleanUpSteps"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setFixedWidth(240);
    for (int i = 0; i < 5; ++i) m_steps->addItem(QString());
    m_stack->addWidget(makeDuplicates());
    m_stack->addWidget(makeCorrections());
    m_stack->addWidget(makeChoice(m_shared, Shared));
    m_stack->addWidget(makeChoice(m_disposable, Disposable));
    m_stack->addWidget(makeChoice(m_inactive, Inactive));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_steps);
    layout->addWidget(m_stack, 1);
    connect(m_steps, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_bridge, &SessionBridge::stateChanged, this, &CleanUpPage::takeState);
    connect(&m_bridge, &SessionBridge::closed, this, [this] {
        m_groups->clear();
        ++m_listing;
        m_corrections->clear();
    });
    m_steps->setCurrentRow(0);
    retranslate();
}

QWidget* CleanUpPage::makeDuplicates()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_duplicatesText = wrapped(page);
    m_survivor = new QComboBox(page);
    m_survivor->setObjectName(QStringLiteral("survivor"));
    m_groups = new QTreeWidget(page);
    m_groups->setObjectName(QStringLiteral("duplicates"));
    m_groups->setUniformRowHeights(true);
    m_groups->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_keepThis = new QPushButton(page);
    m_keepThis->setObjectName(QStringLiteral("keepThis"));
    auto* line = new QHBoxLayout;
    m_merge = new QPushButton(page);
    m_merge->setObjectName(QStringLiteral("mergeRules"));
    line->addWidget(m_survivor);
    line->addWidget(m_merge);
    line->addStretch(1);
    line->addWidget(m_keepThis);
    layout->addWidget(m_duplicatesText);
    layout->addLayout(line);
    layout->addWidget(m_groups, 1);
    connect(m_survivor, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) decideChoices();
    });
    connect(m_groups, &QTreeWidget::itemExpanded, this, &CleanUpPage::fillGroup);
    connect(m_groups, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        m_keepThis->setEnabled(item && item->parent() && !item->data(0, Qt::UserRole + 1).toBool());
    });
    connect(m_keepThis, &QPushButton::clicked, this, &CleanUpPage::keepThisOne);
    connect(m_merge, &QPushButton::clicked, this, &CleanUpPage::chooseMerge);
    m_keepThis->setEnabled(false);
    return page;
}

QWidget* CleanUpPage::makeCorrections()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_correctionsText = wrapped(page);
    m_corrections = new QTreeWidget(page);
    m_corrections->setObjectName(QStringLiteral("corrections"));
    m_corrections->setRootIsDecorated(false);
    m_corrections->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_accept = new QPushButton(page);
    m_accept->setObjectName(QStringLiteral("acceptCorrection"));
    m_acceptAll = new QPushButton(page);
    m_acceptAll->setObjectName(QStringLiteral("acceptAll"));
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_accept);
    line->addWidget(m_acceptAll);
    layout->addWidget(m_correctionsText);
    layout->addWidget(m_corrections, 1);
    layout->addLayout(line);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        std::vector<DomainCorrection> chosen;
        for (const QTreeWidgetItem* item : m_corrections->selectedItems())
            chosen.push_back(
                m_bridge.state()->corrections[static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt())]);
        m_bridge.correct(std::move(chosen));
    });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] { m_bridge.correct(m_bridge.state()->corrections); });
    connect(m_corrections, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_accept->setEnabled(!m_corrections->selectedItems().isEmpty()); });
    return page;
}

QWidget* CleanUpPage::makeChoice(Choice& choice, Step step)
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    choice.text = wrapped(page);
    choice.decision = new QComboBox(page);
    choice.show = new QPushButton(page);
    auto* line = new QHBoxLayout;
    if (step == Inactive) {
        choice.months = new QSpinBox(page);
        choice.months->setRange(1, 600);
        line->addWidget(choice.months);
        connect(choice.months, &QSpinBox::editingFinished, this, [this] {
            if (!m_filling && m_bridge.state() && m_inactive.months->value() != m_bridge.state()->policy.inactiveMonths)
                decideChoices();
        });
    }
    line->addWidget(choice.decision);
    line->addWidget(choice.show);
    line->addStretch(1);
    layout->addWidget(choice.text);
    layout->addLayout(line);
    layout->addStretch(1);
    connect(choice.decision, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) decideChoices();
    });
    connect(choice.show, &QPushButton::clicked, this, [this, step] {
        Filter filter;
        const Flag flag = step == Shared ? kFlagRole : step == Disposable ? kFlagDisposable : kFlagInactive;
        filter.of(Facet::Flag).wanted = {static_cast<std::uint32_t>(std::countr_zero(static_cast<unsigned>(flag)))};
        emit filterRequested(filter);
    });
    return page;
}

void CleanUpPage::showStep(Step step) { m_steps->setCurrentRow(step); }

void CleanUpPage::retranslate()
{
    m_filling = true;
    m_steps->setAccessibleName(tr("Clean-up"));
    const auto refill = [](QComboBox* box, const QStringList& words) {
        const int current = box->currentIndex();
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(qMax(0, current));
    };
    refill(m_survivor, {tr("Keep the first row"), tr("Keep the last row"), tr("Keep the most complete row")});
    m_survivor->setAccessibleName(tr("Which row stays"));
    m_merge->setText(tr("Merge cells..."));
    m_merge->setToolTip(tr("What the row that stays takes over from the rows that leave"));
    m_keepThis->setText(tr("Keep this row instead"));
    m_groups->setHeaderLabels({tr("Address"), tr("Row"), tr("Contents")});
    m_groups->setAccessibleName(tr("Duplicates"));
    m_corrections->setHeaderLabels({tr("In the list"), tr("Probably meant"), tr("Rows")});
    m_corrections->setAccessibleName(tr("Corrections"));
    m_accept->setText(tr("Accept the selected"));
    m_acceptAll->setText(tr("Accept all"));
    for (Choice* c : {&m_shared, &m_disposable, &m_inactive}) {
        refill(c->decision, {labelOf(Decision::Keep), labelOf(Decision::LeaveOut), labelOf(Decision::Review)});
        c->decision->setAccessibleName(tr("What to do with them"));
        c->show->setText(tr("Show these rows"));
    }
    m_inactive.months->setSuffix(tr(" months"));
    m_inactive.months->setAccessibleName(tr("Months without activity"));
    m_filling = false;
    takeState();
}

std::uint64_t CleanUpPage::countFlag(Flag flag) const
{
    const auto& flags = m_bridge.state()->view->flags;
    return static_cast<std::uint64_t>(
        std::ranges::count_if(flags, [flag](std::uint16_t f) { return (f & flag) != 0; }));
}

void CleanUpPage::takeState()
{
    const auto state = m_bridge.state();
    if (!state) return;
    m_filling = true;
    const std::uint64_t duplicates = state->settled.duplicates.values() - state->settled.duplicates.size();
    std::uint64_t corrections = 0;
    for (const DomainCorrection& c : state->corrections) corrections += c.rows;
    const std::uint64_t shared = countFlag(kFlagRole);
    const std::uint64_t disposable = countFlag(kFlagDisposable);
    const std::uint64_t inactive = countFlag(kFlagInactive);
    const std::pair<QString, std::uint64_t> steps[] = {{tr("Duplicates"), duplicates}, {tr("Corrections"), corrections},
        {tr("Shared addresses"), shared}, {tr("Throw-away addresses"), disposable},
        {tr("Long without activity"), inactive}};
    for (int i = 0; i < 5; ++i)
        m_steps->item(i)->setText(QStringLiteral("%1  (%2)").arg(steps[i].first, number(steps[i].second)));
    m_duplicatesText->setText(state->settled.duplicates.empty()
            ? tr("No address stands in more than one row.")
            : tr("%1 addresses stand in more than one row, which makes %2 rows too many. A row that says do not mail always wins.")
                  .arg(number(state->settled.duplicates.size()), number(duplicates)));
    m_survivor->setCurrentIndex(static_cast<int>(state->policy.survivor));
    m_shared.text->setText(
        tr("%Ln address(es) belong to a function, such as info@ or sales@. Several people may read them.", nullptr,
            static_cast<int>(shared)));
    m_shared.decision->setCurrentIndex(static_cast<int>(state->policy.role));
    m_disposable.text->setText(
        tr("%Ln address(es) are on domains known for throw-away addresses.", nullptr, static_cast<int>(disposable)));
    m_disposable.decision->setCurrentIndex(
        static_cast<int>(state->policy.byReason[static_cast<std::size_t>(Reason::DisposableDomain)]));
    const bool dated =
        std::ranges::any_of(state->sources, [](const SourceInfo& s) { return !s.activityColumns.empty(); });
    m_inactive.text->setText(dated
            ? tr("%Ln address(es) showed no activity for so long. A row without a date is never inactive.", nullptr,
                  static_cast<int>(inactive))
            : tr("No column of the list tells a date of last activity."));
    m_inactive.decision->setCurrentIndex(static_cast<int>(state->policy.inactive));
    m_inactive.decision->setEnabled(dated);
    m_inactive.months->setEnabled(dated);
    m_inactive.months->setValue(state->policy.inactiveMonths);
    m_shared.show->setEnabled(shared > 0);
    m_disposable.show->setEnabled(disposable > 0);
    m_inactive.show->setEnabled(inactive > 0);
    m_filling = false;
    showDuplicates();
    showCorrections();
}

void CleanUpPage::decideChoices()
{
    if (!m_bridge.state()) return;
    Policy policy = m_bridge.state()->policy;
    policy.survivor = static_cast<Survivor>(m_survivor->currentIndex());
    policy.role = static_cast<Decision>(m_shared.decision->currentIndex());
    policy.byReason[static_cast<std::size_t>(Reason::DisposableDomain)] =
        static_cast<Decision>(m_disposable.decision->currentIndex());
    policy.inactive = static_cast<Decision>(m_inactive.decision->currentIndex());
    policy.inactiveMonths = static_cast<std::uint16_t>(m_inactive.months->value());
    if (policy != m_bridge.state()->policy) m_bridge.decide(policy, m_bridge.state()->rules);
}

void CleanUpPage::showDuplicates()
{
    const auto state = m_bridge.state();
    m_groups->clear();
    ++m_listing;
    m_keepThis->setEnabled(false);
    m_merge->setEnabled(!state->settled.duplicates.empty());
    int shown = 0;
    std::vector<RowIndex> survivors;
    for (const auto group : state->settled.duplicates) {
        if (shown == kMostGroups) break;
        const auto row = rowOf(*state->view, group.front());
        if (!row) continue;
        survivors.push_back(*row);
        auto* item = new QTreeWidgetItem(
            m_groups, {QStringLiteral("…"), QString(), tr("%Ln row(s)", nullptr, static_cast<int>(group.size()))});
        item->setData(0, Qt::UserRole, shown++);
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
    if (state->settled.duplicates.size() > kMostGroups)
        m_duplicatesText->setText(
            m_duplicatesText->text() + QLatin1Char(' ') + tr("The first %1 are listed here.").arg(number(kMostGroups)));
    m_groups->setColumnWidth(0, 280);
    if (survivors.empty() || !m_bridge.session()) return;
    m_bridge.session()->readRows(
        state->view, survivors, [this, listing = m_listing](Result<std::vector<RowText>> texts) {
            if (!texts || listing != m_listing) return;
            for (int i = 0; i < m_groups->topLevelItemCount() && i < static_cast<int>(texts->size()); ++i)
                m_groups->topLevelItem(i)->setText(
                    0, QString::fromStdString((*texts)[static_cast<std::size_t>(i)].address));
        });
}

void CleanUpPage::fillGroup(QTreeWidgetItem* item)
{
    const auto state = m_bridge.state();
    if (!state || item->childCount() > 0) return;
    const auto group = state->settled.duplicates[static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt())];
    std::vector<RowIndex> rows;
    for (std::size_t i = 0; i < group.size() && i < 200; ++i)
        if (const auto row = rowOf(*state->view, group[i])) rows.push_back(*row);
    m_bridge.session()->readRows(
        state->view, rows, [this, rows, item, listing = m_listing](Result<std::vector<RowText>> texts) {
            if (!texts || listing != m_listing || item->childCount() > 0) return;
            for (std::size_t i = 0; i < texts->size(); ++i) {
                QStringList cells;
                for (const std::string& cell : (*texts)[i].cells)
                    if (!cell.empty()) cells << QString::fromStdString(cell).simplified();
                const bool stays = i == 0;
                auto* child = new QTreeWidgetItem(item,
                    {(stays ? tr("stays: %1") : tr("leaves: %1")).arg(QString::fromStdString((*texts)[i].address)),
                        number((*texts)[i].recordInSource), cells.join(QStringLiteral(" · "))});
                child->setData(0, Qt::UserRole, rows[i]);
                child->setData(0, Qt::UserRole + 1, stays);
                child->setIcon(0, theme::icon(stays ? QStringLiteral("check") : QStringLiteral("x")));
            }
        });
}

void CleanUpPage::chooseMerge()
{
    if (!m_bridge.state() || m_bridge.isBusy()) return;
    auto* dialog = new MergeDialog(m_bridge, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_bridge.setMergeRules(dialog->rules()); });
    dialog->open();
}

void CleanUpPage::keepThisOne()
{
    const QTreeWidgetItem* item = m_groups->currentItem();
    if (item && item->parent())
        m_bridge.edit({item->data(0, Qt::UserRole).toUInt()}, Decision::Keep, tr("the row that stays"));
}

void CleanUpPage::showCorrections()
{
    const auto state = m_bridge.state();
    m_corrections->clear();
    int i = 0;
    for (const DomainCorrection& c : state->corrections) {
        auto* item = new QTreeWidgetItem(m_corrections,
            {QStringLiteral("@") + QString::fromStdString(c.wrong),
                QStringLiteral("@") + QString::fromStdString(c.right), number(c.rows)});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, i++);
    }
    m_corrections->setColumnWidth(0, 240);
    m_corrections->setColumnWidth(1, 240);
    m_correctionsText->setText(state->corrections.empty()
            ? tr("No domain looks misspelt.")
            : tr("These domains look like a slip of the pen. An accepted correction is written into the exported list; your file stays as it is."));
    m_accept->setEnabled(false);
    m_acceptAll->setEnabled(!state->corrections.empty());
}

} // namespace winnow::ui
