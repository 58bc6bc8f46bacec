// SPDX-License-Identifier: Apache-2.0
// MainWindow: its menus and what they do.

#include "ui/bridge/error_text.h"
#include "ui/dialogs/check_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/keep_dialog.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/main_window.h"
#include "ui/overview_pdf.h"
#include "ui/pages/addresses_page.h"
#include "ui/pages/clean_up_page.h"
#include "ui/pages/history_page.h"
#include "ui/pages/locked_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/trust_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/preferences.h"
#include "ui/theme.h"
#include "ui/widgets/run_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTranslator>

namespace winnow::ui {

QAction* MainWindow::addAction(
    QMenu* menu, const char* name, const QKeySequence& key, std::function<void()> what, bool needsProject)
{
    auto* action = menu->addAction(QString());
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [what = std::move(what)] { what(); });
    m_texts.emplaceBack(action, name);
    if (needsProject) m_projectActions << action;
    return action;
}

void MainWindow::buildMenus()
{
    const auto menu = [this](const char* name) {
        QMenu* m = menuBar()->addMenu(QString());
        m_menuTexts.emplaceBack(m, name);
        return m;
    };
    QMenu* file = menu(QT_TR_NOOP("&File"));
    addAction(file, QT_TR_NOOP("&Import a list..."), QKeySequence(Qt::CTRL | Qt::Key_I),
        [this] { openFiles(m_prompts.openFiles(this, tr("Choose a list"), listFilter())); });
    addAction(file, QT_TR_NOOP("&Paste addresses..."), QKeySequence::Paste, [this] { pasteAddresses(); });
    addAction(file, QT_TR_NOOP("&Open a project..."), QKeySequence::Open,
        [this] { openFiles(m_prompts.openFiles(this, tr("Open a project"), tr("Winnow projects (*.winnow)"))); });
    addAction(file, QT_TR_NOOP("Put a &backup back..."), {}, [this] {
        const QStringList chosen = m_prompts.openFiles(this, tr("Put a backup back"), tr("Winnow projects (*.winnow)"));
        if (!chosen.isEmpty()) restoreBackup(chosen.front().toStdString());
    })->setObjectName(QStringLiteral("restoreAny"));
    addAction(file, QT_TR_NOOP("&New window"), QKeySequence::New, [this] {
        if (m_otherWindow) (void)m_otherWindow(QString());
    })->setObjectName(QStringLiteral("newWindow"));
    file->addSeparator();
    addAction(file, QT_TR_NOOP("Add a &do-not-mail list..."), {}, [this] { addDoNotMail(); }, true);
    addAction(
        file, QT_TR_NOOP("&Export clean list..."), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportList(); }, true);
    addAction(file, QT_TR_NOOP("&Save an overview (PDF)..."), {}, [this] { saveOverview(); }, true);
    file->addSeparator();
    addAction(file, QT_TR_NOOP("&Keep this project..."), QKeySequence::Save, [this] { keepProject(); }, true);
    addAction(
        file, QT_TR_NOOP("Change the pass&word..."), {}, [this] { changePassword(); }, true)
        ->setObjectName(QStringLiteral("changePassword"));
    addAction(file, QT_TR_NOOP("Make a &recovery key..."), {}, [this] { makeRecoveryKey(); }, true);
    addAction(file, QT_TR_NOOP("Re&sults without addresses..."), {}, [this] { copyResults(); }, true);
    addAction(file, QT_TR_NOOP("Standard S&QLCipher file..."), {}, [this] { copyStandard(); }, true);
    addAction(file, QT_TR_NOOP("&Lock now"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lockNow(); }, true);
    file->addSeparator();
    addAction(file, QT_TR_NOOP("Se&ttings..."), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); });
    addAction(file, QT_TR_NOOP("&Quit"), QKeySequence::Quit, [this] { close(); });
    QMenu* edit = menu(QT_TR_NOOP("&Edit"));
    addAction(edit, QT_TR_NOOP("&Undo the last decision"), QKeySequence::Undo, [this] { undoLast(); }, true);
    addAction(
        edit, QT_TR_NOOP("&Search addresses"), QKeySequence::Find,
        [this] {
            showPage(Addresses);
            m_addresses->focusSearch();
        },
        true);
    addAction(
        edit, QT_TR_NOOP("Your own &rules..."), {}, [this] { editRules(); }, true)
        ->setObjectName(QStringLiteral("ownRules"));
    QMenu* run = menu(QT_TR_NOOP("&Run"));
    addAction(
        run, QT_TR_NOOP("&Check in the network..."), QKeySequence(Qt::Key_F7), [this] { checkInNetwork(); }, true);
    addAction(run, QT_TR_NOOP("Ask &unanswered ones again"), {}, [this] { askAgain({}); }, true);
    addAction(run, QT_TR_NOOP("Ask those &older than 90 days again"), {}, [this] { askAgain(90); }, true);
    run->addSeparator();
    addAction(run, QT_TR_NOOP("&Go on"), QKeySequence(Qt::Key_F5), [this] { m_bridge.resume(); });
    addAction(run, QT_TR_NOOP("&Pause"), QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_bridge.pause(); });
    QMenu* view = menu(QT_TR_NOOP("&View"));
    const char* pages[] = {QT_TR_NOOP("&Overview"), QT_TR_NOOP("&Addresses"), QT_TR_NOOP("&Clean-up"),
        QT_TR_NOOP("&History"), QT_TR_NOOP("&Trust")};
    for (int i = 0; i < 5; ++i)
        addAction(
            view, pages[i], QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
            [this, i] { showPage(static_cast<Page>(i)); }, true);
    view->addSeparator();
    addAction(view, QT_TR_NOOP("&Filters"), QKeySequence(Qt::Key_F9), [this] { m_addresses->toggleFacets(); }, true);
    addAction(
        view, QT_TR_NOOP("&Why this result"), QKeySequence(Qt::Key_F10), [this] { m_addresses->toggleWhy(); }, true);
    addAction(view, QT_TR_NOOP("&Next pane"), QKeySequence(Qt::Key_F6), [this] { m_addresses->nextPane(); }, true);
    for (QAction* a : view->actions()) a->setProperty("forViewers", true);
    QMenu* help = menu(QT_TR_NOOP("&Help"));
    addAction(help, QT_TR_NOOP("&What the results mean"), QKeySequence::HelpContents,
        [this] { TextDialog(tr("Help"), helpHtml(), this).exec(); });
    addAction(help, QT_TR_NOOP("&Problem report"), {}, [this] {
        const auto state = m_bridge.state();
        const QString report = problemReport(
            QString::fromStdString(m_bridge.lists().identity()), state ? state->view->rows() : 0, m_lastError);
        TextDialog(tr("Problem report"),
            QStringLiteral("<p>%1</p><pre>%2</pre>")
                .arg(tr("This text holds no address, name or path. Copy it into your message.").toHtmlEscaped(),
                    report.toHtmlEscaped()),
            this)
            .exec();
    });
    addAction(
        help, QT_TR_NOOP("&About Winnow"), {}, [this] { TextDialog(tr("About Winnow"), aboutHtml(), this).exec(); });
}

void MainWindow::retranslate()
{
    for (const auto& [action, name] : m_texts) action->setText(tr(name));
    for (const auto& [menu, name] : m_menuTexts) menu->setTitle(tr(name));
    m_tabs->setTabText(Overview, tr("Overview"));
    m_tabs->setTabText(Addresses, tr("Addresses"));
    m_tabs->setTabText(CleanUp, tr("Clean-up"));
    m_tabs->setTabText(History, tr("History"));
    m_tabs->setTabText(Trust, tr("Trust"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_export->setText(tr("Export clean list..."));
    m_export->setIcon(theme::iconOnPrimary(QStringLiteral("download")));
    m_welcome->retranslate();
    m_locked->retranslate();
    m_runBar->retranslate();
    m_overview->retranslate();
    m_addresses->retranslate();
    m_cleanUp->retranslate();
    m_history->retranslate();
    m_trust->retranslate();
    updateActions();
}

void MainWindow::applyLanguage()
{
    for (QTranslator** t : {&m_translator, &m_qtTranslator}) {
        if (*t) qApp->removeTranslator(*t);
        delete *t;
        *t = nullptr;
    }
    const QString code = m_preferences.language();
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    m_translator = new QTranslator(this);
    if (m_translator->load(locale, QStringLiteral("winnow"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        m_translator->load(QStringLiteral(":/translations/winnow_en.qm")))
        qApp->installTranslator(m_translator);
    m_qtTranslator = new QTranslator(this);
    if (m_qtTranslator->load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        qApp->installTranslator(m_qtTranslator);
}

void MainWindow::checkInNetwork()
{
    if (!m_bridge.state() || m_bridge.isBusy()) return;
    NetworkChoice last = m_bridge.lastChoice();
    const NetworkSettings& kept = m_bridge.state()->network;
    if (!kept.helo.empty()) {
        last.helo = kept.helo;
        last.mailFrom = kept.mailFrom;
        last.proxy = kept.proxy;
    }
    if (last.helo.empty()) last.helo = m_preferences.connectionName().toStdString();
    auto* dialog = new CheckDialog(m_bridge, last, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const NetworkChoice choice = dialog->choice();
        if (!choice.helo.empty()) m_preferences.setConnectionName(QString::fromStdString(choice.helo));
        m_bridge.verify(choice);
    });
    dialog->open();
}

void MainWindow::askAgain(std::optional<unsigned> olderThanDays)
{
    if (!m_bridge.state() || m_bridge.isBusy()) return;
    // The depth of the last check; without one the choice is asked for.
    if (!m_bridge.state()->verified) return checkInNetwork();
    NetworkChoice choice = m_bridge.lastChoice();
    choice.sample = 0;
    choice.unansweredAgain = !olderThanDays;
    choice.olderThanDays = olderThanDays;
    m_bridge.verify(choice);
}

void MainWindow::pasteAddresses()
{
    // In a field that is being written, pasting is pasting.
    if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
        field->paste();
        return;
    }
    offerText(QApplication::clipboard()->text());
}

void MainWindow::offerText(const QString& text)
{
    auto* dialog = new PasteDialog(text.contains(QLatin1Char('@')) ? text : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_bridge.importText(dialog->text(), tr("Pasted addresses"));
        if (m_bridge.isOpen()) m_states->setCurrentWidget(m_project);
    });
    dialog->open();
}

void MainWindow::exportList()
{
    if (!m_bridge.state() || m_bridge.state()->sources.empty() || m_bridge.isBusy()) return;
    auto* dialog = new ExportDialog(m_bridge, m_prompts, m_preferences, m_importedFiles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setShown(m_addresses->filter());
    connect(dialog, &ExportDialog::overviewRequested, this, &MainWindow::saveOverview);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_exported = m_exported || dialog->hasExported(); });
    dialog->open();
}

void MainWindow::saveOverview()
{
    const QString target =
        m_prompts.saveFile(this, tr("Save an overview (PDF)"), tr("overview.pdf"), QStringLiteral("PDF (*.pdf)"));
    if (target.isEmpty()) return;
    if (const Result<void> written = writeOverviewPdf(*m_bridge.state(), target); !written)
        report(written.error());
    else
        m_exported = true;
}

bool MainWindow::keepProject()
{
    if (!m_bridge.state() || !m_bridge.state()->scratch || m_bridge.isBusy()) return false;
    auto* dialog = new KeepDialog(KeepDialog::Keep, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] { m_closeAfterKeeping = false; });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QString path =
            m_prompts.saveFile(this, tr("Keep this project"), tr("list.winnow"), tr("Winnow projects (*.winnow)"));
        if (path.isEmpty()) {
            m_closeAfterKeeping = false;
            return;
        }
        if (!path.endsWith(QLatin1String(".winnow"))) path += QStringLiteral(".winnow");
        m_bridge.keepAs(path.toStdString(), dialog->secret());
    });
    dialog->open();
    return true;
}

void MainWindow::changePassword()
{
    if (m_bridge.state()->scratch) {
        keepProject();
        return;
    }
    auto* dialog = new KeepDialog(KeepDialog::Change, this, &m_prompts);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_bridge.session()->changePassword(
            dialog->current(), dialog->secret(), dialog->keyFile(), [this](Result<bool> changed) {
                if (changed)
                    m_prompts.tell(this, tr("The password was changed"), tr("The old one opens this project no more."));
                else
                    report(changed.error());
            });
    });
    dialog->open();
}

void MainWindow::makeRecoveryKey()
{
    if (!m_bridge.state() || m_bridge.state()->scratch) {
        keepProject();
        return;
    }
    m_bridge.session()->makeRecoveryKey(
        m_bridge.whileBusy<std::shared_ptr<SecureBytes>>([this](const Result<std::shared_ptr<SecureBytes>>& key) {
            if (!key) {
                report(key.error());
                return;
            }
            auto* dialog = new RecoveryDialog(
                **key, QFileInfo(QString::fromStdString(m_bridge.state()->path.string())).completeBaseName(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
            // The state tells from now on that there is a key.
            m_bridge.refresh();
        }));
}

void MainWindow::lockNow()
{
    const auto state = m_bridge.state();
    if (!state || m_bridge.isBusy()) return;
    if (state->scratch) {
        keepProject();
        return;
    }
    const QString path = QString::fromStdString(state->path.string());
    QApplication::clipboard()->clear();
    // A dialog belongs to what is open.
    for (QDialog* dialog : findChildren<QDialog*>())
        if (dialog->isVisible()) dialog->done(QDialog::Rejected);
    m_lockWhenDone = false;
    m_bridge.close();
    m_locked->setProject(path);
    m_states->setCurrentWidget(m_locked);
}

void MainWindow::lockWithDesktop()
{
    const auto state = m_bridge.state();
    // What is not kept has no password that could open it again; its key is nowhere but in memory.
    if (!state || state->scratch) return;
    m_lockWhenDone = m_bridge.isBusy();
    if (!m_lockWhenDone) lockNow();
}

void MainWindow::addDoNotMail()
{
    for (const QString& path : m_prompts.openFiles(this, tr("Choose a do-not-mail list"), listFilter()))
        m_bridge.addDoNotMail(path.toStdString());
}

void MainWindow::undoLast()
{
    const auto state = m_bridge.state();
    if (!state || m_bridge.isBusy()) return;
    for (auto e = state->edits.rbegin(); e != state->edits.rend(); ++e)
        if (!e->undoneBy) {
            m_bridge.undo(e->id);
            return;
        }
}

void MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChanged, this, &MainWindow::applyLanguage);
    connect(dialog, &SettingsDialog::themeChanged, this, [this] {
        theme::apply(*qApp, m_preferences.theme());
        retranslate();
    });
    connect(dialog, &QDialog::finished, this, [this] {
        m_welcome->refresh();
        m_bridge.setNewPolicy(policyByName(m_preferences.policy().toStdString()).value_or(keepCustomers()));
        updateActions();
    });
    dialog->open();
}

} // namespace winnow::ui
