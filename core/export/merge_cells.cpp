// SPDX-License-Identifier: Apache-2.0

#include "export/merge_cells.h"

#include "base/text.h"
#include "project/rows/group_reader.h"
#include "project/stores/file_log.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace winnow {
namespace {

constexpr std::array<std::string_view, kMergeRuleCount> kRuleNames = {"fill", "keep", "newest", "longest", "joined"};
constexpr std::size_t kMostJoined = 4096; // bytes

/// A row that has duplicates, as read.
struct Row {
    std::size_t record = 0;
    std::uint16_t activity = 0; ///< 0: no date
    std::vector<std::string> cells;
};

using Rows = std::unordered_map<std::uint64_t, Row>;

std::uint64_t keyOf(EntryNo entry) { return std::uint64_t{entry.group.value} << 16 | entry.index; }

bool isBlank(const std::string& text) { return trimmed(text).empty(); }

/// Neither addresses nor what says "do not mail".
bool isMerged(const SourceInfo& source, std::uint32_t column)
{
    return std::ranges::find(source.addressColumns, column) == source.addressColumns.end() &&
        std::ranges::find(source.consentColumns, column) == source.consentColumns.end();
}

std::string fill(const std::vector<const Row*>& rows, std::uint32_t c)
{
    for (const Row* row : rows)
        if (!isBlank(row->cells[c])) return row->cells[c];
    return rows.front()->cells[c];
}

/// What a column of the row that stays (the first) becomes.
std::string merged(const std::vector<const Row*>& rows, std::uint32_t c, MergeRule rule)
{
    switch (rule) {
    case MergeRule::Keep: return rows.front()->cells[c];
    case MergeRule::Newest: {
        const Row* newest = nullptr;
        for (const Row* row : rows)
            if (!isBlank(row->cells[c]) && row->activity != 0 &&
                (newest == nullptr || row->activity > newest->activity))
                newest = row;
        return newest == nullptr ? fill(rows, c) : newest->cells[c];
    }
    case MergeRule::Longest: {
        const Row* longest = rows.front();
        for (const Row* row : rows)
            if (trimmed(row->cells[c]).size() > trimmed(longest->cells[c]).size()) longest = row;
        return longest->cells[c];
    }
    case MergeRule::Joined: {
        std::vector<std::string> texts;
        std::string out;
        for (const Row* row : rows) {
            const std::string text(trimmed(row->cells[c]));
            if (text.empty() || std::ranges::find(texts, text) != texts.end() || out.size() + text.size() > kMostJoined)
                continue;
            out += (out.empty() ? "" : "; ") + text;
            texts.push_back(text);
        }
        return texts.size() < 2 ? fill(rows, c) : out;
    }
    default: return fill(rows, c);
    }
}

/// The rows of one list that have duplicates.
Result<Rows> readWantedRows(Project& project, const SourceInfo& source, const Grouped<EntryNo>& duplicates)
{
    Rows rows;
    const std::uint32_t end = source.firstGroup + source.groups;
    const auto inList = [&](EntryNo e) { return e.group.value >= source.firstGroup && e.group.value < end; };
    std::map<std::uint32_t, std::vector<std::uint16_t>> wanted; // group -> entries
    for (const auto group : duplicates)
        if (inList(group.front()))
            for (const EntryNo e : group)
                if (inList(e)) wanted[e.group.value].push_back(e.index);
    Result<RecordCells> cells = RecordCells::forSource(source);
    if (!cells) return pass(cells);
    GroupCodec codec;
    GroupStore store = project.groups();
    Result<std::uint32_t> domains = store.domainCount();
    if (!domains) return pass(domains);
    GroupFacts facts;
    GroupText text;
    for (const auto& [number, entries] : wanted) {
        bool good = false;
        Result<void> read = store.forEach(number, 1, kPartFacts | kPartText, [&](GroupBlobs& g) -> Result<bool> {
            good = decodeGroupFacts(g, *domains, codec, facts).has_value() &&
                codec.decodeText(g.text, text).has_value() && text.records() == facts.records();
            return true;
        });
        if (!read) return pass(read);
        if (!good) return fail(ErrorKind::ProjectDamaged, "a row group");
        for (const std::uint16_t entry : entries) {
            if (entry >= facts.entries()) return fail(ErrorKind::ProjectDamaged, "an entry beyond its group");
            Row& row = rows[keyOf({GroupNo(number), entry})];
            row.record = facts.record[entry];
            row.activity = facts.activity.empty() ? std::uint16_t{0} : facts.activity[row.record];
            cells->cut(text, row.record, facts.recordFlags[row.record]);
            row.cells.resize(source.dialect.width);
            for (std::uint32_t c = 0;
                c < std::min<std::uint32_t>(source.dialect.width, static_cast<std::uint32_t>(cells->cells())); ++c)
                row.cells[c] = cells->text(cells->indexOf(c));
        }
    }
    return rows;
}

/// Calls `each(the entry that stays, its rows)` for every address with several rows in the list.
template <class Each>
void forEachCluster(const Rows& rows, const SourceInfo& source, const Grouped<EntryNo>& duplicates, const Each& each)
{
    std::vector<const Row*> ofCluster;
    for (const auto group : duplicates) {
        ofCluster.clear();
        for (const EntryNo e : group)
            if (const auto row = rows.find(keyOf(e)); row != rows.end() && e.group.value >= source.firstGroup)
                ofCluster.push_back(&row->second);
        if (ofCluster.size() > 1 && rows.contains(keyOf(group.front()))) each(group.front(), ofCluster);
    }
}

} // namespace

std::string_view name(MergeRule rule) noexcept { return kRuleNames[static_cast<std::size_t>(rule)]; }

std::optional<MergeRule> mergeRuleFromName(std::string_view wanted) noexcept
{
    const auto found = std::ranges::find(kRuleNames, wanted);
    if (found == kRuleNames.end()) return std::nullopt;
    return static_cast<MergeRule>(found - kRuleNames.begin());
}

MergeRule MergeRules::of(std::string_view column) const
{
    const auto found = byColumn.find(asciiLower(trimmed(column)));
    return found == byColumn.end() ? other : found->second;
}

std::string mergeRulesToJson(const MergeRules& rules)
{
    nlohmann::json columns = nlohmann::json::object();
    for (const auto& [column, rule] : rules.byColumn) columns[column] = name(rule);
    return nlohmann::json{{"other", name(rules.other)}, {"columns", columns}}.dump(
        -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<MergeRules> mergeRulesFromJson(std::string_view json)
{
    MergeRules out;
    if (json.empty()) return out;
    const auto j = nlohmann::json::parse(json, nullptr, false);
    if (!j.is_object()) return fail(ErrorKind::ProjectDamaged, "the rules for merging");
    try {
        const auto ruleOf = [](const nlohmann::json& word) {
            return mergeRuleFromName(word.get<std::string>()).value_or(MergeRule::Fill);
        };
        out.other = ruleOf(j.at("other"));
        for (const auto& [column, rule] : j.at("columns").items()) out.byColumn[column] = ruleOf(rule);
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "the rules for merging");
    }
    return out;
}

Result<MergeRules> mergeRules(Project& project)
{
    Result<std::string> stored = project.meta("merge_rules");
    if (!stored) return pass(stored);
    return mergeRulesFromJson(*stored);
}

Result<void> setMergeRules(Project& project, const MergeRules& rules)
{
    if (Result<void> may = project.require(Role::Operator); !may) return may;
    const std::string json = mergeRulesToJson(rules);
    return commitChange(project, [&] {
        Result<void> done = project.setMeta("merge_rules", json);
        // Names of columns are the list's: the log tells only that they changed.
        return done ? project.audit("merge_rules", "{\"columns\":" + std::to_string(rules.byColumn.size()) + "}")
                    : done;
    });
}

Result<std::unique_ptr<const MergedCells>> collectMergedCells(
    Project& project, const SourceInfo& source, const Grouped<EntryNo>& duplicates, const MergeRules& rules)
{
    auto out = std::make_unique<MergedCells>();
    Result<Rows> rows = readWantedRows(project, source, duplicates);
    if (!rows) return pass(rows);
    forEachCluster(*rows, source, duplicates, [&](EntryNo stays, const std::vector<const Row*>& cluster) {
        const Row& first = *cluster.front();
        for (std::uint32_t c = 0; c < first.cells.size(); ++c) {
            if (!isMerged(source, c)) continue;
            std::string text =
                merged(cluster, c, rules.of(c < source.columns.size() ? source.columns[c] : std::string()));
            if (text != first.cells[c]) out->add(stays.group.value, first.record, c, std::move(text));
        }
    });
    return out;
}

Result<std::vector<MergedRow>> previewMerge(
    Project& project, const Grouped<EntryNo>& duplicates, const MergeRules& rules, std::size_t most)
{
    std::vector<MergedRow> out;
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    for (const SourceInfo& source : *sources) {
        if (!source.isLive() || out.size() >= most) continue;
        // Among many duplicates the first hundreds have enough to show.
        constexpr std::size_t kLookedAt = 2000;
        Grouped<EntryNo> some;
        for (const auto group : duplicates)
            if (group.front().group.value >= source.firstGroup &&
                group.front().group.value < source.firstGroup + source.groups && some.size() < kLookedAt)
                some.add(group);
        Result<Rows> rows = readWantedRows(project, source, some);
        if (!rows) return pass(rows);
        forEachCluster(*rows, source, some, [&](EntryNo, const std::vector<const Row*>& cluster) {
            if (out.size() >= most) return;
            MergedRow row{.source = source.id.value,
                .rows = cluster.size(),
                .before = cluster.front()->cells,
                .after = cluster.front()->cells};
            for (std::uint32_t c = 0; c < row.after.size(); ++c)
                if (isMerged(source, c))
                    row.after[c] =
                        merged(cluster, c, rules.of(c < source.columns.size() ? source.columns[c] : std::string()));
            if (row.after != row.before) out.push_back(std::move(row));
        });
    }
    return out;
}

} // namespace winnow
