// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TrustTables: the tables of the trust page and the rows in them: controls, users, ledger, known files, backups,
/// incidents. What a row stands for lies in its data: see each table.

#include "trust/trust_state.h"

#include <QCoreApplication>
#include <QList>

class QTreeWidget;
class QWidget;

namespace winnow::ui {

class TrustTables {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::TrustTables)

public:
    /// The tables belong to `parent`.
    explicit TrustTables(QWidget* parent);
    /// The words above the columns.
    void retranslate();
    void clear();
    /// Adds the rows of a state to the empty tables; the newest backup is chosen.
    void fill(const TrustState& state);
    /// Chooses the first control that this user can mend, so that its button is there.
    void chooseWhatToMend();

    /// Column 0 holds the control's id, column 1 what mends it, in words: empty where nothing does.
    [[nodiscard]] QTreeWidget* controls() const { return m_controls; }
    /// Column 0 holds the user's name.
    [[nodiscard]] QTreeWidget* people() const { return m_people; }
    /// Column 0 holds the whole path of the backup.
    [[nodiscard]] QTreeWidget* backups() const { return m_backups; }
    [[nodiscard]] QTreeWidget* ledger() const { return m_ledger; }
    /// Column 0 holds the file's number, column 1 its kind.
    [[nodiscard]] QTreeWidget* files() const { return m_files; }
    /// Column 0 holds the incident's number, column 1 whether it is open.
    [[nodiscard]] QTreeWidget* incidents() const { return m_incidents; }
    /// In the order of TrustPage::Part.
    [[nodiscard]] QList<QTreeWidget*> all() const;

private:
    void fillControls(const TrustState& state);
    void fillPeople(const TrustState& state);
    void fillLedger(const TrustState& state);
    void fillFiles(const TrustState& state);
    void fillBackups(const TrustState& state);
    void fillIncidents(const TrustState& state);

    QTreeWidget* m_controls;
    QTreeWidget* m_people;
    QTreeWidget* m_ledger;
    QTreeWidget* m_files;
    QTreeWidget* m_backups;
    QTreeWidget* m_incidents;
};

} // namespace winnow::ui
