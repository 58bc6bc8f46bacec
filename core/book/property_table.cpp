// SPDX-License-Identifier: Apache-2.0

#include "book/property_table.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr unsigned kMostTimes = 50;

void add(CellRow& row, std::string_view text)
{
    row.text += text;
    row.ends.push_back(static_cast<std::uint32_t>(row.text.size()));
}

} // namespace

void PropertyTable::count(std::span<const Property> record)
{
    std::map<std::string_view, unsigned> counts;
    for (const Property& p : record) {
        unsigned& most = m_most[p.name];
        if (most == 0) m_order.push_back(p.name);
        most = std::min(kMostTimes, std::max(most, ++counts[p.name]));
    }
}

void PropertyTable::place(const std::string& name, const std::string& title)
{
    const unsigned times = m_most[name];
    if (m_titles.size() + times > kMostColumns) return;
    m_columns[name] = {static_cast<std::uint32_t>(m_titles.size()), times};
    for (unsigned i = 1; i <= times; ++i) m_titles.push_back(i == 1 ? title : title + " " + std::to_string(i));
}

void PropertyTable::finish(std::span<const PropertyTitle> known)
{
    for (const PropertyTitle& k : known)
        if (const std::string name(k.name); m_most.contains(name)) place(name, std::string(k.title));
    for (const std::string& name : m_order)
        if (!m_columns.contains(name)) place(name, name);
}

void PropertyTable::titles(CellRow& row) const
{
    for (const std::string& title : m_titles) add(row, title);
}

void PropertyTable::fill(std::span<const Property> record, CellRow& row) const
{
    std::map<std::uint32_t, std::string> cells;
    std::map<std::string_view, unsigned> seen;
    for (const Property& p : record) {
        const auto columns = m_columns.find(p.name);
        if (columns == m_columns.end()) continue;
        const unsigned nth = std::min(seen[p.name]++, columns->second.times - 1);
        std::string& cell = cells[columns->second.first + nth];
        if (!cell.empty()) cell += ", ";
        cell += p.value;
    }
    std::uint32_t next = 0;
    for (const auto& [column, text] : cells) {
        for (; next < column; ++next) add(row, {});
        add(row, text);
        ++next;
    }
}

} // namespace winnow
