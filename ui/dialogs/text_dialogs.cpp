// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/text_dialogs.h"

#include "ui/dialogs/answer_row.h"
#include "ui/text/verdict_text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace winnow::ui {
namespace {

struct HelpWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Help)
};

} // namespace

PasteDialog::PasteDialog(const QString& text, QWidget* parent) : QDialog(parent), m_edit(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Paste addresses"));
    setObjectName(QStringLiteral("pasteDialog"));
    resize(520, 380);
    m_edit->setPlainText(text);
    m_edit->setObjectName(QStringLiteral("pasteText"));
    m_edit->setPlaceholderText(tr("One address on each line, or as they stand in a mail program."));
    m_edit->setAccessibleName(tr("Addresses"));
    m_edit->setTabChangesFocus(true);
    auto* go = new QPushButton(tr("Import and check"), this);
    go->setProperty("primary", true);
    go->setObjectName(QStringLiteral("pasteNow"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, go);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit, 1);
    layout->addLayout(buttons);
    const auto judge = [this, go] { go->setEnabled(m_edit->toPlainText().contains(QLatin1Char('@'))); };
    connect(m_edit, &QPlainTextEdit::textChanged, this, judge);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

QString PasteDialog::text() const { return m_edit->toPlainText(); }

TextDialog::TextDialog(const QString& title, const QString& html, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(title);
    resize(640, 520);
    auto* body = new QTextBrowser(this);
    body->setHtml(html);
    body->setFrameShape(QFrame::NoFrame);
    body->setAccessibleName(title);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(body, 1);
    layout->addWidget(close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString helpHtml()
{
    QString html = QStringLiteral("<h2>%1</h2><table cellpadding='4'>")
                       .arg(HelpWords::tr("What the results mean").toHtmlEscaped());
    for (std::size_t i = 1; i < kReasonCount; ++i) {
        const ReasonText words = textOf(static_cast<Reason>(i));
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2 %3</td></tr>")
                    .arg(words.label.toHtmlEscaped(), words.sentence.toHtmlEscaped(), words.advice.toHtmlEscaped());
    }
    html += QStringLiteral("</table><h2>%1</h2><table cellpadding='4'>").arg(HelpWords::tr("Keys").toHtmlEscaped());
    const std::pair<const char*, QString> keys[] = {
        {"Ctrl+1 ... Ctrl+4", HelpWords::tr("Overview, Addresses, Clean-up, History").toHtmlEscaped()},
        {"Ctrl+I", HelpWords::tr("Import a list").toHtmlEscaped()},
        {"Ctrl+V", HelpWords::tr("Paste addresses").toHtmlEscaped()},
        {"Ctrl+E", HelpWords::tr("Export clean list").toHtmlEscaped()},
        {"Ctrl+F", HelpWords::tr("Search addresses").toHtmlEscaped()},
        {"K", HelpWords::tr("Keep the selected rows").toHtmlEscaped()},
        {"Del", HelpWords::tr("Leave the selected rows out").toHtmlEscaped()},
        {"Ctrl+A", HelpWords::tr("Select all shown").toHtmlEscaped()},
        {"Ctrl+Z", HelpWords::tr("Undo the last decision").toHtmlEscaped()},
        {"F6", HelpWords::tr("Go to the next pane").toHtmlEscaped()},
        {"F9 / F10", HelpWords::tr("Show or hide filters and reasons").toHtmlEscaped()},
        {"F5 / Shift+F5", HelpWords::tr("Go on, pause").toHtmlEscaped()},
        {"Ctrl+L", HelpWords::tr("Lock now").toHtmlEscaped()}};
    for (const auto& [key, meaning] : keys)
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(QString::fromLatin1(key), meaning);
    html +=
        QStringLiteral("</table><h2>%1</h2><p>%2</p>")
            .arg(HelpWords::tr("Move to another computer").toHtmlEscaped(),
                HelpWords::tr(
                    "Close the project and copy its one file. It opens there with the same password. The lists it was made from are not needed.")
                    .toHtmlEscaped());
    html +=
        QStringLiteral("<h2>%1</h2><p>%2</p>")
            .arg(HelpWords::tr("What leaves this computer").toHtmlEscaped(),
                HelpWords::tr(
                    "Nothing, until you start a check in the network. Importing, deciding and exporting use only the spelling and the lists that came with Winnow.")
                    .toHtmlEscaped());
    const QString asked[] = {
        HelpWords::tr(
            "A check of domains tells your name server which domains are asked, and nothing about the people."),
        HelpWords::tr("A check of mailboxes also names each address to its own mail server. No message is ever sent."),
        HelpWords::tr(
            "While the project stays open, addresses whose mail server asked for a second try are asked again."),
        HelpWords::tr(
            "\"Check in the network\" first tests your name servers and port 25; nothing about your list is sent."),
        HelpWords::tr("A sealed project asks no further than its seal allows."),
        HelpWords::tr("The status bar shows what is being asked at the moment.")};
    html += QStringLiteral("<ul>");
    for (const QString& line : asked) html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    html += QStringLiteral("</ul>");
    return html;
}

QString aboutHtml()
{
    QString html =
        QStringLiteral("<h2>Winnow %1</h2><p>%2</p><p>%3</p><h3>%4</h3><ul>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
                HelpWords::tr("Cleans mailing lists on your own computer.").toHtmlEscaped(),
                HelpWords::tr("Licence: Apache-2.0").toHtmlEscaped(), HelpWords::tr("Made with").toHtmlEscaped());
    for (const char* line :
        {"Qt 6 (LGPL-3.0)", "SQLCipher (BSD-3-Clause)", "OpenSSL (Apache-2.0)", "libsodium (ISC)", "ICU (Unicode-3.0)",
            "Zstandard (BSD-3-Clause)", "libpsl (MIT)", "nlohmann-json (MIT)", "zxcvbn-c (MIT)", "Lucide (ISC)"})
        html += QStringLiteral("<li>%1</li>").arg(QString::fromLatin1(line));
    return html + QStringLiteral("</ul>");
}

QString problemReport(const QString& listsIdentity, std::uint64_t rows, const QString& lastError)
{
    return QStringLiteral("Winnow %1\nQt %2\n%3, %4\nrows: %5\nlists: %6\nlast error: %7\n")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
            QSysInfo::currentCpuArchitecture())
        .arg(rows)
        .arg(listsIdentity, lastError.isEmpty() ? QStringLiteral("none") : lastError);
}

} // namespace winnow::ui
