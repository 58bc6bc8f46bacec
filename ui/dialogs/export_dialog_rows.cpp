// SPDX-License-Identifier: Apache-2.0
// ExportDialog: which rows are written.

#include "ui/dialogs/export_dialog.h"
#include "ui/text/compare_text.h"
#include "ui/text/facet_text.h"

#include <QComboBox>
#include <QPointer>

namespace winnow::ui {
namespace {

enum Rows { AllRows, ShownRows, ChangedRows };

} // namespace

void ExportDialog::setShown(const Filter& filter)
{
    m_shown = filter;
    fillRows();
}

void ExportDialog::fillRows()
{
    const auto state = m_bridge.state();
    m_rows->clear();
    m_rows->addItem(tr("All rows"), AllRows);
    if (!m_shown.empty())
        m_rows->addItem(tr("Only the rows shown now: %1").arg(winnow::ui::describe(m_shown, *state)), ShownRows);
    if (lastMoment(state->moments, MomentKind::Export) != 0)
        m_rows->addItem(
            tr("Only what changed: %1").arg(compareLabel(changedSinceExport(state->moments).compare, *state).toLower()),
            ChangedRows);
    m_rows->setVisible(m_rows->count() > 1);
    m_rows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ExportDialog::chooseRows()
{
    m_chosen.reset();
    const int asked = ++m_rowsAsked;
    const int rows = m_rows->currentData().toInt();
    if (rows != AllRows) {
        const Filter filter = rows == ShownRows ? m_shown : changedSinceExport(m_bridge.state()->moments);
        m_bridge.session()->choose(
            m_bridge.state(), filter, [this, self = QPointer<ExportDialog>(this), asked](Result<ChosenEntries> chosen) {
                if (!self || asked != m_rowsAsked) return;
                if (!chosen) return showError(chosen.error());
                m_chosen = std::move(*chosen);
                describe();
            });
    }
    describe();
}

template <class Options> void ExportDialog::restrict(Options& options) const
{
    if (!m_chosen) return;
    options.only = m_chosen->entries;
    options.remember = m_chosen->allSinceExport;
}

template <class Options> void ExportDialog::mergeInto(Options& options) const
{
    options.merge = m_bridge.state()->settled.duplicates;
    options.mergeRules = m_bridge.state()->mergeRules;
}

template void ExportDialog::mergeInto(ExportOptions& options) const;
template void ExportDialog::mergeInto(ProfileExportOptions& options) const;
template void ExportDialog::restrict(ExportOptions& options) const;
template void ExportDialog::restrict(ProfileExportOptions& options) const;

} // namespace winnow::ui
