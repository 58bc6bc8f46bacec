// SPDX-License-Identifier: Apache-2.0

#include "address/rfc5322_grammar.h"

#include "address/address_parser.h"
#include "address/domain_name.h"
#include "base/text.h"

namespace winnow {
namespace {

/// A recursive-descent reader of addr-spec, RFC 5322 sections 3.4.1 and 4.4. It collects the plain form.
class AddrSpec {
public:
    explicit AddrSpec(std::string_view text) : m_text(text) {}

    bool parse()
    {
        if (!words(m_local) || !take('@')) return false;
        if (!domain() || m_at != m_text.size()) return false;
        return true;
    }

    bool comment = false;
    bool space = false;
    bool obsolete = false;
    [[nodiscard]] std::string plain() const { return m_local + '@' + m_domain; }

private:
    [[nodiscard]] bool more() const { return m_at < m_text.size(); }
    [[nodiscard]] char peek() const { return m_text[m_at]; }
    bool take(char c)
    {
        if (!more() || peek() != c) return false;
        ++m_at;
        return true;
    }

    /// [CFWS]: comments and white space; a line break must be followed by white space.
    bool cfws()
    {
        for (;;) {
            if (!more()) return true;
            if (peek() == ' ' || peek() == '\t') {
                ++m_at;
                space = true;
            } else if (peek() == '\r') {
                if (m_at + 2 >= m_text.size() || m_text[m_at + 1] != '\n' ||
                    (m_text[m_at + 2] != ' ' && m_text[m_at + 2] != '\t'))
                    return false;
                m_at += 2;
                space = true;
            } else if (peek() == '(') {
                if (!commentText(0)) return false;
                comment = true;
            } else {
                return true;
            }
        }
    }

    bool commentText(int depth)
    {
        if (depth > 32 || !take('(')) return false;
        while (more() && peek() != ')') {
            if (peek() == '(') {
                if (!commentText(depth + 1)) return false;
            } else if (peek() == '\\') {
                m_at += 2;
            } else if (peek() == '\0') {
                return false;
            } else {
                ++m_at;
            }
        }
        return take(')');
    }

    bool atom(std::string& out)
    {
        const std::size_t begin = m_at;
        while (more()) {
            const char c = peek();
            if (!isAsciiLetter(c) && !isAsciiDigit(c) && !isNonAscii(c) &&
                std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) == std::string_view::npos)
                break;
            ++m_at;
        }
        out += m_text.substr(begin, m_at - begin);
        return m_at > begin;
    }

    bool quoted(std::string& out)
    {
        const std::size_t begin = m_at;
        if (!take('"')) return false;
        while (more() && peek() != '"') {
            if (peek() == '\\')
                ++m_at;
            else if (peek() == '\r' || peek() == '\n')
                return false;
            if (!more()) return false;
            ++m_at;
        }
        if (!take('"')) return false;
        out += m_text.substr(begin, m_at - begin);
        return true;
    }

    /// local-part = dot-atom / quoted-string / obs-local-part
    bool words(std::string& out)
    {
        std::size_t parts = 0;
        bool quotes = false;
        for (;;) {
            if (!cfws()) return false;
            const bool isQuote = more() && peek() == '"';
            if (!(isQuote ? quoted(out) : atom(out))) return false;
            quotes = quotes || isQuote;
            ++parts;
            const bool before = space || comment;
            if (!cfws()) return false;
            if (!take('.')) break;
            if (before || space || comment) obsolete = true;
            out += '.';
        }
        if (quotes && parts > 1) obsolete = true;
        return true;
    }

    bool domain()
    {
        if (!cfws()) return false;
        if (more() && peek() == '[') {
            const std::size_t end = m_text.find(']', m_at);
            if (end == std::string_view::npos) return false;
            m_domain = m_text.substr(m_at, end + 1 - m_at);
            m_at = end + 1;
        } else {
            for (;;) {
                if (!cfws() || !atom(m_domain) || !cfws()) return false;
                if (!take('.')) break;
                m_domain += '.';
            }
        }
        return cfws();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_local;
    std::string m_domain;
};

} // namespace

FormRule obsoleteRule(std::string_view text)
{
    if (text.find_first_of(" \t\r(\"") == std::string_view::npos) return FormRule::None;
    AddrSpec spec(text);
    if (!spec.parse()) return FormRule::None;
    if (spec.obsolete) return FormRule::ObsoleteForm;
    if (spec.comment) return FormRule::Comment;
    return spec.space ? FormRule::WhiteSpace : FormRule::None;
}

std::string plainForm(std::string_view text)
{
    AddrSpec spec(text);
    if (!spec.parse() || (!spec.obsolete && !spec.comment && !spec.space)) return {};
    const std::string plain = spec.plain();
    return parseAddress(plain) ? plain : std::string();
}

} // namespace winnow
