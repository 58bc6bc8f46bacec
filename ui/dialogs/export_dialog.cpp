// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/export_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/dialogs/answer_row.h"
#include "ui/dialogs/export_result.h"
#include "ui/dialogs/prompts.h"
#include "ui/preferences.h"
#include "ui/text/numbers.h"
#include "ui/text/profile_text.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace winnow::ui {
ExportDialog::ExportDialog(SessionBridge& bridge, Prompts& prompts, Preferences& preferences,
    std::vector<std::filesystem::path> sources, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_preferences(preferences),
      m_sources(std::move(sources)),
      m_checked(checkedRows(*bridge.state()->view)),
      m_stack(new QStackedWidget(this)),
      m_result(new ExportResultPage(this))
{
    setWindowTitle(tr("Export clean list"));
    setObjectName(QStringLiteral("exportDialog"));
    setMinimumWidth(520);
    m_stack->addWidget(makeChoice());
    m_stack->addWidget(m_result);
    connect(m_result, &ExportResultPage::overviewRequested, this, &ExportDialog::overviewRequested);
    connect(m_result, &ExportResultPage::done, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    // What it writes ends with the project.
    connect(&m_bridge, &SessionBridge::closed, this, [this] {
        if (std::exchange(m_writing, false)) done(QDialog::Rejected);
    });
    describe();
}

/// Esc, Cancel and the close button: the result is not lost.
void ExportDialog::reject()
{
    if (m_writing)
        hide();
    else
        QDialog::reject();
}

void ExportDialog::closeEvent(QCloseEvent* event)
{
    if (!m_writing) return QDialog::closeEvent(event);
    hide();
    event->ignore();
}

void ExportDialog::setWriting(bool writing)
{
    m_writing = writing;
    m_go->setEnabled(!writing);
    if (!writing && !isVisible()) open();
}

void ExportDialog::showPassword()
{
    const bool packs = !m_zip->isHidden() && m_zip->isChecked();
    if (packs && m_password.isEmpty())
        m_password = QString::fromStdString(spokenPassword(*m_bridge.options().vault.random));
    m_zipPassword->setText(packs ? tr("Write down its password, it is not stored: %1").arg(m_password) : QString());
    m_zipPassword->setVisible(packs);
}

QWidget* ExportDialog::makeChoice()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    m_list = new QComboBox(page);
    for (const SourceInfo& s : m_bridge.state()->sources) m_list->addItem(QString::fromStdString(s.name));
    const auto& sources = m_bridge.state()->sources;
    m_list->setCurrentIndex(m_list->count() - 1);
    m_list->setVisible(sources.size() > 1);
    m_list->setObjectName(QStringLiteral("exportList"));
    if (sources.size() > 1) {
        m_list->addItem(tr("All lists"));
        // Sheets of one file that were imported together leave together.
        const auto fileOf = [](const SourceInfo& s) {
            return s.name.substr(0, s.name.size() - std::min(s.name.size(), s.table.size()));
        };
        if (!sources.back().table.empty() && fileOf(sources.back()) == fileOf(sources[sources.size() - 2]))
            m_list->setCurrentIndex(m_list->count() - 1);
    }
    m_list->setAccessibleName(tr("List"));
    m_rows = new QComboBox(page);
    m_rows->setObjectName(QStringLiteral("exportRows"));
    m_rows->setAccessibleName(tr("Rows"));
    fillRows();
    m_form = new QComboBox(page);
    m_form->setObjectName(QStringLiteral("exportForm"));
    m_form->setAccessibleName(tr("Form of the file"));
    fillForms();
    m_formText = new QLabel(page);
    m_formText->setWordWrap(true);
    m_formText->setObjectName(QStringLiteral("exportFormText"));
    m_preview = new QTableWidget(page);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("First rows as they will be written"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setShowGrid(false);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(26);
    m_preview->setFixedHeight(26 * 4 + 24);
    m_preview->horizontalHeader()->setFixedHeight(26);
    m_preview->hide();
    m_zip = new QCheckBox(tr("Pack everything into one encrypted archive (AES-256)"), page);
    m_zip->setObjectName(QStringLiteral("exportZip"));
    m_zipPassword = new QLabel(page);
    m_zipPassword->setObjectName(QStringLiteral("exportPassword"));
    m_zipPassword->setWordWrap(true);
    m_zipPassword->setIndent(24);
    m_zipPassword->setTextFormat(Qt::PlainText);
    m_zipPassword->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_clean = new QRadioButton(page);
    m_all = new QRadioButton(tr("All rows, with the results in added columns"), page);
    m_perDecision = new QRadioButton(tr("One file for each decision: keep, review, leave out"), page);
    m_doNotMail = new QRadioButton(tr("Do-not-mail list, to take with you to another tool"), page);
    m_clean->setObjectName(QStringLiteral("exportClean"));
    m_all->setObjectName(QStringLiteral("exportAll"));
    m_perDecision->setObjectName(QStringLiteral("exportPerDecision"));
    m_doNotMail->setObjectName(QStringLiteral("exportDoNotMail"));
    m_clean->setChecked(true);
    m_eachList = new QCheckBox(tr("A file for each list"), page);
    m_eachList->setObjectName(QStringLiteral("exportEachList"));
    m_formulaSafe = new QCheckBox(tr("Make cells safe that a spreadsheet would run as formulas"), page);
    m_formulaSafe->setChecked(m_preferences.formulaSafe());
    m_perAddress = new QCheckBox(tr("One row for each address"), page);
    m_merge = new QCheckBox(tr("Merge the cells of duplicates into the row that stays"), page);
    m_merge->setObjectName(QStringLiteral("mergeDuplicates"));
    m_hashed = new QCheckBox(tr("As SHA-256 instead of readable addresses"), page);
    m_caution = new QLabel(bounceCaution(m_checked), page);
    m_caution->setWordWrap(true);
    m_caution->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
    m_error = new QLabel(page);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("exportError"));
    m_error->hide();
    m_go = new QPushButton(page);
    m_go->setProperty("primary", true);
    m_go->setObjectName(QStringLiteral("exportNow"));
    m_go->setIcon(theme::iconOnPrimary(QStringLiteral("download")));
    m_go->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), page);
    for (QWidget* w : std::initializer_list<QWidget*>{m_list, m_rows, m_clean, m_all, m_perDecision, m_doNotMail})
        layout->addWidget(w);
    layout->addSpacing(6);
    auto* form = new QHBoxLayout;
    auto* formLabel = new QLabel(tr("For:"), page);
    formLabel->setBuddy(m_form);
    form->addWidget(formLabel);
    form->addWidget(m_form, 1);
    layout->addLayout(form);
    layout->addWidget(m_formText);
    layout->addWidget(m_preview);
    for (QWidget* w : std::initializer_list<QWidget*>{
             m_eachList, m_zip, m_zipPassword, m_formulaSafe, m_perAddress, m_merge, m_hashed, m_caution, m_error})
        layout->addWidget(w);
    auto* buttons = answerRow(cancel, m_go);
    layout->addLayout(buttons);
    for (QRadioButton* b : {m_clean, m_all, m_perDecision, m_doNotMail})
        connect(b, &QRadioButton::toggled, this, &ExportDialog::describe);
    connect(m_list, &QComboBox::currentIndexChanged, this, &ExportDialog::describe);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::describe);
    connect(m_rows, &QComboBox::activated, this, &ExportDialog::chooseRows);
    for (QCheckBox* b : {m_perAddress, m_eachList, m_zip})
        connect(b, &QCheckBox::toggled, this, &ExportDialog::describe);
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::start);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return page;
}

ExportDialog::What ExportDialog::what() const
{
    return m_all->isChecked()        ? All
        : m_perDecision->isChecked() ? PerDecision
        : m_doNotMail->isChecked()   ? DoNotMail
                                     : Clean;
}

bool ExportDialog::allLists() const
{
    return m_list->currentIndex() >= static_cast<int>(m_bridge.state()->sources.size());
}

const SourceInfo& ExportDialog::source() const
{
    const auto& sources = m_bridge.state()->sources;
    return sources[std::min(static_cast<std::size_t>(qMax(0, m_list->currentIndex())), sources.size() - 1)];
}

void ExportDialog::describe()
{
    const SettleSummary s = allLists() ? m_bridge.state()->settled.total : m_bridge.state()->settled.of(source().id);
    const bool some = m_rows->currentIndex() > 0;
    const std::uint64_t kept = m_chosen ? m_chosen->kept : s.kept;
    m_clean->setText(some ? tr("The clean list, of these rows: %1").arg(number(kept))
                          : tr("The clean list: %1 rows").arg(number(kept)));
    QString note = tr("%1 rows are left out, %2 wait for review.").arg(number(s.leftOutTotal()), number(s.toReview));
    m_clean->setToolTip(note);
    const bool list = what() != DoNotMail;
    const bool byForm = what() == Clean || what() == All;
    m_form->setEnabled(byForm);
    const Profile* chosen = byForm ? profile() : nullptr;
    const QString several = !allLists() ? QString()
        : m_eachList->isChecked() ? QLatin1Char(' ') + tr("The name of each list follows the name that you choose.")
                                  : QLatin1Char(' ') + tr("The column winnow_source tells the lists apart.");
    m_perDecision->setVisible(!allLists());
    if (allLists() && m_perDecision->isChecked()) m_clean->setChecked(true);
    m_formText->setText(chosen != nullptr ? explanationOf(*chosen) + several
            : list                        ? tr("Columns, order, delimiter and encoding stay as in your file.")
                                          : tr("One address a line."));
    m_eachList->setVisible(chosen != nullptr && allLists());
    m_zip->setVisible(chosen != nullptr);
    showPassword();
    previewForm();
    m_formulaSafe->setVisible(chosen == nullptr && list);
    m_perAddress->setEnabled(what() == Clean);
    m_merge->setEnabled(what() == Clean && !m_bridge.state()->settled.duplicates.empty());
    m_hashed->setVisible(!list);
    m_caution->setVisible(what() == Clean && !m_caution->text().isEmpty());
    m_go->setText(what() == Clean ? tr("Export %Ln row(s)", nullptr, counted(kept)) : tr("Export"));
    m_rows->setEnabled(list);
    m_go->setEnabled(!m_writing &&
        (what() != Clean || kept > 0 || (m_chosen && m_chosen->gone > 0 && chosen != nullptr)) && (!some || m_chosen));
    // Wrapped texts and the preview need more room than a dialog asks for by itself.
    const QMargins around = layout()->contentsMargins();
    const int wanted = m_stack->widget(0)->layout()->totalHeightForWidth(width() - around.left() - around.right()) +
        around.top() + around.bottom();
    if (isVisible() && height() < wanted) resize(width(), wanted);
    setMinimumHeight(m_stack->currentIndex() == 0 ? wanted : 0);
}

void ExportDialog::start()
{
    m_error->hide();
    m_preferences.setFormulaSafe(m_formulaSafe->isChecked());
    const QFileInfo original(QString::fromStdString(source().name));
    const Profile* form = what() == Clean || what() == All ? profile() : nullptr;
    const bool delimited = source().format.empty() && !original.suffix().isEmpty();
    const QString suffix = form != nullptr && m_zip->isChecked() ? QStringLiteral("zip")
        : form != nullptr ? (form->format == ProfileFormat::Xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv"))
        : delimited       ? original.suffix()
                          : QStringLiteral("csv");
    const QString ending = what() == DoNotMail ? tr("do-not-mail") : what() == All ? tr("results") : tr("clean");
    const QString proposal =
        QStringLiteral("%1-%2.%3")
            .arg(original.completeBaseName(), ending, what() == DoNotMail ? QStringLiteral("txt") : suffix);
    const QString target =
        m_prompts.saveFile(this, windowTitle(), proposal, tr("Lists (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)"));
    if (target.isEmpty()) return;
    m_folder = QFileInfo(target).absolutePath();
    m_lines.clear();
    if (form != nullptr) return startProfile(target);
    m_preferences.setProfile(QString());
    ExportOptions options;
    options.target = target.toStdString();
    options.sources = m_sources;
    options.sources.push_back(m_bridge.state()->path);
    options.formulaSafe = m_formulaSafe->isChecked();
    options.all = what() == All;
    options.shape = m_perAddress->isChecked() && what() == Clean ? ExportShape::Address : ExportShape::Record;
    if (m_merge->isChecked() && m_merge->isEnabled()) mergeInto(options);
    restrict(options);
    setWriting(true);
    if (what() == DoNotMail) {
        m_bridge.session()->exportDoNotMail(options, m_hashed->isChecked(),
            m_bridge.whileBusy<std::uint64_t>(
                [this, self = QPointer<ExportDialog>(this), target](const Result<std::uint64_t>& count) {
                    if (!self) return;
                    if (!count) return showError(count.error());
                    m_lines << tr("%1: %2 addresses").arg(QFileInfo(target).fileName(), number(*count));
                    showResult();
                }));
        return;
    }
    std::vector<std::pair<ExportOptions, Decision>> files;
    if (what() != PerDecision) {
        files.emplace_back(options, Decision::Keep);
    } else {
        const QFileInfo chosen(target);
        for (const auto& [decision, word] : {std::pair(Decision::Keep, tr("keep")),
                 std::pair(Decision::Review, tr("review")), std::pair(Decision::LeaveOut, tr("leave-out"))}) {
            options.which = decision;
            options.target = QStringLiteral("%1/%2-%3.%4")
                                 .arg(chosen.absolutePath(), chosen.completeBaseName(), word, chosen.suffix())
                                 .toStdString();
            files.emplace_back(options, decision);
        }
    }
    write(std::move(files));
}

void ExportDialog::write(std::vector<std::pair<ExportOptions, Decision>> files)
{
    if (files.empty()) return showResult();
    const auto [options, which] = files.front();
    files.erase(files.begin());
    m_bridge.session()->exportList(source().id, options,
        m_bridge.whileBusy<ExportResult>([this, self = QPointer<ExportDialog>(this), options = options, which = which,
                                             left = std::move(files)](Result<ExportResult> result) {
            if (self) take(std::move(result), options, which, left);
        }));
}

void ExportDialog::take(Result<ExportResult> result, const ExportOptions& options, Decision which,
    std::vector<std::pair<ExportOptions, Decision>> left)
{
    if (!result) return showError(result.error());
    QStringList facts{tr("%1: %Ln row(s)", nullptr, static_cast<int>(result->records))
            .arg(QFileInfo(QString::fromStdString(options.target.string())).fileName())};
    if (which == Decision::Keep && !options.all) {
        if (result->corrected > 0)
            facts << tr("%Ln address(es) corrected", nullptr, static_cast<int>(result->corrected));
        if (result->filledCells > 0)
            facts << tr("%Ln empty cell(s) filled from duplicates", nullptr, static_cast<int>(result->filledCells));
        if (result->cutAddresses > 0)
            facts << tr("%Ln address(es) cut from shared cells", nullptr, static_cast<int>(result->cutAddresses));
        if (result->heldBack > 0)
            facts << tr("%Ln address(es) held back as unsafe", nullptr, static_cast<int>(result->heldBack));
    }
    if (result->formulaCells > 0) facts << tr("%Ln cell(s) made safe", nullptr, static_cast<int>(result->formulaCells));
    m_lines << facts.join(QStringLiteral("; "))
            << QStringLiteral("SHA-256 %1").arg(QString::fromStdString(result->sha256));
    write(std::move(left));
}

void ExportDialog::showResult()
{
    m_exported = true;
    setWriting(false);
    const QString now = what() == Clean
        ? tr("What to do now: import this file into your newsletter tool as a new audience, or let it replace the old one. Rows that say do not mail are not in it.")
        : tr("The files are readable by you alone. Delete them when they have done their work.");
    m_result->setResult(what() == DoNotMail ? tr("The do-not-mail list is written and was read back")
                                            : tr("Your list is written and was read back"),
        m_lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + now, QString(), m_folder);
    m_stack->setCurrentIndex(1);
}

void ExportDialog::showError(const Error& error)
{
    const ErrorText text = textOf(error);
    m_error->setText(text.title + QLatin1Char(' ') + text.advice);
    m_error->show();
    setWriting(false);
}

} // namespace winnow::ui
