// SPDX-License-Identifier: Apache-2.0
// winnow: the desktop application. Only assembles.

#include "base/heap.h"
#include "base/processors.h"
#include "own_files.h"
#include "system_options.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/prompts.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/theme.h"
#include "ui/widgets/results_accessible.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>
#include <QSettings>

int main(int argc, char** argv)
{
    using namespace winnow;
    protectProcess();
    chooseHeapHabit(HeapHabit::Small);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("winnow"));
    QApplication::setApplicationDisplayName(QStringLiteral("Winnow"));
    QApplication::setApplicationVersion(QStringLiteral(WINNOW_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/winnow.svg")));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Cleans mailing lists on your own computer."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("file"), QStringLiteral("lists to import, or one project to open"), QStringLiteral("[file...]"));
    parser.process(application);

    ui::Preferences preferences(std::make_unique<QSettings>(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("winnow"), QStringLiteral("winnow")));
    ui::DesktopPrompts prompts;
    ui::theme::apply(application, preferences.theme());
    ui::installResultsAccessible();

    Result<std::filesystem::path> folder = stateFolder();
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!folder || !lists) {
        const ui::ErrorText text = ui::textOf(!folder ? folder.error() : lists.error());
        prompts.tell(nullptr, text.title, text.advice);
        return 1;
    }
    sweepScratch(*folder);
    ui::BridgeOptions options;
    options.vault = systemVaultOptions();
    options.scratchFolder = *folder;
    options.lists = std::move(*lists);
    // For hours, not for a run: what happens to be at work now tells nothing.
    options.threads = workersFor({.processors = loadNow().processors});
    options.helper = systemHelper();
    options.profileFolder = *folder / "profiles";
    ui::MainWindow window(std::move(options), preferences, prompts);
    // A process of its own: what one project holds in memory is nothing to the other.
    window.setOtherWindow([](const QString& file) {
        return QProcess::startDetached(
            QCoreApplication::applicationFilePath(), file.isEmpty() ? QStringList() : QStringList{file});
    });
    window.show();
    window.openFiles(parser.positionalArguments());
    return QApplication::exec();
}
