// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ChangesCard: what came, went and turned since the version before of each list; every number is a filter.

#include "session/session.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace winnow::ui {

/// Hidden where no list came again.
class ChangesCard : public QFrame {
    Q_OBJECT

public:
    explicit ChangesCard(QWidget* parent = nullptr);
    void retranslate();
    void showVersions(const ProjectState& state);

signals:
    void filterRequested(const winnow::Filter& filter);

private:
    QPushButton* changeButton(const ProjectState& state, const VersionChange& version, Change change);

    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_rows;
};

} // namespace winnow::ui
