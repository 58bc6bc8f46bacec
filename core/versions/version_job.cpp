// SPDX-License-Identifier: Apache-2.0

#include "versions/version_job.h"

#include "project/stores/file_log.h"

#include <algorithm>
#include <set>

namespace winnow {
namespace {

constexpr std::string_view kCarried = "carried:";

} // namespace

std::string closedBecauseOf(SourceId newer) { return "version:" + std::to_string(newer.value); }

std::string ruleToCarry(const Edit& edit)
{
    return isCarried(edit) ? edit.rule : std::string(kCarried) + std::to_string(edit.id.value) + ' ' + edit.rule;
}

bool isCarried(const Edit& edit) noexcept { return edit.rule.starts_with(kCarried); }

std::string_view carriedRule(std::string_view rule) noexcept
{
    const std::size_t blank = rule.find(' ');
    return rule.starts_with(kCarried) && blank != std::string_view::npos ? rule.substr(blank + 1) : rule;
}

Result<void> undoDecision(Project& project, EditId edit)
{
    Result<std::vector<Edit>> edits = project.edits();
    if (!edits) return pass(edits);
    const std::string taken = std::string(kCarried) + std::to_string(edit.value) + ' ';
    return commitChange(project, [&]() -> Result<void> {
        for (const Edit& e : *edits)
            if (!e.undoneBy && e.rule.starts_with(taken))
                if (Result<void> undone = project.undoEdit(e.id, project.user().name); !undone) return undone;
        return project.undoEdit(edit, project.user().name);
    });
}

Result<void> removeList(Project& project, SourceId list)
{
    if (Result<void> may = project.require(Role::Operator); !may) return may;
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    const auto found = std::ranges::find(*sources, list, &SourceInfo::id);
    if (found == sources->end() || !found->isLive()) return fail(ErrorKind::BadOption, "no such list");
    return commitChange(project, [&]() -> Result<void> {
        if (found->replaces) {
            if (Result<std::uint64_t> lifted = project.liftSuppressions(closedBecauseOf(list)); !lifted)
                return pass(lifted);
            const auto before = std::ranges::find(*sources, *found->replaces, &SourceInfo::id);
            if (before != sources->end() && before->holdsRows()) {
                before->state = SourceState::Live;
                if (Result<void> back = project.updateSource(*before); !back) return back;
            }
        }
        if (Result<void> gone = project.removeSource(*found); !gone) return gone;
        const std::string body = "{\"source\":" + std::to_string(list.value) + "}";
        if (Result<void> noted = project.addLedger("source_removed", body); !noted) return noted;
        return project.audit("source_removed", body);
    });
}

namespace {

/// Domains that only the rows that go have.
Result<std::set<std::uint32_t>> domainsOf(Project& project, const SourceInfo& source)
{
    std::set<std::uint32_t> own;
    Result<void> read = project.groups().forEachDomain(source.id, [&](std::uint32_t id) { own.insert(id); });
    if (!read) return pass(read);
    Result<std::vector<SourceInfo>> all = project.sources();
    if (!all) return pass(all);
    for (const SourceInfo& s : *all)
        if (s.id != source.id)
            if (read = project.groups().forEachDomain(s.id, [&](std::uint32_t id) { own.erase(id); }); !read)
                return pass(read);
    return own;
}

} // namespace

Result<void> eraseVersion(Project& project, SourceId list)
{
    if (Result<void> may = project.require(Role::Operator); !may) return may;
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    const auto found = std::ranges::find(*sources, list, &SourceInfo::id);
    if (found == sources->end() || found->state != SourceState::Replaced || !found->holdsRows())
        return fail(ErrorKind::BadOption, "no earlier version with rows");
    Result<std::set<std::uint32_t>> domains = domainsOf(project, *found);
    if (!domains) return pass(domains);
    GroupCodec codec;
    return commitChange(project, [&]() -> Result<void> {
        if (Result<void> gone = project.removeRows(*found); !gone) return gone;
        found->rowsErased = project.now();
        if (Result<void> kept = project.updateSource(*found); !kept) return kept;
        for (const std::uint32_t id : *domains)
            if (Result<void> forgotten = project.groups().forgetDomain(id, codec); !forgotten) return forgotten;
        const std::string body =
            "{\"source\":" + std::to_string(list.value) + ",\"records\":" + std::to_string(found->records) + "}";
        if (Result<void> noted = project.addLedger("version_erased", body); !noted) return noted;
        return project.audit("version_erased", body);
    });
}

} // namespace winnow
