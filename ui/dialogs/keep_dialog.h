// SPDX-License-Identifier: Apache-2.0

#pragma once

/// KeepDialog: a name and a password for a project that shall be kept; also the change of a password.

#include "crypto/secure_bytes.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;

namespace winnow::ui {

class PasswordEdit;
class Prompts;

class KeepDialog : public QDialog {
    Q_OBJECT

public:
    enum Purpose { Keep, Change, Copy };
    /// `prompts`: for choosing a key file, where a password changes.
    explicit KeepDialog(Purpose purpose, QWidget* parent = nullptr, Prompts* prompts = nullptr);
    /// The second factor that was chosen; null without one.
    [[nodiscard]] std::shared_ptr<const SecureBytes> keyFile() const { return m_factor; }
    [[nodiscard]] SecureBytes secret() const;
    [[nodiscard]] SecureBytes current() const;
    void showError(const QString& text);

private:
    void judge();
    PasswordEdit* m_current = nullptr;
    PasswordEdit* m_password;
    PasswordEdit* m_again;
    QLabel* m_error;
    QPushButton* m_ok;
    std::shared_ptr<const SecureBytes> m_factor;
};

/// RecoveryDialog: shows a new recovery key once; a person cannot close it before they say that they have the key.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    RecoveryDialog(const SecureBytes& key, const QString& project, QWidget* parent = nullptr);
    void reject() override;

private:
    void print();
    QLabel* m_key;
    QLabel* m_error;
    QCheckBox* m_written;
    QString m_project;
};

} // namespace winnow::ui
