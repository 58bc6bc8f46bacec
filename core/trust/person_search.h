// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PersonSearch: every row of a project that names a person by an address, in any cell.

#include "project/project.h"
#include "project/rows/group_reader.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The text has the address, which is in ASCII lower case, and not inside of a longer one.
[[nodiscard]] bool namesAddress(std::string_view text, std::string_view address);

/// The lists whose rows are there, replaced versions too: they name people as well.
[[nodiscard]] Result<std::vector<SourceInfo>> sourcesWithRows(Project& project);

/// One row group, decoded.
struct PersonGroup {
    GroupBlobs blobs;
    GroupFacts facts;
    GroupText text;
    GroupVerdicts verdicts;
};

/// Thread: the connection's. Cost: unpacks every group that it is asked to look at.
class PersonSearch {
public:
    /// Errors: BadOption (this is no address), ProjectDamaged.
    [[nodiscard]] static Result<PersonSearch> begin(Project& project, std::string_view address);

    [[nodiscard]] const std::string& address() const noexcept { return m_address; }
    [[nodiscard]] const std::vector<std::string>& domains() const noexcept { return m_domains; }
    [[nodiscard]] GroupCodec& codec() noexcept { return m_codec; }

    /// take(group, cells, number of its first record, which records): every group of the source that names the person.
    /// Errors: ProjectDamaged, those of `take`.
    template <class Take> [[nodiscard]] Result<void> groupsOf(const SourceInfo& source, const Take& take)
    {
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        std::uint64_t before = 0;
        PersonGroup d;
        return m_project.groups().forEach(source.firstGroup, source.groups, kPartFacts | kPartText | kPartVerdicts,
            [&](GroupBlobs& g) -> Result<bool> {
                if (Result<void> done = decodeGroupFacts(g, m_domains.size(), m_codec, d.facts); !done)
                    return pass(done);
                if (Result<void> done = m_codec.decodeText(g.text, d.text); !done) return pass(done);
                const std::uint64_t first = before;
                before += g.records;
                std::vector<bool> hit = recordsOf(d, *cells);
                if (std::ranges::find(hit, true) == hit.end()) return true;
                d.verdicts = {};
                if (!g.verdicts.empty())
                    if (Result<void> done = m_codec.decodeVerdicts(g.verdicts, d.verdicts); !done) return pass(done);
                d.blobs = std::move(g);
                if (Result<void> taken = take(d, *cells, first, hit); !taken) return pass(taken);
                return true;
            });
    }

    /// The entry's address is the one that is looked for. `stored`: storedTextNumbers() of the group.
    [[nodiscard]] bool isOfPerson(
        const PersonGroup& d, std::size_t entry, const std::vector<std::uint32_t>& stored, RecordCells& cells) const;

private:
    explicit PersonSearch(Project& project) : m_project(project) {}

    std::vector<bool> recordsOf(const PersonGroup& d, RecordCells& cells) const;

    Project& m_project;
    GroupCodec m_codec;
    std::string m_address;
    std::vector<std::string> m_domains;
};

} // namespace winnow
