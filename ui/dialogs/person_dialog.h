// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PersonDialog: a person asks about their data: found, handed out, or erased.

#include "trust/person_job.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace winnow::ui {

class Prompts;
class SessionBridge;

class PersonDialog : public QDialog {
    Q_OBJECT

public:
    PersonDialog(SessionBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

private:
    void find();
    void show(Result<PersonFindings> found);
    void exportIt();
    void erase();

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    QLineEdit* m_address;
    QTreeWidget* m_rows;
    QLabel* m_words;
    QPushButton* m_find;
    QPushButton* m_export;
    QPushButton* m_erase;
    std::size_t m_backups = 0;
};

} // namespace winnow::ui
