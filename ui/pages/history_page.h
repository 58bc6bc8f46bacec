// SPDX-License-Identifier: Apache-2.0

#pragma once

/// HistoryPage: the lists of the project, every decision with its undo, and what was done when.

#include "session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QComboBox;
class QTreeWidget;

namespace winnow::ui {

class Prompts;
class SessionBridge;

class HistoryPage : public QWidget {
    Q_OBJECT

public:
    HistoryPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
    void retranslate();

private:
    void takeState();
    void fillFilters();
    void showLog();
    void offerRemoval();
    void removeList();

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    QLabel* m_listsTitle;
    QTreeWidget* m_lists;
    QPushButton* m_remove;
    QLabel* m_editsTitle;
    QTreeWidget* m_edits;
    QPushButton* m_undo;
    QLabel* m_logTitle;
    QTreeWidget* m_log;
    QComboBox* m_who;
    QComboBox* m_what;
};

} // namespace winnow::ui
