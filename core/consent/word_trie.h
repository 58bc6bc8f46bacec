// SPDX-License-Identifier: Apache-2.0

#pragma once

/// WordTrie: every word and phrase of the data, found from its beginning.

#include "consent/word_role.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

/// One way the trie reads the text from a place on.
struct WordMatch {
    std::uint32_t end = 0;     ///< where it ends in the text
    std::uint32_t literal = 0; ///< letters that the data spells out; the rest is an ending
    RoleSet roles = 0;
};

/// Keys are folded words with single spaces; a * after a piece stands for an ending of at most kLongestEnding letters.
/// A space of a key matches a space of the text, or nothing: "opt out" is found in "optout". Immutable once built.
class WordTrie {
public:
    static constexpr std::uint32_t kLongestEnding = 6;

    WordTrie();

    /// Adds roles to a key. `key` is not empty.
    void add(std::string_view key, RoleSet roles);

    /// Appends every match that begins at `at`. `text` holds words by single spaces; `last` is where the last word
    /// that a phrase may reach ends. Matches end anywhere, also inside a word.
    void find(std::string_view text, std::uint32_t at, std::uint32_t last, std::vector<WordMatch>& out) const;

    [[nodiscard]] std::size_t nodes() const noexcept { return m_nodes.size(); }

private:
    static constexpr char kEnding = '*';

    struct Node {
        std::uint32_t child = 0;
        std::uint32_t sibling = 0;
        std::uint32_t roles = 0; ///< index in m_roles; 0: no word ends here
        char label = 0;
    };

    struct Walk {
        std::string_view text;
        std::uint32_t last;
        std::vector<WordMatch>* out;
    };

    std::uint32_t childOf(std::uint32_t node, char label);
    void walk(const Walk& context, std::uint32_t node, std::uint32_t at, std::uint32_t literal) const;
    void endings(const Walk& context, std::uint32_t node, std::uint32_t at, std::uint32_t literal) const;

    std::vector<Node> m_nodes;
    std::vector<RoleSet> m_roles;
    std::array<std::uint32_t, 256> m_first{}; ///< nodes of the first letter
};

} // namespace winnow
