// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ExportDialog: what leaves the project and in which form, then what was written. Closed while it writes, it comes
/// back with the result. The password of an archive is shown before anything is written, so that whatever happens
/// afterwards a person has it.

#include "ui/bridge/session_bridge.h"
#include "ui/text/network_text.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTableWidget;

namespace winnow::ui {

class ExportResultPage;
class Preferences;
class Prompts;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `sources`: files that may never be written over.
    ExportDialog(SessionBridge& bridge, Prompts& prompts, Preferences& preferences,
        std::vector<std::filesystem::path> sources, QWidget* parent = nullptr);
    /// The filters of the table: the rows that it shows can be written alone.
    void setShown(const Filter& filter);
    /// A file was written.
    [[nodiscard]] bool hasExported() const { return m_exported; }
    void reject() override;

signals:
    void overviewRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum What { Clean, All, PerDecision, DoNotMail };

    QWidget* makeChoice();
    [[nodiscard]] What what() const;
    /// All lists as one; else source() is meant.
    [[nodiscard]] bool allLists() const;
    [[nodiscard]] const SourceInfo& source() const;
    void describe();
    void start();
    void fillRows();
    void chooseRows();
    /// What an export of only some rows is told; of all rows nothing.
    template <class Options> void restrict(Options& options) const;
    template <class Options> void mergeInto(Options& options) const;
    void fillForms();
    [[nodiscard]] const Profile* profile() const;
    [[nodiscard]] ProfileExportOptions profileOptions() const;
    void previewForm();
    void startProfile(const QString& target);
    void takeProfile(const Result<ProfileExportResult>& result, const Profile& profile, const QString& password);
    void write(std::vector<std::pair<ExportOptions, Decision>> files);
    void take(Result<ExportResult> result, const ExportOptions& options, Decision which,
        std::vector<std::pair<ExportOptions, Decision>> left);
    void setWriting(bool writing);
    void showPassword();
    void showResult();
    void showError(const Error& error);

    SessionBridge& m_bridge;
    Prompts& m_prompts;
    Preferences& m_preferences;
    std::vector<std::filesystem::path> m_sources;
    bool m_exported = false;
    bool m_writing = false;
    const CheckedRows m_checked; ///< of all that is kept
    QString m_password;          ///< of an archive, made when it is asked for
    QStackedWidget* m_stack;
    ExportResultPage* m_result;
    QComboBox* m_list;
    QComboBox* m_rows; ///< all, those shown, those that changed since the last export
    Filter m_shown;
    std::optional<ChosenEntries> m_chosen; ///< of m_rows; nothing: all, or not known yet
    int m_rowsAsked = 0;
    std::vector<Profile> m_profiles;
    QComboBox* m_form;
    QLabel* m_formText;
    QTableWidget* m_preview;
    int m_previewAsked = 0; ///< answers to earlier questions are dropped
    QCheckBox* m_eachList;
    QCheckBox* m_zip;
    QLabel* m_zipPassword;
    QRadioButton* m_clean;
    QRadioButton* m_all;
    QRadioButton* m_perDecision;
    QRadioButton* m_doNotMail;
    QCheckBox* m_formulaSafe;
    QCheckBox* m_perAddress;
    QCheckBox* m_merge;
    QCheckBox* m_hashed;
    QLabel* m_caution;
    QLabel* m_error;
    QPushButton* m_go;
    QStringList m_lines;
    QString m_folder;
};

} // namespace winnow::ui
