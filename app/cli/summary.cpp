// SPDX-License-Identifier: Apache-2.0

#include "cli/summary.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace winnow::cli {
namespace {

/// 1234567 -> "1,234,567".
std::string grouped(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
    return digits;
}

void line(std::uint64_t number, const std::string& words)
{
    std::string text = grouped(number);
    if (text.size() < 12) text.insert(0, 12 - text.size(), ' ');
    std::printf("%s  %s\n", text.c_str(), words.c_str());
}

const char* wordsOf(Cause cause)
{
    switch (cause) {
    case Cause::Status: return "cannot or should not be mailed";
    case Cause::DoNotMail: return "do not mail, says the list";
    case Cause::Suppressed: return "on your do-not-mail list";
    case Cause::Duplicate: return "duplicates";
    case Cause::Rule: return "by your own rule";
    case Cause::ByHand: return "by hand";
    case Cause::HeldBack: return "held back";
    case Cause::NoAddress: return "without an address";
    case Cause::None: return "";
    }
    return "";
}

nlohmann::ordered_json numbers(const SourceInfo& s, const SettleSummary& r)
{
    nlohmann::ordered_json j;
    j["rows"] = s.physicalRecords();
    j["kept"] = r.kept;
    nlohmann::ordered_json causes = nlohmann::ordered_json::object();
    for (std::size_t i = 1; i < kCauseCount; ++i)
        if (r.leftOut[i] > 0) causes[std::string(name(static_cast<Cause>(i)))] = r.leftOut[i];
    j["left_out"] = r.leftOutTotal();
    j["left_out_by_cause"] = causes;
    j["to_review"] = r.toReview;
    j["rejects"] = s.rejects;
    j["skipped"] = s.skipped.total();
    j["skipped_by_kind"] = {{"header", s.skipped.header}, {"preamble", s.skipped.preamble}, {"blank", s.skipped.blank},
        {"sep_line", s.skipped.sepLine}};
    j["addresses"] = r.entries;
    nlohmann::ordered_json statuses = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < kStatusCount; ++i)
        if (r.byStatus[i] > 0) statuses[std::string(name(static_cast<Status>(i)))] = r.byStatus[i];
    j["statuses"] = statuses;
    nlohmann::ordered_json reasons = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < kReasonCount; ++i)
        if (r.byReason[i] > 0) reasons[std::string(name(static_cast<Reason>(i)))] = r.byReason[i];
    j["reasons"] = reasons;
    j["duplicates"] = r.duplicates;
    return j;
}

void printText(const CleanReport& r)
{
    const SourceInfo& s = r.source;
    const SettleSummary& d = r.settled;
    std::printf("%s\n", s.name.c_str());
    line(s.physicalRecords(), "rows in your file");
    line(d.kept, "kept");
    line(d.leftOutTotal(), "left out");
    for (std::size_t i = 1; i < kCauseCount; ++i)
        if (d.leftOut[i] > 0) line(d.leftOut[i], std::string("  ") + wordsOf(static_cast<Cause>(i)));
    line(d.toReview, "to review");
    line(s.rejects, "set aside: could not be read");
    line(s.skipped.total(),
        "skipped: header " + grouped(s.skipped.header) + ", text above the list " + grouped(s.skipped.preamble) +
            ", blank " + grouped(s.skipped.blank) + (s.skipped.sepLine > 0 ? ", sep= line 1" : ""));
    for (const NeverTold& never : r.never) std::printf("\n%s", textOf(never).c_str());
    std::printf("\nMailboxes were not asked: this was an offline check.\n");
    if (r.resumed) std::printf("The import went on where it had stopped.\n");
    if (r.startedOver) std::printf("An unfinished import of this name was of another file and was removed.\n");
    if (r.reused) std::printf("The file was in the project already; it was decided again.\n");
    if (s.records > 10'000'000)
        std::printf("This is a very long list; 50 million rows are the most that one file may have.\n");
    if (r.fileSaysDoNotMail)
        std::printf("By its name this file holds people who must not be mailed: every row is left out.\n");
    if (r.doubled > 0)
        std::printf("Some text looks as if it was encoded twice (\"MÃ¼ller\"); --mend-doubled mends it.\n");
    if (r.closeColumns)
        std::printf("Several columns hold addresses; the first is taken as the main one (see --column).\n");
    if (r.scratch) std::printf("No --project was given: nothing of the list is kept, and the run cannot be resumed.\n");
    if (r.files > 0) return;
    std::printf("Written: %s (%s rows, %s of them unchanged to the byte)\n", r.output.c_str(),
        grouped(r.exported.records).c_str(), grouped(r.exported.untouched).c_str());
    if (r.exported.cutAddresses > 0)
        std::printf("Addresses cut from shared cells: %s\n", grouped(r.exported.cutAddresses).c_str());
    if (r.exported.formulaCells > 0)
        std::printf("Cells made safe against formulas: %s\n", grouped(r.exported.formulaCells).c_str());
    if (r.exported.heldBack > 0)
        std::printf("Addresses held back because they look like formulas: %s\n", grouped(r.exported.heldBack).c_str());
    std::printf("SHA-256: %s\n", r.exported.sha256.c_str());
}

} // namespace

std::string numbersAsJson(const SourceInfo& source, const SettleSummary& settled)
{
    const std::string text = numbers(source, settled).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return text.substr(1, text.size() - 2);
}

void printSummary(const CleanReport& r, bool json)
{
    if (!json) {
        printText(r);
        return;
    }
    nlohmann::ordered_json j = numbers(r.source, r.settled);
    j["file"] = r.source.name;
    j["result_digest"] = r.resultDigest;
    j["lists"] = r.listsDate;
    if (!r.never.empty()) {
        nlohmann::ordered_json never = nlohmann::ordered_json::array();
        for (const NeverTold& told : r.never) never.push_back(jsonOf(told));
        j["do_not_mail_files"] = std::move(never);
    }
    j["resumable"] = !r.scratch;
    j["output"] = {{"file", r.output}, {"rows", r.exported.records}, {"unchanged", r.exported.untouched},
        {"cut_addresses", r.exported.cutAddresses}, {"formula_cells", r.exported.formulaCells},
        {"held_back", r.exported.heldBack}, {"bytes", r.exported.bytes}, {"sha256", r.exported.sha256}};
    std::printf("%s\n", j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

} // namespace winnow::cli
