// SPDX-License-Identifier: Apache-2.0

#include "cli/never_steps.h"

#include "cli/context.h"

#include "smtp/smtp_reply.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace winnow::cli {
namespace {

constexpr std::size_t kTold = 5;

std::vector<std::string> filesOf(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return {path};
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             path, std::filesystem::directory_options::skip_permission_denied, ignored))
        if (entry.is_regular_file(ignored)) out.push_back(entry.path().string());
    std::ranges::sort(out);
    return out;
}

std::string counted(std::uint64_t n, const char* one, const char* many)
{
    return std::to_string(n) + ' ' + (n == 1 ? one : many);
}

/// "3 addresses, 1 domain and 2 hashes".
std::string joined(const std::vector<std::string>& parts)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

/// For a terminal: on one line, in quotes, control characters visible.
std::string quoted(const std::string& text)
{
    std::string line = printable(text, 200);
    std::ranges::replace(line, '\n', ' ');
    return '"' + line + '"';
}

std::string names(const SuppressionCounts& c)
{
    std::vector<std::string> parts;
    if (c.addresses > 0) parts.push_back(counted(c.addresses, "address", "addresses"));
    if (c.domains > 0) parts.push_back(counted(c.domains, "domain", "domains"));
    if (c.hashes > 0) parts.push_back(counted(c.hashes, "hash", "hashes"));
    return joined(parts);
}

std::string firstSentence(const NeverTold& told)
{
    const SuppressionCounts& c = told.counts;
    const bool messages = c.messages > 0 && c.messages == c.lines;
    std::string out =
        told.path + ": " + (messages ? counted(c.messages, "message", "messages") : counted(c.lines, "line", "lines"));
    if (c.addresses + c.domains + c.hashes == 0) return out + " read, none of them says \"do not mail\".";
    out += ", " + names(c) + " not to be mailed";
    if (c.touchedRows == 0) return out + "; none of them is in this list.";
    return out + "; " + (c.touchedLines == 1 ? "1 of them names " : std::to_string(c.touchedLines) + " of them name ") +
        counted(c.touchedRows, "address", "addresses") + " here.";
}

void addLines(std::string& out, const std::vector<UnreadLine>& lines, std::uint64_t all)
{
    for (std::size_t i = 0; i < std::min(lines.size(), kTold); ++i)
        out += lines[i].text.starts_with("message ")
            ? "    " + lines[i].text + '\n'
            : "    line " + std::to_string(lines[i].line) + ": " + quoted(lines[i].text) + '\n';
    if (all > kTold) out += "    and " + std::to_string(all - std::min<std::uint64_t>(all, kTold)) + " more\n";
}

} // namespace

std::expected<NeverTold, NeverFailure> addNever(
    Project& project, const ReferenceLists& lists, const std::string& path, const OpenOptions& open, unsigned threads)
{
    Result<BounceJudge> judge = BounceJudge::builtIn();
    if (!judge) return std::unexpected(NeverFailure{judge.error(), path, {}});
    NeverTold out;
    out.path = path;
    NeverReading all;
    const std::vector<std::string> files = filesOf(path);
    for (const std::string& file : files) {
        Result<std::unique_ptr<ByteSource>> source = openFile(file);
        if (!source) return std::unexpected(NeverFailure{source.error(), file, {}});
        Result<NeverReading> read = readDoNotMailFile(lists, *judge, std::move(*source), open);
        if (!read) {
            const ErrorKind kind = read.error().kind;
            // In a folder of messages there are other things too.
            if (file != path && (kind == ErrorKind::ListEmpty || kind == ErrorKind::NotAList)) {
                ++out.otherFiles;
                continue;
            }
            return std::unexpected(NeverFailure{read.error(), file, {}});
        }
        all += std::move(*read);
    }
    const bool nobody = !files.empty() && out.otherFiles == files.size();
    if (!all.counts.understood() || nobody)
        return std::unexpected(
            NeverFailure{Error{ErrorKind::NotAList, std::string(kNothingUnderstood)}, path, std::move(all.firstLine)});
    Result<SuppressionCounts> counts = addDoNotMail(project, lists, all, threads);
    if (!counts) return std::unexpected(NeverFailure{counts.error(), path, {}});
    out.counts = std::move(*counts);
    out.unread = std::move(all.unread);
    out.titles = std::move(all.titles);
    return out;
}

int report(const NeverFailure& failure)
{
    const int code = report(failure.error, failure.path);
    if (!failure.firstLine.empty())
        std::fprintf(stderr, "winnow-cli: its first line reads %s\n", quoted(failure.firstLine).c_str());
    return code;
}

std::string textOf(const NeverTold& told)
{
    const SuppressionCounts& c = told.counts;
    const bool messages = c.messages > 0;
    std::string out = firstSentence(told) + '\n';
    for (const auto& [reason, count] : c.reasons) out += "  " + std::to_string(count) + "  " + reason + '\n';
    if (c.saysNothing > 0)
        out += messages ? "  " + counted(c.saysNothing, "message is", "messages are") +
                " not about a mailbox (delayed, delivered, an absence, the sender or the message): no effect\n"
                        : "  " + counted(c.saysNothing, "line says", "lines say") +
                " nothing against mailing (delivered, opened, subscribed, or refused for other reasons): no effect\n";
    if (c.passing > 0)
        out += "  " + (messages ? counted(c.passing, "message", "messages") : counted(c.passing, "line", "lines")) +
            (c.passing == 1 ? " is" : " are") + " about a mailbox that is full, busy or slow for now: no effect\n";
    if (c.withoutAddress > 0) out += "  " + counted(c.withoutAddress, "row has", "rows have") + " no address\n";
    for (const std::string& table : c.passedTables)
        out += "  " + quoted(table) + " was not used: by its name it holds people who may be mailed\n";
    if (!told.titles.empty()) {
        const std::size_t n = told.titles.size();
        out += "  " + counted(n, "line was", "lines were") + " taken for a title, and names nobody:\n";
        addLines(out, told.titles, n);
    }
    if (c.ignored > 0) {
        out += "  " +
            (messages ? counted(c.ignored, "message was", "messages were")
                      : counted(c.ignored, "line was", "lines were")) +
            " not understood and had no effect:\n";
        addLines(out, told.unread, c.ignored);
    }
    if (told.otherFiles > 0)
        out += "  " + counted(told.otherFiles, "file is", "files are") + " neither a list nor a message: no effect\n";
    return out;
}

nlohmann::ordered_json jsonOf(const NeverTold& told)
{
    const SuppressionCounts& c = told.counts;
    nlohmann::ordered_json j{{"file", told.path}, {"lines", c.lines}, {"messages", c.messages},
        {"addresses", c.addresses}, {"domains", c.domains}, {"hashes", c.hashes}, {"in_list", c.touchedLines},
        {"addresses_of_list", c.touchedRows}, {"say_no", c.says}, {"say_nothing", c.saysNothing},
        {"passing", c.passing}, {"without_address", c.withoutAddress}, {"comments_and_titles", c.comments},
        {"not_understood", c.ignored}, {"tables_not_used", c.passedTables}, {"other_files", told.otherFiles}};
    j["reasons"] = nlohmann::ordered_json(c.reasons);
    nlohmann::ordered_json lines = nlohmann::ordered_json::array();
    for (const UnreadLine& line : told.unread) lines.push_back(line.line);
    j["lines_not_understood"] = std::move(lines);
    return j;
}

} // namespace winnow::cli
