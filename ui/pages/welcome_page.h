// SPDX-License-Identifier: Apache-2.0

#pragma once

/// WelcomePage: where everything begins: drop a list, paste addresses, open a project, check one address.

#include "settle/address_checker.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace winnow::ui {

class Preferences;
struct ProjectFacts;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    WelcomePage(std::shared_ptr<const ReferenceLists> lists, Preferences& preferences, QWidget* parent = nullptr);
    void retranslate();
    void refresh();
    /// The frame lights up while a file hangs over the window.
    void setDropHint(bool on);

signals:
    void chooseListRequested();
    void pasteRequested();
    void openProjectRequested();
    void projectChosen(const QString& path);

private:
    void checkOne();
    [[nodiscard]] static QStringList aboutProject(const ProjectFacts& facts);
    [[nodiscard]] static bool isOverdue(const ProjectFacts& facts);

    std::shared_ptr<const ReferenceLists> m_lists;
    Preferences& m_preferences;
    AddressChecker m_checker;
    QWidget* m_drop;
    QLabel* m_title;
    QLabel* m_lead;
    QLabel* m_promise;
    QPushButton* m_choose;
    QPushButton* m_paste;
    QPushButton* m_open;
    QLabel* m_oneTitle;
    QLineEdit* m_one;
    QLabel* m_answer;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
    QCheckBox* m_remember;
};

} // namespace winnow::ui
