// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RestoreDialog: puts a backup back as a project of its own: the password it had then, and the place.
///
/// Nothing that is there is replaced: an older copy beside the newer one can be looked at before anybody decides.

#include "trust/backup_job.h"

#include <QDialog>

#include <filesystem>
#include <memory>

class QLabel;
class QPushButton;

namespace winnow::ui {

class PasswordEdit;
class Prompts;
class SessionBridge;

class RestoreDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder`: where it is put unless another place is chosen.
    RestoreDialog(SessionBridge& bridge, Prompts& prompts, std::filesystem::path backup,
        const std::filesystem::path& folder, QWidget* parent = nullptr);

signals:
    /// It is in its place, and the person wants to see it.
    void openRequested(const QString& project);

private:
    void retitle();
    void choosePlace();
    void restore();
    void show(const Result<RestoreProof>& proof);

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    std::filesystem::path m_backup;
    std::filesystem::path m_target;
    std::shared_ptr<const SecureBytes> m_factor;
    PasswordEdit* m_password;
    QLabel* m_place;
    QLabel* m_error;
    QPushButton* m_keyFile;
    QPushButton* m_ok;
};

} // namespace winnow::ui
