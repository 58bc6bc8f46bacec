// SPDX-License-Identifier: Apache-2.0

#include "book/json_cursor.h"

#include "base/text.h"

#include <algorithm>
#include <span>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kRoom = 256 * 1024;

bool isBlank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\x1E'; }

/// Ends a number or a word such as true.
bool endsBare(char c) noexcept
{
    return isBlank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '{' || c == '[' || c == '"';
}

} // namespace

JsonCursor::JsonCursor(std::shared_ptr<JsonBytes> bytes) : m_bytes(std::move(bytes)), m_room(kRoom, '\0') {}

/// A decoded stream knows its beginning only, so everything in between is read again.
Result<void> JsonCursor::moveTo(std::uint64_t offset)
{
    m_bytes->last = this;
    if (Result<void> moved = m_bytes->source->seek(0); !moved) return moved;
    while (offset > 0) {
        const std::size_t step = static_cast<std::size_t>(std::min<std::uint64_t>(offset, m_room.size()));
        Result<std::size_t> count = readFully(*m_bytes->source, std::span(m_room).first(step));
        if (!count) return pass(count);
        if (*count < step) return fail(ErrorKind::FileChanged);
        offset -= step;
    }
    return {};
}

Result<void> JsonCursor::seek(std::uint64_t offset, std::uint64_t line)
{
    if (Result<void> moved = moveTo(offset); !moved) return moved;
    m_base = offset;
    m_at = m_end = 0;
    m_atEnd = false;
    m_line = line;
    return {};
}

/// True when there is a byte at m_at.
Result<bool> JsonCursor::fill()
{
    if (m_at < m_end) return true;
    if (m_atEnd) return false;
    m_base += m_end;
    m_at = m_end = 0;
    if (m_bytes->last != this)
        if (Result<void> moved = moveTo(m_base); !moved) return pass(moved);
    Result<std::size_t> count = readFully(*m_bytes->source, m_room);
    if (!count) return pass(count);
    m_end = *count;
    m_atEnd = *count < m_room.size();
    if (m_base == 0 && std::string_view(m_room).substr(0, m_end).starts_with("\xEF\xBB\xBF")) m_at = 3;
    return m_at < m_end;
}

std::unexpected<Error> JsonCursor::damaged(const char* what) const
{
    return fail(ErrorKind::FileDamaged, "JSON, line " + std::to_string(m_line) + ": " + what);
}

Result<char> JsonCursor::peek()
{
    for (;;) {
        Result<bool> there = fill();
        if (!there) return pass(there);
        if (!*there) return '\0';
        const char c = m_room[m_at];
        if (!isBlank(c)) return c == '\0' ? Result<char>(damaged("a zero byte")) : Result<char>(c);
        if (c == '\n') ++m_line;
        ++m_at;
    }
}

Result<void> JsonCursor::expect(char wanted)
{
    Result<char> next = peek();
    if (!next) return pass(next);
    if (*next != wanted) {
        const std::string what = std::string("a \"") + wanted + "\" is missing";
        return damaged(what.c_str());
    }
    take();
    return {};
}

Result<bool> JsonCursor::more(char closing)
{
    Result<char> next = peek();
    if (!next) return pass(next);
    if (*next == closing) {
        take();
        return false;
    }
    if (*next != ',') return *next == '\0' ? damaged("the text ends too early") : damaged("a comma is missing");
    take();
    return true;
}

/// At a quote; takes everything through the closing one.
Result<void> JsonCursor::takeString(std::string& text, std::size_t most)
{
    const auto keep = [&](std::size_t begin, std::size_t end) {
        if (text.size() <= most) text.append(m_room, begin, end - begin);
    };
    std::size_t begin = m_at++;
    for (;;) {
        while (m_at < m_end && m_room[m_at] != '"' && m_room[m_at] != '\\') {
            if (m_room[m_at] == '\n') return damaged("a line break inside a string");
            ++m_at;
        }
        if (m_at < m_end && m_room[m_at] == '"') {
            ++m_at;
            keep(begin, m_at);
            return {};
        }
        const bool escape = m_at < m_end;
        if (escape) ++m_at;
        keep(begin, m_at);
        Result<bool> there = fill();
        if (!there) return pass(there);
        if (!*there) return damaged("a string has no end");
        begin = m_at;
        if (escape) ++m_at;
    }
}

Result<void> JsonCursor::takeBare(std::string& text, std::size_t most)
{
    for (;;) {
        Result<bool> there = fill();
        if (!there) return pass(there);
        if (!*there || endsBare(m_room[m_at])) return {};
        if (text.size() <= most) text += m_room[m_at];
        ++m_at;
    }
}

Result<JsonCursor::Taken> JsonCursor::takeValue(std::string& text, std::size_t most)
{
    text.clear();
    std::string closers;
    for (;;) {
        Result<char> next = peek();
        if (!next) return pass(next);
        const char c = *next;
        if (c == '\0') return damaged("the text ends too early");
        if (c == '"') {
            if (Result<void> taken = takeString(text, most); !taken) return pass(taken);
        } else if (c == '{' || c == '[') {
            if (closers.size() == kMostDepth) return damaged("nested more deeply than any list");
            closers += c == '{' ? '}' : ']';
            if (text.size() <= most) text += c;
            take();
        } else if (c == '}' || c == ']') {
            if (closers.empty() || closers.back() != c) return damaged("brackets that do not match");
            closers.pop_back();
            if (text.size() <= most) text += c;
            take();
        } else if (c == ',' || c == ':') {
            if (closers.empty()) return damaged("a value is missing");
            if (text.size() <= most) text += c;
            take();
        } else {
            const std::size_t before = text.size();
            if (Result<void> taken = takeBare(text, most); !taken) return pass(taken);
            if (text.size() == before && text.size() <= most) return damaged("a character that means nothing");
            // A blank between two words must not join them.
            if (!closers.empty() && text.size() <= most) text += ' ';
        }
        if (closers.empty()) return text.size() <= most ? Taken::Whole : Taken::TooLong;
    }
}

Result<void> JsonCursor::skipValue()
{
    std::string nothing;
    Result<Taken> taken = takeValue(nothing, 0);
    if (!taken) return pass(taken);
    return {};
}

} // namespace winnow
