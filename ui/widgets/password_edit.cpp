// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/password_edit.h"

#include "ui/theme.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include <zxcvbn.h>

namespace winnow::ui {

int passwordStrength(const QString& password)
{
    QByteArray text = password.left(100).toUtf8();
    const double bits = ZxcvbnMatch(text.constData(), nullptr, nullptr);
    text.fill('\0');
    // zxcvbn's classes: 10^3, 10^6, 10^8 and 10^10 guesses.
    return bits < 9.97 ? 0 : bits < 19.93 ? 1 : bits < 26.58 ? 2 : bits < 33.22 ? 3 : 4;
}

PasswordEdit::PasswordEdit(Mode mode, QWidget* parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_edit->setAccessibleName(tr("Password"));
    QAction* eye = m_edit->addAction(theme::icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    eye->setToolTip(tr("Show the password"));
    eye->setCheckable(true);
    connect(eye, &QAction::toggled, this,
        [this](bool on) { m_edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    if (mode == New) {
        m_meter = new QProgressBar(this);
        m_meter->setRange(0, 4);
        m_meter->setTextVisible(false);
        m_meter->setMaximumHeight(6);
        m_meter->setAccessibleName(tr("Strength of the password"));
        m_words = new QLabel(this);
        layout->addWidget(m_meter);
        layout->addWidget(m_words);
    }
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        judge();
        emit changed();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &PasswordEdit::submitted);
    judge();
}

void PasswordEdit::judge()
{
    if (!m_meter) return;
    const int strength = isEmpty() ? 0 : passwordStrength(m_edit->text());
    m_meter->setValue(strength);
    const QString words[] = {tr("Guessed at once"), tr("Weak"), tr("Fair"), tr("Good"), tr("Strong")};
    m_words->setText(isEmpty() ? tr("Four unrelated words make a good password.") : words[strength]);
}

SecureBytes PasswordEdit::secret() const
{
    QByteArray bytes = m_edit->text().toUtf8();
    SecureBytes secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    bytes.fill('\0');
    return secret;
}

bool PasswordEdit::isEmpty() const { return m_edit->text().isEmpty(); }
bool PasswordEdit::isAcceptable() const
{
    return !isEmpty() && (passwordStrength(m_edit->text()) >= 2 || m_edit->text().size() >= 12);
}
void PasswordEdit::setText(const QString& text) { m_edit->setText(text); }
void PasswordEdit::clear() { m_edit->clear(); }

} // namespace winnow::ui
