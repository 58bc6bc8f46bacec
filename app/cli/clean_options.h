// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What winnow-cli clean is told: its options, and the policy and rules that they amount to.

#include "cli/network_options.h"
#include "cli/open_project.h"
#include "cli/profile_options.h"

#include "base/processors.h"
#include "settle/settle_job.h"

#include <optional>
#include <string>
#include <vector>

namespace winnow::cli {

struct CleanOptions {
    std::vector<std::string> lists;
    std::vector<std::string> sheets;
    std::string out;
    std::optional<std::string> project;
    std::string policy = "customers";
    std::vector<std::string> keep;
    bool all = false;
    std::string shape = "record";
    std::string survivor = "first";
    unsigned inactive = 0;
    std::optional<std::string> column;
    ListOptions listOptions;
    std::vector<std::string> never;
    std::vector<std::string> rules;
    std::optional<std::string> rejects;
    std::optional<std::string> doNotMail;
    bool hashed = false;
    bool formulaSafe = false;
    unsigned threads = 0;
    std::string summary = "text";
    NetworkOptions network;
    ProjectAccess access; ///< the ways into `project`
    ProfileChoice profile;

    [[nodiscard]] unsigned workers() const { return threads == 0 ? defaultThreads() : threads; }
};

void addCleanOptions(CLI::App& command, CleanOptions& options);

/// --policy, as --survivor, --inactive and --keep change it. Errors: BadOption (a word of --keep).
[[nodiscard]] Result<Policy> policyOf(const CleanOptions& options);
/// The rules of --rule, each of them one MASK=STATUS or reply:MASK=REASON. Errors: BadOption.
[[nodiscard]] Result<Rules> rulesOf(const std::vector<std::string>& texts);

} // namespace winnow::cli
