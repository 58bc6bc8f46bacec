// SPDX-License-Identifier: Apache-2.0

#include "project/rows/entry_walk.h"

namespace winnow {

std::string WalkedGroup::address(std::size_t entry, RecordCells& cells) const
{
    const std::string_view typed = entryText(facts, entry, stored, text, cells);
    const std::size_t at = typed.rfind('@');
    if (facts.domain[entry] == kNoDomain || at == std::string_view::npos) return std::string(typed);
    return std::string(typed.substr(0, at + 1)) + std::string(domain(entry));
}

std::string_view WalkedGroup::domain(std::size_t entry) const
{
    if (facts.domain[entry] == kNoDomain) return {};
    return (*domains)[facts.domains[facts.domain[entry]]];
}

Result<void> walkGroups(Project& project, RunCounters& counters, const std::stop_token& stop,
    const std::function<Result<void>(const WalkedGroup&, RecordCells&)>& each)
{
    GroupCodec codec;
    Result<std::vector<std::string>> names = project.groups().domains(codec);
    if (!names) return pass(names);
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    counters.begin(RunPhase::Exporting, 0);
    WalkedGroup g;
    g.domains = &*names;
    for (const SourceInfo& source : *sources) {
        if (source.state != SourceState::Live) continue;
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        g.source = &source;
        g.firstRecord = 0;
        Result<void> read = project.groups().forEach(source.firstGroup, source.groups,
            kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& b) -> Result<bool> {
                if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
                if (Result<void> d = decodeGroupFacts(b, names->size(), codec, g.facts); !d) return pass(d);
                if (Result<void> d = codec.decodeText(b.text, g.text); !d) return pass(d);
                if (b.verdicts.empty())
                    g.verdicts.resize(g.facts.entries(), g.facts.records());
                else if (Result<void> d = codec.decodeVerdicts(b.verdicts, g.verdicts); !d)
                    return pass(d);
                if (g.verdicts.status.size() != g.facts.entries() ||
                    g.verdicts.recordDecision.size() != g.facts.records() || g.text.records() != g.facts.records())
                    return fail(ErrorKind::ProjectDamaged, "a row group, or its verdicts");
                g.stored = storedTextNumbers(g.facts);
                if (Result<void> done = each(g, *cells); !done) return pass(done);
                g.firstRecord += g.facts.records();
                counters.add(g.facts.records(), b.text.size());
                return true;
            });
        if (!read) return read;
    }
    return {};
}

} // namespace winnow
