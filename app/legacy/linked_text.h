// SPDX-License-Identifier: Apache-2.0

#pragma once

/// LinkedText: the text of a cell or a line of an HTML page, with the addresses that its links hold.

#include <cstddef>
#include <string>
#include <string_view>

#include <libxml/HTMLparser.h>

namespace winnow::legacy {

/// The name of a tag or an attribute in lower case.
[[nodiscard]] std::string lowerName(const xmlChar* name);

/// The address that a tag carries beside its text: "mailto:", or one that hides it from robots; empty for none.
[[nodiscard]] std::string addressOfTag(const xmlChar** attributes);

/// Blanks are joined; at most 1 MiB are kept. A name over a link stays beside the address: "Anna <anna@example.nl>".
class LinkedText {
public:
    void clear();
    void add(std::string_view piece);
    void breakLine();
    /// A tag that may be a link to an address.
    void startTag(const std::string& name, const xmlChar** attributes);
    void endTag(const std::string& name);
    /// The text without blanks at its end; a link that is still open ends here.
    [[nodiscard]] const std::string& finished();

private:
    void endLink();

    std::string m_text;
    std::string m_linked; ///< the address of the link in hand
    std::string m_linkTag;
    std::size_t m_linkBegin = 0;
};

} // namespace winnow::legacy
