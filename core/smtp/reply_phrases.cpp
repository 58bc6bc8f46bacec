// SPDX-License-Identifier: Apache-2.0

#include "smtp/reply_phrases.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kGap = 60;
constexpr std::size_t kSentence = 120; ///< how far before a phrase its subject may stand
constexpr std::size_t kBehind = 40;    ///< and how far behind it
constexpr std::size_t kBeside = 24;    ///< from the end of one subject to that of an address of its own

/// Part of a word of an alphabet. Chinese, Japanese and Korean put nothing between their words.
bool isWordByte(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (!isNonAscii(c)) return isAsciiLetter(c) || isAsciiDigit(c);
    std::size_t begin = at;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    return static_cast<unsigned char>(text[begin]) < 0xE1;
}

bool startsWord(std::string_view text, std::size_t at)
{
    return at == 0 || !isWordByte(text, at) || !isWordByte(text, at - 1);
}

bool endsWord(std::string_view text, std::size_t end)
{
    return end >= text.size() || !isWordByte(text, end - 1) || !isWordByte(text, end);
}

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first place at or behind `from` where the phrase stands as whole words. Spaces at its ends are as good as any
/// other end of a word.
std::optional<Span> findPhrase(std::string_view text, std::string_view phrase, std::size_t from = 0)
{
    phrase = trimmed(phrase);
    const bool anyEnding = phrase.ends_with('*');
    if (anyEnding) phrase.remove_suffix(1);
    const std::size_t star = phrase.find('*');
    const std::string_view first = phrase.substr(0, star);
    if (first.empty()) return std::nullopt;
    for (std::size_t at = text.find(first, from); at != std::string_view::npos; at = text.find(first, at + 1)) {
        if (!startsWord(text, at)) continue;
        const std::size_t end = at + first.size();
        if (star == std::string_view::npos) {
            if (anyEnding || endsWord(text, end)) return Span{at, end};
            continue;
        }
        std::string rest(phrase.substr(star + 1));
        if (anyEnding) rest += '*';
        if (const auto found = findPhrase(text, rest, end); found && found->begin <= end + kGap)
            return Span{at, found->end};
    }
    return std::nullopt;
}

/// Where the sentence begins in which `at` stands.
std::size_t sentenceBegin(std::string_view text, std::size_t at)
{
    const std::size_t earliest = at > kSentence ? at - kSentence : 0;
    for (std::size_t i = at; i > earliest; --i) {
        const char c = text[i - 1];
        if (c == ';' || c == '!' || c == '?') return i;
        if (c == '.' && i < text.size() && text[i] == ' ') return i;
    }
    return earliest;
}

/// The last of the words in the text: where it ends; 0 for none.
std::size_t lastOf(std::string_view text, const std::vector<std::string>& words)
{
    std::size_t last = 0;
    for (const std::string& word : words)
        for (auto found = findPhrase(text, word); found; found = findPhrase(text, word, found->begin + 1))
            last = std::max(last, found->end);
    return last;
}

/// The first of the words in the text: where it begins; npos for none.
std::size_t firstOf(std::string_view text, const std::vector<std::string>& words)
{
    std::size_t first = std::string_view::npos;
    for (const std::string& word : words)
        if (const auto found = findPhrase(text, word)) first = std::min(first, found->begin);
    return first;
}

bool isAboutRecipient(std::string_view text, Span phrase, const ReplySubjects& subjects)
{
    const std::size_t begin = sentenceBegin(text, phrase.begin);
    const std::string_view before = text.substr(begin, phrase.end - begin); // the phrase may name it
    const std::size_t recipient = lastOf(before, subjects.recipient);
    const std::size_t other = lastOf(before, subjects.other);
    // An address stands as @ in the text. One right behind another subject is that one's: "sender address <@>".
    const std::size_t at = before.rfind('@');
    const std::size_t either =
        std::max(lastOf(before, subjects.either), at == std::string_view::npos ? std::size_t{0} : at + 1);
    if (either > other + kBeside) return true;
    if (recipient != 0 || other != 0) return recipient > other;
    if (either != 0) return true;
    const std::string_view behind = text.substr(phrase.end, kBehind);
    const std::size_t next =
        std::min({firstOf(behind, subjects.recipient), firstOf(behind, subjects.either), behind.find('@')});
    return next < firstOf(behind, subjects.other);
}

} // namespace

bool saysPhrase(std::string_view text, std::string_view phrase, const ReplySubjects& subjects)
{
    const bool needsSubject = phrase.starts_with('~');
    if (needsSubject) phrase.remove_prefix(1);
    for (auto found = findPhrase(text, phrase); found; found = findPhrase(text, phrase, found->begin + 1))
        if (!needsSubject || isAboutRecipient(text, *found, subjects)) return true;
    return false;
}

} // namespace winnow
