// SPDX-License-Identifier: Apache-2.0

#pragma once

/// EraseDialog: the end of a project: what is known, what shall be destroyed, and the certificate. While it works a
/// person cannot close it.

#include "trust/trust_state.h"

#include <QDialog>

#include <functional>

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
    [[nodiscard]] bool isWorking() const { return m_working; }
    /// Takes the answer where the dialog is gone before it comes.
    void setWithoutDialog(std::function<void(const Result<Erasure>&)> take) { m_withoutDialog = std::move(take); }
    /// What an answer means for the project.
    [[nodiscard]] static QString sentenceOf(const Result<Erasure>& erasure, bool closed);
    void reject() override;

signals:
    /// The project was erased. Where it was not, there is no signal.
    void erased();

private:
    void judge();
    void erase();
    void finish(const Result<Erasure>& erasure);
    /// Ticked files that are there no more although the project stayed.
    [[nodiscard]] QStringList tickedAndGone() const;

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    QString m_project;
    QTreeWidget* m_things;
    QLineEdit* m_typed;
    QLineEdit* m_name;
    QLabel* m_result;
    QPushButton* m_erase;
    QPushButton* m_close;
    std::function<void(const Result<Erasure>&)> m_withoutDialog;
    bool m_working = false;
    bool m_ended = false; ///< the session has let go of the project
};

} // namespace winnow::ui
