// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PasswordEdit: a field for a secret, with its strength when it is a new one.

#include "crypto/secure_bytes.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace winnow::ui {

class PasswordEdit : public QWidget {
    Q_OBJECT

public:
    enum Mode { Existing, New };
    explicit PasswordEdit(Mode mode, QWidget* parent = nullptr);
    [[nodiscard]] SecureBytes secret() const;
    [[nodiscard]] bool isEmpty() const;
    /// Good enough for a new project: at least fair, or 12 characters.
    [[nodiscard]] bool isAcceptable() const;
    void setText(const QString& text);
    void clear();
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

signals:
    void changed();
    void submitted();

private:
    void judge();
    QLineEdit* m_edit;
    QProgressBar* m_meter = nullptr;
    QLabel* m_words = nullptr;
};

/// 0 (guessed at once) to 4 (strong), by zxcvbn: an estimate of the guesses that an attacker needs.
[[nodiscard]] int passwordStrength(const QString& password);

} // namespace winnow::ui
