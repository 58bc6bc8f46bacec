// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/import_preview.h"

#include "ui/bridge/error_text.h"
#include "ui/text/numbers.h"
#include "ui/theme.h"
#include "ui/widgets/column_table.h"
#include "ui/widgets/date_order_row.h"
#include "ui/widgets/import_question.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/sheet_list.h"
#include "ui/widgets/text_choices.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace winnow::ui {

ImportPreview::ImportPreview(SessionBridge& bridge, const std::filesystem::path& path, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_path(path),
      m_title(new QLabel(this)),
      m_numbers(new QLabel(this)),
      m_header(new QCheckBox(tr("The first row is a header"), this)),
      m_textChoices(new TextChoices(this)),
      m_mend(new QCheckBox(tr("Mend text that was encoded twice"), this)),
      m_note(new QLabel(this)),
      m_table(new ColumnTable(this)),
      m_tables(new SheetList(this)),
      m_lock(new QWidget(this)),
      m_secret(new PasswordEdit(PasswordEdit::Existing, m_lock)),
      m_leaveOut(new QCheckBox(this)),
      m_import(new QPushButton(this)),
      m_dates(new DateOrderRow(this))
{
    setWindowTitle(tr("Import a list"));
    setObjectName(QStringLiteral("importPreview"));
    resize(860, 560);
    if (bridge.state() && !bridge.state()->sources.empty()) m_question = new ImportQuestion(*bridge.state(), this);
    m_header->setObjectName(QStringLiteral("header"));
    m_mend->hide();
    makeLock();
    layOut();
    connectAll();
    read();
}

/// The password of a protected file.
void ImportPreview::makeLock()
{
    auto* row = new QHBoxLayout(m_lock);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Password of the file:"), m_lock);
    label->setBuddy(m_secret->edit());
    auto* unlock = new QPushButton(tr("Open"), m_lock);
    unlock->setObjectName(QStringLiteral("openProtected"));
    m_secret->edit()->setObjectName(QStringLiteral("filePassword"));
    row->addWidget(label);
    row->addWidget(m_secret, 1);
    row->addWidget(unlock);
    m_lock->hide();
    const auto tryPassword = [this] {
        m_password = std::make_shared<const SecureBytes>(m_secret->secret());
        read();
    };
    connect(unlock, &QPushButton::clicked, this, tryPassword);
    connect(m_secret, &PasswordEdit::submitted, this, tryPassword);
}

void ImportPreview::layOut()
{
    QFont bold = font();
    bold.setPointSizeF(13);
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(QFileInfo(QString::fromStdString(m_path.string())).fileName());
    m_numbers->setWordWrap(true);
    m_numbers->setObjectName(QStringLiteral("previewNumbers"));
    m_note->setWordWrap(true);
    m_leaveOut->setObjectName(QStringLiteral("leaveOutDoNotMail"));
    m_leaveOut->setChecked(true);
    m_leaveOut->hide();
    m_import->setProperty("primary", true);
    m_import->setObjectName(QStringLiteral("importNow"));
    m_import->setText(tr("Import and check"));
    m_import->setDefault(true);
    m_import->setEnabled(false);

    auto* choices = new QHBoxLayout;
    choices->addWidget(m_header);
    choices->addSpacing(12);
    choices->addWidget(m_textChoices);
    choices->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_tables);
    middle->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_leaveOut, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_numbers);
    layout->addLayout(choices);
    layout->addWidget(m_mend);
    layout->addWidget(m_lock);
    layout->addLayout(middle, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_dates);
    if (m_question != nullptr) layout->addWidget(m_question);
    layout->addLayout(buttons);
}

void ImportPreview::connectAll()
{
    const auto choose = [this](const ColumnPlan& plan) {
        m_chosen = plan;
        read();
    };
    connect(m_table, &ColumnTable::useChosen, this, [this, choose](std::uint32_t column, ColumnUse use) {
        choose(withUse(m_preview.plan, m_preview.facts, column, use));
    });
    connect(m_dates, &DateOrderRow::orderChosen, this, [this, choose](DateOrder order) {
        ColumnPlan plan = m_preview.plan;
        plan.dateOrder = order == DateOrder::Either ? guessDateOrder(m_preview.facts, plan.activity) : order;
        choose(plan);
    });
    if (m_question != nullptr) connect(m_question, &ImportQuestion::answerChanged, this, &ImportPreview::describe);
    connect(m_tables, &QListWidget::currentRowChanged, this, &ImportPreview::tableChosen);
    connect(m_tables, &QListWidget::itemChanged, this, [this] { describe(); });
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_header, &QCheckBox::clicked, this, &ImportPreview::read);
    connect(m_mend, &QCheckBox::clicked, this, &ImportPreview::read);
    connect(m_textChoices, &TextChoices::changed, this, [this] {
        m_chosen.reset();
        read();
    });
}

void ImportPreview::done(int result)
{
    m_bridge.stopPreview();
    QDialog::done(result);
}

OpenOptions ImportPreview::openOptions() const
{
    OpenOptions open;
    ReadOptions& options = open.read;
    m_textChoices->applyTo(options);
    // What the file says stands until the person says otherwise.
    if (m_ready && m_header->isChecked() != (m_preview.facts.dialect.headerRows > 0))
        options.header = m_header->isChecked();
    else if (m_header->property("byHand").isValid())
        options.header = m_header->isChecked();
    options.mendDoubled = m_mend->isChecked();
    open.table = m_tableName;
    open.password = m_password;
    return open;
}

void ImportPreview::read()
{
    const OpenOptions options = openOptions();
    if (options.read.header) m_header->setProperty("byHand", true);
    m_import->setEnabled(false);
    m_numbers->setText(tr("Reading..."));
    m_bridge.preview(m_path, options, m_chosen, [self = QPointer<ImportPreview>(this)](Result<ListPreview> preview) {
        if (self) self->take(std::move(preview));
    });
}

void ImportPreview::take(Result<ListPreview> preview)
{
    if (!preview &&
        (preview.error().kind == ErrorKind::FileLocked || preview.error().kind == ErrorKind::WrongFilePassword))
        return askForPassword(preview.error().kind);
    if (!preview) {
        const ErrorText text = textOf(preview.error());
        m_numbers->setText(text.title + QLatin1Char(' ') + text.advice);
        m_table->showNothing();
        m_import->setEnabled(false);
        return;
    }
    const bool first = !preview->complete;
    m_preview = std::move(*preview);
    m_ready = true;
    if (first && recall()) return;
    if (first) {
        m_header->setChecked(m_preview.facts.dialect.headerRows > 0);
        m_mend->setVisible(m_mend->isChecked() || m_preview.facts.doubled > 0);
        m_textChoices->setVisible(m_preview.facts.format.empty());
        m_lock->hide();
        m_header->show();
        m_table->show();
        m_secret->clear();
        fillTables();
        m_table->showList(m_preview.facts, m_preview.plan);
        m_dates->showList(m_preview.facts, m_preview.plan);
    }
    describe();
    m_import->setEnabled(m_preview.hasPlan);
    if (first) guess();
}

bool ImportPreview::recall()
{
    if (m_chosen || m_recalled || !m_bridge.state()) return false;
    const auto plan = m_bridge.state()->layouts.planFor(m_preview.facts);
    m_recalled = true;
    if (!plan) return false;
    m_chosen = *plan;
    m_ready = false; // what the boxes say is not yet of this file
    read();
    return true;
}

/// Asks the project which list this resembles.
void ImportPreview::guess()
{
    if (m_question == nullptr || !m_preview.hasPlan || m_bridge.session() == nullptr) return;
    ImportOptions options;
    options.open = openOptions();
    options.open.helper = m_bridge.options().helper;
    options.plan = m_preview.plan;
    const int asked = ++m_guessed;
    m_bridge.session()->guessImport(
        m_path, std::move(options), [this, self = QPointer<ImportPreview>(this), asked](Result<ImportGuess> guess) {
            if (self && asked == m_guessed && guess) m_question->propose(*guess);
        });
}

ImportAs ImportPreview::answer() const { return m_question == nullptr ? ImportAs::List : m_question->answer(); }

void ImportPreview::describe()
{
    if (!m_preview.hasPlan) {
        m_numbers->setText(
            tr("No column of addresses was found. Choose the one that holds them in the row under the column names."));
        return;
    }
    if (!m_preview.complete) {
        m_numbers->setText(tr("Counting the rows..."));
        return;
    }
    QStringList parts{tr("%Ln row(s)", nullptr, counted(m_preview.rows)),
        tr("%1 with an address").arg(number(m_preview.withAddress))};
    if (m_preview.skipped > 0) parts << tr("%Ln line(s) without data skipped", nullptr, counted(m_preview.skipped));
    if (m_preview.rejected > 0) parts << tr("%Ln unreadable line(s) set aside", nullptr, counted(m_preview.rejected));
    m_numbers->setText(parts.join(QStringLiteral(" · ")));
    m_leaveOut->setText(tr("Leave out the %Ln row(s) that say: do not mail", nullptr, counted(m_preview.doNotMail)));
    m_leaveOut->setVisible(m_preview.doNotMail > 0);
    m_note->setText(m_preview.plan.close
            ? tr("Two columns hold addresses about equally well. Check that the right one decides.")
            : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    const int ticked = m_tables->ticked();
    if (m_question != nullptr && m_question->isEnabled()) {
        const QSignalBlocker quiet(m_question);
        m_question->setSeveral(ticked > 1);
    }
    if (answer() == ImportAs::Never) {
        m_import->setText(tr("Never mail these"));
        return;
    }
    m_import->setText(ticked > 1 ? tr("Import %Ln sheet(s) and check", nullptr, ticked) : tr("Import and check"));
}

void ImportPreview::askForPassword(ErrorKind kind)
{
    m_lock->show();
    for (QWidget* w : std::initializer_list<QWidget*>{m_textChoices, m_header, m_table, m_tables}) w->hide();
    m_numbers->setText(kind == ErrorKind::FileLocked
            ? tr("This file is protected by a password. It is opened in memory only; no readable copy is written.")
            : tr("This is not the password of the file. Capital letters count."));
    m_secret->clear();
    m_secret->edit()->setFocus();
}

void ImportPreview::fillTables()
{
    const auto& tables = m_preview.tables;
    m_tables->setVisible(tables.size() > 1);
    if (m_tables->count() == static_cast<int>(tables.size())) return;
    std::vector<std::string> names;
    for (const TableInfo& t : tables) names.push_back(t.name);
    const auto known = m_bridge.state() ? m_bridge.state()->layouts.sheetsFor(names) : std::nullopt;
    m_tables->showTables(tables, m_preview.table, known);
    if (tables.size() > 1) m_tableName = tables[m_preview.table].name;
}

/// Another table is shown; what was chosen for the last one by hand is remembered.
void ImportPreview::tableChosen(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_preview.tables.size()) return;
    if (m_chosen && m_tableName) m_chosenElsewhere[*m_tableName] = *m_chosen;
    m_tableName = m_preview.tables[static_cast<std::size_t>(row)].name;
    m_chosen.reset();
    if (const auto earlier = m_chosenElsewhere.find(*m_tableName); earlier != m_chosenElsewhere.end())
        m_chosen = earlier->second;
    m_header->setProperty("byHand", QVariant());
    m_ready = false;
    m_recalled = false;
    read();
}

std::vector<ImportOptions> ImportPreview::options() const
{
    ImportOptions options;
    options.open = openOptions();
    options.plan = m_preview.plan;
    if (!m_leaveOut->isChecked()) {
        options.plan->consent.clear();
        options.plan->allDoNotMail = false;
    }
    std::vector<ImportOptions> all;
    for (int i = 0; i < m_tables->count() && m_preview.tables.size() > 1; ++i) {
        const std::string& name = m_preview.tables[static_cast<std::size_t>(i)].name;
        if (!m_tables->isTicked(i)) continue;
        if (name == m_tableName) {
            all.push_back(options);
            continue;
        }
        ImportOptions other;
        other.open.table = name;
        other.open.password = m_password;
        if (const auto chosen = m_chosenElsewhere.find(name); chosen != m_chosenElsewhere.end())
            other.plan = chosen->second;
        all.push_back(std::move(other));
    }
    if (all.empty()) all.push_back(std::move(options));
    if (m_preview.tables.size() > 1)
        for (ImportOptions& one : all) {
            for (const TableInfo& t : m_preview.tables) one.tables.push_back(t.name);
            for (const ImportOptions& ticked : all)
                if (ticked.open.table) one.sheets.push_back(*ticked.open.table);
        }
    if (answer() == ImportAs::Version) {
        all.front().replaces = m_question->list();
        all.front().evidenceDays = m_question->evidenceDays();
    }
    return all;
}

} // namespace winnow::ui
