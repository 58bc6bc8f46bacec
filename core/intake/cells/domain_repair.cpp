// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/domain_repair.h"

#include "address/domain_name.h"
#include "base/text.h"
#include "intake/cells/address_places.h"

#include <algorithm>

namespace winnow {
namespace {

using namespace std::string_view_literals;

bool isLabelByte(char c) noexcept
{
    return isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c) || c == '-' || c == '_';
}

/// co.uk, com.au: an ending of two labels may go on behind what is an ending by itself.
bool isHalfEnding(std::string_view domain)
{
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos) return false;
    static constexpr std::string_view kHalves[] = {
        "co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "gob", "gouv"};
    return std::ranges::find(kHalves, asciiLower(domain.substr(dot + 1))) != std::end(kHalves);
}

class DomainReader {
public:
    DomainReader(std::string_view text, const CellOptions& options) : m_text(text), m_options(options) {}

    std::optional<RepairedDomain> read()
    {
        for (const std::string_view scheme : {"http://"sv, "https://"sv})
            if (equalsIgnoringAsciiCase(m_text.substr(0, scheme.size()), scheme)) {
                note(Repair::Host);
                m_at = scheme.size();
            }
        while (m_at < m_text.size() && (m_text[m_at] == '.' || m_text[m_at] == '-')) {
            note(Repair::Dots);
            ++m_at;
        }
        readLabel();
        while (!m_domain.empty() && goOn()) readLabel();
        while (!m_domain.empty() && (m_domain.back() == '.' || m_domain.back() == '-')) m_domain.pop_back();
        if (m_domain.empty()) return std::nullopt;
        if (m_domain.find('.') == std::string::npos || !hasKnownEnding(m_domain, m_options)) completeEnding();
        if (asciiLower(m_domain).starts_with("www.") && m_domain.find('.', 4) != std::string::npos)
            m_domain.erase(0, 4);
        if (!hasKnownEnding(m_domain, m_options) || !parseDomain(m_domain)) return std::nullopt;
        return RepairedDomain{m_domain, m_end, m_repair};
    }

    /// True if the domain read so far is followed by more of it.
    bool goesOn(std::string_view domain)
    {
        m_domain = domain;
        return goOn();
    }

private:
    void note(Repair repair)
    {
        if (m_repair == Repair::None) m_repair = repair;
    }
    [[nodiscard]] std::size_t labelEnd(std::size_t at) const
    {
        while (at < m_text.size() && isLabelByte(m_text[at])) ++at;
        return at;
    }
    [[nodiscard]] std::size_t blanksEnd(std::size_t at) const
    {
        while (at < m_text.size() && isAsciiSpace(m_text[at])) ++at;
        return at;
    }
    [[nodiscard]] bool needsEnding() const
    {
        return m_domain.find('.') == std::string::npos || !hasKnownEnding(m_domain, m_options) ||
            isHalfEnding(m_domain);
    }
    [[nodiscard]] bool endingAt(std::size_t at) const
    {
        const std::size_t end = labelEnd(at);
        // "x nl" and "x.nl,nl@": what a local part begins with is no ending.
        return end > at && (end == m_text.size() || m_text[end] != '@') &&
            isKnownEnding(m_text.substr(at, end - at), m_options);
    }
    void continueAt(std::size_t at, Repair repair)
    {
        if (m_domain.back() != '.') m_domain += '.';
        if (repair != Repair::None) note(repair);
        m_at = at;
    }

    void readLabel()
    {
        const std::size_t end = labelEnd(m_at);
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] == '_') note(Repair::Underscore);
            m_domain += m_text[m_at] == '_' ? '-' : m_text[m_at];
        }
        if (!m_domain.empty()) m_end = end;
        while (!m_domain.empty() && m_domain.back() == '-' && m_at >= m_text.size()) m_domain.pop_back();
    }

    /// Finds what joins the next label to the domain, and goes there.
    bool goOn()
    {
        if (m_at >= m_text.size()) return false;
        const char c = m_text[m_at];
        if (c == '.') return goOverDots();
        if (",;:"sv.find(c) != std::string_view::npos) {
            if (!needsEnding() || !endingAt(m_at + 1)) return false;
            continueAt(m_at + 1, Repair::Mark);
            return true;
        }
        return isAsciiSpace(c) && goOverBlanks();
    }

    bool goOverDots()
    {
        std::size_t next = m_at;
        while (next < m_text.size() && m_text[next] == '.') ++next;
        const bool several = next > m_at + 1;
        if (next < m_text.size() && isLabelByte(m_text[next])) {
            continueAt(next, several ? Repair::Dots : Repair::None);
            return true;
        }
        const std::size_t after = blanksEnd(next);
        if (after == next || !needsEnding() || !endingAt(after)) return false;
        continueAt(after, Repair::Blank);
        return true;
    }

    bool goOverBlanks()
    {
        const std::size_t next = blanksEnd(m_at);
        if (next >= m_text.size()) return false;
        // A line that was broken behind a hyphen.
        if (m_domain.back() == '-' && m_text.substr(m_at, next - m_at).find('\n') != std::string_view::npos) {
            note(Repair::Blank);
            m_at = next;
            return isLabelByte(m_text[next]);
        }
        if (!needsEnding()) return false;
        if (m_text[next] == '.' || m_text[next] == ',') {
            const std::size_t label = blanksEnd(next + 1);
            if (!isHalfEnding(m_domain) && m_text[next] == '.' && label == next + 1 && labelEnd(label) > label) {
                continueAt(label, Repair::Blank);
                return true;
            }
            if (!endingAt(label)) return false;
            continueAt(label, Repair::Blank);
            return true;
        }
        if (isHalfEnding(m_domain)) return false;
        if (m_domain.find('.') == std::string::npos && endingAt(next)) {
            continueAt(next, Repair::Blank);
            return true;
        }
        return joinsBroken(next);
    }

    /// "gm ail.com", "gmail.c om": a blank inside a label, where the whole is a provider's domain.
    bool joinsBroken(std::size_t next)
    {
        const std::size_t end = domainRunEnd(m_text, next);
        const std::string whole = asciiLower(m_domain + std::string(m_text.substr(next, end - next)));
        if (end == next || !m_options.isProvider || !m_options.isProvider(whole)) return false;
        note(Repair::Blank);
        m_at = next;
        return true;
    }

    /// gmailcom, hotmailnl, gmial, gmail: the dot or the ending is missing.
    void completeEnding()
    {
        const std::string lower = asciiLower(m_domain);
        const auto become = [&](std::string domain, Repair repair) {
            m_domain = std::move(domain);
            note(repair);
        };
        const auto isProvider = [&](const std::string& d) { return m_options.isProvider && m_options.isProvider(d); };
        if (m_options.meantDomain)
            if (std::string meant = m_options.meantDomain(lower); !meant.empty())
                return become(std::move(meant), Repair::Misspelt);
        const std::size_t dot = lower.rfind('.');
        const std::string_view last = std::string_view(lower).substr(dot == std::string::npos ? 0 : dot + 1);
        for (const bool known : {true, false})
            for (std::size_t n = last.size() - std::min<std::size_t>(last.size(), 2); n >= 3; --n) {
                const std::size_t cut = m_domain.size() - last.size() + n;
                std::size_t before = cut;
                while (before > 0 && lower[before - 1] == '-') --before; // gmail-com
                const std::string split = lower.substr(0, before) + '.' + lower.substr(cut);
                const std::string_view ending = last.substr(n);
                const bool common = ending == "com" || ending == "net" || ending == "org" || ending == "nl" ||
                    ending == "de" || ending == "be" || ending == "fr" || ending == "eu" || ending == "it" ||
                    ending == "es";
                if (known ? isProvider(split) : common && isKnownEnding(ending, m_options))
                    return become(split, Repair::MissingDot);
            }
        if (dot != std::string::npos) return;
        for (const std::string_view ending : {".com", ".nl", ".de", ".fr", ".be", ".co.uk", ".it", ".es", ".net"})
            if (isProvider(lower + std::string(ending))) return become(lower + std::string(ending), Repair::MissingDot);
    }

    std::string_view m_text;
    const CellOptions& m_options;
    std::string m_domain;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    Repair m_repair = Repair::None;
};

} // namespace

std::optional<RepairedDomain> repairDomain(std::string_view text, const CellOptions& options)
{
    return DomainReader(text, options).read();
}

bool domainGoesOn(std::string_view text, std::size_t begin, std::size_t end, const CellOptions& options)
{
    constexpr std::size_t kAhead = 80;
    const std::string_view domain = text.substr(begin, end - begin);
    if (hasKnownEnding(domain, options) && !isHalfEnding(domain)) return false;
    // A domain whose ending nobody knows may be whole; half an ending is whole unless it goes on at once.
    if (isHalfEnding(domain) && (end >= text.size() || ",;"sv.find(text[end]) == std::string_view::npos)) return false;
    return DomainReader(text.substr(end, kAhead), options).goesOn(domain);
}

} // namespace winnow
