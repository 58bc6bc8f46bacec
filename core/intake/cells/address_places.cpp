// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/address_places.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "intake/cells/cell_words.h"
#include "intake/cells/local_edge.h"
#include "intake/cells/text_marks.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::size_t kLongestRun = 330; // longer than any address may be

constexpr std::array<bool, 128> kLocal = [] {
    std::array<bool, 128> table{};
    for (int c = 0; c < 128; ++c) {
        const char ch = static_cast<char>(c);
        table[static_cast<std::size_t>(c)] = isAsciiLetter(ch) || isAsciiDigit(ch) ||
            std::string_view("!#$%&'*+-/=?^_`{|}~.").find(ch) != std::string_view::npos;
    }
    return table;
}();

/// "jan jansen"@x.nl: where the quoted string that ends before the @ begins.
std::optional<std::size_t> quotedBegin(std::string_view text, std::size_t at, std::size_t floor)
{
    if (at < floor + 3 || text[at - 1] != '"') return std::nullopt;
    for (std::size_t i = at - 1; i > floor && at - i < 68;) {
        --i;
        if (text[i] == '\n') return std::nullopt;
        if (text[i] != '"') continue;
        const bool escaped = i > floor && text[i - 1] == '\\';
        if (escaped) continue;
        const bool bounded = i == floor || !kLocal[static_cast<unsigned char>(text[i - 1]) & 0x7F];
        if (bounded && i + 2 < at && parseLocal(text.substr(i, at - i))) return i;
        return std::nullopt;
    }
    return std::nullopt;
}

/// Cuts what cannot belong to the last label: other scripts behind ASCII, a word behind an ending that exists.
std::size_t keptOfDomain(std::string_view domain, const CellOptions& options)
{
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos) return domain.size();
    const std::string_view last = domain.substr(dot + 1);
    const auto foreign = std::ranges::find_if(last, isNonAscii);
    const auto ascii = static_cast<std::size_t>(foreign - last.begin());
    if (ascii > 1 && ascii < last.size()) return dot + 1 + ascii;
    if (isKnownEnding(last, options)) return domain.size();
    // x.nl.Regards: a sentence went on without a blank.
    const std::size_t before = dot > 0 ? domain.rfind('.', dot - 1) : std::string_view::npos;
    if (isAsciiUpper(last.front()) && before != std::string_view::npos &&
        isKnownEnding(domain.substr(before + 1, dot - before - 1), options))
        return dot;
    // x.nl2, x.nl-old, x.nlTel: something begins behind an ending.
    for (std::size_t n = last.size() - 1; n >= 2; --n) {
        const bool starts =
            isAsciiDigit(last[n]) || last[n] == '-' || (isAsciiUpper(last[n]) && isAsciiLower(last[n - 1]));
        const bool hyphened = last[n] == '-' && isKnownEnding(last.substr(n + 1), options); // x.co-uk
        if (starts && !hyphened && isKnownEnding(last.substr(0, n), options)) return dot + 1 + n;
    }
    return domain.size();
}

/// a@x.nlb@y.nl: where the first domain ends; nothing where no ending tells.
struct Glue {
    std::size_t domainEnd = 0;
    std::size_t nextBegin = 0;
};
std::optional<Glue> glueIn(std::string_view domain, const CellOptions& options)
{
    if (const std::size_t dots = domain.find(".."); dots != std::string_view::npos) {
        const std::size_t next = domain.find_first_not_of('.', dots);
        if (next == std::string_view::npos || !hasKnownEnding(domain.substr(0, dots), options)) return std::nullopt;
        return Glue{dots, next};
    }
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return std::nullopt;
    const std::string_view last = domain.substr(dot + 1);
    std::optional<Glue> best;
    for (std::size_t n = 2; n < last.size(); ++n) {
        if (!isKnownEnding(last.substr(0, n), options)) continue;
        best = Glue{dot + 1 + n, dot + 1 + n};
        if (options.isProvider && options.isProvider(asciiLower(domain.substr(0, dot + 1 + n)))) return best;
    }
    if (best) return best;
    const std::size_t before = domain.rfind('.', dot - 1);
    if (before != std::string_view::npos && isKnownEnding(domain.substr(before + 1, dot - before - 1), options))
        return Glue{dot, dot + 1};
    return std::nullopt;
}

/// jan@NOSPAMx.nl, jan.REMOVE@x.nl: capitals among small letters, put there against programs. Empty where there are
/// none.
std::string withoutSpamTrap(std::string_view address, const CellOptions& options)
{
    static constexpr std::string_view kTraps[] = {"NO-SPAM", "NO_SPAM", "NOSPAM", "ANTISPAM", "REMOVETHIS", "REMOVE",
        "DELETETHIS", "GEENSPAM", "VERWIJDER", "WEGHALEN", "KEINSPAM", "SANSSPAM"};
    if (std::ranges::none_of(address, isAsciiLower)) return {};
    for (const std::string_view trap : kTraps) {
        const std::size_t found = address.find(trap);
        if (found == std::string_view::npos) continue;
        std::string left(address.substr(0, found)), right(address.substr(found + trap.size()));
        const auto isJoint = [](char c) { return c == '.' || c == '-' || c == '_' || c == '+'; };
        while (!left.empty() && isJoint(left.back())) left.pop_back();
        if (left.empty() || left.back() == '@')
            while (!right.empty() && isJoint(right.front())) right.erase(0, 1);
        const std::string plain = left + right;
        const std::size_t at = plain.find('@');
        if (at == std::string::npos) continue;
        const auto joined = joinAddress(plain.substr(0, at), plain.substr(at + 1), options);
        if (joined && !joined->dotless) return joined->text;
    }
    return {};
}

class PlaceReader {
public:
    PlaceReader(std::string_view text, const CellOptions& options) : m_text(text), m_options(options) {}

    std::vector<AddressPlace> run()
    {
        for (std::size_t at = m_text.find('@'); at != std::string_view::npos; at = m_text.find('@', m_next)) {
            m_next = at + 1;
            read(at);
        }
        return std::move(m_places);
    }

private:
    void read(std::size_t at)
    {
        AddressPlace place;
        place.at = at;
        const auto quoted = quotedBegin(m_text, at, m_floor);
        place.begin = quoted ? *quoted : localRunBegin(m_text, at, m_floor);
        const std::size_t runEnd = domainRunEnd(m_text, at + 1);
        place.end = runEnd;
        while (place.end > at + 1 && (m_text[place.end - 1] == '.' || m_text[place.end - 1] == '-')) --place.end;
        if (place.begin == at || place.end == at + 1) return addLoose(at);

        place.standing = Standing::Certain;
        const bool chained =
            runEnd + 1 < m_text.size() && m_text[runEnd] == '@' && domainRunEnd(m_text, runEnd + 1) > runEnd + 1;
        if (chained && m_text[at + 1] != '[' && readChain(place, runEnd)) return;
        if (m_text[at + 1] != '[') cutDomain(place);
        std::string local(m_text.substr(place.begin, at - place.begin));
        if (!quoted) {
            const LocalEdge edge = trimLocalEdge({m_text, place.begin, at, place.end, m_floor});
            place.begin = edge.begin;
            place.standing = std::max(place.standing, edge.standing);
            place.repair = edge.repair;
            local = edge.local;
        }
        finish(place, local);
    }

    void addLoose(std::size_t at)
    {
        if (!m_places.empty() && m_places.back().loose && m_places.back().end == at) {
            m_places.back().end = at + 1;
            return;
        }
        m_places.push_back({.begin = at, .end = at + 1, .at = at, .address = {}, .loose = true});
        m_floor = at + 1;
    }

    void cutDomain(AddressPlace& place) const
    {
        const std::size_t begin = place.at + 1;
        const std::string_view domain = m_text.substr(begin, place.end - begin);
        const std::size_t kept = keptOfDomain(domain, m_options);
        // What was cut off is text beside the address, and is judged as such.
        place.end = begin + kept;
        if (kept < domain.size() && !isLabelWord(domain.substr(kept))) place.standing = Standing::Unclear;
    }

    /// a@b@c: two addresses in one, a domain twice, or nothing that can be told. True when the place was added.
    bool readChain(AddressPlace& place, std::size_t nextAt)
    {
        const std::size_t begin = place.at + 1;
        const std::string_view domain = m_text.substr(begin, place.end - begin);
        const std::string_view local = m_text.substr(place.begin, place.at - place.begin);
        const auto whole = joinAddress(local, domain, m_options);
        m_gluedFrom.reset();
        place.standing = Standing::Repaired;
        if (whole && !whole->dotless && hasKnownEnding(domain, m_options)) {
            place.repair = Repair::DoubledAt;
            place.address = whole->text;
            place.end = endOfChain(nextAt);
        } else if (const auto glue = glueIn(domain, m_options)) {
            const auto first = joinAddress(local, domain.substr(0, glue->domainEnd), m_options);
            if (!first) return false;
            place.repair = Repair::Glued;
            place.address = first->text;
            place.end = begin + glue->domainEnd;
            m_gluedFrom = begin + glue->nextBegin;
        } else {
            place.standing = Standing::Broken;
            place.end = endOfChain(nextAt);
            place.address = m_text.substr(place.begin, place.end - place.begin);
            proposeOfChain(place, nextAt);
        }
        add(std::move(place));
        if (m_gluedFrom) m_floor = *m_gluedFrom;
        return true;
    }

    /// "jan@gmail@gmail.com", "mail@jan@x.nl": of three parts two make the address.
    void proposeOfChain(AddressPlace& place, std::size_t nextAt) const
    {
        const std::string_view first = m_text.substr(place.begin, place.at - place.begin);
        const std::string_view middle = m_text.substr(place.at + 1, nextAt - place.at - 1);
        const std::string_view domain = m_text.substr(nextAt + 1, place.end - std::min(place.end, nextAt + 1));
        const bool twice = domain.size() > middle.size() &&
            equalsIgnoringAsciiCase(domain.substr(0, middle.size()), middle) && domain[middle.size()] == '.';
        const auto joined = joinAddress(twice ? first : middle, domain, m_options);
        if (joined && !joined->dotless && hasKnownEnding(domain, m_options))
            propose(place, joined->text, Repair::DoubledAt);
    }

    [[nodiscard]] std::size_t endOfChain(std::size_t at) const
    {
        std::size_t end = at;
        while (end < m_text.size() && m_text[end] == '@') {
            const std::size_t next = domainRunEnd(m_text, end + 1);
            if (next == end + 1) break;
            end = next;
        }
        while (end > at && (m_text[end - 1] == '.' || m_text[end - 1] == '-')) --end;
        return end;
    }

    void finish(AddressPlace& place, const std::string& local)
    {
        const std::string_view domain = m_text.substr(place.at + 1, place.end - place.at - 1);
        const bool second = m_gluedFrom.has_value();
        m_gluedFrom.reset();
        if (const auto joined = joinAddress(local, domain, m_options)) {
            place.address = joined->text;
            place.dotless = joined->dotless;
            if (place.dotless) place.standing = Standing::Broken;
            if (second && !place.dotless) {
                place.standing = Standing::Repaired;
                place.repair = Repair::Glued;
            }
            propose(place, withoutSpamTrap(place.address, m_options), Repair::AntiSpam);
            if (equalsIgnoringAsciiCase(domain.substr(0, 4), "www.") && domain.find('.', 4) != std::string_view::npos)
                propose(place, local + '@' + std::string(domain.substr(4)), Repair::Host);
        } else {
            place.standing = Standing::Broken;
            place.repair = Repair::None;
            place.address = m_text.substr(place.begin, place.end - place.begin);
        }
        add(std::move(place));
    }

    static void propose(AddressPlace& place, std::string address, Repair repair)
    {
        if (address.empty()) return;
        place.address = std::move(address);
        place.standing = Standing::Repaired;
        place.repair = repair;
    }

    void add(AddressPlace&& place)
    {
        m_floor = place.end;
        m_next = std::max(m_next, place.end);
        m_places.push_back(std::move(place));
    }

    std::string_view m_text;
    const CellOptions& m_options;
    std::vector<AddressPlace> m_places;
    std::size_t m_floor = 0;
    std::size_t m_next = 0;
    std::optional<std::size_t> m_gluedFrom; ///< the local part at hand begins inside a domain
};

} // namespace

std::size_t localRunBegin(std::string_view text, std::size_t end, std::size_t floor)
{
    std::size_t begin = end;
    while (begin > floor && end - begin < kLongestRun) {
        const char c = text[begin - 1];
        if (!isNonAscii(c)) {
            if (!kLocal[static_cast<unsigned char>(c)]) break;
            --begin;
            continue;
        }
        const CodePoint point = codePointBefore(text, begin);
        if (markOf(point.value) != Mark::Letter || begin - floor < point.length) break;
        begin -= point.length;
    }
    return begin;
}

std::size_t domainRunEnd(std::string_view text, std::size_t begin)
{
    if (begin < text.size() && text[begin] == '[') {
        const std::size_t end = text.substr(0, std::min(text.size(), begin + 64)).find(']', begin);
        return end == std::string_view::npos || !parseDomain(text.substr(begin, end + 1 - begin)) ? begin : end + 1;
    }
    std::size_t end = begin;
    while (end < text.size() && end - begin < kLongestRun) {
        const char c = text[end];
        if (isNonAscii(c)) {
            const CodePoint point = codePointAt(text, end);
            if (markOf(point.value) != Mark::Letter) break;
            end += point.length;
        } else if (isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == '.') {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

std::optional<JoinedAddress> joinAddress(std::string_view local, std::string_view domain, const CellOptions& options)
{
    const auto domainForm = parseDomain(domain);
    if (!domainForm) return std::nullopt;
    std::string plain = isAscii(local) ? std::string(local) : toNfc(local);
    const auto localForm = parseLocal(plain);
    if (!localForm) {
        const FormRule rule = localForm.error().rule;
        const bool dots = rule == FormRule::ConsecutiveDots || rule == FormRule::TrailingDot;
        const bool allowed =
            dots && plain.size() <= 64 && options.takesLooseDots && options.takesLooseDots(domainForm->ascii);
        if (!allowed) return std::nullopt;
    }
    if (plain.size() + 1 + domainForm->ascii.size() > 254) return std::nullopt;
    JoinedAddress out;
    out.text = std::move(plain);
    out.text += '@';
    out.text += domain;
    out.dotless = domainForm->dotless;
    return out;
}

bool isKnownEnding(std::string_view ending, const CellOptions& options)
{
    if (ending.size() < 2 || ending.size() > 63) return false;
    const bool letters = std::ranges::all_of(ending, [](char c) { return isAsciiLetter(c) || isNonAscii(c); });
    if (options.isEnding) {
        if (letters && isAscii(ending)) return options.isEnding(asciiLower(ending));
        const auto form = parseDomain(ending);
        return form && options.isEnding(form->ascii);
    }
    if (!letters) return false;
    static constexpr std::string_view kCommon[] = {"com", "net", "org", "info", "edu", "gov", "biz", "name", "eu", "nl",
        "be", "de", "fr", "es", "it", "uk", "us", "ca", "au", "at", "ch", "lu", "ie", "dk", "se", "no", "fi", "is",
        "pl", "cz", "sk", "hu", "ro", "bg", "gr", "pt", "br", "mx", "ar", "ru", "ua", "tr", "jp", "cn", "kr", "in",
        "za", "co", "io", "me", "tv", "nu", "ee", "lv", "lt", "si", "hr", "rs", "il", "hk", "tw", "sg", "nz"};
    const std::string lower = asciiLower(ending);
    return std::ranges::find(kCommon, lower) != std::end(kCommon);
}

bool hasKnownEnding(std::string_view domain, const CellOptions& options)
{
    if (domain.starts_with('[')) return true;
    const std::size_t dot = domain.rfind('.');
    return dot != std::string_view::npos && isKnownEnding(domain.substr(dot + 1), options);
}

std::vector<AddressPlace> addressPlaces(std::string_view text, const CellOptions& options)
{
    return PlaceReader(text, options).run();
}

} // namespace winnow
