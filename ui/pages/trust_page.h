// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TrustPage: what protects the project, who may open it, what it wrote, what went wrong; and the way to a report and
/// to the end.

#include "trust/trust_state.h"
#include "ui/pages/trust_tables.h"

#include <QWidget>

#include <filesystem>
#include <memory>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace winnow::ui {

class Prompts;
class SessionBridge;

class TrustPage : public QWidget {
    Q_OBJECT

public:
    TrustPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
    void retranslate();
    /// Looks again; asked for when the page is shown and after every change.
    void refresh();
    enum Part { Controls, People, Ledger, Files, Backups, Incidents };
    void showPart(Part part);

signals:
    /// How many things this user can mend now; for the shield.
    void needsChanged(int needs);
    void reportRequested();
    void personRequested();
    void eraseRequested();
    void recoveryKeyRequested();
    void passwordRequested();
    void restoreRequested(const std::filesystem::path& backup);

private:
    using State = std::shared_ptr<const TrustState>;
    QWidget* makeTab(QTreeWidget* table, const QList<QPushButton*>& buttons);
    QPushButton* makeButton(const QString& name);
    void take(Result<State> state);
    void show();
    void showPast();
    void mend(const QString& control);
    void addPerson();
    void removePerson();
    void encryptAnew();
    void askForCodes();
    void showCodes();
    [[nodiscard]] const Person& codesPerson() const;
    void closeIncident();
    void showProcedure(const char* kind);
    void deleteExports();
    void setRetention();
    void failed(const Error& error);

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    State m_state;
    QLabel* m_title;
    QLabel* m_lead;
    QPushButton* m_report;
    QPushButton* m_backUp;
    QPushButton* m_practise;
    QPushButton* m_person;
    QPushButton* m_erase;
    QTabWidget* m_tabs;
    TrustTables m_tables;
    QLabel* m_past;
    QLabel* m_labels;
    QPushButton* m_mend;
    QPushButton* m_addPerson;
    QPushButton* m_removePerson;
    QPushButton* m_encryptAnew;
    QPushButton* m_codes;
    QPushButton* m_deleteExports;
    QPushButton* m_restore;
    QPushButton* m_closeIncident;
    QPushButton* m_lost;
    QPushButton* m_sentWrong;
};

} // namespace winnow::ui
