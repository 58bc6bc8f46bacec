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

std::string nameOf(const ListColumns& list, std::uint32_t column)
{
    if (column < list.names.size() && !trimmed(list.names[column]).empty()) return list.names[column];
    return "column_" + std::to_string(column + 1);
}

bool hasData(const OutColumn& column)
{
    return column.isAddress || column.from == OutColumn::From::Attributes ||
        std::ranges::any_of(column.cells, [](const auto& c) { return !c.empty(); });
}

} // namespace

std::vector<OutColumn> mapColumns(
    const Profile& profile, const std::vector<ListColumns>& lists, const std::vector<std::string>& added)
{
    std::vector<OutColumn> out;
    std::vector<std::set<std::uint32_t>> used(lists.size());
    for (const ProfileColumn& wanted : profile.columns) {
        if (wanted.header.empty()) continue; // stays where it is, under its own name
        OutColumn column;
        column.header = wanted.header;
        column.kind = kindOf(wanted.role);
        column.isAddress = wanted.role == ProfileRole::Address;
        if (wanted.role == ProfileRole::Attributes) column.from = OutColumn::From::Attributes;
        column.cells.resize(lists.size());
        for (std::size_t l = 0; l < lists.size() && wanted.role != ProfileRole::Attributes; ++l) {
            std::vector<std::uint32_t>& cells = column.cells[l];
            if (column.isAddress)
                cells = {lists[l].address};
            else if (const auto found = columnOfRole(lists[l], headerRoleOf(wanted.role));
                found && !used[l].contains(*found))
                cells = {*found};
            if (wanted.role == ProfileRole::FullName && cells.empty()) {
                column.from = OutColumn::From::Joined;
                for (const HeaderRole part : {HeaderRole::FirstName, HeaderRole::LastName})
                    if (const auto found = columnOfRole(lists[l], part); found && !used[l].contains(*found))
                        cells.push_back(*found);
            }
            used[l].insert(cells.begin(), cells.end());
        }
        if (hasData(column)) out.push_back(std::move(column));
    }
    // Attributes take what is left, instead of columns of their own.
    const auto attributes =
        static_cast<std::size_t>(std::ranges::find(out, OutColumn::From::Attributes, &OutColumn::from) - out.begin());
    const bool packs = attributes < out.size();
    std::map<std::string, std::size_t> byName;
    for (std::size_t l = 0; l < lists.size(); ++l) {
        std::map<std::string, unsigned> seen;
        for (std::uint32_t c = 0; c < lists[l].width; ++c) {
            if (used[l].contains(c)) continue;
            if (packs) {
                out[attributes].cells[l].push_back(c);
                continue;
            }
            if (!profile.others) continue;
            const std::string name = nameOf(lists[l], c);
            const bool isAddress = c == lists[l].address;
            const std::string key =
                isAddress ? "\t" : foldedHeader(name) + '\n' + std::to_string(seen[foldedHeader(name)]++);
            auto [it, isNew] = byName.try_emplace(key, out.size());
            if (isNew) {
                OutColumn column;
                column.header = name;
                column.cells.resize(lists.size());
                column.isAddress = isAddress;
                if (std::ranges::find(lists[l].dates, c) != lists[l].dates.end())
                    column.kind = FieldKind::Date;
                else if (headerMeaning(name).role == HeaderRole::Phone)
                    column.kind = FieldKind::Phone;
                out.push_back(std::move(column));
            }
            out[it->second].cells[l] = {c};
        }
    }
    for (std::size_t i = 0; i < added.size(); ++i) {
        OutColumn column;
        column.header = added[i];
        for (const ListColumns& list : lists) column.cells.push_back({list.width + static_cast<std::uint32_t>(i)});
        out.push_back(std::move(column));
    }
    if (lists.size() > 1) {
        OutColumn column;
        column.header = "winnow_source";
        column.from = OutColumn::From::List;
        column.cells.resize(lists.size());
        out.push_back(std::move(column));
    }
    return out;
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
            for (const std::uint32_t c : column.cells[list])
                if (!cell(c).empty()) json[nameOf(facts, c)] = std::string(cell(c));
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
