// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The words that stand beside addresses in cells: labels, remarks, words that join, and words that say something about
/// mailing, in the languages of Europe and some others. Data and look-ups only; words are compared as foldedHeader()
/// leaves them.

#include "intake/cells/cell_finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

using FoldedWords = std::vector<std::string>;

/// The words of a text, folded: "E-Mail (Büro)" -> e, mail, buro. About 0.1 us for ASCII, 2 us else.
[[nodiscard]] FoldedWords foldedWords(std::string_view utf8);

/// True for words that announce an address or another field of a person: "E-mail", "Tel", "mailto", "Почта". A digit
/// may follow.
[[nodiscard]] bool isLabelWord(std::string_view utf8);
/// The same of words in the languages of Europe, without the headings of header_words.h.
[[nodiscard]] bool areLabels(const FoldedWords& words);

/// Single folded words:
[[nodiscard]] bool isRemark(const std::string& word);       ///< work, prive, invoices, chairman: which address it is
[[nodiscard]] bool isJoiner(const std::string& word);       ///< and, en, of, oder
[[nodiscard]] bool isNameParticle(const std::string& word); ///< van, de, dhr, gmbh: a part of names that has no capital
[[nodiscard]] bool isGivenName(const std::string& word);    ///< the commonest of them

/// "n/a", "geen", "none": a value that stands for no value.
[[nodiscard]] bool isPlaceholder(const FoldedWords& words);

/// What words say about mailing. SaysNo: unsubscribed, do not mail, deceased, bounced. Doubtful: a denial of something
/// else, "old", "wrong", "only", "moved". Stems, not spellings; a denial of a no is doubtful. About 0.3 us.
[[nodiscard]] WordSense senseOfWords(const FoldedWords& words);
/// Also of words that are not written with letters of their own: 退订.
[[nodiscard]] WordSense senseOfWords(std::string_view utf8);

} // namespace winnow
