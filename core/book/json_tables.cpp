// SPDX-License-Identifier: Apache-2.0

#include "book/json_tables.h"

#include "base/text.h"
#include "book/json_items.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostPath = 4; ///< objects around an array that is a table
constexpr std::size_t kMostTables = 200;
constexpr std::size_t kMostKey = 4096;
constexpr unsigned kMostWalked = 100; ///< objects that are looked into; each is read a second time
constexpr std::string_view kKeyTitle = "key";

std::unexpected<Error> atLine(const Error& error, std::uint64_t line)
{
    return fail(error.kind, "JSON, line " + std::to_string(line) + ": " + error.detail);
}

/// The names of columns by the order in which they come first.
class ColumnSet {
public:
    explicit ColumnSet(std::vector<std::string>& names) : m_names(names)
    {
        for (std::size_t i = 0; i < names.size(); ++i) m_places.emplace(names[i], i);
    }
    void add(const std::string& name)
    {
        if (m_places.emplace(name, m_names.size()).second) m_names.push_back(name);
    }
    [[nodiscard]] std::optional<std::size_t> find(const std::string& name) const
    {
        const auto found = m_places.find(name);
        if (found == m_places.end()) return std::nullopt;
        return found->second;
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_names.size(); }

private:
    std::vector<std::string>& m_names;
    std::unordered_map<std::string, std::size_t> m_places;
};

/// Learns columns and rows of a table.
Result<void> measure(
    const std::shared_ptr<JsonBytes>& bytes, JsonTable& table, JsonTexts texts, std::uint32_t mostColumns)
{
    JsonItems items(bytes, table);
    ColumnSet columns(table.columns);
    if (table.shape == JsonTable::Shape::Members) columns.add(std::string(kKeyTitle));
    table.titled = false;
    table.rows = 0;
    for (JsonItems::Item item;;) {
        Result<bool> more = items.next(item);
        if (!more) return pass(more);
        if (!*more) return {};
        ++table.rows;
        if (item.tooLong) continue;
        Result<std::vector<JsonCell>> cells = jsonCells(item.text, texts);
        if (!cells) return atLine(cells.error(), item.line);
        table.titled = table.titled || item.text.starts_with('{');
        for (const JsonCell& cell : *cells) columns.add(cell.path);
        if (columns.size() > mostColumns)
            return fail(ErrorKind::FileDamaged, "JSON with more fields than a table has columns");
    }
}

/// What the text of one object holds, as deep as tables may lie.
class Outline {
public:
    explicit Outline(std::shared_ptr<JsonBytes> bytes) : m_cursor(std::move(bytes)) {}

    /// The cursor is moved to the object at `offset`.
    Result<void> walk(std::uint64_t offset, std::uint64_t line)
    {
        if (Result<void> moved = m_cursor.seek(offset, line); !moved) return moved;
        return object({}, 0);
    }
    [[nodiscard]] bool isRecord() const noexcept { return m_isRecord; }
    [[nodiscard]] std::vector<JsonTable>& objectArrays() noexcept { return m_objectArrays; }
    [[nodiscard]] std::vector<JsonTable>& valueArrays() noexcept { return m_valueArrays; }
    [[nodiscard]] std::optional<JsonTable>& members() noexcept { return m_members; }

private:
    struct Kinds {
        std::size_t objects = 0, others = 0;
        std::array<std::vector<std::string>, 2> paths; ///< of its first two objects
    };

    Result<void> object(const std::string& path, std::size_t depth)
    {
        if (Result<void> open = m_cursor.expect('{'); !open) return open;
        JsonTable here;
        here.name = path;
        here.shape = JsonTable::Shape::Members;
        here.offset = m_cursor.offset();
        here.line = m_cursor.line();
        Kinds kinds;
        Result<char> first = m_cursor.peek();
        if (!first) return pass(first);
        if (*first == '}') {
            m_cursor.take();
            return {};
        }
        for (;;) {
            if (Result<void> read = member(path, depth, kinds); !read) return read;
            Result<bool> more = m_cursor.more('}');
            if (!more) return pass(more);
            if (!*more) break;
        }
        here.rows = kinds.objects;
        const bool alike = kinds.objects >= 2 && kinds.others == 0 && areAlike(kinds.paths);
        if (alike && (!m_members || m_members->rows < here.rows)) m_members = std::move(here);
        return {};
    }

    Result<void> member(const std::string& path, std::size_t depth, Kinds& kinds)
    {
        Result<char> quote = m_cursor.peek();
        if (!quote) return pass(quote);
        if (*quote != '"') return m_cursor.damaged("a name is missing");
        std::string text;
        if (Result<JsonCursor::Taken> taken = m_cursor.takeValue(text, kMostKey); !taken) return pass(taken);
        Result<std::string> key = jsonText(text);
        if (!key) return m_cursor.damaged("a name that cannot be read");
        if (Result<void> colon = m_cursor.expect(':'); !colon) return colon;
        Result<char> next = m_cursor.peek();
        if (!next) return pass(next);
        const std::string inner = path.empty() ? *key : path + "." + *key;
        if (*next == '[') {
            ++kinds.others;
            return array(inner);
        }
        if (*next == '{') return memberObject(inner, depth, kinds);
        ++kinds.others;
        if (Result<JsonCursor::Taken> taken = m_cursor.takeValue(text, kMostKey); !taken) return pass(taken);
        if (depth == 0) look(*key, text);
        return {};
    }

    Result<void> memberObject(const std::string& inner, std::size_t depth, Kinds& kinds)
    {
        const std::uint64_t offset = m_cursor.offset();
        const std::uint64_t line = m_cursor.line();
        if (m_walked >= kMostWalked) {
            ++kinds.objects;
            return m_cursor.skipValue();
        }
        ++m_walked;
        if (kinds.objects++ < kinds.paths.size()) {
            std::string text;
            Result<JsonCursor::Taken> taken = m_cursor.takeValue(text, std::size_t{1} << 20);
            if (!taken) return pass(taken);
            if (*taken == JsonCursor::Taken::Whole) {
                Result<std::vector<JsonCell>> cells = jsonCells(text, JsonTexts::AsTheyStand);
                if (!cells) return atLine(cells.error(), line);
                for (const JsonCell& cell : *cells) kinds.paths[kinds.objects - 1].push_back(cell.path);
            }
            if (depth + 1 >= kMostPath) return {};
            if (Result<void> back = m_cursor.seek(offset, line); !back) return back;
            return object(inner, depth + 1);
        }
        // The third object of a row of alike ones holds no table that the first two do not show.
        if (areAlike(kinds.paths) || depth + 1 >= kMostPath) return m_cursor.skipValue();
        return object(inner, depth + 1);
    }

    Result<void> array(const std::string& path)
    {
        m_cursor.take();
        JsonTable table;
        table.name = path;
        table.shape = JsonTable::Shape::Items;
        table.offset = m_cursor.offset();
        table.line = m_cursor.line();
        Result<char> first = m_cursor.peek();
        if (!first) return pass(first);
        bool address = false;
        std::string text;
        if (*first != ']') {
            for (;;) {
                if (*first == '{') {
                    if (Result<void> skipped = m_cursor.skipValue(); !skipped) return skipped;
                } else {
                    if (Result<JsonCursor::Taken> taken = m_cursor.takeValue(text, kMostKey); !taken)
                        return pass(taken);
                    address = address || text.find('@') != std::string::npos;
                }
                Result<bool> more = m_cursor.more(']');
                if (!more) return pass(more);
                if (!*more) break;
            }
        } else {
            m_cursor.take();
        }
        if (m_objectArrays.size() + m_valueArrays.size() >= kMostTables) return {};
        if (*first == '{' || *first == ']')
            m_objectArrays.push_back(std::move(table));
        else if (address)
            m_valueArrays.push_back(std::move(table));
        return {};
    }

    /// A value of the outermost object: an address, or the name of an event, makes it one record.
    void look(const std::string& key, const std::string& value)
    {
        static constexpr std::array kEventKeys = {"event", "eventtype", "notificationtype", "recordtype", "type"};
        static constexpr std::array kEvents = {"bounce", "complain", "deliver", "open", "click", "unsub", "subscri",
            "reject", "send", "sent", "fail", "drop", "defer", "spam", "notification", "email."};
        std::string folded;
        for (const char c : key)
            if (isAsciiLetter(c)) folded += toAsciiLower(c);
        const std::string word = asciiLower(value);
        const std::size_t at = word.find('@');
        if (at != std::string::npos && at > 1 && word.find('.', at) != std::string::npos &&
            word.find(' ') == std::string::npos && word.find('/') == std::string::npos)
            m_isRecord = true;
        if (std::ranges::find(kEventKeys, folded) != kEventKeys.end() &&
            std::ranges::any_of(kEvents, [&](const char* e) { return word.find(e) != std::string::npos; }))
            m_isRecord = true;
    }

    static bool areAlike(const std::array<std::vector<std::string>, 2>& paths)
    {
        if (paths[0].empty() || paths[1].empty()) return false;
        const auto shared = std::ranges::count_if(
            paths[0], [&](const std::string& p) { return std::ranges::find(paths[1], p) != paths[1].end(); });
        return static_cast<std::size_t>(shared) * 2 >= std::max(paths[0].size(), paths[1].size());
    }

    JsonCursor m_cursor;
    bool m_isRecord = false;
    unsigned m_walked = 0;
    std::vector<JsonTable> m_objectArrays;
    std::vector<JsonTable> m_valueArrays;
    std::optional<JsonTable> m_members;
};

/// The text is one object: where in it are the tables?
Result<std::vector<JsonTable>> tablesOfObject(
    const std::shared_ptr<JsonBytes>& bytes, std::uint64_t offset, std::uint64_t line)
{
    Outline outline(bytes);
    if (Result<void> walked = outline.walk(offset, line); !walked) return pass(walked);
    std::vector<JsonTable> out;
    if (!outline.isRecord()) {
        out = std::move(outline.objectArrays());
        if (out.empty()) out = std::move(outline.valueArrays());
        if (out.empty() && outline.members()) out.push_back(std::move(*outline.members()));
    }
    if (out.empty()) {
        JsonTable single;
        single.offset = offset;
        single.line = line;
        out.push_back(std::move(single));
    }
    return out;
}

class JsonRows final : public RowSource {
public:
    JsonRows(std::shared_ptr<JsonBytes> bytes, JsonTable table, JsonTexts texts)
        : m_table(std::move(table)), m_columns(m_table.columns), m_items(std::move(bytes), m_table), m_texts(texts)
    {
    }

    Result<bool> next(CellRow& row) override
    {
        row.clear();
        if (!m_begun) {
            m_begun = true;
            if (m_table.titled) {
                for (const std::string& title : m_table.columns) add(row, title.empty() ? "value" : title);
                row.number = 1;
                return true;
            }
        }
        JsonItems::Item item;
        Result<bool> more = m_items.next(item);
        if (!more || !*more) return more;
        row.number = item.line;
        if (item.tooLong) {
            row.fault = RejectReason::RecordTooLong;
            return true;
        }
        Result<std::vector<JsonCell>> cells = jsonCells(item.text, m_texts);
        if (!cells) return atLine(cells.error(), item.line);
        std::vector<std::string> texts(m_table.columns.size());
        if (m_table.shape == JsonTable::Shape::Members) texts.front() = std::move(item.key);
        for (JsonCell& cell : *cells) {
            const auto place = m_columns.find(cell.path);
            if (!place) return fail(ErrorKind::FileChanged);
            std::string& text = texts[*place];
            if (!text.empty() && !cell.text.empty()) text += ", "; // a name that one object has twice
            text += cell.text;
        }
        while (!texts.empty() && texts.back().empty()) texts.pop_back();
        for (const std::string& text : texts) add(row, text);
        return true;
    }
    [[nodiscard]] std::uint64_t bytesRead() const noexcept override { return m_items.offset(); }
    [[nodiscard]] bool isTitled() const noexcept override { return m_table.titled; }

private:
    static void add(CellRow& row, std::string_view text)
    {
        row.text += text;
        row.ends.push_back(static_cast<std::uint32_t>(row.text.size()));
    }

    JsonTable m_table;
    ColumnSet m_columns;
    JsonItems m_items;
    JsonTexts m_texts;
    bool m_begun = false;
};

} // namespace

Result<std::vector<JsonTable>> findJsonTables(
    const std::shared_ptr<JsonBytes>& bytes, JsonTexts texts, const SheetLimits& limits)
{
    JsonCursor cursor(bytes);
    if (Result<void> begun = cursor.seek(0, 1); !begun) return pass(begun);
    Result<char> first = cursor.peek();
    if (!first) return pass(first);
    if (*first == '\0') return fail(ErrorKind::ListEmpty, "the file has only blank lines");
    const std::uint64_t offset = cursor.offset();
    const std::uint64_t line = cursor.line();
    if (Result<void> skipped = cursor.skipValue(); !skipped) return pass(skipped);
    Result<char> second = cursor.peek();
    if (!second) return pass(second);

    std::vector<JsonTable> out(1);
    out.front().offset = offset;
    out.front().line = line;
    if (*second != '\0') {
        out.front().shape = JsonTable::Shape::Values;
    } else if (*first == '[') {
        out.front().shape = JsonTable::Shape::Items;
        ++out.front().offset;
    } else if (*first == '{') {
        Result<std::vector<JsonTable>> inside = tablesOfObject(bytes, offset, line);
        if (!inside) return pass(inside);
        out = std::move(*inside);
    } else {
        return fail(ErrorKind::FileDamaged, "JSON without an object or an array");
    }
    for (JsonTable& table : out)
        if (Result<void> measured = measure(bytes, table, texts, limits.columns); !measured) return pass(measured);
    // Of several arrays the empty ones say nothing.
    if (out.size() > 1) {
        std::vector<JsonTable> filled;
        for (JsonTable& table : out)
            if (table.rows > 0) filled.push_back(std::move(table));
        if (!filled.empty()) out = std::move(filled);
    }
    return out;
}

std::unique_ptr<RowSource> jsonRows(std::shared_ptr<JsonBytes> bytes, JsonTable table, JsonTexts texts)
{
    return std::make_unique<JsonRows>(std::move(bytes), std::move(table), texts);
}

} // namespace winnow
