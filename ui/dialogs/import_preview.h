// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ImportPreview: how a list will be read, before anything is read: guesses first, everything changeable.

#include "ui/bridge/session_bridge.h"

#include <QDialog>

#include <map>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace winnow::ui {

class ColumnTable;
class DateOrderRow;
class ImportQuestion;
class PasswordEdit;
class SheetList;
class TextChoices;

class ImportPreview : public QDialog {
    Q_OBJECT

public:
    ImportPreview(SessionBridge& bridge, const std::filesystem::path& path, QWidget* parent = nullptr);
    void done(int result) override;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// What the person confirmed, for each ticked table.
    [[nodiscard]] std::vector<ImportOptions> options() const;
    /// What the list is; asked when the project holds others.
    [[nodiscard]] ImportAs answer() const;

private:
    void makeLock();
    void layOut();
    void connectAll();
    void read();
    void take(Result<ListPreview> preview);
    void describe();
    void fillTables();
    void tableChosen(int row);
    void askForPassword(ErrorKind kind);
    void guess();
    /// How a list with these columns was read before in this project.
    bool recall();
    [[nodiscard]] OpenOptions openOptions() const;

    SessionBridge& m_bridge;
    std::filesystem::path m_path;
    ListPreview m_preview;
    std::optional<ColumnPlan> m_chosen; ///< set as soon as a column's use was changed by hand
    bool m_ready = false;
    std::optional<std::string> m_tableName;              ///< the one that is shown, once chosen by hand
    std::map<std::string, ColumnPlan> m_chosenElsewhere; ///< plans changed by hand, of tables not shown now
    std::shared_ptr<const SecureBytes> m_password;
    QLabel* m_title;
    QLabel* m_numbers;
    QCheckBox* m_header;
    TextChoices* m_textChoices;
    QCheckBox* m_mend;
    QLabel* m_note;
    ColumnTable* m_table;
    SheetList* m_tables;
    QWidget* m_lock;
    PasswordEdit* m_secret;
    QCheckBox* m_leaveOut;
    QPushButton* m_import;
    DateOrderRow* m_dates;
    bool m_recalled = false;
    ImportQuestion* m_question = nullptr; ///< null: there is no other list
    int m_guessed = 0;
};

} // namespace winnow::ui
