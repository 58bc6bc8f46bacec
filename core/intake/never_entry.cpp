// SPDX-License-Identifier: Apache-2.0

#include "intake/never_entry.h"

#include "address/address_parser.h"
#include "address/normaliser.h"
#include "address/proposal.h"
#include "base/base64.h"
#include "base/text.h"
#include "intake/do_not_mail.h"
#include "sheet/cell_type.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostText = 64 * 1024;

std::optional<AddressHash> kindOfBytes(std::size_t bytes)
{
    if (bytes == 32) return AddressHash::Sha256;
    if (bytes == 20) return AddressHash::Sha1;
    if (bytes == 16) return AddressHash::Md5;
    return std::nullopt;
}

/// Takes "sha256:", "{SHA}", "MD5 = ", "0x" off; true where a hash was named.
bool takeHashName(std::string_view& text, std::optional<AddressHash>& named)
{
    std::string_view rest = text;
    const bool braces = rest.starts_with('{');
    if (braces) rest.remove_prefix(1);
    std::size_t end = 0;
    std::string name;
    while (end < rest.size() && name.size() < 8 &&
        (isAsciiLetter(rest[end]) || isAsciiDigit(rest[end]) || rest[end] == '-' || rest[end] == '_')) {
        if (rest[end] == '-' && end + 1 < rest.size() && !isAsciiDigit(rest[end + 1])) break; // "sha256-..."
        if (isAsciiLetter(rest[end]) || isAsciiDigit(rest[end])) name += toAsciiLower(rest[end]);
        ++end;
    }
    if (name == "sha256" || name == "sha2")
        named = AddressHash::Sha256;
    else if (name == "sha1" || name == "sha")
        named = AddressHash::Sha1;
    else if (name == "md5")
        named = AddressHash::Md5;
    else if (text.starts_with("0x") || text.starts_with("0X")) {
        text.remove_prefix(2);
        return true;
    } else
        return false;
    rest.remove_prefix(end);
    if (braces && !rest.starts_with('}')) return false;
    const std::size_t value = rest.find_first_not_of(braces ? "}" : ":=$- \t(");
    if (value == std::string_view::npos || (!braces && value == 0)) return false;
    text = rest.substr(value);
    if (text.ends_with(')')) text.remove_suffix(1);
    return true;
}

std::string_view withoutQuotes(std::string_view text)
{
    text = trimmed(text);
    while (text.size() > 2 && (text.front() == '"' || text.front() == '\'' || text.front() == '`') &&
        text.back() == text.front())
        text = trimmed(text.substr(1, text.size() - 2));
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == '"'))
        text = trimmed(text.substr(0, text.size() - 1));
    while (!text.empty() && text.front() == '"') text = trimmed(text.substr(1));
    return text;
}

/// In a link or a form: what stands before the last mark is no part of the address.
std::string_view withoutLink(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    const std::string_view local = address.substr(0, at);
    const bool link = local.find("//") != std::string_view::npos || local.find_first_of("?&") != std::string_view::npos;
    const std::size_t mark = local.find_last_of("/?&=");
    return link && mark != std::string_view::npos ? address.substr(mark + 1) : address;
}

void addAddress(std::string_view text, std::vector<std::string>& out)
{
    const auto parsed = parseAddress(withoutLink(text));
    if (!parsed || parsed->domain.dotless) return;
    std::string address = parsed->text();
    if (std::ranges::find(out, address) == out.end()) out.push_back(std::move(address));
}

/// "A9:E4:FF:...", "a9 e4 ff ...": without what stands between the bytes. As it is where it is no such text.
std::string joinedBytes(std::string_view text)
{
    if (text.size() < 47 || text.size() % 3 != 2) return std::string(text);
    const char between = text[2];
    if (between != ':' && between != ' ' && between != '-') return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i % 3 != 2)
            out += text[i];
        else if (text[i] != between)
            return std::string(text);
    return out;
}

bool isAtomByte(char c)
{
    static constexpr std::string_view kAtom = "!#$%&'*+-/=?^_`{|}~.";
    return isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c) || kAtom.find(c) != std::string_view::npos;
}

/// Behind the @: letters, digits, hyphens and dots.
bool isDomainByte(char c) { return isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c) || c == '-' || c == '.'; }

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Around each @: the longest local part and domain that may belong to it.
std::vector<Stretch> stretchesOf(std::string_view text)
{
    std::vector<Stretch> out;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && isAtomByte(text[begin - 1])) --begin;
        std::size_t end = at + 1;
        while (end < text.size() && isDomainByte(text[end])) ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
        if (begin < at && end > at + 1) out.push_back({begin, end});
    }
    return out;
}

/// "&#64;", "&#x2E;", "&commat;": the character; 0 for anything else. `at` is moved behind it.
char characterReference(std::string_view text, std::size_t& at)
{
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos || end - at > 10) return 0;
    const std::string name = asciiLower(text.substr(at + 1, end - at - 1));
    unsigned long code = 0;
    if (name.starts_with("#x"))
        code = std::strtoul(name.c_str() + 2, nullptr, 16);
    else if (name.starts_with('#'))
        code = std::strtoul(name.c_str() + 1, nullptr, 10);
    else if (name == "commat" || name == "period" || name == "amp")
        code = name == "commat" ? '@' : name == "period" ? '.' : '&';
    if (code <= 0x20 || code >= 0x7F) return 0;
    at = end + 1;
    return static_cast<char>(code);
}

/// Typographic quotes, bullets, control characters and invisible ones become blanks: none of them is part of an address
/// that exists. Character references become what they stand for.
std::string withoutTypography(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t good = validUtf8Prefix(text.substr(at, 4));
        if (text[at] == '&')
            if (const char c = characterReference(text, at); c != 0) {
                out += c;
                continue;
            }
        if (!isNonAscii(text[at]) || good == 0) {
            out += static_cast<unsigned char>(text[at]) < 0x20 && text[at] != '\n' ? ' ' : text[at];
            ++at;
            continue;
        }
        const std::size_t before = at;
        const char32_t c = nextCodePoint(text, at);
        const bool mark = (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) ||
            (c >= 0x2000 && c <= 0x206F) || (c >= 0x2190 && c <= 0x27BF) || (c >= 0x3000 && c <= 0x303F) ||
            c == 0xFEFF || c == 0xFFFD;
        if (mark)
            out += ' ';
        else
            out += text.substr(before, at - before);
    }
    return out;
}

/// Marks that people and programs put around a local part, taken off its beginning.
std::string_view withoutMarks(std::string_view address)
{
    static constexpr std::string_view kMarks = "'`*-=/{|.?!#&~+^$%";
    for (const std::string_view scheme : {"mailto:", "mailto=", "email=", "e=", "to="})
        if (asciiLower(address.substr(0, scheme.size())) == scheme) address.remove_prefix(scheme.size());
    while (!address.empty() && kMarks.find(address.front()) != std::string_view::npos) address.remove_prefix(1);
    return address;
}

} // namespace

bool readHash(std::string_view text, HashPlace place, NamedHash& out)
{
    text = withoutQuotes(text);
    std::optional<AddressHash> named;
    const bool hasName = takeHashName(text, named);
    const std::string bare = joinedBytes(withoutQuotes(text));
    text = bare;
    if (text.size() < 22 || text.size() > 64) return false;
    if (auto hex = fromHex(text)) {
        const auto kind = kindOfBytes(hex->size());
        if (!kind || (named && *named != *kind)) return false;
        out = {*kind, std::move(*hex)};
        return true;
    }
    if (text.find_first_of(" \t@.") != std::string_view::npos) return false;
    const bool sure = hasName || place == HashPlace::Expected || text.ends_with('=');
    if (!sure) return false;
    auto bytes = fromBase64(text);
    if (!bytes) return false;
    const auto kind = kindOfBytes(bytes->size());
    if (!kind || (named && *named != *kind)) return false;
    out = {*kind, std::move(*bytes)};
    return true;
}

bool readDomain(std::string_view text, NamedDomain& out)
{
    text = withoutQuotes(text);
    if (text.empty() || text.size() > 2000) return false;
    const std::string lower = asciiLower(text.substr(0, 8));
    bool url = false;
    for (const std::string_view scheme : {"https://", "http://", "//"})
        if (lower.starts_with(scheme)) {
            url = true;
            text.remove_prefix(scheme.size());
            break;
        }
    out.within = false;
    if (url) {
        text = text.substr(0, text.find_first_of("/?#"));
        if (const std::size_t user = text.rfind('@'); user != std::string_view::npos) text.remove_prefix(user + 1);
        text = text.substr(0, text.find(':'));
        if (asciiLower(text.substr(0, 4)) == "www.") text.remove_prefix(4);
    } else {
        for (const std::string_view mark : {"*@", "%@", "@"})
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                break;
            }
        for (const std::string_view mark : {"*.", "%.", "."})
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                out.within = true;
                break;
            }
        if (text.ends_with('/')) text.remove_suffix(1);
        if (text.ends_with('.')) text.remove_suffix(1);
    }
    if (text.find_first_of("@ \t/*%:") != std::string_view::npos || text.find('.') == std::string_view::npos)
        return false;
    auto parsed = parseDomain(text);
    if (!parsed || parsed->literal || parsed->dotless) return false;
    // A date or a version number is no domain.
    const std::string_view ascii = parsed->ascii;
    const std::string_view ending = ascii.substr(ascii.rfind('.') + 1);
    if (std::ranges::none_of(ending, isAsciiLetter)) return false;
    out.domain = parsed->ascii;
    return true;
}

std::vector<std::string> readAddresses(std::string_view text)
{
    std::vector<std::string> out;
    text = text.substr(0, kMostText);
    std::string plain;
    const bool isPlain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '&'; });
    if (!isPlain) text = plain = withoutTypography(text);
    text = trimmed(text);
    if (text.empty()) return out;
    std::vector<Candidate> candidates;
    candidatesOf(text, candidates);
    bool all = !candidates.empty();
    for (const Candidate& c : candidates) {
        const std::size_t before = out.size();
        addAddress(c.text, out);
        all = all && out.size() > before;
    }
    if (all) return out;
    // Where the whole is no address, those in it are.
    for (const Stretch& s : stretchesOf(text)) {
        const std::string_view address = withoutMarks(text.substr(s.begin, s.end - s.begin));
        candidates.clear();
        candidatesOf(address, candidates);
        for (const Candidate& c : candidates) addAddress(c.text, out);
    }
    // A repair is a proposal elsewhere; here the doubt is for not mailing.
    if (out.empty())
        if (const std::string repaired = proposeRepair(text); !repaired.empty()) addAddress(repaired, out);
    return out;
}

std::size_t wordsBeside(std::string_view text)
{
    std::string rest(text.substr(0, kMostText));
    for (const Stretch& s : stretchesOf(text.substr(0, kMostText)))
        std::fill(rest.begin() + static_cast<std::ptrdiff_t>(s.begin),
            rest.begin() + static_cast<std::ptrdiff_t>(s.end), ' ');
    // "Jan de Vries <...>": what stands before an angle is a name.
    if (const std::size_t angle = rest.find('<');
        angle != std::string::npos && rest.find('>', angle) != std::string::npos)
        std::fill(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(angle), ' ');
    std::size_t words = 0;
    std::size_t letters = 0;
    for (std::size_t i = 0; i <= rest.size(); ++i) {
        if (i < rest.size() && (isAsciiLetter(rest[i]) || isNonAscii(rest[i]))) {
            ++letters;
            continue;
        }
        words += letters >= 2 ? 1 : 0;
        letters = 0;
    }
    return words;
}

std::optional<bool> plainAnswer(std::string_view cell)
{
    // A yes in a column whose yes says no, and a no in one whose no does: the words are those of the consent columns.
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > 12) return std::nullopt;
    if (saysDoNotMail(text, ConsentSense::Status)) return std::nullopt;
    if (cellType(text) == CellType::Date) return std::nullopt;
    if (saysDoNotMail(text, ConsentSense::OptOut)) return true;
    if (saysDoNotMail(text, ConsentSense::OptIn)) return false;
    return std::nullopt;
}

std::string_view withoutComment(std::string_view line)
{
    line = trimmed(line);
    for (const std::string_view mark : {"#", "//", "--", "/*", "<!--", ";", "%%", "'''"})
        if (line.starts_with(mark)) return {};
    const std::string lower = asciiLower(line.substr(0, 4));
    if (lower == "rem " || lower == "rem\t") return {};
    for (const std::string_view mark : {" #", "\t#", " //", "\t//", " -- ", " /*"}) {
        const std::size_t at = line.find(mark);
        // An address may hold a #, but none stands behind a blank.
        if (at != std::string_view::npos && line.substr(0, at).find_first_not_of(" \t") != std::string_view::npos)
            line = trimmed(line.substr(0, at));
    }
    return line;
}

} // namespace winnow
