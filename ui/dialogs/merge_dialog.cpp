// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/merge_dialog.h"

#include "base/text.h"
#include "ui/dialogs/answer_row.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace winnow::ui {
namespace {

QComboBox* ruleBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(MergeDialog::tr("Fill empty cells"), int(MergeRule::Fill));
    box->addItem(MergeDialog::tr("Leave as it is"), int(MergeRule::Keep));
    box->addItem(MergeDialog::tr("The newest"), int(MergeRule::Newest));
    box->addItem(MergeDialog::tr("The longest"), int(MergeRule::Longest));
    box->addItem(MergeDialog::tr("All of them, joined"), int(MergeRule::Joined));
    return box;
}

MergeRule ruleIn(const QComboBox* box) { return static_cast<MergeRule>(box->currentData().toInt()); }
void choose(QComboBox* box, MergeRule rule) { box->setCurrentIndex(box->findData(int(rule))); }

} // namespace

MergeDialog::MergeDialog(SessionBridge& bridge, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_other(ruleBox(this)),
      m_columns(new QTableWidget(this)),
      m_preview(new QTreeWidget(this)),
      m_note(new QLabel(this))
{
    setWindowTitle(tr("Merge duplicates"));
    setObjectName(QStringLiteral("mergeDialog"));
    resize(820, 520);
    auto* lead = new QLabel(
        tr("When a list is written, the row that stays takes over what the rows that leave know. The rows in the project stay as they came: every rule can be changed or taken back."),
        this);
    lead->setWordWrap(true);
    m_other->setObjectName(QStringLiteral("mergeOther"));
    m_columns->setObjectName(QStringLiteral("mergeColumns"));
    m_preview->setObjectName(QStringLiteral("mergePreview"));
    m_columns->setColumnCount(2);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Rule")});
    m_columns->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_columns->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_columns->verticalHeader()->hide();
    m_columns->setShowGrid(false);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setAccessibleName(tr("Rules by column"));
    m_preview->setHeaderLabels({tr("Column"), tr("Now"), tr("Merged")});
    m_preview->setAccessibleName(tr("Rows as they would be written"));
    m_preview->setUniformRowHeights(true);
    m_note->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
    m_note->setWordWrap(true);

    auto* other = new QHBoxLayout;
    auto* otherLabel = new QLabel(tr("Columns that are not named below:"), this);
    otherLabel->setBuddy(m_other);
    other->addWidget(otherLabel);
    other->addWidget(m_other);
    other->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_columns, 2);
    middle->addWidget(m_preview, 3);
    auto* keep = new QPushButton(tr("Use these rules"), this);
    keep->setProperty("primary", true);
    keep->setObjectName(QStringLiteral("mergeUse"));
    keep->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, keep);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addLayout(other);
    layout->addLayout(middle, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    choose(m_other, m_bridge.state()->mergeRules.other);
    fillColumns();
    connect(m_other, &QComboBox::activated, this, &MergeDialog::preview);
    preview();
}

void MergeDialog::fillColumns()
{
    const auto state = m_bridge.state();
    std::set<std::string> seen;
    for (const SourceInfo& s : state->sources)
        for (std::uint32_t c = 0; c < s.columns.size(); ++c) {
            const std::string key = asciiLower(trimmed(s.columns[c]));
            const bool fixed = std::ranges::find(s.addressColumns, c) != s.addressColumns.end() ||
                std::ranges::find(s.consentColumns, c) != s.consentColumns.end();
            if (fixed || key.empty() || !seen.insert(key).second) continue;
            const int row = m_columns->rowCount();
            m_columns->insertRow(row);
            auto* item = new QTableWidgetItem(QString::fromStdString(s.columns[c]));
            item->setData(Qt::UserRole, QString::fromStdString(key));
            m_columns->setItem(row, 0, item);
            auto* box = ruleBox(m_columns);
            box->insertItem(0, tr("As the others"), -1);
            const auto own = state->mergeRules.byColumn.find(key);
            if (own == state->mergeRules.byColumn.end())
                box->setCurrentIndex(0);
            else
                choose(box, own->second);
            box->setAccessibleName(tr("Rule for %1").arg(item->text()));
            box->setObjectName(QStringLiteral("merge-") + QString::fromStdString(key));
            connect(box, &QComboBox::activated, this, &MergeDialog::preview);
            m_columns->setCellWidget(row, 1, box);
            m_columns->setRowHeight(row, 32);
        }
}

MergeRules MergeDialog::rules() const
{
    MergeRules out;
    out.other = ruleIn(m_other);
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto* box = static_cast<const QComboBox*>(m_columns->cellWidget(row, 1));
        if (box->currentData().toInt() >= 0)
            out.byColumn[m_columns->item(row, 0)->data(Qt::UserRole).toString().toStdString()] = ruleIn(box);
    }
    return out;
}

void MergeDialog::preview()
{
    const int asked = ++m_asked;
    m_bridge.session()->previewMerge(m_bridge.state(), rules(),
        [this, self = QPointer<MergeDialog>(this), asked](Result<std::vector<MergedRow>> rows) {
            if (self && asked == m_asked && rows) show(*rows);
        });
}

void MergeDialog::show(const std::vector<MergedRow>& rows)
{
    m_preview->clear();
    for (const MergedRow& row : rows) {
        const auto source =
            std::ranges::find(m_bridge.state()->sources, row.source, [](const SourceInfo& s) { return s.id.value; });
        if (source == m_bridge.state()->sources.end()) continue;
        const std::uint32_t address = source->addressColumns.empty() ? 0 : source->addressColumns.front();
        auto* top = new QTreeWidgetItem(m_preview,
            {address < row.before.size() ? QString::fromStdString(row.before[address]) : QString(),
                tr("%Ln row(s)", nullptr, int(row.rows))});
        for (std::size_t c = 0; c < row.before.size(); ++c) {
            if (row.before[c] == row.after[c]) continue;
            const QString column =
                c < source->columns.size() ? QString::fromStdString(source->columns[c]) : tr("Column %1").arg(c + 1);
            new QTreeWidgetItem(top,
                {column, QString::fromStdString(row.before[c]).simplified(),
                    QString::fromStdString(row.after[c]).simplified()});
        }
        top->setExpanded(true);
    }
    for (int c = 0; c < 2; ++c) m_preview->setColumnWidth(c, 150);
    m_note->setText(rows.empty()
            ? tr("With these rules no row changes.")
            : tr("The first rows that change are shown. Do-not-mail marks and addresses are never merged."));
}

} // namespace winnow::ui
