// SPDX-License-Identifier: Apache-2.0

#include "consent/word_trie.h"

namespace winnow {

WordTrie::WordTrie()
{
    m_nodes.emplace_back();
    m_roles.push_back(0);
}

std::uint32_t WordTrie::childOf(std::uint32_t node, char label)
{
    if (node == 0) {
        std::uint32_t& first = m_first[static_cast<unsigned char>(label)];
        if (first == 0) {
            first = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.push_back({0, 0, 0, label});
        }
        return first;
    }
    std::uint32_t last = 0;
    for (std::uint32_t c = m_nodes[node].child; c != 0; c = m_nodes[c].sibling) {
        if (m_nodes[c].label == label) return c;
        last = c;
    }
    const auto made = static_cast<std::uint32_t>(m_nodes.size());
    // Spaces come last, so that "na" is found before "n a".
    const bool atEnd = label == ' ' && last != 0;
    m_nodes.push_back({0, atEnd ? 0 : m_nodes[node].child, 0, label});
    (atEnd ? m_nodes[last].sibling : m_nodes[node].child) = made;
    return made;
}

void WordTrie::add(std::string_view key, RoleSet roles)
{
    std::uint32_t node = 0;
    for (const char c : key) node = childOf(node, c);
    if (m_nodes[node].roles == 0) {
        m_nodes[node].roles = static_cast<std::uint32_t>(m_roles.size());
        m_roles.push_back(0);
    }
    m_roles[m_nodes[node].roles] |= roles;
}

void WordTrie::find(std::string_view text, std::uint32_t at, std::uint32_t last, std::vector<WordMatch>& out) const
{
    if (at >= last) return;
    const std::uint32_t first = m_first[static_cast<unsigned char>(text[at])];
    if (first != 0) walk({text, last, &out}, first, at + 1, 1);
}

void WordTrie::walk(const Walk& context, std::uint32_t node, std::uint32_t at, std::uint32_t literal) const
{
    if (m_nodes[node].roles != 0) context.out->push_back({at, literal, m_roles[m_nodes[node].roles]});
    for (std::uint32_t c = m_nodes[node].child; c != 0; c = m_nodes[c].sibling) {
        const char label = m_nodes[c].label;
        if (label == kEnding)
            endings(context, c, at, literal);
        else if (label == ' ')
            walk(context, c, at < context.last && context.text[at] == ' ' ? at + 1 : at, literal);
        else if (at < context.last && context.text[at] == label)
            walk(context, c, at + 1, literal + 1);
    }
}

void WordTrie::endings(const Walk& context, std::uint32_t node, std::uint32_t at, std::uint32_t literal) const
{
    for (std::uint32_t skipped = 0; skipped <= kLongestEnding; ++skipped, ++at) {
        walk(context, node, at, literal);
        if (at >= context.last || context.text[at] == ' ') return;
    }
}

} // namespace winnow
