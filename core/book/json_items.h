// SPDX-License-Identifier: Apache-2.0

#pragma once

/// JsonItems: the values of one JSON table, one after the other.

#include "book/json_tables.h"

#include <memory>
#include <string>

namespace winnow {

/// Thread: one.
class JsonItems {
public:
    JsonItems(std::shared_ptr<JsonBytes> bytes, const JsonTable& table)
        : m_cursor(std::move(bytes)), m_shape(table.shape), m_offset(table.offset), m_line(table.line)
    {
    }

    struct Item {
        std::string key;  ///< of a member
        std::string text; ///< the value's bytes
        std::uint64_t line = 0;
        bool tooLong = false; ///< more than 4 MiB: passed over
    };
    /// Fills the item; false behind the last one. Errors: FileDamaged, those of the source.
    [[nodiscard]] Result<bool> next(Item& item);
    [[nodiscard]] std::uint64_t offset() const noexcept { return m_cursor.offset(); }

private:
    Result<bool> begin();
    Result<bool> nextValue(Item& item);
    Result<bool> nextOfSeveral(Item& item);

    JsonCursor m_cursor;
    JsonTable::Shape m_shape;
    std::uint64_t m_offset;
    std::uint64_t m_line;
    bool m_begun = false;
    bool m_done = false;
    std::unique_ptr<JsonItems> m_inner; ///< of several values: the items of one that is an array of objects
    std::uint64_t m_innerLine = 0;
};

/// A string as the JSON library reads it.
[[nodiscard]] Result<std::string> jsonText(const std::string& quoted);

} // namespace winnow
