// SPDX-License-Identifier: Apache-2.0

#include "cli/import_steps.h"

#include "base/text.h"
#include "crypto/hashing_source.h"

#include <cstdio>
#include <unistd.h>

namespace winnow::cli {

Result<std::optional<SourceInfo>> alreadyImported(
    Project& project, const std::string& path, const std::string& name, const std::optional<std::string>& sheet)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    for (SourceInfo& s : *sources) {
        const bool sameTable =
            sheet ? equalsIgnoringAsciiCase(s.table, *sheet) : s.name == name || s.name == name + " / " + s.table;
        if (s.state != SourceState::Live || !s.name.starts_with(name) || !sameTable || !s.sha256) continue;
        Result<std::unique_ptr<ByteSource>> file = openFile(path);
        if (!file) return pass(file);
        if ((*file)->size() != s.bytes) continue;
        Sha256 hash;
        if (Result<void> hashed = hashRest(**file, hash); !hashed) return pass(hashed);
        if (hash.finish() == *s.sha256) return std::optional<SourceInfo>(std::move(s));
    }
    return std::optional<SourceInfo>();
}

Result<std::string> tableNamed(const std::string& path, const OpenOptions& open, const std::string& wanted)
{
    Result<std::unique_ptr<ByteSource>> source = openFile(path);
    if (!source) return pass(source);
    Result<std::unique_ptr<TableFile>> file = openTables(std::move(*source), open);
    if (!file) return pass(file);
    Result<std::size_t> found = findTableNamed(**file, wanted);
    if (!found) return pass(found);
    return (*file)->tables()[*found].name;
}

Result<std::optional<std::string>> askForColumn(const std::string& path, const OpenOptions& open)
{
    if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDERR_FILENO) == 0) return std::optional<std::string>();
    Result<std::unique_ptr<ByteSource>> file = openFile(path);
    if (!file) return pass(file);
    Result<std::unique_ptr<SheetReader>> reader = openList(std::move(*file), open);
    if (!reader) return pass(reader);
    const SheetFacts& facts = (*reader)->facts();
    Result<ColumnPlan> plan = planColumns(facts, std::nullopt);
    if (!plan) return pass(plan);
    if (!plan->close) return std::optional<std::string>();
    std::fputs("Several columns hold addresses:\n", stderr);
    for (const ColumnScore& score : plan->scores) {
        const std::string title = score.column < facts.columns.size() ? facts.columns[score.column]
                                                                      : "column " + std::to_string(score.column + 1);
        std::fprintf(stderr, "  %u  %s: an address in %.0f %% of the rows\n", score.column + 1, title.c_str(),
            score.share * 100);
    }
    std::fprintf(stderr, "Which one decides about a row? [%u] ", plan->scores.front().column + 1);
    char answer[64] = {};
    if (std::fgets(answer, sizeof answer, stdin) == nullptr) return fail(ErrorKind::Cancelled);
    const std::string word(trimmed(answer));
    return std::optional(word.empty() ? std::to_string(plan->scores.front().column + 1) : word);
}

} // namespace winnow::cli
