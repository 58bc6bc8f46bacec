// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/column_table.h"

#include "intake/do_not_mail.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>

namespace winnow::ui {
namespace {

constexpr std::size_t kRows = 20;
constexpr std::size_t kColumns = 60;

} // namespace

ColumnUse useOf(const ColumnPlan& plan, std::uint32_t column)
{
    if (!plan.addresses.empty() && plan.addresses.front() == column) return ColumnUse::PrimaryAddress;
    if (std::ranges::find(plan.addresses, column) != plan.addresses.end()) return ColumnUse::FurtherAddress;
    if (std::ranges::find(plan.consent, column, &ConsentColumn::column) != plan.consent.end())
        return ColumnUse::DoNotMail;
    if (std::ranges::find(plan.activity, column) != plan.activity.end()) return ColumnUse::Activity;
    return ColumnUse::Other;
}

ColumnPlan withUse(ColumnPlan plan, const SheetFacts& facts, std::uint32_t column, ColumnUse use)
{
    std::erase(plan.addresses, column);
    std::erase_if(plan.consent, [column](const ConsentColumn& k) { return k.column == column; });
    std::erase(plan.activity, column);
    if (use == ColumnUse::PrimaryAddress) plan.addresses.insert(plan.addresses.begin(), column);
    if (use == ColumnUse::FurtherAddress) plan.addresses.push_back(column);
    if (use == ColumnUse::DoNotMail)
        plan.consent.push_back(
            {column, consentSense(column < facts.columns.size() ? facts.columns[column] : std::string())});
    if (use == ColumnUse::Activity) plan.activity.push_back(column);
    plan.dateOrder = guessDateOrder(facts, plan.activity);
    plan.close = false;
    return plan;
}

ColumnTable::ColumnTable(QWidget* parent) : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setAccessibleName(tr("First rows"));
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(26);
}

void ColumnTable::showList(const SheetFacts& facts, const ColumnPlan& plan)
{
    std::size_t width = std::max<std::size_t>(facts.columns.size(), facts.dialect.width);
    for (const auto& row : facts.sample) width = std::max(width, row.size());
    width = std::min(width, kColumns);
    const int rows = static_cast<int>(std::min(kRows, facts.sample.size()));
    clear();
    setColumnCount(static_cast<int>(width));
    setRowCount(rows + 1);
    for (std::uint32_t c = 0; c < width; ++c) showColumn(facts, c, useOf(plan, c));
    setRowHeight(0, 32);
    if (!plan.addresses.empty() && plan.addresses.front() < width)
        scrollToItem(item(rows > 0 ? 1 : 0, static_cast<int>(plan.addresses.front())));
}

void ColumnTable::showColumn(const SheetFacts& facts, std::uint32_t c, ColumnUse use)
{
    const int column = static_cast<int>(c);
    const QString title = c < facts.columns.size() && !facts.columns[c].empty()
        ? QString::fromStdString(facts.columns[c])
        : tr("Column %1").arg(c + 1);
    setHorizontalHeaderItem(column, new QTableWidgetItem(title));
    auto* box = new QComboBox(this);
    box->addItems(
        {tr("Other data"), tr("Address (decides)"), tr("Further address"), tr("Do not mail"), tr("Last activity")});
    box->setCurrentIndex(static_cast<int>(use));
    box->setAccessibleName(tr("What column %1 holds").arg(title));
    connect(
        box, &QComboBox::activated, this, [this, c](int chosen) { emit useChosen(c, static_cast<ColumnUse>(chosen)); });
    setCellWidget(0, column, box);
    for (int r = 0; r < rowCount() - 1; ++r) {
        const auto& row = facts.sample[static_cast<std::size_t>(r)];
        auto* cell = new QTableWidgetItem(c < row.size() ? QString::fromStdString(row[c]).simplified() : QString());
        if (use == ColumnUse::PrimaryAddress) {
            QFont bold = font();
            bold.setBold(true);
            cell->setFont(bold);
            cell->setBackground(palette().color(QPalette::Highlight));
        }
        setItem(r + 1, column, cell);
    }
    setColumnWidth(column, use == ColumnUse::PrimaryAddress ? 220 : 150);
}

void ColumnTable::showNothing()
{
    clear();
    setRowCount(0);
    setColumnCount(0);
}

} // namespace winnow::ui
