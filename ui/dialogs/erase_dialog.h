// SPDX-License-Identifier: Apache-2.0

#pragma once

/// EraseDialog: the end of a project: what is known, what shall be destroyed, and the certificate.

#include "trust/trust_state.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace winnow::ui {

class Prompts;
class SessionBridge;

class EraseDialog : public QDialog {
    Q_OBJECT

public:
    EraseDialog(
        SessionBridge& bridge, Prompts& prompts, std::shared_ptr<const TrustState> state, QWidget* parent = nullptr);

signals:
    /// The project is gone, and the session with it.
    void erased();

private:
    void judge();
    void erase();
    void finish(Result<Erasure> erasure);

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    QString m_project;
    QTreeWidget* m_things;
    QLineEdit* m_typed;
    QLineEdit* m_name;
    QLabel* m_result;
    QPushButton* m_erase;
    QPushButton* m_close;
};

} // namespace winnow::ui
