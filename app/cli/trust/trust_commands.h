// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The commands that show what protects a project and what became of it: those of a file each, and how they are added.
/// The order of help is that of addTrustCommands().

#include "cli/open_project.h"

#include <memory>
#include <utility>

namespace winnow::cli {

/// A command that works on one project: registers it with the ways into the project and gives it back with its options,
/// for the options of its own. `Options` has a ProjectAccess `access`.
template <class Options>
std::pair<CLI::App*, std::shared_ptr<Options>> addOnProject(
    Context& context, CLI::App& parent, const char* name, const char* help, int (*work)(const Options&))
{
    auto options = std::make_shared<Options>();
    CLI::App* command = parent.add_subcommand(name, help);
    addProjectAccess(*command, options->access);
    command->callback([options, work, &context] { context.run = [options, work] { return work(*options); }; });
    return {command, options};
}

/// project audit: who did what; show it, or check its hashes and signatures.
void addAuditCommand(Context& context, CLI::App& project);
/// project ledger: what came in, was decided and went out; kCheckFailed where it does not add up.
void addLedgerCommand(Context& context, CLI::App& project);
/// project incidents: what went wrong; opens and closes them.
void addIncidentsCommand(Context& context, CLI::App& project);
/// controls: what protects a project now, or how that changed.
void addControlsCommand(Context& context);

} // namespace winnow::cli
