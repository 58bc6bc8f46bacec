// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ImportQuestion: what a list is that comes to a project with others: a new version, another list, or one never to
/// mail.

#include "import/import_guess.h"
#include "session/session.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace winnow::ui {

class ImportQuestion : public QFrame {
    Q_OBJECT

public:
    explicit ImportQuestion(const ProjectState& state, QWidget* parent = nullptr);
    /// Chooses what the file probably is, and says why; a choice by hand stays.
    void propose(const ImportGuess& guess);
    /// Several sheets at once are lists of their own.
    void setSeveral(bool several);

    [[nodiscard]] ImportAs answer() const;
    /// Of a new version: the list it replaces.
    [[nodiscard]] SourceId list() const;
    [[nodiscard]] unsigned evidenceDays() const;

signals:
    void answerChanged();

private:
    void update();

    QRadioButton* m_version;
    QComboBox* m_list;
    QLabel* m_versionText;
    QRadioButton* m_another;
    QLabel* m_anotherText;
    QRadioButton* m_never;
    QLabel* m_neverText;
    QSpinBox* m_days;
    QLabel* m_why;
    bool m_byHand = false;
    bool m_several = false;
};

} // namespace winnow::ui
