// SPDX-License-Identifier: Apache-2.0

#include "bounce/list_words.h"

#include "base/text.h"
#include "bounce/bounce_data.h"
#include "sheet/header_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostWords = 60;
constexpr std::size_t kFewWords = 5;

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 9> kSenses = {{{"complaint", kSaysComplaint},
    {"unsubscribe", kSaysUnsubscribe}, {"gone", kSaysGone}, {"no", kSaysNo}, {"blocked", kSaysBlocked},
    {"bounce", kSaysBounce}, {"passing", kSaysPassing}, {"nothing", kSaysNothing}, {"spam", kSaysSpam}}};

constexpr std::array<std::pair<std::string_view, ListColumn>, 9> kColumns = {
    {{"sender", ListColumn::Sender}, {"hash", ListColumn::Hash}, {"other", ListColumn::Other},
        {"event", ListColumn::Event}, {"status", ListColumn::Status}, {"diagnostic", ListColumn::Diagnostic},
        {"opt_in", ListColumn::OptIn}, {"domain", ListColumn::Domain}, {"recipient", ListColumn::Recipient}}};

/// Chinese, Japanese and Korean: no blanks stand between words.
bool isWithoutBlanks(std::string_view word)
{
    const auto lead = static_cast<unsigned char>(word.empty() ? 0 : word.front());
    return lead >= 0xE3 && lead <= 0xED; // U+3000 to U+DFFF
}

bool wordFits(std::string_view word, std::string_view wanted, bool anyEnding)
{
    if (isWithoutBlanks(wanted)) return word.find(wanted) != std::string_view::npos;
    return anyEnding ? word.starts_with(wanted) : word == wanted;
}

std::vector<std::string_view> wordsOf(std::string_view folded)
{
    std::vector<std::string_view> out;
    while (!folded.empty() && out.size() < kMostWords) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) out.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return out;
}

std::map<std::string, std::vector<std::string>> listsOf(const nlohmann::json& lists)
{
    std::map<std::string, std::vector<std::string>> out;
    for (const auto& [name, phrases] : lists.items()) out[name] = phrases.get<std::vector<std::string>>();
    return out;
}

} // namespace

ListWords::Phrase ListWords::phraseOf(std::string_view text, std::uint16_t means)
{
    Phrase out;
    out.means = means;
    if (text.starts_with('=')) {
        out.whole = true;
        text.remove_prefix(1);
    }
    if (text.ends_with('*')) {
        out.anyEnding = true;
        text.remove_suffix(1);
    }
    // "soft*bounce": the star is a word of its own that stands for any number of others.
    while (!text.empty()) {
        const std::size_t star = text.find('*');
        const std::string folded = foldedHeader(text.substr(0, star));
        for (const std::string_view word : wordsOf(folded)) out.words.emplace_back(word);
        if (star == std::string_view::npos) break;
        out.words.emplace_back("*");
        text.remove_prefix(star + 1);
    }
    return out;
}

void ListWords::Phrases::add(std::string_view text, std::uint16_t means)
{
    Phrase phrase = phraseOf(text, means);
    if (!phrase.words.empty()) {
        const std::string& first = phrase.words.front();
        if (first == "*")
            anywhere.push_back(all.size());
        else if (isWithoutBlanks(first))
            withoutBlanks.push_back(all.size());
        else
            byByte[first.front()].push_back(all.size());
    }
    all.push_back(std::move(phrase));
}

/// Where a phrase that begins at a word ends; nullopt where it does not stand there.
std::optional<std::size_t> ListWords::endOf(
    const Phrase& phrase, const std::vector<std::string_view>& words, std::size_t at)
{
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        const bool last = i + 1 == phrase.words.size();
        if (phrase.words[i] == "*") {
            if (last) return at;
            const auto next = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size())),
                words.end(), [&](std::string_view w) { return wordFits(w, phrase.words[i + 1], true); });
            at = static_cast<std::size_t>(next - words.begin());
            continue;
        }
        if (at >= words.size() || !wordFits(words[at], phrase.words[i], last && phrase.anyEnding)) return std::nullopt;
        ++at;
    }
    return phrase.whole && at != words.size() ? std::nullopt : std::optional(at);
}

/// All places where phrases stand; one inside a longer one is left out.
std::vector<ListWords::Found> ListWords::find(const Phrases& phrases, const std::vector<std::string_view>& words)
{
    std::vector<Found> out;
    const auto look = [&](const std::vector<std::size_t>& wanted, std::size_t at) {
        for (const std::size_t i : wanted) {
            const Phrase& phrase = phrases.all[i];
            if (phrase.whole && at > 0) continue;
            if (const auto end = endOf(phrase, words, at)) out.push_back({at, *end, phrase.means, &phrase});
        }
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        look(phrases.anywhere, at);
        if (std::ranges::any_of(words[at], [](char c) { return isWithoutBlanks({&c, 1}); }))
            look(phrases.withoutBlanks, at);
        if (const auto begun = phrases.byByte.find(words[at].front()); begun != phrases.byByte.end())
            look(begun->second, at);
    }
    const auto isInside = [](const Found& f, const Found& o) {
        if (o.begin > f.begin || o.end < f.end) return false;
        if (o.end - o.begin > f.end - f.begin) return true;
        const std::string& word = f.phrase->words.front();
        return isWithoutBlanks(word) && o.phrase->words.front().size() > word.size();
    };
    if (out.size() > 1)
        std::erase_if(out, [&, all = out](const Found& f) {
            return std::ranges::any_of(all, [&](const Found& o) { return isInside(f, o); });
        });
    return out;
}

Result<ListWords> ListWords::fromJson(std::string_view json)
{
    const auto file = nlohmann::json::parse(json, nullptr, false);
    ListWords out;
    try {
        out.m_date = file.at("date").get<std::string>();
        out.m_senseWords = listsOf(file.at("senses"));
        out.m_headingWords = listsOf(file.at("headings"));
        for (const auto& [name, means] : kSenses)
            for (const std::string& text : out.m_senseWords.at(std::string(name))) out.m_senses.add(text, means);
        for (const auto& [name, column] : kColumns)
            for (const std::string& text : out.m_headingWords.at(std::string(name)))
                out.m_headings.add(text, static_cast<std::uint16_t>(column));
        for (const auto& text : file.at("titles")) out.m_titles.add(text.get<std::string>(), 1);
        for (const auto& [heading, senses] : file.at("codes").items())
            for (const auto& [name, means] : kSenses)
                if (senses.contains(name))
                    for (const auto& code : senses.at(std::string(name)))
                        out.m_codes[heading][code.get<std::string>()] = means;
    } catch (const std::exception&) {
        return fail(ErrorKind::ListsDamaged, "the words of do-not-mail files");
    }
    for (const auto* phrases : {&out.m_senses, &out.m_headings, &out.m_titles})
        if (std::ranges::any_of(phrases->all, [](const Phrase& p) { return p.words.empty(); }))
            return fail(ErrorKind::ListsDamaged, "the words of do-not-mail files");
    return out;
}

Result<ListWords> ListWords::builtIn() { return fromJson(embeddedListWords()); }

Senses ListWords::sensesOf(std::string_view value) const
{
    if (trimmed(value).empty() || value.size() > 2000) return 0;
    const std::string folded = foldedHeader(value);
    const std::vector<std::string_view> words = wordsOf(folded);
    Senses out = 0;
    for (const Found& found : find(m_senses, words)) out |= found.means;
    // A sentence speaks of much; that a mail was opened in it takes no no away.
    if (words.size() > kFewWords) out &= static_cast<Senses>(~(kSaysNothing | kSaysPassing));
    return out;
}

bool ListWords::isTitle(std::string_view line) const
{
    const std::string folded = foldedHeader(line.substr(0, 1000));
    return !find(m_titles, wordsOf(folded)).empty();
}

ListColumn ListWords::columnOfPart(const std::string& folded) const
{
    const std::vector<std::string_view> words = wordsOf(folded);
    ListColumn best = ListColumn::Unknown;
    std::size_t bestRank = kColumns.size();
    for (const Found& found : find(m_headings, words)) {
        const auto column = static_cast<ListColumn>(found.means);
        const auto rank = static_cast<std::size_t>(
            std::ranges::find(kColumns, column, &std::pair<std::string_view, ListColumn>::second) - kColumns.begin());
        if (rank < bestRank) {
            best = column;
            bestRank = rank;
        }
    }
    return best;
}

ListColumn ListWords::columnOf(std::string_view heading) const
{
    ListColumn out = ListColumn::Unknown;
    std::string_view left = heading.substr(0, 300);
    while (!left.empty()) {
        const std::size_t dot = left.rfind('.');
        const std::string_view part = dot == std::string_view::npos ? left : left.substr(dot + 1);
        const ListColumn here = columnOfPart(foldedHeader(part));
        if (here == ListColumn::Sender) return here;
        if (out == ListColumn::Unknown) out = here;
        if (dot == std::string_view::npos) break;
        left = left.substr(0, dot);
    }
    return out;
}

Senses ListWords::senseOfCode(std::string_view heading, std::string_view code) const
{
    const std::size_t dot = heading.rfind('.');
    const auto codes = m_codes.find(foldedHeader(dot == std::string_view::npos ? heading : heading.substr(dot + 1)));
    if (codes == m_codes.end()) return 0;
    const std::string text = asciiLower(trimmed(code));
    const auto found = codes->second.find(text);
    if (found != codes->second.end()) return found->second;
    return !text.empty() && std::ranges::all_of(text, isAsciiDigit) ? Senses{kSaysPassing} : Senses{0};
}

} // namespace winnow
