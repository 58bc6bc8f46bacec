// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowPages: the texts of the rows that are looked at, from the project.

#include "address/form.h"
#include "project/project.h"
#include "project/rows/corrections.h"
#include "project/rows/group_reader.h"
#include "view/columns.h"

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// What a row of the table says.
struct RowText {
    std::string address;              ///< as the list has it, with its domain corrected; empty: the row holds none
    std::string suggestion;           ///< the address that was probably meant
    std::string correctedFrom;        ///< the address in the file, where its domain was corrected
    std::vector<std::string> cells;   ///< the row of the file, by column
    std::uint64_t recordInSource = 0; ///< counted from 1 over the rows of its file that were read
    FormFault fault;                  ///< of a broken address
    std::string broken;               ///< the part of it that is meant by the fault's position
};

/// Thread: the reader's. Keeps the last few row groups decoded.
class RowPages {
public:
    /// Errors: ProjectDamaged, UnknownEncoding.
    [[nodiscard]] static Result<std::unique_ptr<RowPages>> open(Project& project);

    /// Rows may come in any order; neighbours in a group cost one reading of it (about 1 ms). Errors: ProjectDamaged.
    [[nodiscard]] Result<std::vector<RowText>> read(const ViewColumns& columns, const std::vector<RowIndex>& rows);

    /// One sort key a record for a column of the file: a pass over every row group; `progress` is told shares of 1000
    /// and says whether to go on. Errors: ProjectDamaged, Cancelled.
    [[nodiscard]] Result<std::vector<std::uint64_t>> sortKeys(
        const ViewColumns& columns, std::uint32_t column, const std::function<bool(int)>& progress);

private:
    explicit RowPages(Project& project) : m_project(project) {}

    struct Decoded {
        std::uint32_t number = 0;
        GroupFacts facts;
        GroupText text;
        std::vector<std::uint32_t> stored;
    };
    Result<Decoded*> group(std::uint32_t number);
    RowText textOf(const ViewColumns& columns, RowIndex row, const ViewGroup& group, Decoded& decoded);

    Project& m_project;
    GroupCodec m_codec;
    std::vector<SourceInfo> m_sources; ///< as the table names them
    std::vector<RecordCells> m_cells;  ///< per source
    std::vector<std::string> m_domainNames;
    std::size_t m_storedDomains = 0;
    Corrections m_corrections;
    std::map<std::uint32_t, std::string> m_typos;
    std::list<Decoded> m_recent; ///< the last used one first
};

} // namespace winnow
