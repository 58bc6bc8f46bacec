// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ReportDialog: whom a report is for, in which language, and who signs it; then where it lies.

#include "trust/report_job.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace winnow::ui {

class Prompts;
class SessionBridge;

class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// `parties`: as they were the last time.
    ReportDialog(SessionBridge& bridge, Prompts& prompts, const Parties& parties, QWidget* parent = nullptr);

private:
    void chooseLogo();
    void make();
    void written(Result<ReportFiles> files);
    void savePdf();

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    QLineEdit* m_client;
    QLineEdit* m_business;
    QLineEdit* m_name;
    QComboBox* m_language;
    QPushButton* m_logo;
    QLabel* m_result;
    QPushButton* m_make;
    QPushButton* m_pdf;
    QPushButton* m_close;
    std::string m_logoBytes;
    ReportFiles m_files;
};

/// The identity of this computer's user; made with `name` when there is none yet. Errors: those of Identity::load() and
/// save().
[[nodiscard]] Result<std::shared_ptr<const Identity>> ownIdentity(
    const std::filesystem::path& folder, const QString& name);

} // namespace winnow::ui
