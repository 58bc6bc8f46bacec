// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What every command of winnow-cli shares: exit codes, how errors are said, options of several commands.

#include "base/result.h"
#include "formats/open_list.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace winnow::cli {

/// Documented in --help and the man page; stable.
enum ExitCode : int {
    kOk = 0,
    kUsage = 2,        ///< the command line is wrong
    kInput = 3,        ///< a file cannot be read or is not a list
    kOutput = 4,       ///< a file cannot be written: disk full, read-only, exists
    kProject = 5,      ///< the project is damaged, tampered with, newer, emptied
    kPassword = 6,     ///< wrong password, or none given
    kBusy = 7,         ///< another process has the project
    kCheckFailed = 8,  ///< project check found something
    kConnection = 9,   ///< no name server can be believed: the check stopped and decided nothing by it
    kInterrupted = 130 ///< Ctrl+C; the project keeps what was done
};

/// A count as printf takes it with %llu.
[[nodiscard]] constexpr unsigned long long number(std::uint64_t count) noexcept { return count; }

/// A command registers itself on the application and leaves its work in `run`.
struct Context {
    CLI::App& app;
    std::function<int()> run;
};

/// Prints "winnow-cli: what happened. What is safe. What to do." and gives the exit code of the kind.
int report(const Error& error, const std::string& subject = {});

/// How to read a list: --delimiter, --encoding, --sheet, ...
struct ListOptions {
    std::optional<std::string> delimiter;
    std::optional<std::string> encoding;
    bool noHeader = false;
    bool header = false;
    bool mendDoubled = false;
    std::optional<std::string> sheet;
    std::optional<std::string> passwordFile;
};
/// Errors: FileNotFound (the file with the password).
[[nodiscard]] Result<OpenOptions> openOptionsOf(const ListOptions& list);
void addListOptions(CLI::App& command, ListOptions& options);
/// --sheet, for commands that read one table.
void addSheetOption(CLI::App& command, ListOptions& options);

void addTableCommand(Context& context);
void addCheckCommand(Context& context);
void addCleanCommand(Context& context);
void addProjectCommand(Context& context);
/// Subcommands of `project`: who may, what was done, what is odd.
void addTrustCommands(Context& context, CLI::App& project);
void addVersionCommands(Context& context, CLI::App& project);
void addPresetCommands(Context& context, CLI::App& project);
/// Subcommands of `project`: backups, persons, copies, the end.
void addCustodyCommands(Context& context, CLI::App& project);
void addReportCommands(Context& context);
void addListsCommand(Context& context);
void addReplyCommand(Context& context);
void addReadinessCommand(Context& context);

} // namespace winnow::cli
