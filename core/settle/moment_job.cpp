// SPDX-License-Identifier: Apache-2.0

#include "settle/moment_job.h"

#include <algorithm>

namespace winnow {

Result<MomentStates> statesNow(Project& project, const std::vector<SourceId>& only)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    GroupCodec codec;
    GroupVerdicts v;
    MomentStates states;
    for (const SourceInfo& s : *sources) {
        if (!s.isLive() || (!only.empty() && std::ranges::find(only, s.id) == only.end())) continue;
        Result<void> read =
            project.groups().forEach(s.firstGroup, s.groups, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                if (g.verdicts.empty()) return true;
                if (Result<void> decoded = codec.decodeVerdicts(g.verdicts, v); !decoded) return pass(decoded);
                std::string bytes(v.status.size(), '\0');
                for (std::size_t i = 0; i < bytes.size(); ++i)
                    bytes[i] = static_cast<char>(stateOf(v.status[i], v.decision[i]));
                states.emplace(g.number, std::move(bytes));
                return true;
            });
        if (!read) return pass(read);
    }
    return states;
}

Result<std::int64_t> keepMoment(Project& project, MomentKind kind, const MomentStates& states)
{
    GroupCodec codec;
    Moment moment{.kind = kind, .time = project.now(), .name = {}};
    for (const auto& [group, bytes] : states) moment.entries += bytes.size();
    return project.moments().add(moment, states, codec);
}

Result<std::int64_t> takeMoment(Project& project, MomentKind kind, const std::vector<SourceId>& only)
{
    Result<MomentStates> states = statesNow(project, only);
    if (!states) return pass(states);
    // What was exported before of other lists is still their last export.
    if (kind == MomentKind::Export && !only.empty()) {
        Result<std::vector<Moment>> known = project.moments().all();
        if (!known) return pass(known);
        const auto last = std::ranges::find(known->rbegin(), known->rend(), MomentKind::Export, &Moment::kind);
        if (last != known->rend()) {
            GroupCodec codec;
            Result<MomentStates> before = project.moments().states(last->id, codec);
            if (!before) return pass(before);
            Result<std::vector<SourceInfo>> sources = project.sources();
            if (!sources) return pass(sources);
            for (const SourceInfo& s : *sources) {
                if (!s.isLive() || std::ranges::find(only, s.id) != only.end()) continue;
                std::vector<SourceInfo> ofList = versionsBefore(*sources, s);
                ofList.push_back(s);
                for (const SourceInfo& v : ofList)
                    for (std::uint32_t g = v.firstGroup; g < v.firstGroup + v.groups; ++g)
                        if (auto state = before->extract(g)) states->insert(std::move(state));
            }
        }
    }
    return keepMoment(project, kind, *states);
}

} // namespace winnow
