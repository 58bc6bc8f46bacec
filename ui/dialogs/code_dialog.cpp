// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/code_dialog.h"

#include "ui/dialogs/answer_row.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

#include <qrencode.h>

namespace winnow::ui {

QLineEdit* makeCodeEdit(QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(7); // apps show "123 456"
    edit->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    return edit;
}

QPixmap qrCode(const QByteArray& text, int size, qreal ratio)
{
    constexpr int kEdge = 4; // modules, as the standard wants
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return {};
    QImage modules(code->width + 2 * kEdge, code->width + 2 * kEdge, QImage::Format_RGB32);
    modules.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1) != 0) modules.setPixelColor(x + kEdge, y + kEdge, Qt::black);
    // Whole pixels for each module, or a camera sees a blur.
    const int each = qMax(1, static_cast<int>(size * ratio) / modules.width());
    QPixmap out = QPixmap::fromImage(modules.scaled(modules.size() * each));
    out.setDevicePixelRatio(ratio);
    return out;
}

CodeDialog::CodeDialog(const OneTimeSecret& secret, const QString& person, QWidget* parent)
    : QDialog(parent), m_secret(secret), m_code(makeCodeEdit(this))
{
    setWindowTitle(tr("One-time codes"));
    setObjectName(QStringLiteral("codeDialog"));
    setMinimumWidth(480);
    auto* lead = new QLabel(
        tr("Beside your password Winnow asks for the six digits that an authenticator app shows. Add this key to the app, by its camera or by hand, and type what it shows."),
        this);
    auto* honest = new QLabel(
        tr("Label A: Winnow alone asks. It stops who knows your password and uses Winnow; whoever has the file and the password can read it with other tools. A key file is a true second factor."),
        this);
    for (QLabel* label : {lead, honest}) label->setWordWrap(true);
    honest->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
    auto* picture = new QLabel(this);
    picture->setPixmap(
        qrCode(QByteArray::fromStdString(oneTimeLink(secret, person.toStdString())), 190, devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    picture->setAccessibleName(tr("QR code of the key"));
    QString typed = QString::fromStdString(toBase32(secret));
    for (qsizetype at = 4; at < typed.size(); at += 5) typed.insert(at, QLatin1Char(' '));
    auto* key = new QLabel(typed, this);
    key->setObjectName(QStringLiteral("codeKey"));
    key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    key->setAlignment(Qt::AlignCenter);
    key->setAccessibleName(tr("Key for the app"));
    m_code->setObjectName(QStringLiteral("codeNow"));
    m_code->setPlaceholderText(tr("Six digits that the app shows"));
    m_code->setAccessibleName(m_code->placeholderText());
    auto* ok = new QPushButton(tr("Ask for codes"), this);
    ok->setObjectName(QStringLiteral("codeOn"));
    ok->setProperty("primary", true);
    ok->setDefault(true);
    ok->setEnabled(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    for (QWidget* w : std::initializer_list<QWidget*>{lead, picture, key, m_code, honest}) layout->addWidget(w);
    layout->addLayout(buttons);
    connect(m_code, &QLineEdit::textChanged, this,
        [ok](const QString& text) { ok->setEnabled(text.simplified().remove(QLatin1Char(' ')).size() == 6); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &QDialog::accept);
    m_code->setFocus();
}

QString CodeDialog::code() const { return m_code->text().simplified(); }

} // namespace winnow::ui
