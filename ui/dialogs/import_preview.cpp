#include "ui/dialogs/import_preview.h"

#include "intake/do_not_mail.h"
#include "ui/bridge/error_text.h"
#include "ui/theme.h"
#include "ui/widgets/import_question.h"
#include "ui/widgets/password_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace winnow::ui {
namespace {

constexpr int kPreviewRows = 20;
constexpr std::size_t kPreviewColumns = 60;

QString number(std::uint64_t n) { return QLocale().toString(static_cast<qulonglong>(n)); }

/// For texts with a plural.
int counted(std::uint64_t n) { return static_cast<int>(std::min<std::uint64_t>(n, std::numeric_limits<int>::max())); }

} // namespace

ImportPreview::ImportPreview(SessionBridge& bridge, const std::filesystem::path& path, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_path(path), m_title(new QLabel(this)), m_numbers(new QLabel(this)), m_header(new QCheckBox(tr("The first row is a header"), this)),
      m_delimiter(new QComboBox(this)), m_encoding(new QComboBox(this)), m_mend(new QCheckBox(tr("Mend text that was encoded twice"), this)),
      m_note(new QLabel(this)), m_table(new QTableWidget(this)), m_tables(new QListWidget(this)), m_textChoices(new QWidget(this)), m_lock(new QWidget(this)),
      m_secret(new PasswordEdit(PasswordEdit::Existing, m_lock)), m_leaveOut(new QCheckBox(this)), m_import(new QPushButton(this)),
      m_dates(new QWidget(this)), m_dateOrder(new QComboBox(m_dates)), m_datesText(new QLabel(m_dates))
{
    setWindowTitle(tr("Import a list"));
    setObjectName(QStringLiteral("importPreview"));
    resize(860, 560);
    QFont bold = font();
    bold.setPointSizeF(13);
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(QFileInfo(QString::fromStdString(path.string())).fileName());
    m_numbers->setWordWrap(true);
    m_numbers->setObjectName(QStringLiteral("previewNumbers"));
    m_note->setWordWrap(true);
    m_delimiter->addItem(tr("Found by itself"), QString());
    for (const auto& [word, value] : {std::pair(tr("Comma"), ","), std::pair(tr("Semicolon"), ";"), std::pair(tr("Tab"), "tab"), std::pair(tr("Vertical bar"), "|"), std::pair(tr("None: one column"), "none")})
        m_delimiter->addItem(word, QString::fromLatin1(value));
    m_encoding->addItem(tr("Found by itself"), QString());
    for (const char* name : {"UTF-8", "windows-1252", "windows-1250", "windows-1251", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "Shift_JIS", "GB18030", "macintosh"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_delimiter->setObjectName(QStringLiteral("delimiter"));
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_header->setObjectName(QStringLiteral("header"));
    m_leaveOut->setObjectName(QStringLiteral("leaveOutDoNotMail"));
    m_mend->hide();
    m_leaveOut->setChecked(true);
    m_leaveOut->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("First rows"));
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_import->setProperty("primary", true);
    m_import->setObjectName(QStringLiteral("importNow"));
    m_import->setText(tr("Import and check"));
    m_import->setDefault(true);
    m_import->setEnabled(false);

    auto* choices = new QHBoxLayout;
    auto* ofText = new QHBoxLayout(m_textChoices);
    ofText->setContentsMargins(0, 0, 0, 0);
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        ofText->addWidget(label);
        ofText->addWidget(field);
        ofText->addSpacing(12);
    };
    choices->addWidget(m_header);
    choices->addSpacing(12);
    labelled(tr("Between cells:"), m_delimiter);
    labelled(tr("Encoding:"), m_encoding);
    choices->addWidget(m_textChoices);
    choices->addStretch(1);
    m_tables->setObjectName(QStringLiteral("tables"));
    m_tables->setAccessibleName(tr("Sheets of the file"));
    m_tables->setMaximumWidth(220);
    m_tables->hide();
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_tables);
    middle->addWidget(m_table, 1);
    auto* lock = new QHBoxLayout(m_lock);
    lock->setContentsMargins(0, 0, 0, 0);
    auto* lockLabel = new QLabel(tr("Password of the file:"), m_lock);
    lockLabel->setBuddy(m_secret->edit());
    auto* unlock = new QPushButton(tr("Open"), m_lock);
    unlock->setObjectName(QStringLiteral("openProtected"));
    m_secret->edit()->setObjectName(QStringLiteral("filePassword"));
    lock->addWidget(lockLabel);
    lock->addWidget(m_secret, 1);
    lock->addWidget(unlock);
    m_lock->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_leaveOut, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
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
    auto* dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    auto* datesLabel = new QLabel(tr("Dates of last activity:"), m_dates);
    datesLabel->setBuddy(m_dateOrder);
    m_dateOrder->addItem(tr("Found by itself"), int(DateOrder::Either));
    m_dateOrder->addItem(tr("Day, month, year"), int(DateOrder::DayFirst));
    m_dateOrder->addItem(tr("Month, day, year"), int(DateOrder::MonthFirst));
    m_dateOrder->setObjectName(QStringLiteral("dateOrder"));
    m_datesText->setObjectName(QStringLiteral("datesPreview"));
    m_datesText->setTextFormat(Qt::PlainText);
    dates->addWidget(datesLabel);
    dates->addWidget(m_dateOrder);
    dates->addWidget(m_datesText, 1);
    m_dates->hide();
    layout->addWidget(m_dates);
    connect(m_dateOrder, &QComboBox::activated, this, [this] {
        ColumnPlan plan = m_preview.plan;
        plan.dateOrder = static_cast<DateOrder>(m_dateOrder->currentData().toInt());
        if (plan.dateOrder == DateOrder::Either) plan.dateOrder = guessDateOrder(m_preview.facts, plan.activity);
        m_chosen = plan;
        read();
    });
    if (bridge.state() && !bridge.state()->sources.empty()) {
        m_question = new ImportQuestion(*bridge.state(), this);
        layout->addWidget(m_question);
        connect(m_question, &ImportQuestion::answerChanged, this, &ImportPreview::describe);
    }
    layout->addLayout(buttons);

    const auto tryPassword = [this] {
        m_password = std::make_shared<const SecureBytes>(m_secret->secret());
        read();
    };
    connect(unlock, &QPushButton::clicked, this, tryPassword);
    connect(m_secret, &PasswordEdit::submitted, this, tryPassword);
    connect(m_tables, &QListWidget::currentRowChanged, this, &ImportPreview::tableChosen);
    connect(m_tables, &QListWidget::itemChanged, this, [this] { describe(); });
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_header, &QCheckBox::clicked, this, &ImportPreview::read);
    connect(m_mend, &QCheckBox::clicked, this, &ImportPreview::read);
    const auto shapeChanged = [this] {
        m_chosen.reset();
        read();
    };
    connect(m_delimiter, &QComboBox::activated, this, shapeChanged);
    connect(m_encoding, &QComboBox::activated, this, shapeChanged);
    read();
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
    if (const QString d = m_delimiter->currentData().toString(); !d.isEmpty()) options.delimiter = d.toStdString();
    if (const QString e = m_encoding->currentData().toString(); !e.isEmpty()) options.encoding = e.toStdString();
    // What the file says stands until the person says otherwise.
    if (m_ready && m_header->isChecked() != (m_preview.facts.dialect.headerRows > 0)) options.header = m_header->isChecked();
    else if (m_header->property("byHand").isValid()) options.header = m_header->isChecked();
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
    if (!preview && (preview.error().kind == ErrorKind::FileLocked || preview.error().kind == ErrorKind::WrongFilePassword)) return askForPassword(preview.error().kind);
    if (!preview) {
        const ErrorText text = textOf(preview.error());
        m_numbers->setText(text.title + QLatin1Char(' ') + text.advice);
        m_table->clear();
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
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
        fillTable();
        showDates();
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

/// What the first dates of last activity are taken for.
void ImportPreview::showDates()
{
    const ColumnPlan& plan = m_preview.plan;
    m_dates->setVisible(!plan.activity.empty());
    if (plan.activity.empty()) return;
    const QSignalBlocker quiet(m_dateOrder);
    m_dateOrder->setCurrentIndex(m_dateOrder->findData(int(plan.dateOrder)));
    QString example;
    unsigned filled = 0, dated = 0;
    for (const auto& row : m_preview.facts.sample) {
        const std::uint32_t c = plan.activity.front();
        if (c >= row.size() || row[c].empty()) continue;
        ++filled;
        const DayNumber day = activityDay(row[c], plan.dateOrder);
        if (day == 0) continue;
        ++dated;
        if (example.isEmpty()) example = tr("%1 is read as %2").arg(QString::fromStdString(row[c]).left(40), QLocale().toString(QDate(1970, 1, 1).addDays(day), QLocale::LongFormat));
    }
    QStringList parts;
    if (!example.isEmpty()) parts << example;
    if (filled > dated) parts << tr("%Ln of the first cells is no date and counts as none", nullptr, int(filled - dated));
    m_datesText->setText(parts.join(QStringLiteral("; ")));
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
    m_bridge.session()->guessImport(m_path, std::move(options), [this, self = QPointer<ImportPreview>(this), asked](Result<ImportGuess> guess) {
        if (self && asked == m_guessed && guess) m_question->propose(*guess);
    });
}

ImportAs ImportPreview::answer() const { return m_question == nullptr ? ImportAs::List : m_question->answer(); }

ImportPreview::ColumnUse ImportPreview::useOf(std::uint32_t column) const
{
    const ColumnPlan& plan = m_preview.plan;
    if (!plan.addresses.empty() && plan.addresses.front() == column) return PrimaryAddress;
    if (std::ranges::find(plan.addresses, column) != plan.addresses.end()) return FurtherAddress;
    if (std::ranges::find(plan.consent, column, &ConsentColumn::column) != plan.consent.end()) return DoNotMail;
    if (std::ranges::find(plan.activity, column) != plan.activity.end()) return Activity;
    return Other;
}

void ImportPreview::fillTable()
{
    const SheetFacts& facts = m_preview.facts;
    std::size_t width = std::max<std::size_t>(facts.columns.size(), facts.dialect.width);
    for (const auto& row : facts.sample) width = std::max(width, row.size());
    width = std::min(width, kPreviewColumns);
    const int rows = static_cast<int>(std::min<std::size_t>(kPreviewRows, facts.sample.size()));
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(width));
    m_table->setRowCount(rows + 1);
    for (std::size_t c = 0; c < width; ++c) {
        const int column = static_cast<int>(c);
        const QString title = c < facts.columns.size() && !facts.columns[c].empty() ? QString::fromStdString(facts.columns[c]) : tr("Column %1").arg(c + 1);
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(title));
        const ColumnUse use = useOf(static_cast<std::uint32_t>(c));
        auto* box = new QComboBox(m_table);
        box->addItems({tr("Other data"), tr("Address (decides)"), tr("Further address"), tr("Do not mail"), tr("Last activity")});
        box->setCurrentIndex(use);
        box->setAccessibleName(tr("What column %1 holds").arg(title));
        connect(box, &QComboBox::activated, this, [this, column](int chosen) { useChanged(column, chosen); });
        m_table->setCellWidget(0, column, box);
        for (int r = 0; r < rows; ++r) {
            const auto& row = facts.sample[static_cast<std::size_t>(r)];
            auto* item = new QTableWidgetItem(c < row.size() ? QString::fromStdString(row[c]).simplified() : QString());
            if (use == PrimaryAddress) {
                QFont bold = font();
                bold.setBold(true);
                item->setFont(bold);
                item->setBackground(palette().color(QPalette::Highlight));
            }
            m_table->setItem(r + 1, column, item);
        }
        m_table->setColumnWidth(column, use == PrimaryAddress ? 220 : 150);
    }
    m_table->setRowHeight(0, 32);
    if (!m_preview.plan.addresses.empty() && m_preview.plan.addresses.front() < width)
        m_table->scrollToItem(m_table->item(rows > 0 ? 1 : 0, static_cast<int>(m_preview.plan.addresses.front())));
}

void ImportPreview::useChanged(int column, int use)
{
    ColumnPlan plan = m_preview.plan;
    const auto c = static_cast<std::uint32_t>(column);
    std::erase(plan.addresses, c);
    std::erase_if(plan.consent, [c](const ConsentColumn& k) { return k.column == c; });
    std::erase(plan.activity, c);
    if (use == PrimaryAddress) plan.addresses.insert(plan.addresses.begin(), c);
    if (use == FurtherAddress) plan.addresses.push_back(c);
    if (use == DoNotMail)
        plan.consent.push_back({c, consentSense(c < m_preview.facts.columns.size() ? m_preview.facts.columns[c] : std::string())});
    if (use == Activity) plan.activity.push_back(c);
    plan.dateOrder = guessDateOrder(m_preview.facts, plan.activity);
    plan.close = false;
    m_chosen = plan;
    read();
}

void ImportPreview::describe()
{
    if (!m_preview.hasPlan) {
        m_numbers->setText(tr("No column of addresses was found. Choose the one that holds them in the row under the column names."));
        return;
    }
    if (!m_preview.complete) {
        m_numbers->setText(tr("Counting the rows..."));
        return;
    }
    QStringList parts{tr("%Ln row(s)", nullptr, counted(m_preview.rows)), tr("%1 with an address").arg(number(m_preview.withAddress))};
    if (m_preview.skipped > 0) parts << tr("%Ln line(s) without data skipped", nullptr, counted(m_preview.skipped));
    if (m_preview.rejected > 0) parts << tr("%Ln unreadable line(s) set aside", nullptr, counted(m_preview.rejected));
    m_numbers->setText(parts.join(QStringLiteral(" · ")));
    m_leaveOut->setText(tr("Leave out the %Ln row(s) that say: do not mail", nullptr, static_cast<int>(m_preview.doNotMail)));
    m_leaveOut->setVisible(m_preview.doNotMail > 0);
    m_note->setText(m_preview.plan.close ? tr("Two columns hold addresses about equally well. Check that the right one decides.") : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    int ticked = 0;
    for (int i = 0; i < m_tables->count(); ++i) ticked += m_tables->item(i)->checkState() == Qt::Checked ? 1 : 0;
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
    m_numbers->setText(kind == ErrorKind::FileLocked ? tr("This file is protected by a password. It is opened in memory only; no readable copy is written.")
                                                     : tr("This is not the password of the file. Capital letters count."));
    m_secret->clear();
    m_secret->edit()->setFocus();
}

void ImportPreview::fillTables()
{
    const auto& tables = m_preview.tables;
    m_tables->setVisible(tables.size() > 1);
    if (m_tables->count() == static_cast<int>(tables.size())) return;
    const QSignalBlocker quiet(m_tables);
    m_tables->clear();
    std::vector<std::string> names;
    for (const TableInfo& t : tables) names.push_back(t.name);
    const auto known = m_bridge.state() ? m_bridge.state()->layouts.sheetsFor(names) : std::nullopt;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const QString name = QString::fromStdString(tables[i].name);
        auto* item = new QListWidgetItem(tables[i].hidden ? tr("%1 (hidden)").arg(name) : name, m_tables);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(known ? (std::ranges::find(*known, tables[i].name) != known->end() ? Qt::Checked : Qt::Unchecked) : i == m_preview.table ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(name);
    }
    m_tables->setCurrentRow(static_cast<int>(m_preview.table));
    if (tables.size() > 1) m_tableName = tables[m_preview.table].name;
}

/// Another table is shown; what was chosen for the last one by hand is remembered.
void ImportPreview::tableChosen(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_preview.tables.size()) return;
    if (m_chosen && m_tableName) m_chosenElsewhere[*m_tableName] = *m_chosen;
    m_tableName = m_preview.tables[static_cast<std::size_t>(row)].name;
    m_chosen.reset();
    if (const auto earlier = m_chosenElsewhere.find(*m_tableName); earlier != m_chosenElsewhere.end()) m_chosen = earlier->second;
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
        if (m_tables->item(i)->checkState() != Qt::Checked) continue;
        if (name == m_tableName) {
            all.push_back(options);
            continue;
        }
        ImportOptions other;
        other.open.table = name;
        other.open.password = m_password;
        if (const auto chosen = m_chosenElsewhere.find(name); chosen != m_chosenElsewhere.end()) other.plan = chosen->second;
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
