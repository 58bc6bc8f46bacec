// SPDX-License-Identifier: Apache-2.0
// ExportDialog: lists in the form of a tool.

#include "ui/dialogs/export_dialog.h"

#include "export/profile_list.h"
#include "ui/dialogs/export_result.h"
#include "ui/preferences.h"
#include "ui/text/profile_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

#include <algorithm>

namespace winnow::ui {

/// The form of the last export first, after the list as it came; a workbook goes out as a workbook.
void ExportDialog::fillForms()
{
    m_profiles = availableProfiles(m_bridge.options().profileFolder);
    m_form->addItem(tr("As your file came"), QString());
    const QString last = m_preferences.profile();
    const auto add = [this](const Profile& p) {
        const QString name = QString::fromStdString(p.name);
        m_form->addItem(p.own ? tr("%1 (your own)").arg(name) : name, QString::fromStdString(p.id));
    };
    for (const Profile& p : m_profiles)
        if (QString::fromStdString(p.id) == last) add(p);
    for (const Profile& p : m_profiles)
        if (QString::fromStdString(p.id) != last) add(p);
    const bool workbook = !m_bridge.state()->sources.back().format.empty();
    if (!last.isEmpty())
        m_form->setCurrentIndex(qMax(0, m_form->findData(last)));
    else if (workbook)
        m_form->setCurrentIndex(m_form->findData(QStringLiteral("excel")));
}

const Profile* ExportDialog::profile() const
{
    std::string id = m_form->currentData().toString().toStdString();
    if (id.empty() && allLists()) id = "csv"; // lists of different forms have no form in common
    const auto found = std::ranges::find(m_profiles, id, &Profile::id);
    return found == m_profiles.end() ? nullptr : &*found;
}

ProfileExportOptions ExportDialog::profileOptions() const
{
    ProfileExportOptions options;
    options.sources = m_sources;
    options.sources.push_back(m_bridge.state()->path);
    if (!allLists()) options.lists = {source().id};
    options.eachList = allLists() && m_eachList->isChecked();
    options.all = what() == All;
    options.shape = m_perAddress->isChecked() && what() == Clean ? ExportShape::Address : ExportShape::Record;
    options.listSeparator = QLocale().decimalPoint() == QLatin1String(",") ? ";" : ",";
    if (m_merge->isChecked() && m_merge->isEnabled()) mergeInto(options);
    restrict(options);
    return options;
}

/// The first rows in the chosen form.
void ExportDialog::previewForm()
{
    const Profile* chosen = what() == Clean || what() == All ? profile() : nullptr;
    const int asked = ++m_previewAsked;
    m_preview->setVisible(chosen != nullptr);
    if (chosen == nullptr) return;
    m_bridge.session()->previewProfile(
        *chosen, profileOptions(), [this, self = QPointer<ExportDialog>(this), asked](Result<ProfilePreview> preview) {
            if (!self || asked != m_previewAsked || !preview) return;
            m_preview->clear();
            m_preview->setColumnCount(static_cast<int>(preview->header.size()));
            m_preview->setRowCount(static_cast<int>(preview->rows.size()));
            for (std::size_t c = 0; c < preview->header.size(); ++c) {
                m_preview->setHorizontalHeaderItem(
                    static_cast<int>(c), new QTableWidgetItem(QString::fromStdString(preview->header[c])));
                for (std::size_t r = 0; r < preview->rows.size(); ++r)
                    m_preview->setItem(static_cast<int>(r), static_cast<int>(c),
                        new QTableWidgetItem(QString::fromStdString(preview->rows[r][c]).simplified()));
            }
            m_preview->resizeColumnsToContents();
        });
}

void ExportDialog::startProfile(const QString& target)
{
    const Profile chosen = *profile();
    ProfileExportOptions options = profileOptions();
    options.target = target.toStdString();
    const QString password = m_zip->isChecked() ? m_password : QString();
    if (!password.isEmpty()) options.zipPassword = password.toStdString();
    m_preferences.setProfile(QString::fromStdString(chosen.id));
    setWriting(true);
    m_bridge.session()->exportByProfile(chosen, options,
        m_bridge.whileBusy<ProfileExportResult>(
            [this, self = QPointer<ExportDialog>(this), chosen, password](const Result<ProfileExportResult>& result) {
                if (self) takeProfile(result, chosen, password);
            }));
}

void ExportDialog::takeProfile(
    const Result<ProfileExportResult>& result, const Profile& chosen, const QString& password)
{
    if (!result) return showError(result.error());
    m_exported = true;
    setWriting(false);
    QStringList steps = stepsOf(chosen, *result);
    if (!steps.isEmpty()) steps.prepend(tr("What to do in %1 now").arg(QString::fromStdString(chosen.name)));
    if (!password.isEmpty())
        steps.prepend(
            tr("Password of the archive: %1\nIt is not kept anywhere and not shown again; tell it by another way than the file. 7-Zip, WinZip and Keka open the archive.")
                .arg(password) +
            QLatin1Char('\n'));
    if (steps.isEmpty())
        steps << tr("The files are readable by you alone. Delete them when they have done their work.");
    m_result->setResult(tr("Your list is written and was read back"),
        (filesWritten(*result) + changesOf(*result)).join(QLatin1Char('\n')), steps.join(QLatin1Char('\n')), m_folder);
    setMinimumHeight(0);
    m_stack->setCurrentIndex(1);
    resize(std::max(width(), 600), std::max(height(), 480));
}

} // namespace winnow::ui
