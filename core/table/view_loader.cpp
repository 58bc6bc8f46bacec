// SPDX-License-Identifier: Apache-2.0

#include "table/view_loader.h"

#include "address/address_parser.h"
#include "base/pool.h"
#include "project/rows/corrections.h"
#include "project/rows/row_group_scan.h"
#include "versions/version_job.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace winnow {
namespace {

/// What workers make of one group.
struct LoadedGroup {
    std::uint32_t number = 0;
    bool damaged = false;
    GroupFacts facts;
    GroupVerdicts verdicts;
    GroupLocals locals;
};

class GroupLoader {
public:
    GroupLoader(RecordCells cells, const Corrections& corrections, std::size_t domains)
        : m_cells(std::move(cells)), m_corrections(&corrections), m_domains(domains)
    {
    }

    bool load(const GroupBlobs& blobs, LoadedGroup& out)
    {
        if (!decodeGroupFacts(blobs, m_domains, m_codec, out.facts) || !m_codec.decodeText(blobs.text, m_text))
            return false;
        (void)m_corrections->apply(out.facts.domains);
        if (blobs.verdicts.empty())
            out.verdicts.resize(out.facts.entries(), out.facts.records());
        else if (!m_codec.decodeVerdicts(blobs.verdicts, out.verdicts))
            return false;
        if (out.verdicts.status.size() != out.facts.entries() ||
            out.verdicts.recordDecision.size() != out.facts.records() || m_text.records() != out.facts.records())
            return false;
        const std::vector<std::uint32_t> stored = storedTextNumbers(out.facts);
        out.locals.clear();
        for (std::size_t i = 0; i < out.facts.entries(); ++i) {
            const std::string_view text = entryText(out.facts, i, stored, m_text, m_cells);
            const auto at = out.facts.domain[i] == kNoDomain ? Result<std::size_t>(text.size()) : wholeOrSplit(text);
            out.locals.add(text.substr(0, *at));
        }
        return true;
    }

private:
    static Result<std::size_t> wholeOrSplit(std::string_view text)
    {
        const auto at = splitAt(text);
        return at ? *at : text.size();
    }

    GroupCodec m_codec;
    GroupText m_text;
    RecordCells m_cells;
    const Corrections* m_corrections;
    std::size_t m_domains;
};

/// What every list is loaded with.
struct LoadOptions {
    unsigned threads;
    std::size_t storedDomains;
    const Corrections& corrections;
};

Result<void> loadSource(Project& project, ViewColumns& view, const SourceInfo& source, const LoadOptions& options,
    const std::stop_token& stop, const std::function<void(ViewGroup, LoadedGroup&)>& append)
{
    view.sourceNames.push_back(source.name);
    std::vector<GroupLoader> loaders;
    for (unsigned w = 0; w < std::max(1U, options.threads); ++w) {
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        loaders.emplace_back(std::move(*cells), options.corrections, options.storedDomains);
    }
    Pool<LoadedGroup> spare;
    const auto load = [&](GroupBlobs& blobs, unsigned w) {
        auto loaded = spare.take();
        loaded->number = blobs.number;
        loaded->damaged = !loaders[w].load(blobs, *loaded);
        return loaded;
    };
    const auto take = [&](std::unique_ptr<LoadedGroup> loaded) -> Result<void> {
        if (loaded->damaged) return fail(ErrorKind::ProjectDamaged, "a row group");
        ViewGroup group;
        group.number = loaded->number;
        group.source = static_cast<std::uint16_t>(view.sourceNames.size() - 1);
        group.firstRecord = static_cast<std::uint32_t>(view.records);
        append(group, *loaded);
        spare.give(std::move(loaded));
        return {};
    };
    return eachGroupInOrder<std::unique_ptr<LoadedGroup>>(project, source, options.threads, load, take, stop);
}

/// By group of a replaced list: which of its entries are gone.
Result<MomentStates> goneStates(Project& project, const std::vector<SourceInfo>& sources, GroupCodec& codec)
{
    MomentStates out;
    Result<std::vector<Moment>> moments = project.moments().all();
    if (!moments) return pass(moments);
    for (const Moment& m : *moments) {
        const auto list = std::ranges::find(sources, m.source, [](const SourceInfo& s) { return s.id.value; });
        if (m.kind != MomentKind::Version || list == sources.end() || !list->isLive()) continue;
        Result<MomentStates> states = project.moments().states(m.id, codec);
        if (!states) return pass(states);
        out.merge(*states);
    }
    return out;
}

} // namespace

Result<std::unique_ptr<ViewColumns>> loadView(Project& project, unsigned threads, const std::stop_token& stop)
{
    auto view = std::make_unique<ViewColumns>();
    GroupCodec names;
    Result<std::vector<std::string>> domains = project.groups().domains(names);
    if (!domains) return pass(domains);
    const std::size_t storedDomains = domains->size();
    Result<Corrections> corrections = Corrections::load(project, *domains);
    if (!corrections) return pass(corrections);
    view->domainNames = std::move(*domains);
    for (const std::string& d : view->domainNames)
        view->provider.push_back(static_cast<std::uint8_t>(providerFamily(d)));

    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    std::uint64_t rows = 0;
    for (const SourceInfo& s : *sources)
        if (s.state == SourceState::Live) rows += std::max(s.entries, s.records);
    view->reserve(rows);

    const auto take = [&](const SourceInfo& source, const std::function<void(ViewGroup, LoadedGroup&)>& append) {
        return loadSource(project, *view, source, {threads, storedDomains, *corrections}, stop, append);
    };
    for (const SourceInfo& source : *sources)
        if (source.isLive())
            if (Result<void> done = take(source,
                    [&](const ViewGroup& g, LoadedGroup& loaded) {
                        // Once for the whole list, by what its first group needs.
                        if (view->arena.empty() && loaded.facts.records() > 0)
                            view->arena.reserve(
                                loaded.locals.text.size() * rows / loaded.facts.records() * 33 / 32 + 1024);
                        view->append(g, loaded.facts, loaded.verdicts, loaded.locals);
                    });
                !done)
                return pass(done);
    view->endLive();
    Result<MomentStates> gone = goneStates(project, *sources, names);
    if (!gone) return pass(gone);
    for (const SourceInfo& source : shownVersions(*sources)) {
        Result<void> done = take(source, [&](const ViewGroup& g, LoadedGroup& loaded) {
            view->appendGone(g, loaded.facts, loaded.verdicts, loaded.locals, (*gone)[g.number]);
        });
        if (!done) return pass(done);
    }
    if (view->arena.capacity() - view->arena.size() > view->arena.size() / 16) view->arena.shrink_to_fit();
    return view;
}

} // namespace winnow
