// SPDX-License-Identifier: Apache-2.0

#pragma once

/// MainWindow: one window, three states: Welcome, Locked, Project. It only assembles: pages own themselves.

#include "ui/bridge/session_bridge.h"

#include <QMainWindow>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTranslator;

namespace winnow::ui {

class AddressesPage;
class CleanUpPage;
class HistoryPage;
class LockedPage;
class OverviewPage;
class Preferences;
class Prompts;
class RunBar;
class TrustPage;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(BridgeOptions options, Preferences& preferences, Prompts& prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    enum Page { Overview, Addresses, CleanUp, History, Trust };
    void showPage(Page page);
    /// Lists are queued for their previews; a project is opened.
    void openFiles(const QStringList& paths);
    /// Opens another window, with a file or empty; false where that cannot be done. Without it one window takes
    /// projects in turn.
    void setOtherWindow(std::function<bool(const QString& file)> open) { m_otherWindow = std::move(open); }
    [[nodiscard]] SessionBridge& bridge() { return m_bridge; }
    [[nodiscard]] AddressesPage* addresses() { return m_addresses; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildMenus();
    QAction* addAction(
        QMenu* menu, const char* name, const QKeySequence& key, std::function<void()> what, bool needsProject = false);
    void retranslate();
    void updateActions();
    void showNextPreview();
    /// What is offered where a list is chosen.
    [[nodiscard]] static QString listFilter();
    void pasteAddresses();
    void offerText(const QString& text);
    void openProject(const QString& path);
    void exportList();
    void checkInNetwork();
    void askAgain(std::optional<unsigned> olderThanDays);
    void saveOverview();
    /// Asks for a password and a file; true when the project is being kept.
    bool keepProject();
    void changePassword();
    void makeRecoveryKey();
    void makeReport();
    void findPerson();
    void eraseProject();
    /// The session has let go of its project by itself.
    void leaveEnded();
    void restoreBackup(const std::filesystem::path& backup);
    void copyResults();
    void copyStandard();
    void showNeeds(int needs);
    /// What the list of projects will say of this one.
    void rememberFacts();
    void lockNow();
    /// The screen was locked or the computer goes to sleep.
    void lockWithDesktop();
    void addDoNotMail();
    void editRules();
    void undoLast();
    void showSettings();
    Q_INVOKABLE void applyLanguage();
    void report(const Error& error);
    /// Says what closing does to the job in hand.
    void tellWhatStops();
    void showNetworkNow();
    void opened();
    bool askBeforeLeaving();

    Preferences& m_preferences;
    Prompts& m_prompts;
    SessionBridge m_bridge;
    QStackedWidget* m_states;
    WelcomePage* m_welcome;
    LockedPage* m_locked;
    QWidget* m_project;
    QTabBar* m_tabs;
    QPushButton* m_export;
    RunBar* m_runBar;
    QStackedWidget* m_pages;
    OverviewPage* m_overview;
    AddressesPage* m_addresses;
    CleanUpPage* m_cleanUp;
    HistoryPage* m_history;
    TrustPage* m_trust;
    QPushButton* m_shield;
    QLabel* m_networkNow; ///< what is asked of the network at this moment
    QList<QAction*> m_projectActions;
    QList<std::pair<QAction*, const char*>> m_texts;
    QList<std::pair<QMenu*, const char*>> m_menuTexts;
    QTranslator* m_translator = nullptr;
    QTranslator* m_qtTranslator = nullptr;
    std::deque<std::filesystem::path> m_queue;
    std::vector<std::filesystem::path> m_importedFiles;
    QTimer m_idle;
    std::function<bool(const QString&)> m_otherWindow;
    int m_needs = 0;
    bool m_lockWhenDone = false; ///< the desktop was locked while a run was going on
    QString m_lastError;
    bool m_previewOpen = false;
    bool m_exported = false;
    bool m_closeAfterKeeping = false;
};

} // namespace winnow::ui
