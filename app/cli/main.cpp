// SPDX-License-Identifier: Apache-2.0
// winnow-cli: the engine of Winnow without a window.

#include "base/heap.h"
#include "cli/context.h"
#include "cli/profile_options.h"
#include "system_options.h"

#include <clocale>
#include <csignal>
#include <new>

int main(int argc, char** argv)
{
    using namespace winnow::cli;
    winnow::protectProcess();
    std::setlocale(LC_CTYPE, "");
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit is a full disk, not a crash
    winnow::chooseHeapHabit(winnow::HeapHabit::Fast);

    CLI::App app{"Winnow cleans mailing lists on this computer; no list leaves it."};
    app.name("winnow-cli");
    app.set_version_flag("--version", "winnow-cli " WINNOW_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done; 2 wrong command line; 3 a file cannot be read or is no list; 4 a file cannot be\n"
        "written; 5 the project is damaged, changed, newer or emptied; 6 wrong password; 7 the project is open\n"
        "elsewhere; 8 project check found something; 9 the name servers of this connection cannot be believed, and\n"
        "nothing was decided by them; 130 stopped with Ctrl+C.");
    Context context{app, {}};
    addCleanCommand(context);
    addCheckCommand(context);
    addTableCommand(context);
    addProjectCommand(context);
    addReportCommands(context);
    addListsCommand(context);
    addReplyCommand(context);
    addReadinessCommand(context);
    addProfilesCommand(context);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kOk : kUsage;
    }
    try {
        return context.run ? context.run() : kUsage;
    } catch (const std::bad_alloc&) {
        return report({winnow::ErrorKind::OutOfMemory, {}});
    }
}
