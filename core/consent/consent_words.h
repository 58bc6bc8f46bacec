// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ConsentWords: the words of resources/consent, ready to be looked up.

#include "base/result.h"
#include "consent/cut_text.h"
#include "consent/plain_value.h"
#include "consent/word_trie.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class TokenKind : std::uint8_t { Known, Unknown, Number };

/// A word, a phrase or a part of a compound, with its roles. "Newsletterabmeldung" is two tokens.
struct WordToken {
    RoleSet roles = 0;
    TokenKind kind = TokenKind::Unknown;
    WordBreak before = WordBreak::Strong; ///< Joined between the parts of one word
    char mark = 0;                        ///< the first strong mark before it
    std::uint32_t begin = 0;              ///< in CutText::folded
    std::uint32_t length = 0;
    TextSpan source;

    [[nodiscard]] bool has(RoleSet some) const noexcept { return (roles & some) != 0; }
};

/// What a code of a known export means.
enum class CodeMeaning : std::uint8_t { Yes, No, Ask, Nothing };

/// A known export: the headings it is known by, and what its codes mean.
struct CodeLayout {
    std::string tool;
    std::vector<std::string> columns; ///< folded headings that may hold the codes
    std::vector<std::string> with;    ///< folded headings that must stand beside
    struct Code {
        std::string code;
        CodeMeaning meaning = CodeMeaning::Ask;
    };
    std::vector<Code> codes;
};

/// A word as the data lists it, for the test that walks them all.
struct ListedWord {
    std::string language;
    std::string text;
    WordRole role = WordRole::Neutral;
};

/// Immutable; thread: any. About 1 MB. A program makes one at its start and hands it down.
class ConsentWords {
public:
    /// The words inside the program: about 10 ms. Errors: ListsDamaged.
    [[nodiscard]] static Result<ConsentWords> builtIn();
    /// Errors: ListsDamaged; the detail names the language, the role and the word.
    [[nodiscard]] static Result<ConsentWords> fromJson(
        std::span<const std::string_view> languages, std::string_view codes);

    /// The tokens of a cut text, in order, all of it: what is not known is a token too. About 1 us a word.
    [[nodiscard]] std::vector<WordToken> tokens(const CutText& text) const;

    [[nodiscard]] const PlainValues& plainValues() const noexcept { return m_plain; }
    [[nodiscard]] std::span<const CodeLayout> layouts() const noexcept { return m_layouts; }
    [[nodiscard]] std::span<const ListedWord> listed() const noexcept { return m_listed; }
    [[nodiscard]] std::span<const std::string> languages() const noexcept { return m_languages; }

private:
    void addWord(std::string_view text, WordRole role);

    WordTrie m_trie;
    PlainValues m_plain;
    std::vector<CodeLayout> m_layouts;
    std::vector<ListedWord> m_listed;
    std::vector<std::string> m_languages;
};

} // namespace winnow
