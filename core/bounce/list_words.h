// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ListWords: what the words of a do-not-mail file say: values of a row, and headings of a column.

#include "base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What a value says; a set of bits.
enum Sense : std::uint16_t {
    kSaysComplaint = 1,
    kSaysUnsubscribe = 2, ///< asked not to be mailed, in any words
    kSaysGone = 4,        ///< the mailbox does not exist: hard, permanent, invalid
    kSaysNo = 8,          ///< on a list of those who are not mailed, for another reason
    kSaysBlocked = 16,    ///< "blocked": the person as a status, our mail as a kind of bounce
    kSaysBounce = 32,     ///< came back; whether for ever is not told
    kSaysPassing = 64,    ///< soft, full, delayed, about the message
    kSaysNothing = 128,   ///< delivered, opened, subscribed
    kSaysSpam = 256,      ///< a complaint as a kind; as a reason what a filter thought of the message
};
using Senses = std::uint16_t;

/// What a column of a do-not-mail file is for.
enum class ListColumn : std::uint8_t {
    Unknown,
    Sender, ///< somebody else's address: ours, a colleague's, a manager's
    Hash,
    Domain,
    Recipient,
    Event,      ///< kind, type, severity
    Status,     ///< of the person or of the delivery
    Diagnostic, ///< the reply of a mail server, or a reason in words
    OptIn,      ///< a no in it says no
    Other,      ///< an identifier, a date, a name: never an address that counts
};

/// From a data file (resources/bounce/words.json). Thread: any, immutable.
class ListWords {
public:
    /// The words inside the program. Errors: ListsDamaged.
    [[nodiscard]] static Result<ListWords> builtIn();
    /// Errors: ListsDamaged.
    [[nodiscard]] static Result<ListWords> fromJson(std::string_view json);

    /// Of a short value; what more than five words say beside a no is not taken for nothing or passing. About 5 us.
    [[nodiscard]] Senses sensesOf(std::string_view value) const;
    /// Of a heading, or of the path of a value ("bounce.recipients.email"): its last part that says anything decides,
    /// but a sender anywhere in it is one.
    [[nodiscard]] ListColumn columnOf(std::string_view heading) const;
    /// A code that stands for a sense under this heading; passing for an unknown number; 0 for none.
    [[nodiscard]] Senses senseOfCode(std::string_view heading, std::string_view code) const;

    /// True for a line in words that stand above and below lists: "Exported by", "Questions to".
    [[nodiscard]] bool isTitle(std::string_view line) const;

    /// Every phrase with its sense or column, for the tests.
    [[nodiscard]] const std::map<std::string, std::vector<std::string>>& senses() const noexcept
    {
        return m_senseWords;
    }
    [[nodiscard]] const std::map<std::string, std::vector<std::string>>& headings() const noexcept
    {
        return m_headingWords;
    }
    [[nodiscard]] std::string_view date() const noexcept { return m_date; }

private:
    struct Phrase {
        std::vector<std::string> words; ///< "*" for anything in between
        bool anyEnding = false;         ///< of the last word
        bool whole = false;             ///< nothing else stands there
        std::uint16_t means = 0;
    };
    struct Found {
        std::size_t begin = 0, end = 0;
        std::uint16_t means = 0;
        const Phrase* phrase = nullptr;
    };
    /// Phrases by the first byte of their first word.
    struct Phrases {
        std::vector<Phrase> all;
        std::map<char, std::vector<std::size_t>> byByte;
        std::vector<std::size_t> anywhere;      ///< those that begin with "*"
        std::vector<std::size_t> withoutBlanks; ///< of languages whose words have no blanks between them

        void add(std::string_view text, std::uint16_t means);
    };
    static Phrase phraseOf(std::string_view text, std::uint16_t means);
    static std::optional<std::size_t> endOf(
        const Phrase& phrase, const std::vector<std::string_view>& words, std::size_t at);
    static std::vector<Found> find(const Phrases& phrases, const std::vector<std::string_view>& words);
    [[nodiscard]] ListColumn columnOfPart(const std::string& folded) const;

    Phrases m_senses;
    Phrases m_headings;
    Phrases m_titles;
    std::map<std::string, std::vector<std::string>> m_senseWords;
    std::map<std::string, std::vector<std::string>> m_headingWords;
    std::map<std::string, std::map<std::string, Senses>> m_codes;
    std::string m_date;
};

} // namespace winnow
