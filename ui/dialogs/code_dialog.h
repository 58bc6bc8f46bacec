// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CodeDialog: from now on a one-time code of an authenticator app is asked for beside the password.

#include "crypto/one_time_code.h"

#include <QDialog>

class QLineEdit;

namespace winnow::ui {

class CodeDialog : public QDialog {
    Q_OBJECT

public:
    /// `person`: whose account the app shows.
    CodeDialog(const OneTimeSecret& secret, const QString& person, QWidget* parent = nullptr);
    [[nodiscard]] const OneTimeSecret& secret() const { return m_secret; }
    /// What the app shows now.
    [[nodiscard]] QString code() const;

private:
    OneTimeSecret m_secret;
    QLineEdit* m_code;
};

/// A field for six digits.
[[nodiscard]] QLineEdit* makeCodeEdit(QWidget* parent);

/// A QR code (ISO/IEC 18004) with its white edge, black on white in every theme; null where it holds too much.
[[nodiscard]] QPixmap qrCode(const QByteArray& text, int size, qreal ratio);

} // namespace winnow::ui
