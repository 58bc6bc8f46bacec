// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/check_dialog.h"

#include "net/socks5.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/seal_dialog.h"
#include "ui/text/network_text.h"
#include "ui/text/numbers.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <climits>
#include <cmath>

namespace winnow::ui {
namespace {

QLabel* note(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setIndent(24);
    QPalette p = label->palette();
    p.setColor(QPalette::WindowText, theme::secondaryText());
    label->setPalette(p);
    return label;
}

} // namespace

CheckDialog::CheckDialog(SessionBridge& bridge, const NetworkChoice& last, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_dns(new QLabel(this)),
      m_port(new QLabel(this)),
      m_error(new QLabel(this)),
      m_test(new QPushButton(this)),
      m_seal(new QPushButton(this)),
      m_start(new QPushButton(this))
{
    setObjectName(QStringLiteral("checkDialog"));
    setWindowTitle(tr("Check in the network"));
    setMinimumWidth(600);
    m_dns->setWordWrap(true);
    m_port->setWordWrap(true);
    m_dns->setObjectName(QStringLiteral("dnsLine"));
    m_port->setObjectName(QStringLiteral("portLine"));
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("checkError"));
    m_error->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_dns);
    layout->addWidget(m_port);
    layout->addWidget(buildChoices());
    layout->addWidget(buildMailboxFields());
    layout->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    m_test->setText(tr("Test the connection"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_seal->setText(tr("Seal: never ask the network"));
    m_seal->setToolTip(
        tr("The project then refuses every check in the network; lifting the seal needs the password and a note."));
    m_seal->setObjectName(QStringLiteral("sealProject"));
    m_start->setText(tr("Start"));
    m_start->setProperty("primary", true);
    m_start->setObjectName(QStringLiteral("startCheck"));
    m_start->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(m_test);
    buttons->addWidget(m_seal);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_start);
    layout->addLayout(buttons);

    m_helo->setText(QString::fromStdString(last.helo));
    m_sender->setText(QString::fromStdString(last.mailFrom));
    m_proxy->setText(QString::fromStdString(last.proxy));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_test, &QPushButton::clicked, this, &CheckDialog::testConnection);
    connect(m_seal, &QPushButton::clicked, this, &CheckDialog::seal);
    for (QRadioButton* radio : {m_offline, m_domains, m_mailboxes})
        connect(radio, &QRadioButton::toggled, this, &CheckDialog::judge);
    for (QLineEdit* edit : {m_helo, m_sender, m_proxy})
        connect(edit, &QLineEdit::textChanged, this, &CheckDialog::judge);
    m_domains->setChecked(true);
    judge();
    planCheck();
}

QWidget* CheckDialog::buildChoices()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_offline = new QRadioButton(tr("Offline: nothing leaves this computer"), box);
    m_domains = new QRadioButton(tr("Domains: does the domain exist and take mail?"), box);
    m_mailboxes = new QRadioButton(tr("Mailboxes: ask each mail server about each address"), box);
    m_offline->setObjectName(QStringLiteral("depthOffline"));
    m_domains->setObjectName(QStringLiteral("depthDomains"));
    m_mailboxes->setObjectName(QStringLiteral("depthMailboxes"));
    m_domainsText = note(box);
    m_mailboxesText = note(box);
    m_domainsText->setText(tr("Your name server learns which domains are asked, and nothing about the people."));
    m_mailboxesText->setText(tr("Each address is named to its own mail server. No message is ever sent."));
    layout->addWidget(m_offline);
    layout->addWidget(m_domains);
    layout->addWidget(m_domainsText);
    layout->addWidget(m_mailboxes);
    layout->addWidget(m_mailboxesText);
    auto* sampleLine = new QHBoxLayout;
    m_sample = new QCheckBox(tr("Only a sample first, addresses:"), box);
    m_sample->setObjectName(QStringLiteral("sampleOnly"));
    m_sampleSize = new QSpinBox(box);
    m_sampleSize->setRange(10, 100'000);
    m_sampleSize->setValue(200);
    m_sampleSize->setAccessibleName(tr("Addresses in the sample"));
    sampleLine->addWidget(m_sample);
    sampleLine->addWidget(m_sampleSize);
    sampleLine->addStretch(1);
    layout->addLayout(sampleLine);
    return box;
}

QWidget* CheckDialog::buildMailboxFields()
{
    m_fields = new QWidget(this);
    auto* layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    m_helo = new QLineEdit(m_fields);
    m_sender = new QLineEdit(m_fields);
    m_proxy = new QLineEdit(m_fields);
    m_helo->setObjectName(QStringLiteral("helo"));
    m_helo->setPlaceholderText(QStringLiteral("mail.example.org"));
    m_sender->setObjectName(QStringLiteral("sender"));
    m_sender->setPlaceholderText(tr("empty: no sender is named"));
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->setPlaceholderText(QStringLiteral("socks5://127.0.0.1:1080"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name of this connection"), m_helo);
    form->addRow(tr("Sender address"), m_sender);
    form->addRow(tr("Proxy"), m_proxy);
    layout->addLayout(form);
    m_providers = new QTableWidget(0, 3, m_fields);
    m_providers->setObjectName(QStringLiteral("providers"));
    m_providers->setAccessibleName(tr("Who would be asked"));
    m_providers->setHorizontalHeaderLabels({tr("Mail servers"), tr("Addresses"), tr("What to expect")});
    m_providers->verticalHeader()->hide();
    m_providers->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_providers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_providers->setSelectionMode(QAbstractItemView::NoSelection);
    m_providers->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    layout->addWidget(m_providers);
    m_expectation = new QLabel(m_fields);
    m_expectation->setObjectName(QStringLiteral("expectation"));
    m_expectation->setWordWrap(true);
    layout->addWidget(m_expectation);
    return m_fields;
}

NetworkChoice CheckDialog::choice() const
{
    NetworkChoice out;
    out.depth = m_mailboxes->isChecked() ? CheckDepth::Mailbox
        : m_domains->isChecked()         ? CheckDepth::Domain
                                         : CheckDepth::Form;
    out.helo = m_helo->text().trimmed().toStdString();
    out.mailFrom = m_sender->text().trimmed().toStdString();
    out.proxy = m_proxy->text().trimmed().toStdString();
    out.sample = m_sample->isChecked() ? static_cast<std::uint64_t>(m_sampleSize->value()) : 0;
    return out;
}

/// Asks the project alone. The answer comes later; the dialog may be gone by then.
void CheckDialog::planCheck()
{
    m_bridge.session()->networkOverview(
        m_bridge.wish(choice()), [self = QPointer<CheckDialog>(this)](Result<NetworkOverview> overview) {
            if (self) self->showOverview(overview);
        });
}

/// Nobody is asked anything before a person says so.
void CheckDialog::testConnection()
{
    m_testing = true;
    m_dns->setText(tr("Looking at your name servers and at port 25; nothing about your list is sent..."));
    m_port->clear();
    judge();
    m_bridge.lookAround(choice(), [self = QPointer<CheckDialog>(this)](Result<Readiness> readiness) {
        if (self) self->showReadiness(readiness);
    });
}

void CheckDialog::showReadiness(const Result<Readiness>& readiness)
{
    if (!m_bridge.state() || m_bridge.state()->seal == CheckDepth::Form) return; // sealed meanwhile
    m_looked = true;
    m_testing = false;
    if (!readiness)
        m_dns->setText(tr("This computer has no network that can be used: only the offline checks can be made."));
    else {
        m_readiness = *readiness;
        m_dns->setText(dnsLine(*readiness));
        m_port->setText(portLine(*readiness));
    }
    fillProviders();
    judge();
}

void CheckDialog::showOverview(const Result<NetworkOverview>& overview)
{
    if (!overview) return;
    m_overview = *overview;
    m_planned = true;
    if (m_overview.domains == 0)
        m_domainsText->setText(tr("No domains are left to ask."));
    else
        m_domainsText->setText(
            tr("%Ln domain(s) are asked. Your name server learns which ones, and nothing about the people.", nullptr,
                counted(m_overview.domains)));
    if (m_overview.mailboxes > 0)
        m_mailboxesText->setText(tr("%Ln address(es) are named to their own mail servers. No message is ever sent.",
            nullptr, counted(m_overview.mailboxes)));
    fillProviders();
    judge();
}

void CheckDialog::fillProviders()
{
    m_providers->setRowCount(static_cast<int>(m_overview.providers.size()));
    for (int i = 0; i < m_providers->rowCount(); ++i) {
        const PlannedProvider& p = m_overview.providers[static_cast<std::size_t>(i)];
        QString expect = tr("tells");
        if (!p.tells)
            expect = tr("does not tell");
        else if (m_looked && m_readiness.port() == PortState::Shut)
            expect = tr("not reached from here");
        else if (m_looked && m_readiness.port() == PortState::NotTested)
            expect = tr("not known");
        else if (p.blocksHomeLines && !m_readiness.nameMatches)
            expect = tr("refuses many home connections");
        if (p.hours >= 0.5)
            expect += QStringLiteral(", ") +
                tr("about %Ln hour(s)", nullptr, static_cast<int>(std::lround(std::max(1.0, p.hours))));
        m_providers->setItem(
            i, 0, new QTableWidgetItem(p.name.empty() ? tr("Other mail servers") : QString::fromStdString(p.name)));
        auto* count = new QTableWidgetItem(number(p.mailboxes));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_providers->setItem(i, 1, count);
        m_providers->setItem(i, 2, new QTableWidgetItem(expect));
    }
    m_providers->setVisible(m_providers->rowCount() > 0);
    m_providers->resizeColumnToContents(0);
    m_expectation->setText(m_looked ? expectation(m_overview, m_readiness) : QString());
    m_expectation->setVisible(!m_expectation->text().isEmpty());
    constexpr int kRowsSeen = 4;
    const int rows = qMin(kRowsSeen, m_providers->rowCount());
    m_providers->setFixedHeight(m_providers->horizontalHeader()->sizeHint().height() +
        rows * m_providers->verticalHeader()->defaultSectionSize() + 4);
    adjustSize();
}

void CheckDialog::judge()
{
    // What the project allows is known at once; the rest of the plan comes later.
    const CheckDepth most = m_planned ? m_overview.most : m_bridge.state()->seal;
    m_domains->setEnabled(most >= CheckDepth::Domain);
    m_mailboxes->setEnabled(most >= CheckDepth::Mailbox);
    const bool sealed = most == CheckDepth::Form;
    m_test->setEnabled(m_planned && !sealed && !m_testing);
    if (sealed)
        m_dns->setText(tr("This project is sealed: nothing was asked, not even your name server."));
    else if (!m_looked && !m_testing)
        m_dns->setText(tr(
            "Nobody has been asked yet. A test asks your name servers for a few well-known domains and connects to three large mail servers; it names nothing of your list."));
    m_seal->setText(sealed ? tr("Lift the seal...") : tr("Seal: never ask the network"));
    // What is not kept yet has no password that could lift it.
    m_seal->setEnabled(!sealed || !m_bridge.state()->scratch);
    if (most == CheckDepth::Form && !m_offline->isChecked()) m_offline->setChecked(true);
    if (most == CheckDepth::Domain && m_mailboxes->isChecked()) m_domains->setChecked(true);
    m_fields->setVisible(m_mailboxes->isChecked());
    QString error;
    if (most != CheckDepth::Mailbox) error = tr("This project is sealed against deeper checks.");
    if (sealed && m_bridge.state()->scratch)
        error += QLatin1Char(' ') + tr("Keep it with a password to be able to lift the seal.");
    const NetworkChoice c = choice();
    bool good = true;
    if (c.depth == CheckDepth::Mailbox) {
        if (c.helo.find('.') == std::string::npos) {
            error = tr("Mail servers want a real name: the full name of this connection, such as mail.example.org.");
            good = false;
        } else if (!c.proxy.empty() && !Socks5Proxy::parse(c.proxy)) {
            error = tr("The proxy is written socks5://ADDRESS:PORT.");
            good = false;
        } else if (c.mailFrom.find_first_of("<> ") != std::string::npos) {
            error = tr("The sender is an address, or empty.");
            good = false;
        }
    }
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    adjustSize();
    m_start->setEnabled(good);
}

void CheckDialog::seal()
{
    if (m_bridge.state()->seal != CheckDepth::Form) m_bridge.stopPreview();
    if (m_bridge.state()->seal != CheckDepth::Form) return setSeal(CheckDepth::Form, SecureBytes(), {});
    auto* dialog = new SealDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { setSeal(CheckDepth::Mailbox, dialog->secret(), dialog->note()); });
    dialog->open();
}

void CheckDialog::setSeal(CheckDepth most, SecureBytes password, std::string note)
{
    m_bridge.setSeal(
        most, std::move(password), std::move(note), [self = QPointer<CheckDialog>(this), most](Result<bool> done) {
            if (!self) return;
            if (done) self->m_overview.most = most;
            self->judge();
            if (done) self->planCheck();
            if (done) return;
            const ErrorText text = textOf(done.error());
            self->m_error->setText(text.title + QLatin1Char(' ') + text.advice);
            self->m_error->show();
            self->adjustSize();
        });
}

} // namespace winnow::ui
