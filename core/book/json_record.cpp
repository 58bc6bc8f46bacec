// SPDX-License-Identifier: Apache-2.0

#include "book/json_record.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kOwnColumns = 10;
constexpr std::size_t kMostDepth = 64;
constexpr unsigned kMostWrapped = 3;
constexpr std::size_t kMostCells = 16384;

/// Takes the parser's events apart into cells; nothing of a document is held.
class Cells final : public nlohmann::json_sax<nlohmann::json> {
public:
    Cells(std::vector<JsonCell>& out, std::string path, JsonTexts texts, unsigned wrapped)
        : m_out(out), m_path(std::move(path)), m_texts(texts), m_wrapped(wrapped)
    {
    }

    bool null() override { return value({}); }
    bool boolean(bool on) override { return value(on ? "true" : "false"); }
    bool number_integer(number_integer_t n) override { return value(std::to_string(n)); }
    bool number_unsigned(number_unsigned_t n) override { return value(std::to_string(n)); }
    bool number_float(number_float_t, const string_t& asWritten) override { return value(asWritten); }
    bool string(string_t& text) override { return value(text, true); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool key(string_t& name) override
    {
        Frame& frame = m_frames.back();
        m_path.resize(frame.base);
        if (!m_path.empty()) m_path += '.';
        m_path += name;
        return true;
    }
    bool end_object() override
    {
        const Frame frame = m_frames.back();
        m_frames.pop_back();
        if (!m_frames.empty() && m_frames.back().array) joinPair(frame);
        return close(frame);
    }
    bool end_array() override
    {
        const Frame frame = m_frames.back();
        m_frames.pop_back();
        return close(frame);
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        m_fault = position;
        return false;
    }
    [[nodiscard]] std::size_t fault() const noexcept { return m_fault; }
    [[nodiscard]] bool isFull() const noexcept { return m_full; }

private:
    struct Frame {
        bool array = false;
        std::size_t before = 0; ///< length of the path around it
        std::size_t base = 0;   ///< of its own path
        std::size_t firstCell = 0;
        std::size_t items = 0;         ///< of an array: those that began
        std::size_t joined = SIZE_MAX; ///< the cell of its bare values
        std::size_t rest = SIZE_MAX;   ///< the cell of the items behind the tenth
    };

    bool open(bool array)
    {
        if (m_frames.size() == kMostDepth) return false;
        Frame frame;
        frame.array = array;
        frame.before = m_path.size();
        if (!m_frames.empty() && m_frames.back().array) numberItem(m_frames.back());
        frame.base = m_path.size();
        frame.firstCell = m_out.size();
        if (!m_frames.empty()) frame.rest = m_frames.back().rest;
        m_frames.push_back(frame);
        return true;
    }
    bool close(const Frame& frame)
    {
        m_path.resize(frame.before);
        return true;
    }
    /// The path of the next item of an array.
    void numberItem(Frame& array)
    {
        m_path.resize(array.base);
        const std::size_t n = ++array.items;
        if (n <= kOwnColumns) {
            if (n > 1) m_path += ' ' + std::to_string(n);
        } else if (array.rest == SIZE_MAX) {
            array.rest = m_out.size();
            m_out.push_back({m_path + (m_path.empty() ? "(more)" : " (more)"), {}});
        }
    }

    bool value(std::string_view text, bool mayWrap = false)
    {
        Frame* array = !m_frames.empty() && m_frames.back().array ? &m_frames.back() : nullptr;
        const bool row = array != nullptr && m_frames.size() == 1 && m_wrapped == 0;
        if (row) {
            m_path = std::to_string(++array->items);
        } else if (array != nullptr) {
            if (array->joined != SIZE_MAX) {
                m_out[array->joined].text.append(", ").append(text);
                return true;
            }
            m_path.resize(array->base);
        }
        const std::size_t rest = m_frames.empty() ? SIZE_MAX : m_frames.back().rest;
        if (rest != SIZE_MAX) {
            std::string& cell = m_out[rest].text;
            if (!cell.empty()) cell += ", ";
            cell += m_path.substr(std::min(m_path.rfind('.') + 1, m_path.size()));
            cell.append(": ").append(text);
            return true;
        }
        if (mayWrap && m_texts == JsonTexts::Unwrapped && unwrap(text)) return true;
        if (m_out.size() == kMostCells) {
            m_full = true;
            return false;
        }
        if (array != nullptr && !row) array->joined = m_out.size();
        m_out.push_back({m_path, std::string(text)});
        return true;
    }

    bool unwrap(std::string_view text)
    {
        const std::string_view inner = trimmed(text);
        if (m_wrapped == kMostWrapped || inner.size() < 2 || inner.front() != '{' || inner.back() != '}') return false;
        const std::size_t before = m_out.size();
        Cells cells(m_out, m_path, m_texts, m_wrapped + 1);
        if (nlohmann::json::sax_parse(inner, &cells) && m_out.size() > before) return true;
        m_out.resize(before);
        return false;
    }

    /// {"name": "City", "value": "Gent"}: the name is the column.
    void joinPair(const Frame& object)
    {
        if (m_out.size() != object.firstCell + 2) return;
        JsonCell& first = m_out[object.firstCell];
        JsonCell& second = m_out[object.firstCell + 1];
        const auto lastOf = [](const std::string& path) { return path.substr(path.rfind('.') + 1); };
        const std::string a = lastOf(first.path);
        const bool named = (a == "name" || a == "Name" || a == "key" || a == "Key" || a == "field" || a == "label") &&
            (lastOf(second.path) == "value" || lastOf(second.path) == "Value");
        if (!named || first.text.empty() || first.text.size() > 80) return;
        std::string path = m_path.substr(0, m_frames.back().base);
        path += (path.empty() ? "" : ".") + first.text;
        second.path = std::move(path);
        m_out.erase(m_out.begin() + static_cast<std::ptrdiff_t>(object.firstCell));
    }

    std::vector<JsonCell>& m_out;
    std::string m_path;
    JsonTexts m_texts;
    unsigned m_wrapped;
    std::vector<Frame> m_frames;
    std::size_t m_fault = 0;
    bool m_full = false;
};

} // namespace

Result<std::vector<JsonCell>> jsonCells(std::string_view record, JsonTexts texts)
{
    std::vector<JsonCell> out;
    Cells cells(out, {}, texts, 0);
    if (nlohmann::json::sax_parse(record, &cells)) return out;
    if (cells.isFull()) return fail(ErrorKind::FileDamaged, "more fields than a table has columns");
    return fail(ErrorKind::FileDamaged, "not well formed at byte " + std::to_string(cells.fault()));
}

} // namespace winnow
