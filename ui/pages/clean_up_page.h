// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CleanUpPage: duplicates, corrections, shared, throw-away and inactive addresses. Every step can be undone.

#include "session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace winnow::ui {

class SessionBridge;

class CleanUpPage : public QWidget {
    Q_OBJECT

public:
    explicit CleanUpPage(SessionBridge& bridge, QWidget* parent = nullptr);
    void retranslate();
    enum Step { Duplicates, Corrections, Shared, Disposable, Inactive };
    void showStep(Step step);

signals:
    void filterRequested(const winnow::Filter& filter);

private:
    QWidget* makeDuplicates();
    QWidget* makeCorrections();
    /// A step that is one choice for a kind of address.
    struct Choice {
        QLabel* text = nullptr;
        QComboBox* decision = nullptr;
        QPushButton* show = nullptr;
        QSpinBox* months = nullptr;
    };
    QWidget* makeChoice(Choice& choice, Step step);
    void takeState();
    void showDuplicates();
    void fillGroup(QTreeWidgetItem* item);
    void chooseMerge();
    void keepThisOne();
    void showCorrections();
    void decideChoices();
    [[nodiscard]] std::uint64_t countFlag(Flag flag) const;

    SessionBridge& m_bridge;
    QListWidget* m_steps;
    QStackedWidget* m_stack;
    QLabel* m_duplicatesText;
    QComboBox* m_survivor;
    QTreeWidget* m_groups;
    int m_listing = 0; ///< of groups: texts that come for an earlier one are passed over
    QPushButton* m_merge;
    QPushButton* m_keepThis;
    QLabel* m_correctionsText;
    QTreeWidget* m_corrections;
    QPushButton* m_accept;
    QPushButton* m_acceptAll;
    Choice m_shared, m_disposable, m_inactive;
    bool m_filling = false;
};

} // namespace winnow::ui
