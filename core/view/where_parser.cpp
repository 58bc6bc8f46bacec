// SPDX-License-Identifier: Apache-2.0

#include "view/where_parser.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace winnow {
namespace {

constexpr unsigned kFlagBits = 14;

/// A word of the text: a key, what stands between, and its values.
struct Term {
    std::string key;
    bool negated = false;
    std::vector<std::string> values;
};

/// Cuts at blanks outside of quotes; quotes go.
Result<std::vector<Term>> termsOf(std::string_view text)
{
    std::vector<Term> out;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        Term term;
        std::string word;
        bool quoted = false;
        bool inValues = false;
        for (; at < text.size() && (quoted || (text[at] != ' ' && text[at] != '\t')); ++at) {
            const char c = text[at];
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && !inValues && c == '=') {
                term.negated = word.ends_with('!');
                term.key = term.negated ? word.substr(0, word.size() - 1) : word;
                word.clear();
                inValues = true;
            } else if (!quoted && inValues && c == ',') {
                term.values.push_back(std::move(word));
                word.clear();
            } else
                word += c;
        }
        if (quoted) return fail(ErrorKind::BadOption, "a quote that is not closed");
        if (inValues)
            term.values.push_back(std::move(word));
        else
            term.key = std::move(word);
        if (term.key != "and") out.push_back(std::move(term));
    }
    return out;
}

template <class T> std::optional<std::uint32_t> numbered(std::string_view value, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        if (name(static_cast<T>(i)) == value) return static_cast<std::uint32_t>(i);
    return std::nullopt;
}

class Parser {
public:
    explicit Parser(const WhereNames& names) : m_names(names) {}

    Result<Filter> run(std::string_view text)
    {
        Result<std::vector<Term>> terms = termsOf(text);
        if (!terms) return pass(terms);
        if (terms->empty()) return fail(ErrorKind::BadOption, "no condition");
        for (const Term& term : *terms)
            if (Result<void> taken = take(term); !taken) return pass(taken);
        if (!m_in.empty() || !m_notIn.empty())
            if (Result<void> lists = compareLists(); !lists) return pass(lists);
        return finishChanges();
    }

private:
    static std::unexpected<Error> unknown(const Term& term, std::string_view value = {})
    {
        return fail(ErrorKind::BadOption,
            value.empty() ? "not understood: " + term.key : "not understood: " + term.key + "=" + std::string(value));
    }

    Result<void> take(const Term& term)
    {
        if (term.values.empty()) return takeChange(term);
        if (term.key == "text") {
            m_filter.text = term.values.front();
            return {};
        }
        if (term.key == "since") return takeSince(term);
        if (term.key == "in" || term.key == "not-in") {
            for (const std::string& value : term.values) {
                const SourceInfo* list = listNamed(value);
                if (list == nullptr) return unknown(term, value);
                (term.key == "in" ? m_in : m_notIn).push_back(list->id.value);
            }
            return {};
        }
        for (const std::string& value : term.values) {
            const auto choice = choiceOf(term.key, value);
            if (!choice) return unknown(term, value);
            Filter::Choice& c = m_filter.of(choice->first);
            (term.negated ? c.unwanted : c.wanted).push_back(choice->second);
        }
        return {};
    }

    Result<void> takeChange(const Term& term)
    {
        if (term.key == "changed") {
            for (const Change c : {Change::New, Change::Better, Change::Worse, Change::Gone})
                m_changes.push_back(static_cast<std::uint32_t>(c));
            return {};
        }
        const auto change = numbered<Change>(term.key, kChangeCount);
        if (!change || *change == 0 || *change > static_cast<std::uint32_t>(Change::Gone)) return unknown(term);
        m_changes.push_back(*change);
        return {};
    }

    Result<void> takeSince(const Term& term)
    {
        const std::string& value = term.values.front();
        Comparison& c = m_filter.compare;
        c.with = Comparison::With::Moment;
        if (value == "version")
            c.with = Comparison::With::Version;
        else if (value == "export")
            c.moment = lastMoment(m_names.moments, MomentKind::Export);
        else if (value == "check")
            c.moment = lastMoment(m_names.moments, MomentKind::Check);
        else if (value == "lists")
            c.moment = lastMoment(m_names.moments, MomentKind::Lists);
        else if (value.starts_with('#')) {
            const auto known = std::ranges::find(
                m_names.moments, value.substr(1), [](const Moment& m) { return std::to_string(m.id); });
            c.moment = known == m_names.moments.end() ? 0 : known->id;
        } else
            return unknown(term, value);
        if (c.with == Comparison::With::Moment && c.moment == 0)
            return fail(ErrorKind::BadOption, "there is no earlier time of this kind: since=" + value);
        return {};
    }

    std::optional<std::pair<Facet, std::uint32_t>> choiceOf(const std::string& key, const std::string& value) const
    {
        const auto as = [](Facet facet,
                            std::optional<std::uint32_t> number) -> std::optional<std::pair<Facet, std::uint32_t>> {
            if (!number) return std::nullopt;
            return std::pair(facet, *number);
        };
        if (key == "status") return as(Facet::Status, numbered<Status>(value, kStatusCount));
        if (key == "reason") return as(Facet::Reason, numbered<Reason>(value, kReasonCount));
        if (key == "decision") return as(Facet::Decision, numbered<Decision>(value, 3));
        if (key == "cause") return as(Facet::Cause, numbered<Cause>(value, kCauseCount));
        if (key == "flag") {
            for (unsigned bit = 0; bit < kFlagBits; ++bit)
                if (flagName(static_cast<Flag>(1U << bit)) == value) return std::pair(Facet::Flag, bit);
            return std::nullopt;
        }
        if (key == "domain") {
            // A domain that no list has chooses no row.
            const auto found = std::ranges::find(m_names.domains, asciiLower(value));
            return std::pair(Facet::Domain, static_cast<std::uint32_t>(found - m_names.domains.begin()));
        }
        if (key == "list") {
            std::uint32_t index = 0;
            for (const SourceInfo& s : m_names.sources) {
                if (!s.isLive()) continue;
                if (isNamed(s, value)) return std::pair(Facet::Source, index);
                ++index;
            }
        }
        return std::nullopt;
    }

    static bool isNamed(const SourceInfo& s, std::string_view value)
    {
        return s.name == value || std::to_string(s.id.value) == value;
    }
    [[nodiscard]] const SourceInfo* listNamed(std::string_view value) const
    {
        for (auto s = m_names.sources.rbegin(); s != m_names.sources.rend(); ++s)
            if (s->isLive() && isNamed(*s, value)) return &*s;
        return nullptr;
    }

    Result<void> compareLists()
    {
        if (!m_filter.compare.empty() || !m_changes.empty())
            return fail(ErrorKind::BadOption, "lists are compared, or times: not both");
        if (m_in.size() > 2 || m_notIn.size() > 1 || m_in.size() + m_notIn.size() > 2)
            return fail(ErrorKind::BadOption, "two lists are compared at a time");
        if (m_in.size() == 1 && m_notIn.empty()) {
            for (std::uint32_t index = 0; const SourceInfo& s : m_names.sources)
                if (s.isLive()) {
                    if (s.id.value == m_in.front()) m_filter.of(Facet::Source).wanted.push_back(index);
                    ++index;
                }
            return {};
        }
        Comparison& c = m_filter.compare;
        c.with = Comparison::With::Lists;
        c.first = m_in.empty() ? 0 : m_in.front();
        c.second = m_in.size() == 2 ? m_in[1] : m_notIn.front();
        m_filter.of(Facet::Change).wanted = {
            static_cast<std::uint32_t>(m_in.size() == 2 ? Change::Both : Change::OnlyFirst)};
        return {};
    }

    Result<Filter> finishChanges()
    {
        Comparison& c = m_filter.compare;
        if (c.with == Comparison::With::Lists || (c.empty() && m_changes.empty())) return std::move(m_filter);
        if (c.empty()) {
            const bool versions =
                std::ranges::any_of(m_names.sources, [](const SourceInfo& s) { return s.isLive() && s.replaces; });
            c.with = versions ? Comparison::With::Version : Comparison::With::Moment;
            c.moment = lastMoment(m_names.moments, MomentKind::Export);
            if (!versions && c.moment == 0)
                return fail(ErrorKind::BadOption, "there is no earlier version and no earlier export to compare with");
        }
        if (m_changes.empty()) (void)takeChange({.key = "changed", .values = {}});
        m_filter.of(Facet::Change).wanted = std::move(m_changes);
        return std::move(m_filter);
    }

    const WhereNames& m_names;
    Filter m_filter;
    std::vector<std::uint32_t> m_changes;
    std::vector<std::uint32_t> m_in, m_notIn;
};

} // namespace

Result<Filter> parseWhere(std::string_view text, const WhereNames& names) { return Parser(names).run(text); }

std::int64_t lastMoment(const std::vector<Moment>& moments, MomentKind kind) noexcept
{
    const auto last = std::ranges::find(moments.rbegin(), moments.rend(), kind, &Moment::kind);
    return last == moments.rend() ? 0 : last->id;
}

} // namespace winnow
