// SPDX-License-Identifier: Apache-2.0

#include "sheet/text_kind.h"

#include "base/text.h"
#include "sheet/fixed_columns.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace winnow {
namespace {

constexpr std::size_t kHead = 16 * 1024;
constexpr std::size_t kMostLines = 200;

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> out;
    while (!text.empty() && out.size() < kMostLines) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (!trimmed(text.substr(0, end)).empty()) out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string_view skipBlanks(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n\x1E");
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

/// Behind a string that begins the text; npos where it has no end in sight.
std::size_t afterString(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
        else if (text[i] == '\n')
            return std::string_view::npos;
    }
    return std::string_view::npos;
}

/// The first two tokens of an object or an array are those of JSON.
bool isJson(std::string_view text, unsigned depth = 0)
{
    text = skipBlanks(text);
    if (text.empty() || depth > 3) return depth > 3;
    const char open = text.front();
    if (open != '{' && open != '[') return false;
    const std::string_view rest = skipBlanks(text.substr(1));
    if (rest.empty()) return false;
    if (rest.front() == (open == '{' ? '}' : ']')) return depth > 0 || skipBlanks(rest.substr(1)).empty();
    if (rest.front() == '"') {
        const std::size_t end = afterString(rest);
        if (end == std::string_view::npos) return rest.size() > 1000;
        const std::string_view behind = skipBlanks(rest.substr(end));
        if (behind.empty()) return false;
        return open == '{' ? behind.front() == ':' : behind.front() == ',' || behind.front() == ']';
    }
    return open == '[' && isJson(rest, depth + 1);
}

bool startsWithWord(std::string_view line, std::initializer_list<std::string_view> words)
{
    const std::string lower = asciiLower(trimmed(line));
    return std::ranges::any_of(words, [&](std::string_view w) {
        return lower.starts_with(w) && (lower.size() == w.size() || !isAsciiLetter(lower[w.size()]));
    });
}

bool isLdif(const std::vector<std::string_view>& lines)
{
    for (const std::string_view line : lines) {
        if (line.starts_with('#')) continue;
        const std::string lower = asciiLower(line.substr(0, 16));
        if (lower.starts_with("version:")) continue;
        return lower.starts_with("dn:") && line.find('=') != std::string_view::npos;
    }
    return false;
}

bool isSql(std::string_view text, const std::vector<std::string_view>& lines)
{
    const std::string lower = asciiLower(text);
    const auto says = [&](const char* what) { return lower.find(what) != std::string::npos; };
    for (const std::string_view line : lines) {
        const std::string_view t = trimmed(line);
        if (t.starts_with("--")) {
            const std::string comment = asciiLower(t);
            if (comment.find("sql dump") != std::string::npos || comment.find("database dump") != std::string::npos)
                return true;
            continue;
        }
        if (t.starts_with("/*!")) return true;
        if (t.starts_with("/*") || t.starts_with('#') || t.starts_with('*')) continue;
        if (startsWithWord(t,
                {"insert into", "create table", "drop table", "replace into", "lock tables", "create database",
                    "alter table", "pragma foreign_keys", "start transaction", "begin transaction",
                    "insert ignore into", "delete from", "truncate table"}))
            return true;
        if (startsWithWord(t, {"copy"})) return says("from stdin");
        if (startsWithWord(t, {"set", "use", "begin", "go", "select", "update"}))
            return says("insert into") || says("create table") || (says("select") && says(" from "));
        return false;
    }
    return false;
}

/// "name:", "e-mail: x" behind `indent` blanks.
bool isYamlKey(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon > 40) return false;
    if (colon + 1 < text.size() && text[colon + 1] != ' ') return false;
    return std::ranges::all_of(text.substr(0, colon),
        [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '_' || c == '-' || c == '"' || c == '\''; });
}

/// Lists of mappings. A list of plain values under a title is what people write too.
bool isYaml(const std::vector<std::string_view>& lines)
{
    if (lines.empty()) return false;
    if (lines.front().starts_with("%YAML")) return true;
    bool item = false;
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 30); ++i) {
        const std::string_view t = trimmed(lines[i]);
        if (t == "---" || t.starts_with('#')) continue;
        const bool indented = lines[i].front() == ' ';
        if (t.starts_with("- ") && isYamlKey(t.substr(2))) {
            item = true;
            continue;
        }
        if (!isYamlKey(t)) return false;
        if (item && indented) return true;
        if (indented && !t.ends_with(':') && trimmed(lines[i - 1]).ends_with(':') && i > 0) return true;
    }
    return false;
}

bool isXml(std::string_view text)
{
    if (asciiLower(text.substr(0, 5)) == "<?xml") return true;
    if (text.size() < 4 || text.front() != '<' || !(isAsciiLetter(text[1]) || text[1] == '_')) return false;
    const std::size_t end = text.find('>');
    if (end == std::string_view::npos) return false;
    const std::string_view tag = text.substr(1, end - 1);
    if (tag.find('@') != std::string_view::npos && tag.find('=') == std::string_view::npos) return false;
    const std::string closing = "</" + std::string(tag.substr(0, tag.find_first_of(" \t\r\n/")));
    return text.find(closing) != std::string_view::npos ||
        (text.size() >= kHead && text.find("</") != std::string_view::npos);
}

/// How many characters of a time stamp begin the line; 0 for none.
std::size_t timeStamp(std::string_view line)
{
    static constexpr std::array kMonths = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::size_t at = line.starts_with('[') ? 1 : 0;
    if (std::ranges::any_of(kMonths, [&](const char* m) { return line.substr(at).starts_with(m); })) at += 3;
    std::size_t digits = 0;
    std::size_t colons = 0;
    std::size_t end = at;
    for (; end < line.size() && end < 40; ++end) {
        const char c = line[end];
        if (isAsciiDigit(c))
            ++digits;
        else if (c == ':')
            ++colons;
        else if (c != '-' && c != '/' && c != ' ' && c != '.' && c != '+' && c != 'T' && c != 'Z')
            break;
    }
    if (digits < 6 || colons < 1) return 0;
    // A delimiter behind it makes it the first cell of a row.
    if (end < line.size() && (line[end] == ',' || line[end] == ';' || line[end] == '\t' || line[end] == '|')) return 0;
    return end;
}

std::size_t wordsIn(std::string_view text)
{
    std::size_t words = 0;
    std::size_t letters = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool letter = i < text.size() && (isAsciiLetter(text[i]) || isNonAscii(text[i]));
        if (letter) {
            ++letters;
        } else {
            words += letters >= 2 ? 1 : 0;
            letters = 0;
        }
    }
    return words;
}

bool isLog(const std::vector<std::string_view>& lines)
{
    if (lines.empty()) return false;
    if (lines.front().starts_with("#Software:") || lines.front().starts_with("#Fields:")) return true;
    if (lines.size() < 2) return false;
    std::size_t stamped = 0;
    std::size_t talkative = 0;
    for (const std::string_view line : lines) {
        std::size_t stamp = timeStamp(line);
        // A web server's begins with who asked.
        if (stamp == 0)
            if (const std::size_t bracket = line.find(" ["); bracket < 60)
                stamp = timeStamp(line.substr(bracket + 1)) > 0 ||
                        line.substr(bracket + 1, 30).find(":") != std::string_view::npos
                    ? bracket
                    : 0;
        if (stamp == 0) continue;
        ++stamped;
        talkative += wordsIn(line.substr(std::min(stamp, line.size()))) >= 4 ? 1 : 0;
    }
    return stamped * 10 >= lines.size() * 8 && talkative * 10 >= lines.size() * 8;
}

} // namespace

std::string asciiView(std::string_view head)
{
    using namespace std::string_view_literals;
    head = head.substr(0, 2 * kHead);
    if (head.starts_with("\xEF\xBB\xBF"sv)) head.remove_prefix(3);
    const bool mark = head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv);
    const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
    if (!mark && zeros * 3 < head.size()) return std::string(head.substr(0, kHead));
    std::string out;
    for (const char c : head.substr(mark ? 2 : 0))
        if (c != '\0') out += c;
    return out;
}

std::optional<FileKind> textKind(std::string_view text)
{
    text = skipBlanks(text.substr(0, kHead));
    if (isJson(text)) return FileKind::Json;
    const std::vector<std::string_view> lines = linesOf(text);
    if (lines.empty()) return std::nullopt;
    if (asciiLower(text.substr(0, 15)) == "begin:vcalendar") return FileKind::Calendar;
    if (isLdif(lines)) return FileKind::Ldif;
    if (isXml(text)) return FileKind::Xml;
    if (isSql(text, lines)) return FileKind::Sql;
    if (isYaml(lines)) return FileKind::Yaml;
    if (isLog(lines)) return FileKind::Log;
    if (looksPrinted(text)) return FileKind::PrintTable;
    return std::nullopt;
}

} // namespace winnow
