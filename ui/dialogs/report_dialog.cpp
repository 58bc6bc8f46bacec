// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/report_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/pdf_file.h"
#include "ui/text/trust_text.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {

Result<std::shared_ptr<const Identity>> ownIdentity(const std::filesystem::path& folder, const QString& name)
{
    const std::filesystem::path file = folder / "identity.pem";
    Result<Identity> there = Identity::load(file);
    if (!there && there.error().kind != ErrorKind::FileNotFound) return pass(there);
    if (!there) {
        SystemRandom random;
        Identity made = Identity::create(name.toStdString(), random);
        if (Result<void> saved = made.save(file); !saved) return pass(saved);
        there = std::move(made);
    }
    return std::make_shared<const Identity>(std::move(*there));
}

ReportDialog::ReportDialog(SessionBridge& bridge, Prompts& prompts, const Parties& parties, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_client(new QLineEdit(QString::fromStdString(parties.client), this)),
      m_business(new QLineEdit(QString::fromStdString(parties.business), this)),
      m_name(new QLineEdit(this)),
      m_language(new QComboBox(this)),
      m_logo(new QPushButton(tr("Choose a logo (PNG)..."), this)),
      m_result(new QLabel(this)),
      m_make(new QPushButton(tr("Make the report..."), this)),
      m_pdf(new QPushButton(tr("Also as PDF..."), this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Report for the client"));
    setObjectName(QStringLiteral("reportDialog"));
    setMinimumWidth(560);
    m_client->setObjectName(QStringLiteral("client"));
    m_business->setObjectName(QStringLiteral("business"));
    m_name->setObjectName(QStringLiteral("issuer"));
    m_make->setObjectName(QStringLiteral("writeReport"));
    m_pdf->setObjectName(QStringLiteral("reportPdf"));
    m_result->setObjectName(QStringLiteral("reportResult"));
    m_make->setProperty("primary", true);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_pdf->hide();
    const std::pair<const char*, const char*> languages[] = {
        {"en", "English"}, {"fr", "Français"}, {"de", "Deutsch"}, {"nl", "Nederlands"}};
    for (const auto& [code, label] : languages)
        m_language->addItem(QString::fromUtf8(label), QString::fromLatin1(code));
    m_language->setCurrentIndex(static_cast<int>(reportLanguage()));
    auto* lead = new QLabel(
        tr("The report says what came in, what went out and how it was protected. It holds no address. Your client can check its signature without Winnow."),
        this);
    lead->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("For (client)"), m_client);
    form->addRow(tr("Your business"), m_business);
    const Result<Identity> own = Identity::load(bridge.options().scratchFolder / "identity.pem");
    if (own) {
        m_name->setText(QString::fromStdString(own->name()));
        m_name->setEnabled(false);
    }
    form->addRow(tr("Signed by"), m_name);
    form->addRow(tr("Language"), m_language);
    form->addRow(QString(), m_logo);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_pdf);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_make);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addLayout(form);
    layout->addWidget(m_result);
    layout->addLayout(buttons);
    const auto judge = [this] { m_make->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, judge);
    connect(m_logo, &QPushButton::clicked, this, &ReportDialog::chooseLogo);
    connect(m_make, &QPushButton::clicked, this, &ReportDialog::make);
    connect(m_pdf, &QPushButton::clicked, this, &ReportDialog::savePdf);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

void ReportDialog::chooseLogo()
{
    const QStringList chosen = m_prompts.openFiles(this, tr("Choose a logo"), tr("Pictures (*.png)"));
    QFile file(chosen.value(0));
    if (chosen.isEmpty() || !file.open(QIODevice::ReadOnly)) return;
    m_logoBytes = file.read((1 << 20) + 1).toStdString();
    m_logo->setText(QFileInfo(file).fileName());
}

void ReportDialog::make()
{
    QString target =
        m_prompts.saveFile(this, tr("Make the report"), tr("report.json"), QStringLiteral("JSON (*.json)"));
    if (target.isEmpty() || !m_bridge.session()) return;
    if (!target.endsWith(QLatin1String(".json"))) target += QStringLiteral(".json");
    Result<std::shared_ptr<const Identity>> identity =
        ownIdentity(m_bridge.options().scratchFolder, m_name->text().trimmed());
    if (!identity) {
        written(pass(identity));
        return;
    }
    m_bridge.session()->setIdentity(*identity);
    ReportOptions options;
    options.target = target.toStdString();
    options.language =
        reportLanguageFromCode(m_language->currentData().toString().toStdString()).value_or(ReportLanguage::English);
    options.logoPng = m_logoBytes;
    m_make->setEnabled(false);
    m_bridge.session()->setParties(
        {m_client->text().trimmed().toStdString(), m_business->text().trimmed().toStdString()},
        [](const Result<std::shared_ptr<const TrustState>>&) {});
    m_bridge.session()->makeReport(std::move(options), *identity, [dialog = QPointer(this)](Result<ReportFiles> files) {
        if (dialog) dialog->written(std::move(files));
    });
}

void ReportDialog::written(Result<ReportFiles> files)
{
    m_make->setEnabled(true);
    if (!files) {
        const ErrorText text = textOf(files.error());
        m_result->setText(text.title + QLatin1Char(' ') + text.advice);
        return;
    }
    m_files = std::move(*files);
    const QFileInfo file(QString::fromStdString(m_files.json.string()));
    m_result->setText(tr(
        "Four files named %1 lie in %2: the report (HTML and JSON), its signature, and your public key. Give all four to your client, and tell them this fingerprint in another way:\n%3")
            .arg(file.completeBaseName(), file.path(), QString::fromStdString(m_files.fingerprint)));
    m_pdf->show();
    m_make->hide();
    m_close->setText(tr("Done"));
    m_name->setEnabled(false);
}

void ReportDialog::savePdf()
{
    const QString target = m_prompts.saveFile(this, tr("Also as PDF"),
        QFileInfo(QString::fromStdString(m_files.json.string())).completeBaseName() + QStringLiteral(".pdf"),
        QStringLiteral("PDF (*.pdf)"));
    if (target.isEmpty()) return;
    const Result<void> written = writePdf(QString::fromStdString(m_files.page), QStringLiteral("Winnow"), target);
    if (written) return;
    const ErrorText text = textOf(written.error());
    m_prompts.tell(this, text.title, text.advice);
}

} // namespace winnow::ui
