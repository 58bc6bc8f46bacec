// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Options of the commands below `project` that work on lists.

#include "cli/network_options.h"
#include "cli/open_project.h"
#include "cli/profile_options.h"

#include "base/processors.h"
#include "export/merge_cells.h"
#include "import/import_job.h"

#include <optional>
#include <string>
#include <vector>

namespace winnow::cli {

struct ProjectOptions {
    ProjectAccess access;
    std::string list;
    std::string out;
    std::string policy;
    std::string source;
    std::string as;
    std::string where;
    std::optional<std::string> merge;
    unsigned evidenceDays = kEvidenceDays;
    NetworkOptions network;
    std::string most = "mailbox";
    std::string note;
    std::string rules;
    std::string shape = "record";
    std::optional<std::string> column;
    std::optional<std::string> rejects;
    std::optional<std::string> doNotMail;
    ListOptions listOptions;
    std::vector<std::string> never;
    PasswordOptions newPassword;
    std::optional<std::string> newKeyFile;
    bool all = false;
    bool hashed = false;
    bool formulaSafe = false;
    bool withoutKeyFile = false;
    ProfileChoice profile;
    bool json = false;
    unsigned threads = 0;

    [[nodiscard]] unsigned workers() const { return threads == 0 ? defaultThreads() : threads; }
};

/// Runs a command on an open project.
template <class Work> int withProject(const ProjectOptions& o, Role needed, const Work& work)
{
    return cli::withProject(o.access, needed, [&](std::unique_ptr<Project>& project) { return work(*project); });
}

/// "fill", "newest,notes=joined": a rule for all columns, and for some by name. Errors: BadOption.
[[nodiscard]] Result<MergeRules> mergeRulesOf(std::string_view text);

/// Decides, and prints the numbers of every list as JSON.
int settleAndPrint(Project& project, const ProjectOptions& o, RunCounters& counters);

/// winnow-cli project import, never, export.
int importProject(const ProjectOptions& o);
int neverMail(const ProjectOptions& o);
int exportProject(const ProjectOptions& o);

} // namespace winnow::cli
