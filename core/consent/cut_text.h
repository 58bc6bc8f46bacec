// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A heading, value, label or name cut into folded words.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Bytes of a text, as they stand in it.
struct TextSpan {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;

    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// What stands between a word and the one before it; the strongest counts.
enum class WordBreak : std::uint8_t {
    Joined, ///< a capital, a digit, an underscore, a dot or an apostrophe: optOut, opt_out, Contact.Email
    Hyphen, ///< a hyphen without spaces
    Space,
    Strong, ///< a comma, colon, slash, bracket, line break, a dash between spaces
};

struct CutWord {
    std::uint32_t begin = 0; ///< in CutText::folded
    std::uint32_t length = 0;
    TextSpan source;
    WordBreak before = WordBreak::Strong;
    char mark = 0;       ///< the first strong mark before it: , ; : / ( ) ? and so on; 0 without one
    bool number = false; ///< digits only
};

/// Words by single spaces in `folded`: case, marks, width and ligatures folded away ("Abonné·e" -> "abonne e", "ß" ->
/// "ss", "ø" -> "o"), apostrophes of contractions dropped ("don't" -> "dont"), elisions cut ("n'accepte" -> "ne
/// accepte"). Camel case, digits, underscores and punctuation cut words.
struct CutText {
    std::string folded;
    std::vector<CutWord> words;
    bool question = false;  ///< ends with a question mark
    bool shortened = false; ///< the text was longer than the limit

    [[nodiscard]] std::string_view text(const CutWord& word) const noexcept
    {
        return std::string_view(folded).substr(word.begin, word.length);
    }
};

/// Whether a line break and the dot of an abbreviation ("No. of") part sentences. In a heading they do not.
enum class Sentences : std::uint8_t { Part, Join };

/// Reads at most `limit` bytes of valid or broken UTF-8. About 15 ns a byte. Thread: any.
[[nodiscard]] CutText cutText(std::string_view text, std::size_t limit, Sentences sentences = Sentences::Part);

/// One word or phrase of the data, folded as cutText() folds, a final * of each piece kept.
[[nodiscard]] std::string foldedPhrase(std::string_view phrase);

} // namespace winnow
