// SPDX-License-Identifier: Apache-2.0

#include "output/column_map.h"

#include "base/text.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

namespace winnow {
namespace {

HeaderRole headerRoleOf(ProfileRole role)
{
    switch (role) {
    case ProfileRole::Address: return HeaderRole::Address;
    case ProfileRole::FirstName: return HeaderRole::FirstName;
    case ProfileRole::LastName: return HeaderRole::LastName;
    case ProfileRole::FullName: return HeaderRole::FullName;
    case ProfileRole::Company: return HeaderRole::Company;
    case ProfileRole::Phone: return HeaderRole::Phone;
    case ProfileRole::Language: return HeaderRole::Language;
    case ProfileRole::Attributes: break;
    }
    return HeaderRole::None;
}

std::optional<std::uint32_t> columnOfRole(const ListColumns& list, HeaderRole role)
{
    std::optional<std::uint32_t> partly;
    for (std::uint32_t c = 0; c < list.names.size(); ++c) {
        if (c == list.address) continue;
        const HeaderMeaning meaning = headerMeaning(list.names[c]);
        if (meaning.role != role) continue;
        if (meaning.exact) return c;
        if (!partly) partly = c;
    }
    return partly;
}

FieldKind kindOf(ProfileRole role) { return role == ProfileRole::Phone ? FieldKind::Phone : FieldKind::Text; }

bool hasName(const ListColumns& list, std::uint32_t column)
{
    return column < list.names.size() && !trimmed(list.names[column]).empty();
}

std::string nameOf(const ListColumns& list, std::uint32_t column)
{
    return hasName(list, column) ? list.names[column] : "column_" + std::to_string(column + 1);
}

bool hasData(const OutColumn& column)
{
    return column.isAddress || column.from == OutColumn::From::Attributes ||
        std::ranges::any_of(column.cells, [](const auto& c) { return !c.empty(); });
}

/// Cells of one name would hide each other: the first keeps it, the others are numbered.
std::vector<std::string> packedNames(const ListColumns& list, const std::vector<std::uint32_t>& cells)
{
    std::set<std::string> own, given;
    for (const std::uint32_t c : cells)
        if (hasName(list, c)) own.insert(list.names[c]);
    std::vector<std::string> out;
    for (const std::uint32_t c : cells) {
        const std::string name = nameOf(list, c);
        std::string unique = name;
        bool taken = given.contains(name) || (!hasName(list, c) && own.contains(name));
        for (unsigned n = 2; taken; ++n) {
            unique = name + '_' + std::to_string(n);
            taken = given.contains(unique) || own.contains(unique);
        }
        given.insert(unique);
        out.push_back(std::move(unique));
    }
    return out;
}

/// Builds the columns of a file from left to right.
class Mapping {
public:
    Mapping(const Profile& profile, const std::vector<ListColumns>& lists)
        : m_profile(profile), m_lists(lists), m_used(lists.size())
    {
    }

    void addOwn()
    {
        for (const ProfileColumn& wanted : m_profile.columns)
            if (!wanted.header.empty()) addOwn(wanted);
    }

    /// Attributes take what is left, instead of columns of their own.
    void addOthers()
    {
        const auto attributes = static_cast<std::size_t>(
            std::ranges::find(m_out, OutColumn::From::Attributes, &OutColumn::from) - m_out.begin());
        const bool packs = attributes < m_out.size();
        for (std::size_t l = 0; l < m_lists.size(); ++l) {
            const std::set<std::uint32_t> kept = inPlace(m_lists[l]);
            std::map<std::string, unsigned> seen;
            for (std::uint32_t c = 0; c < m_lists[l].width; ++c) {
                if (m_used[l].contains(c)) continue;
                if (!kept.contains(c) && packs)
                    m_out[attributes].cells[l].push_back(c);
                else if (c == m_lists[l].address)
                    addOther(l, c, "\t");
                else if (kept.contains(c) || m_profile.others) {
                    const std::string name = foldedHeader(nameOf(m_lists[l], c));
                    addOther(l, c, name + '\n' + std::to_string(seen[name]++));
                }
            }
            if (packs) m_out[attributes].names.push_back(packedNames(m_lists[l], m_out[attributes].cells[l]));
        }
    }

    void addResults(const std::vector<std::string>& headers)
    {
        for (std::size_t i = 0; i < headers.size(); ++i) {
            OutColumn& column = add(headers[i]);
            for (std::size_t l = 0; l < m_lists.size(); ++l)
                column.cells[l] = {m_lists[l].width + static_cast<std::uint32_t>(i)};
        }
    }

    void addListName()
    {
        if (m_lists.size() > 1) add("winnow_source").from = OutColumn::From::List;
    }

    std::vector<OutColumn> take() { return std::move(m_out); }

private:
    OutColumn& add(std::string header)
    {
        OutColumn& column = m_out.emplace_back();
        column.header = std::move(header);
        column.cells.resize(m_lists.size());
        return column;
    }

    void addOwn(const ProfileColumn& wanted)
    {
        OutColumn& column = add(wanted.header);
        column.kind = kindOf(wanted.role);
        column.isAddress = wanted.role == ProfileRole::Address;
        if (wanted.role == ProfileRole::Attributes) column.from = OutColumn::From::Attributes;
        for (std::size_t l = 0; l < m_lists.size() && wanted.role != ProfileRole::Attributes; ++l) {
            std::vector<std::uint32_t>& cells = column.cells[l];
            if (column.isAddress)
                cells = {m_lists[l].address};
            else if (const auto found = columnOfRole(m_lists[l], headerRoleOf(wanted.role));
                found && !m_used[l].contains(*found))
                cells = {*found};
            if (wanted.role == ProfileRole::FullName && cells.empty()) {
                column.from = OutColumn::From::Joined;
                for (const HeaderRole part : {HeaderRole::FirstName, HeaderRole::LastName})
                    if (const auto found = columnOfRole(m_lists[l], part); found && !m_used[l].contains(*found))
                        cells.push_back(*found);
            }
            m_used[l].insert(cells.begin(), cells.end());
        }
        if (!hasData(column)) m_out.pop_back();
    }

    /// What stays where it is under its own name, whatever becomes of the others: the address, and the roles to which
    /// the profile gives no header.
    [[nodiscard]] std::set<std::uint32_t> inPlace(const ListColumns& list) const
    {
        std::set<std::uint32_t> out{list.address};
        for (const ProfileColumn& wanted : m_profile.columns) {
            const HeaderRole role = headerRoleOf(wanted.role);
            if (!wanted.header.empty() || role == HeaderRole::None) continue;
            if (const auto found = columnOfRole(list, role)) out.insert(*found);
        }
        return out;
    }

    /// Columns with the same key in several lists are one.
    void addOther(std::size_t list, std::uint32_t c, const std::string& key)
    {
        const ListColumns& facts = m_lists[list];
        const std::string name = nameOf(facts, c);
        const auto [it, isNew] = m_byName.try_emplace(key, m_out.size());
        if (isNew) {
            OutColumn& column = add(name);
            column.isAddress = c == facts.address;
            if (std::ranges::find(facts.dates, c) != facts.dates.end())
                column.kind = FieldKind::Date;
            else if (headerMeaning(name).role == HeaderRole::Phone)
                column.kind = FieldKind::Phone;
        }
        m_out[it->second].cells[list] = {c};
    }

    const Profile& m_profile;
    const std::vector<ListColumns>& m_lists;
    std::vector<OutColumn> m_out;
    std::vector<std::set<std::uint32_t>> m_used; ///< per list: cells that stand in a column of the profile
    std::map<std::string, std::size_t> m_byName; ///< columns under the lists' own names
};

} // namespace

std::vector<OutColumn> mapColumns(
    const Profile& profile, const std::vector<ListColumns>& lists, const std::vector<std::string>& added)
{
    Mapping mapping(profile, lists);
    mapping.addOwn();
    mapping.addOthers();
    mapping.addResults(added);
    mapping.addListName();
    return mapping.take();
}

void mapRow(const std::vector<OutColumn>& columns, const FieldRules& rules, std::size_t list, const ListColumns& facts,
    const std::vector<std::string>& row, std::vector<std::string>& out, FieldChanges& changes)
{
    out.resize(columns.size());
    const auto cell = [&](std::uint32_t c) -> std::string_view {
        return c < row.size() ? std::string_view(row[c]) : std::string_view();
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const OutColumn& column = columns[i];
        std::string& text = out[i];
        text.clear();
        switch (column.from) {
        case OutColumn::From::Cell:
            if (!column.cells[list].empty()) text = cell(column.cells[list].front());
            break;
        case OutColumn::From::Joined:
            for (const std::uint32_t c : column.cells[list]) {
                if (trimmed(cell(c)).empty()) continue;
                if (!text.empty()) text += ' ';
                text += trimmed(cell(c));
            }
            break;
        case OutColumn::From::Attributes: {
            auto json = nlohmann::ordered_json::object();
            const std::vector<std::uint32_t>& cells = column.cells[list];
            for (std::size_t n = 0; n < cells.size(); ++n)
                if (!cell(cells[n]).empty()) json[column.names[list][n]] = std::string(cell(cells[n]));
            text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            continue;
        }
        case OutColumn::From::List: text = facts.list; break;
        }
        if (column.isAddress)
            text = trimmed(text);
        else
            applyRules(rules, column.kind, text, changes, facts.dateOrder);
    }
}

} // namespace winnow
