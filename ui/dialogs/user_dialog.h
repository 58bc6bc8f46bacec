// SPDX-License-Identifier: Apache-2.0

#pragma once

/// UserDialog: a new user of a project. NoteDialog: one text that is needed before something happens.

#include "crypto/secure_bytes.h"
#include "project/stores/people.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace winnow::ui {

class PasswordEdit;
class Prompts;

class UserDialog : public QDialog {
    Q_OBJECT

public:
    explicit UserDialog(Prompts& prompts, QWidget* parent = nullptr);
    [[nodiscard]] QString name() const;
    [[nodiscard]] Role role() const;
    [[nodiscard]] SecureBytes secret() const;
    /// The second factor; null without one.
    [[nodiscard]] std::shared_ptr<const SecureBytes> keyFile() const { return m_factor; }

private:
    void judge();
    void chooseKeyFile();
    Prompts& m_prompts;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLabel* m_roleText;
    PasswordEdit* m_password;
    QPushButton* m_keyFile;
    QPushButton* m_ok;
    std::shared_ptr<const SecureBytes> m_factor;
};

class NoteDialog : public QDialog {
    Q_OBJECT

public:
    NoteDialog(const QString& title, const QString& lead, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

private:
    QPlainTextEdit* m_edit;
};

/// A name that is needed before something happens.
class NameDialog : public QDialog {
    Q_OBJECT

public:
    NameDialog(const QString& title, const QString& lead, const QString& action, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

private:
    QLineEdit* m_edit;
};

/// A password that is needed before something happens.
class SecretDialog : public QDialog {
    Q_OBJECT

public:
    SecretDialog(const QString& title, const QString& lead, const QString& action, QWidget* parent = nullptr);
    [[nodiscard]] SecureBytes secret() const;

private:
    PasswordEdit* m_password;
};

/// Reads a key file that a person chooses; null when they changed their mind or it cannot be read (which is told).
[[nodiscard]] std::shared_ptr<const SecureBytes> askForKeyFile(Prompts& prompts, QWidget* parent);

} // namespace winnow::ui
