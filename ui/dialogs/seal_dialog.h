// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SealDialog: loosening the seal of a project takes its password and a reason, which stays in the audit log.

#include "crypto/secure_bytes.h"

#include <QDialog>

#include <string>

class QLineEdit;
class QPushButton;

namespace winnow::ui {

class PasswordEdit;

class SealDialog : public QDialog {
    Q_OBJECT

public:
    explicit SealDialog(QWidget* parent = nullptr);
    [[nodiscard]] SecureBytes secret() const;
    [[nodiscard]] std::string note() const;

private:
    void judge();

    PasswordEdit* m_password;
    QLineEdit* m_note;
    QPushButton* m_ok;
};

} // namespace winnow::ui
