// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Grouped: many small groups of values, in two arrays. A group costs four bytes besides its values.

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <vector>

namespace winnow {

/// Groups in the order in which they were ended. Thread: one writes, any read.
template <class T> class Grouped {
public:
    class Iterator {
    public:
        using value_type = std::span<const T>;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const Grouped* groups, std::size_t at) : m_groups(groups), m_at(at) {}
        value_type operator*() const { return (*m_groups)[m_at]; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return {m_groups, m_at++}; }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Grouped* m_groups = nullptr;
        std::size_t m_at = 0;
    };

    /// Adds a value to the group that is being made.
    void push(const T& value) { m_values.push_back(value); }
    /// The values since the group before are a group.
    void endGroup() { m_ends.push_back(static_cast<std::uint32_t>(m_values.size())); }
    /// Adds a whole group.
    void add(std::span<const T> group)
    {
        m_values.insert(m_values.end(), group.begin(), group.end());
        endGroup();
    }
    void add(std::initializer_list<T> group) { add(std::span<const T>(group.begin(), group.size())); }
    void reserve(std::size_t groups, std::size_t values)
    {
        m_ends.reserve(groups);
        m_values.reserve(values);
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_ends.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_ends.empty(); }
    /// Values in all groups.
    [[nodiscard]] std::size_t values() const noexcept { return m_values.size(); }
    [[nodiscard]] std::span<const T> operator[](std::size_t group) const
    {
        const std::size_t begin = group == 0 ? 0 : m_ends[group - 1];
        return std::span<const T>(m_values).subspan(begin, m_ends[group] - begin);
    }
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }

private:
    std::vector<T> m_values;
    std::vector<std::uint32_t> m_ends;
};

} // namespace winnow
