// SPDX-License-Identifier: Apache-2.0

#include "ui/main_window.h"

#include "ui/bridge/desktop_lock.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/import_preview.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/rules_dialog.h"
#include "ui/dialogs/user_dialog.h"
#include "ui/pages/addresses_page.h"
#include "ui/pages/clean_up_page.h"
#include "ui/pages/history_page.h"
#include "ui/pages/locked_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/trust_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/preferences.h"
#include "ui/text/network_text.h"
#include "ui/theme.h"
#include "ui/widgets/run_bar.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTranslator>
#include <QUrl>
#include <QVBoxLayout>

namespace winnow::ui {

MainWindow::MainWindow(BridgeOptions options, Preferences& preferences, Prompts& prompts, QWidget* parent)
    : QMainWindow(parent),
      m_preferences(preferences),
      m_prompts(prompts),
      m_bridge(std::move(options)),
      m_states(new QStackedWidget(this)),
      m_welcome(new WelcomePage(m_bridge.sharedLists(), preferences, this)),
      m_locked(new LockedPage(this)),
      m_project(new QWidget(this)),
      m_tabs(new QTabBar(m_project)),
      m_export(new QPushButton(m_project)),
      m_runBar(new RunBar(m_bridge, m_project)),
      m_pages(new QStackedWidget(m_project)),
      m_overview(new OverviewPage(m_bridge, prompts, m_project)),
      m_addresses(new AddressesPage(m_bridge, m_project)),
      m_cleanUp(new CleanUpPage(m_bridge, m_project)),
      m_history(new HistoryPage(m_bridge, prompts, m_project)),
      m_trust(new TrustPage(m_bridge, prompts, m_project)),
      m_shield(new QPushButton(this)),
      m_networkNow(new QLabel(this))
{
    setAcceptDrops(true);
    resize(1280, 800);
    setMinimumSize(900, 560);
    m_export->setProperty("primary", true);
    m_export->setObjectName(QStringLiteral("export"));
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    for (int i = 0; i < 5; ++i) m_tabs->addTab(QString());
    for (QWidget* page : std::initializer_list<QWidget*>{m_overview, m_addresses, m_cleanUp, m_history, m_trust})
        m_pages->addWidget(page);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 0);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_export);
    auto* layout = new QVBoxLayout(m_project);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_runBar);
    layout->addWidget(m_pages, 1);
    for (QWidget* state : std::initializer_list<QWidget*>{m_welcome, m_locked, m_project}) m_states->addWidget(state);
    setCentralWidget(m_states);
    buildMenus();
    m_shield->setFlat(true);
    m_shield->setObjectName(QStringLiteral("shield"));
    m_networkNow->setObjectName(QStringLiteral("networkNow"));
    statusBar()->addPermanentWidget(m_networkNow);
    statusBar()->addPermanentWidget(m_shield);

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_export, &QPushButton::clicked, this, &MainWindow::exportList);
    connect(m_welcome, &WelcomePage::chooseListRequested, this,
        [this] { openFiles(m_prompts.openFiles(this, tr("Choose a list"), listFilter())); });
    connect(m_welcome, &WelcomePage::pasteRequested, this, &MainWindow::pasteAddresses);
    connect(m_welcome, &WelcomePage::openProjectRequested, this,
        [this] { openFiles(m_prompts.openFiles(this, tr("Open a project"), tr("Winnow projects (*.winnow)"))); });
    connect(m_welcome, &WelcomePage::projectChosen, this, &MainWindow::openProject);
    connect(m_locked, &LockedPage::unlockRequested, this, [this] {
        m_locked->setWaiting(true);
        m_bridge.open(m_locked->project().toStdString(), m_locked->takeSecret(), m_locked->keyFile(),
            m_locked->oneTimeCode().toStdString());
    });
    connect(m_locked, &LockedPage::keyFileRequested, this,
        [this] { m_locked->setKeyFile(askForKeyFile(m_prompts, this)); });
    connect(m_trust, &TrustPage::needsChanged, this, &MainWindow::showNeeds);
    connect(m_trust, &TrustPage::reportRequested, this, &MainWindow::makeReport);
    connect(m_trust, &TrustPage::personRequested, this, &MainWindow::findPerson);
    connect(m_trust, &TrustPage::eraseRequested, this, &MainWindow::eraseProject);
    connect(m_trust, &TrustPage::restoreRequested, this, &MainWindow::restoreBackup);
    connect(m_trust, &TrustPage::passwordRequested, this, &MainWindow::changePassword);
    connect(m_trust, &TrustPage::recoveryKeyRequested, this, &MainWindow::makeRecoveryKey);
    connect(m_shield, &QPushButton::clicked, this, [this] { showPage(Trust); });
    connect(m_locked, &LockedPage::left, this, [this] { m_states->setCurrentWidget(m_welcome); });
    const auto showFilter = [this](const Filter& filter) {
        m_addresses->showFilter(filter);
        showPage(Addresses);
    };
    connect(m_overview, &OverviewPage::filterRequested, this, showFilter);
    connect(m_cleanUp, &CleanUpPage::filterRequested, this, showFilter);
    connect(m_overview, &OverviewPage::checkRequested, this, &MainWindow::checkInNetwork);
    connect(m_overview, &OverviewPage::correctionsRequested, this, [this] {
        m_cleanUp->showStep(CleanUpPage::Corrections);
        showPage(CleanUp);
    });
    connect(&m_bridge, &SessionBridge::opened, this, &MainWindow::opened);
    connect(&m_bridge, &SessionBridge::ended, this, &MainWindow::leaveEnded);
    for (const auto changed :
        {&SessionBridge::networkChanged, &SessionBridge::stateChanged, &SessionBridge::busyChanged})
        connect(&m_bridge, changed, this, &MainWindow::showNetworkNow);
    connect(m_runBar, &RunBar::phaseChanged, this, &MainWindow::showNetworkNow);
    connect(&m_bridge, &SessionBridge::openFailed, m_locked, &LockedPage::showError);
    connect(&m_bridge, &SessionBridge::failed, this, &MainWindow::report);
    connect(&m_bridge, &SessionBridge::stateChanged, this, &MainWindow::updateActions);
    connect(&m_bridge, &SessionBridge::stateChanged, this, &MainWindow::rememberFacts);
    connect(&m_bridge, &SessionBridge::busyChanged, this, &MainWindow::updateActions);
    auto* desktop = new DesktopLock(this);
    connect(desktop, &DesktopLock::locked, this, &MainWindow::lockWithDesktop);
    connect(
        &m_bridge, &SessionBridge::busyChanged, this,
        [this] {
            if (m_lockWhenDone && !m_bridge.isBusy()) lockNow();
        },
        Qt::QueuedConnection);
    connect(&m_bridge, &SessionBridge::closed, this, [this] {
        m_importedFiles.clear();
        m_exported = false;
        updateActions();
    });
    connect(&m_bridge, &SessionBridge::kept, this, [this] {
        m_preferences.addRecentProject(QString::fromStdString(m_bridge.state()->path.string()));
        rememberFacts();
        if (m_closeAfterKeeping) {
            close();
            return;
        }
        if (!m_bridge.state()->hasRecoveryKey) makeRecoveryKey();
    });
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lockNow);
    qApp->installEventFilter(this);
    m_bridge.setNewPolicy(policyByName(m_preferences.policy().toStdString()).value_or(keepCustomers()));
    applyLanguage();
    retranslate();
    updateActions();
}

MainWindow::~MainWindow() { qApp->removeEventFilter(this); }

void MainWindow::showPage(Page page) { m_tabs->setCurrentIndex(page); }

void MainWindow::openFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (path.endsWith(QLatin1String(".winnow"), Qt::CaseInsensitive)) {
            openProject(path);
            return;
        }
        m_queue.emplace_back(path.toStdString());
    }
    showNextPreview();
}

void MainWindow::openProject(const QString& path)
{
    const auto state = m_bridge.state();
    if (state && !state->scratch && QFileInfo(path) == QFileInfo(QString::fromStdString(state->path.string()))) return;
    // A client a window: what is open stays open.
    if (m_bridge.isOpen() && m_otherWindow && m_otherWindow(path)) return;
    if (m_bridge.isOpen() && !askBeforeLeaving()) return;
    m_bridge.close();
    m_locked->setProject(QFileInfo(path).absoluteFilePath());
    m_states->setCurrentWidget(m_locked);
}

void MainWindow::opened()
{
    m_preferences.addRecentProject(m_locked->project());
    m_locked->setProject(m_locked->project());
    m_states->setCurrentWidget(m_project);
    showPage(Overview);
}

QString MainWindow::listFilter()
{
    return tr(
        "Lists (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;All files (*)");
}

void MainWindow::showNextPreview()
{
    if (m_queue.empty() || m_previewOpen) return;
    m_previewOpen = true;
    const std::filesystem::path path = m_queue.front();
    m_queue.pop_front();
    auto* preview = new ImportPreview(m_bridge, path, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &QDialog::finished, this, [this, preview](int result) {
        m_previewOpen = false;
        if (result == QDialog::Accepted) {
            m_importedFiles.push_back(preview->path());
            if (preview->answer() == ImportAs::Never)
                m_bridge.addDoNotMail(preview->path());
            else
                m_bridge.importTables(preview->path(), preview->options());
            if (m_bridge.isOpen()) {
                m_states->setCurrentWidget(m_project);
                showPage(Overview);
            }
        }
        showNextPreview();
    });
    preview->open();
}

void MainWindow::report(const Error& error)
{
    const ErrorText text = textOf(error);
    m_lastError = QString::fromLatin1(name(error.kind).data(), static_cast<qsizetype>(name(error.kind).size()));
    m_prompts.tell(this, text.title, text.advice);
    if (!m_bridge.isOpen() || !m_bridge.state() || m_bridge.state()->sources.empty()) {
        if (m_bridge.isOpen() && !m_bridge.isBusy() && (!m_bridge.state() || m_bridge.state()->scratch)) {
            m_bridge.close();
            m_states->setCurrentWidget(m_welcome);
        }
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasText()) return;
    m_welcome->setDropHint(true);
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { m_welcome->setDropHint(false); }

void MainWindow::dropEvent(QDropEvent* event)
{
    m_welcome->setDropHint(false);
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    event->acceptProposedAction();
    if (!paths.isEmpty()) openFiles(paths);
    // Marked text, such as the addresses of a message: the same as pasting it.
    else if (event->mimeData()->hasText())
        offerText(event->mimeData()->text());
}

void MainWindow::editRules()
{
    if (!m_bridge.state() || m_bridge.isBusy()) return;
    auto* dialog = new RulesDialog(m_bridge.state()->rules, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { m_bridge.decide(m_bridge.state()->policy, dialog->rules()); });
    dialog->open();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (m_idle.isActive()) m_idle.start();
        break;
    default: break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::updateActions()
{
    const auto state = m_bridge.state();
    const bool ready = state && !state->sources.empty() && !m_bridge.isBusy();
    const bool works = ready && state->role >= Role::Operator;
    for (QAction* a : m_projectActions) a->setEnabled(a->property("forViewers").toBool() ? ready : works);
    m_export->setEnabled(works);
    const bool kept = state && !state->scratch;
    const int minutes = m_preferences.lockAfterMinutes();
    if (kept && minutes > 0 && !m_bridge.isBusy()) {
        m_idle.setInterval(minutes * 60'000);
        if (!m_idle.isActive()) m_idle.start();
    } else {
        m_idle.stop();
    }
    // The name of a kept project, never that of a list.
    m_shield->setVisible(kept);
    setWindowTitle(kept && m_preferences.remembersProjects()
            ? QStringLiteral("%1 - Winnow")
                  .arg(QFileInfo(QString::fromStdString(state->path.string())).completeBaseName())
            : QStringLiteral("Winnow"));
    statusBar()->showMessage(!state ? QString()
            : state->scratch        ? tr("Not kept yet: this project is encrypted and goes when Winnow closes.")
                                    : tr("Encrypted project."));
    showNetworkNow();
}

void MainWindow::showNetworkNow()
{
    const auto state = m_bridge.state();
    const NetworkNowText text = textOf(m_bridge.networkNow(), state ? state->seal : CheckDepth::Mailbox);
    m_networkNow->setText(text.words);
    m_networkNow->setToolTip(text.sentence);
    m_networkNow->setAccessibleDescription(text.sentence);
}

} // namespace winnow::ui
