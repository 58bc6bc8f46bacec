// SPDX-License-Identifier: Apache-2.0

#include "cli/clean_options.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace winnow::cli {
namespace {

void addCleanTarget(CLI::App& command, CleanOptions& options)
{
    command
        .add_option(
            "LIST", options.lists, "the lists to clean: CSV, XLSX, ODS, XLS, vCard, ...; they are never changed")
        ->required();
    command
        .add_option("-o,--output", options.out,
            "where the cleaned list goes: in the form of the original, as a workbook where it ends in .xlsx, several "
            "lists as one with the column winnow_source")
        ->required();
    addProfileOptions(command, options.profile);
    command.add_option("--project", options.project,
        "keep everything in this encrypted project (made when it does not exist); "
        "without it a scratch project is used and the run cannot be resumed");
    addWaysIn(command, options.access);
}

void addCleanPolicy(CLI::App& command, CleanOptions& options)
{
    command
        .add_option("--policy", options.policy,
            "customers: keep what may be delivered; cautious: also review shared, catch-all, "
            "full and unanswered addresses")
        ->check(CLI::IsMember({"customers", "cautious"}));
    command.add_option("--keep", options.keep, "keep exactly these statuses: deliverable,plausible,risky,unknown")
        ->delimiter(',');
    command.add_option("--survivor", options.survivor, "which of several rows with the same address stays")
        ->check(CLI::IsMember({"first", "last", "complete"}));
    command
        .add_option("--inactive", options.inactive,
            "review rows without any activity for this many months; a row without a date "
            "is never inactive")
        ->check(CLI::Range(1U, 600U));
    command.add_option("--rule", options.rules,
        "your own rule MASK=STATUS, for example *@old.example=undeliverable, or reply:MASK=REASON for what mail servers say; may be repeated");
}

void addCleanFiles(CLI::App& command, CleanOptions& options)
{
    command.add_flag("--all", options.all, "write every row, with the winnow_* result columns");
    command.add_option("--shape", options.shape, "record: rows as they were; address: one row for each address")
        ->check(CLI::IsMember({"record", "address"}));
    command.add_option("--column", options.column, "the address column, by name or number (found by itself)");
    addListOptions(command, options.listOptions);
    command
        .add_option("--sheet", options.sheets,
            "which sheet of a workbook, or which list in an archive, by name or number; may be repeated "
            "(the first visible one that holds addresses)")
        ->take_all();
    command
        .add_option("--never", options.never,
            "a do-not-mail file: addresses, domains, or SHA-256 of addresses; may be repeated")
        ->take_all();
    command.add_option(
        "--rejects", options.rejects, "write records that could not be read to this file, with line and byte offset");
    command.add_option("--do-not-mail", options.doNotMail, "write the addresses that must not be mailed to this file");
    command.add_flag("--hashed", options.hashed, "write the do-not-mail list as SHA-256");
    command.add_flag(
        "--formula-safe", options.formulaSafe, "make cells safe that a spreadsheet program would run as formulas");
    command
        .add_option("--threads", options.threads,
            "worker threads (default: cores less one, at least 2; more beside other programs)")
        ->check(CLI::Range(1U, 256U));
    addNetworkOptions(command, options.network, true);
    command.add_option("--summary", options.summary, "text or json")->check(CLI::IsMember({"text", "json"}));
}

} // namespace

/// In the order in which --help shows them.
void addCleanOptions(CLI::App& command, CleanOptions& options)
{
    addCleanTarget(command, options);
    addCleanPolicy(command, options);
    addCleanFiles(command, options);
}

Result<Policy> policyOf(const CleanOptions& options)
{
    Policy policy = policyByName(options.policy).value_or(keepCustomers());
    if (options.survivor == "last") policy.survivor = Survivor::Last;
    if (options.survivor == "complete") policy.survivor = Survivor::MostComplete;
    if (options.inactive != 0) {
        policy.inactive = Decision::Review;
        policy.inactiveMonths = static_cast<std::uint16_t>(options.inactive);
    }
    if (!options.keep.empty()) {
        std::array<bool, kStatusCount> keep{};
        for (const std::string& word : options.keep) {
            const auto status = statusFromName(word);
            if (!status)
                return fail(
                    ErrorKind::BadOption, "--keep knows deliverable, plausible, risky, undeliverable and unknown");
            keep[static_cast<std::size_t>(*status)] = true;
        }
        keepOnly(policy, keep);
    }
    return policy;
}

Result<Rules> rulesOf(const std::vector<std::string>& texts)
{
    Rules rules;
    for (const std::string& text : texts) {
        Result<Rules> one = rulesFromText(text);
        if (!one || one->own.size() + one->replies.size() != 1)
            return fail(ErrorKind::BadOption,
                "a rule is MASK=STATUS, for example *@old.example=undeliverable, or reply:MASK=REASON");
        std::ranges::move(one->own, std::back_inserter(rules.own));
        std::ranges::move(one->replies, std::back_inserter(rules.replies));
    }
    return rules;
}

} // namespace winnow::cli
