// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Takes markup off a text: HTML entities and tags, links of HTML, Markdown, spreadsheets and Access. A link becomes
/// "text <address>", as mail programs write a name and an address. Pure; each costs one pass, and returns its input
/// where there is nothing to do.

#include "intake/cells/mapped_text.h"

namespace winnow {

/// &#64; &#x40; &commat; &lt; &nbsp; &eacute; ..., also encoded twice or three times.
[[nodiscard]] MappedText decodeEntities(MappedText text);

/// <a href="mailto:jan@x.nl">Jan</a>, <br>, <b>..</b>, comments. What stands in angles and is no tag of HTML stays.
[[nodiscard]] MappedText stripTags(MappedText text);

/// [Jan](mailto:jan@x.nl), =HYPERLINK("mailto:jan@x.nl";"Jan") in any language, Jan#mailto:jan@x.nl#.
[[nodiscard]] MappedText unfoldLinks(MappedText text);

} // namespace winnow
