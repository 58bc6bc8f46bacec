// SPDX-License-Identifier: Apache-2.0

#include "engine/never_rows.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "engine/misspelt_noes.h"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostTold = 20;
constexpr std::size_t kMostText = 200;
constexpr std::size_t kMostSentences = 1000;

std::string shortened(std::string_view text)
{
    text = trimmed(text);
    if (text.size() <= kMostText) return std::string(text);
    text = text.substr(0, kMostText);
    return std::string(text.substr(0, validUtf8Prefix(text)));
}

/// What people write where they have no address.
bool isPlaceholder(std::string_view cell)
{
    const std::string lower = asciiLower(trimmed(cell));
    if (lower.size() > 12) return false;
    return std::ranges::none_of(lower, [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c); }) ||
        std::ranges::any_of(
            std::initializer_list<std::string_view>{"n/a", "na", "none", "null", "nil", "geen", "keine", "aucun",
                "aucune", "ninguno", "nessuno", "unknown", "onbekend", "unbekannt", "inconnu", "(blank)", "(empty)"},
            [&](std::string_view w) { return lower == w; });
}

std::string cellAt(const std::vector<std::string>& cells, std::uint32_t column)
{
    return column < cells.size() ? std::string(trimmed(cells[column])) : std::string();
}

/// "5.1.1", "550", "250 2.0.0 OK": for the rules of replies and not for words.
bool isCode(std::string_view text) { return !text.empty() && isAsciiDigit(text.front()) && parseQuotedReply(text); }

/// Under which reason it is kept: rules of replies have names of their own for statuses and unclear ones.
std::string storedReason(const std::string& reason)
{
    if (reason.empty() || reason == "listed") return "file";
    return reason.starts_with("status ") || reason == "server_error" ? "bounce" : reason;
}

} // namespace

void NeverRows::leaveUnread(std::string_view text, std::uint64_t line)
{
    ++m_out.counts.ignored;
    if (m_out.unread.size() < kMostTold) m_out.unread.push_back({line, shortened(text)});
}

void NeverRows::addAddress(const std::string& address, const std::string& stored)
{
    const auto at = splitAt(address);
    if (!at) return;
    const std::string_view local = std::string_view(address).substr(0, *at);
    const std::string_view domain = std::string_view(address).substr(*at + 1);
    for (std::string& key : meantKeys(local, domain, m_lists))
        m_out.names.mailboxes.emplace_back(std::move(key), stored);
    ++m_out.counts.addresses;
}

void NeverRows::add(const std::string& address, const std::string& reason)
{
    const std::string stored = storedReason(reason);
    ++m_out.counts.reasons[stored];
    for (const std::string& clean : readAddresses(address)) addAddress(clean, stored);
}

void NeverRows::sayNo(Named&& named, const std::string& reason)
{
    SuppressionCounts& counts = m_out.counts;
    const std::string stored = storedReason(reason);
    ++counts.says;
    if (stored != "file") ++counts.reasons[stored];
    for (const std::string& address : named.addresses) addAddress(address, stored);
    counts.domains += named.domains.size();
    counts.hashes += named.hashes.size();
    for (NamedDomain& domain : named.domains) m_out.names.domains.push_back(std::move(domain));
    for (NamedHash& hash : named.hashes) m_out.names.hashes.emplace_back(std::move(hash), stored);
}

std::string NeverRows::joined(const std::vector<std::string>& cells) const
{
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? m_joint : std::string()) + cells[i];
    return out;
}

void NeverRows::take(const std::vector<std::string>& cells, std::uint64_t line)
{
    if (std::ranges::all_of(cells, [](const std::string& c) { return trimmed(c).empty(); })) return;
    ++m_out.counts.lines;
    const std::string text = joined(cells);
    if (m_out.firstLine.empty()) m_out.firstLine = shortened(text);
    if (m_columns.lines)
        takeLine(text, line);
    else
        takeRow(cells, line);
}

void NeverRows::takeHeader(const std::vector<std::string>& cells, std::uint64_t line)
{
    const std::string text = joined(cells);
    if (trimmed(text).empty()) return;
    if (m_out.firstLine.empty()) m_out.firstLine = shortened(text);
    ++m_out.counts.lines;
    ++m_out.counts.comments;
    if (text.find('@') != std::string::npos && m_out.titles.size() < kMostTold)
        m_out.titles.push_back({line, shortened(text)});
}

void NeverRows::takeLine(const std::string& whole, std::uint64_t line)
{
    const std::string text(withoutComment(whole));
    if (text.empty()) {
        ++m_out.counts.comments;
        return;
    }
    Named named;
    NamedHash hash;
    NamedDomain domain;
    if (readHash(text, HashPlace::Anywhere, hash))
        named.hashes.push_back(std::move(hash));
    else if (readDomain(text, domain))
        named.domains.push_back(std::move(domain));
    else
        named.addresses = readAddresses(text);
    if (named.empty()) {
        // "hash, 2026-01-31": the first word of the line is the entry.
        const std::string first = text.substr(0, text.find_first_of(" \t,;|"));
        if (readHash(first, HashPlace::Anywhere, hash))
            named.hashes.push_back(std::move(hash));
        else if (first.size() < text.size() && readDomain(first, domain) && wordsBeside(text.substr(first.size())) <= 8)
            named.domains.push_back(std::move(domain));
    }
    if (named.empty()) {
        // Above the list words are a title, in it a line that nobody understood.
        const bool words = text.find_first_of("@*%=<>{}") == std::string::npos;
        const bool title = words && m_firstClean == 0 && m_sentences.size() < kMostSentences;
        if (title)
            m_sentences.push_back({line, text, {}});
        else
            leaveUnread(text, line);
        return;
    }
    const Senses senses = m_judge.words().sensesOf(text);
    const Senses against = senses & static_cast<Senses>(~(kSaysNothing | kSaysPassing));
    if (!named.addresses.empty() && against == 0 && (senses & kSaysNothing) != 0) {
        ++m_out.counts.saysNothing;
        return;
    }
    const bool sentence = !named.addresses.empty() && wordsBeside(text) >= 2 && m_judge.words().isTitle(text);
    if (sentence && m_sentences.size() < kMostSentences) {
        m_sentences.push_back({line, text, std::move(named)});
        return;
    }
    if (!sentence) {
        if (m_firstClean == 0) m_firstClean = line;
        m_lastClean = line;
    }
    sayNo(std::move(named), {});
}

void NeverRows::finish()
{
    // An address in a sentence above or below a list belongs to its title; where nothing but sentences stands, they are
    // the list.
    for (Sentence& s : m_sentences) {
        const bool outside = m_firstClean != 0 && (s.line < m_firstClean || s.line > m_lastClean);
        if (s.named.empty()) {
            if (outside && m_sentences.size() <= 5)
                ++m_out.counts.comments;
            else
                leaveUnread(s.text, s.line);
            if (outside && m_sentences.size() <= 5 && m_out.titles.size() < kMostTold)
                m_out.titles.push_back({s.line, shortened(s.text)});
        } else if (outside) {
            ++m_out.counts.comments;
            if (m_out.titles.size() < kMostTold) m_out.titles.push_back({s.line, shortened(s.text)});
        } else {
            sayNo(std::move(s.named), {});
        }
    }
    m_sentences.clear();
}

/// What a column whose title is a question answers; nullopt where none does.
std::optional<BounceFinding> NeverRows::answerOf(const std::vector<std::string>& cells) const
{
    std::optional<BounceFinding> out;
    bool neverUnsubscribed = false;
    bool subscribed = false;
    for (const SayingColumn& s : m_columns.saying) {
        const std::string cell = cellAt(cells, s.column);
        neverUnsubscribed = neverUnsubscribed || (cell.empty() && (s.sense & kSaysUnsubscribe) != 0);
        subscribed = subscribed || (!cell.empty() && s.sense == 0);
        if (cell.empty()) continue;
        const std::optional<bool> answer = plainAnswer(cell);
        const bool yes = answer.value_or(true);
        if (s.sense == 0) { // a question that a person says yes to
            if (answer == false) return BounceFinding{BounceVerdict::DoNotMail, "unsubscribe"};
            if (answer == true && s.tellsApart && !out) out = BounceFinding{BounceVerdict::NotAboutMailbox, "nothing"};
            continue;
        }
        if (yes) {
            const char* reason = (s.sense & kSaysComplaint) != 0 ? "complaint"
                : (s.sense & kSaysUnsubscribe) != 0              ? "unsubscribe"
                : (s.sense & kSaysGone) != 0                     ? "hard"
                                                                 : "listed";
            return BounceFinding{BounceVerdict::DoNotMail, reason};
        }
        // "hard bounce: no" beside a bounce is a soft one; elsewhere a no says something only where others say yes.
        if ((s.sense & kSaysGone) != 0 && !m_columns.events.empty())
            out = BounceFinding{BounceVerdict::Passing, "soft"};
        else if (!out && (s.tellsApart || (s.sense & (kSaysUnsubscribe | kSaysNo)) != 0))
            out = BounceFinding{BounceVerdict::NotAboutMailbox, "nothing"};
    }
    // Of a list that tells when people came and when they went, who did not go says nothing.
    if (!out && neverUnsubscribed && subscribed) out = BounceFinding{BounceVerdict::NotAboutMailbox, "nothing"};
    return out;
}

BounceFinding NeverRows::findingOf(const std::vector<std::string>& cells) const
{
    std::string kind, state, status, diagnostic;
    const ListWords& words = m_judge.words();
    Senses coded = 0;
    const auto add = [](std::string& to, const std::string& text) { to += (to.empty() ? "" : "\n") + text; };
    for (const auto* columns : {&m_columns.events, &m_columns.statuses})
        for (const std::uint32_t c : *columns) {
            const std::string cell = cellAt(cells, c);
            if (cell.empty() || c == m_columns.action) continue;
            if (c < m_columns.titles.size()) coded |= words.senseOfCode(m_columns.titles[c], cell);
            if (isCode(cell))
                add(status, cell);
            else
                add(columns == &m_columns.events ? kind : state, cell);
        }
    for (const std::uint32_t c : m_columns.diagnostics)
        if (const std::string cell = cellAt(cells, c); !cell.empty()) add(diagnostic, cell);
    const std::string action = m_columns.action ? cellAt(cells, *m_columns.action) : std::string();

    const std::optional<BounceFinding> answer = answerOf(cells);
    if (answer && answer->verdict == BounceVerdict::DoNotMail) return *answer;
    if ((coded & (kSaysNo | kSaysGone)) != 0) return {BounceVerdict::DoNotMail, "hard"};
    if ((coded & kSaysNothing) != 0) return {BounceVerdict::NotAboutMailbox, "nothing"};
    // Each value of a column is judged by its own words.
    const BounceFinding found = m_judge.judge({kind, action, status, diagnostic, state});
    if (found.verdict == BounceVerdict::DoNotMail) return found;
    if ((coded & kSaysPassing) != 0) return {BounceVerdict::Passing, "soft"};
    if (found.verdict != BounceVerdict::Unclear) return found;
    if (answer) return *answer;
    return found;
}

void NeverRows::addColumns(
    const std::vector<std::string>& cells, const std::vector<std::uint32_t>& columns, Named& out) const
{
    for (const std::uint32_t c : columns) {
        const std::string cell = cellAt(cells, c);
        if (cell.empty()) continue;
        NamedHash hash;
        NamedDomain domain;
        if (readHash(cell, HashPlace::Anywhere, hash))
            out.hashes.push_back(std::move(hash));
        else if (readDomain(cell, domain))
            out.domains.push_back(std::move(domain));
        else
            for (std::string& address : readAddresses(cell)) out.addresses.push_back(std::move(address));
    }
}

NeverRows::Named NeverRows::namedIn(const std::vector<std::string>& cells) const
{
    Named out;
    addColumns(cells, m_columns.failed, out);
    if (out.empty()) addColumns(cells, m_columns.recipients, out);
    for (const std::uint32_t c : m_columns.hashes) {
        NamedHash hash;
        if (out.addresses.empty() && readHash(cellAt(cells, c), HashPlace::Expected, hash))
            out.hashes.push_back(std::move(hash));
    }
    if (!out.empty()) return out;
    addColumns(cells, m_columns.domains, out);
    if (!out.empty()) return out;
    // An address in a column that was none in the first rows.
    for (std::uint32_t c = 0; c < cells.size(); ++c) {
        const bool theirs = std::ranges::find(m_columns.others, c) != m_columns.others.end() ||
            std::ranges::find(m_columns.diagnostics, c) != m_columns.diagnostics.end();
        if (!theirs && parseAddress(trimmed(cells[c]))) addColumns(cells, {c}, out);
    }
    NamedDomain domain;
    if (out.empty() && m_columns.recipients.empty() && !cells.empty() && readDomain(cells.front(), domain))
        out.domains.push_back(std::move(domain));
    return out;
}

void NeverRows::takeRow(const std::vector<std::string>& cells, std::uint64_t line)
{
    SuppressionCounts& counts = m_out.counts;
    if (withoutComment(joined(cells)).empty()) {
        ++counts.comments;
        return;
    }
    const BounceFinding finding = findingOf(cells);
    if (finding.verdict == BounceVerdict::Passing) {
        ++counts.passing;
        return;
    }
    if (finding.verdict == BounceVerdict::NotAboutMailbox) {
        ++counts.saysNothing;
        return;
    }
    Named named = namedIn(cells);
    if (!named.empty()) {
        sayNo(std::move(named), finding.reason);
        return;
    }
    const auto blank = [&](std::uint32_t c) { return isPlaceholder(cellAt(cells, c)); };
    const bool noAddress = (!m_columns.recipients.empty() || !m_columns.hashes.empty()) &&
        std::ranges::all_of(m_columns.recipients, blank) && std::ranges::all_of(m_columns.hashes, blank);
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!trimmed(cells[i]).empty()) text += (text.empty() ? "" : ", ") + cells[i];
    if (noAddress && std::ranges::count_if(cells, [](const std::string& c) { return !trimmed(c).empty(); }) > 1)
        ++counts.withoutAddress;
    else
        leaveUnread(text, line);
}

} // namespace winnow
