// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/sheet_list.h"

#include <QSignalBlocker>

#include <algorithm>

namespace winnow::ui {

SheetList::SheetList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("tables"));
    setAccessibleName(tr("Sheets of the file"));
    setMaximumWidth(220);
    hide();
}

void SheetList::showTables(const std::vector<TableInfo>& tables, std::size_t shown,
    const std::optional<std::vector<std::string>>& tickedBefore)
{
    const QSignalBlocker quiet(this);
    clear();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const QString name = QString::fromStdString(tables[i].name);
        auto* item = new QListWidgetItem(tables[i].hidden ? tr("%1 (hidden)").arg(name) : name, this);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool ticked =
            tickedBefore ? std::ranges::find(*tickedBefore, tables[i].name) != tickedBefore->end() : i == shown;
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(name);
    }
    setCurrentRow(static_cast<int>(shown));
}

bool SheetList::isTicked(int table) const { return item(table)->checkState() == Qt::Checked; }

int SheetList::ticked() const
{
    int all = 0;
    for (int i = 0; i < count(); ++i) all += isTicked(i) ? 1 : 0;
    return all;
}

} // namespace winnow::ui
