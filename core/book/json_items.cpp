// SPDX-License-Identifier: Apache-2.0

#include "book/json_items.h"

#include "base/text.h"
#include "sheet/encoding.h"

namespace winnow {
namespace {

constexpr std::size_t kMostRecord = 4U << 20;

} // namespace

Result<std::string> jsonText(const std::string& quoted)
{
    Result<std::vector<JsonCell>> cells = jsonCells(quoted, JsonTexts::AsTheyStand);
    if (!cells) return pass(cells);
    return cells->empty() ? std::string() : std::move(cells->front().text);
}

/// Moves to the first value; false where there is none.
Result<bool> JsonItems::begin()
{
    m_begun = true;
    if (Result<void> moved = m_cursor.seek(m_offset, m_line); !moved) return pass(moved);
    Result<char> next = m_cursor.peek();
    if (!next) return pass(next);
    const bool none = *next == ']' || *next == '}' || *next == '\0';
    return !none;
}

Result<bool> JsonItems::nextValue(Item& item)
{
    item.key.clear();
    if (m_shape == JsonTable::Shape::Members) {
        std::string quoted;
        Result<char> first = m_cursor.peek();
        if (!first) return pass(first);
        if (*first != '"') return m_cursor.damaged("a name is missing");
        Result<JsonCursor::Taken> taken = m_cursor.takeValue(quoted, 4096);
        if (!taken) return pass(taken);
        Result<std::string> key = jsonText(quoted);
        if (!key) return m_cursor.damaged("a name that cannot be read");
        item.key = std::move(*key);
        if (Result<void> colon = m_cursor.expect(':'); !colon) return pass(colon);
    }
    if (Result<char> next = m_cursor.peek(); !next) return pass(next);
    item.line = m_cursor.line();
    Result<JsonCursor::Taken> taken = m_cursor.takeValue(item.text, kMostRecord);
    if (!taken) return pass(taken);
    item.tooLong = *taken == JsonCursor::Taken::TooLong;
    if (!isUtf8(item.text)) {
        // Whoever writes another encoding than UTF-8 breaks the rules and is read all the same.
        Result<CellDecoder> decoder = CellDecoder::forEncoding("UTF-8");
        if (!decoder) return pass(decoder);
        std::string decoded;
        decoder->decode(item.text, decoded);
        item.text = std::move(decoded);
    }
    return true;
}

/// The next of several values. One that is an array of objects is handed out item by item.
Result<bool> JsonItems::nextOfSeveral(Item& item)
{
    for (;;) {
        if (m_inner) {
            Result<bool> more = m_inner->next(item);
            if (!more) return pass(more);
            item.line = m_innerLine;
            if (*more) return true;
            m_inner.reset();
        }
        Result<char> next = m_cursor.peek();
        if (!next) return pass(next);
        m_done = *next == '\0';
        if (m_done) return false;
        if (*next == ',') { // lines that were cut out of an array still have their commas
            m_cursor.take();
            continue;
        }
        Result<bool> taken = nextValue(item);
        if (!taken || item.tooLong || item.text.size() < 2 || item.text[0] != '[' || item.text[1] != '{') return taken;
        auto bytes = std::make_shared<JsonBytes>();
        bytes->source = memorySource(item.text);
        JsonTable items;
        items.shape = JsonTable::Shape::Items;
        items.offset = 1;
        m_inner = std::make_unique<JsonItems>(std::move(bytes), items);
        m_innerLine = item.line;
    }
}

Result<bool> JsonItems::next(Item& item)
{
    if (m_done) return false;
    if (!m_begun) {
        Result<bool> any = begin();
        if (!any) return pass(any);
        m_done = !*any;
        if (m_done) return false;
    } else if (m_shape == JsonTable::Shape::Items || m_shape == JsonTable::Shape::Members) {
        Result<bool> more = m_cursor.more(m_shape == JsonTable::Shape::Members ? '}' : ']');
        if (!more) return pass(more);
        m_done = !*more;
        if (m_done) return false;
    }
    if (m_shape == JsonTable::Shape::Values) return nextOfSeveral(item);
    Result<bool> taken = nextValue(item);
    m_done = m_shape == JsonTable::Shape::Single;
    return taken;
}

} // namespace winnow
