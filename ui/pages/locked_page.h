// SPDX-License-Identifier: Apache-2.0

#pragma once

/// LockedPage: a project that waits for its password.

#include "base/result.h"
#include "crypto/secure_bytes.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace winnow::ui {

class PasswordEdit;

class LockedPage : public QWidget {
    Q_OBJECT

public:
    explicit LockedPage(QWidget* parent = nullptr);
    void retranslate();
    void setProject(const QString& path);
    [[nodiscard]] const QString& project() const { return m_path; }
    void showError(const Error& error);
    [[nodiscard]] SecureBytes takeSecret();
    void setWaiting(bool on);
    /// What was typed where the project asked for a code; "" before that.
    [[nodiscard]] QString oneTimeCode() const;
    /// The second factor that was chosen for this project; null without one.
    void setKeyFile(std::shared_ptr<const SecureBytes> keyFile);
    [[nodiscard]] const std::shared_ptr<const SecureBytes>& keyFile() const { return m_factor; }

signals:
    void unlockRequested();
    void left();
    void keyFileRequested();

private:
    void toggleForgotten();
    QString m_path;
    QLabel* m_title;
    QLabel* m_lead;
    PasswordEdit* m_password;
    QLineEdit* m_code; ///< shown where it is asked for
    QLabel* m_error;
    QPushButton* m_unlock;
    QPushButton* m_forgotten;
    QPushButton* m_leave;
    QPushButton* m_keyFile;
    std::shared_ptr<const SecureBytes> m_factor;
    QLabel* m_help;
    bool m_recovery = false;
};

} // namespace winnow::ui
