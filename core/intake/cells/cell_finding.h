// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CellFinding: what a scan of one cell found. Value header: plain types only.

#include "intake/cells/mapped_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// How far an address may be used as it was found.
enum class Standing : std::uint8_t {
    Certain,  ///< what stands beside it is harmless
    Unclear,  ///< something beside it is not understood, or may be a part of it: a person looks at it
    Repaired, ///< letters were changed: a proposal, never an address by itself
    Broken,   ///< meant as an address, and no repair is at hand
    Internal, ///< names a mailbox inside a mail system: /o=.., X400:.., SIP:..
};

/// What was mended, the first of it; names are stable, see name().
enum class Repair : std::uint8_t {
    None,
    AtWord,     ///< jan (at) x.nl, jan apenstaartje x punt nl
    DoubledAt,  ///< jan@@x.nl
    Blank,      ///< jan @x.nl, jan@x .nl, a line broken inside
    Mark,       ///< jan@x,nl jan@x;nl jan’s@x.nl jan"@x.nl
    Dots,       ///< jan..b@x.nl .jan@x.nl jan@x..nl
    MissingDot, ///< jan@gmailcom
    MissingAt,  ///< jan.gmail.com
    WrongKey,   ///< jan2gmail.com
    Underscore, ///< jan@my_shop.nl
    Glued,      ///< a@x.nlb@y.nl
    Comment,    ///< jan (home) @x.nl, jan(work)@x.nl
    Host,       ///< jan@www.x.nl
    Misspelt,   ///< jan@gmial
    AntiSpam,   ///< jan@NOSPAMx.nl
};
[[nodiscard]] std::string_view name(Repair repair) noexcept;

struct FoundAddress {
    CellSpan span;           ///< in the cell's text, without what wraps it
    std::string text;        ///< the address; of what is broken or internal its text
    std::uint16_t steps = 0; ///< NormaliseStep bits: what was unwrapped
    Standing standing = Standing::Certain;
    Repair repair = Repair::None;
    bool saysNo = false; ///< the words beside it say not to mail

    /// True for what can be mailed, now or after a person agreed.
    [[nodiscard]] bool isAddress() const noexcept { return standing <= Standing::Repaired; }
};

enum class PartClass : std::uint8_t {
    Name,   ///< of a person or a firm
    Label,  ///< "E-mail:", "mailto:"
    Joiner, ///< and, en, &, a bullet, a number of a list
    Phone,
    Remark,  ///< (work), privé
    Consent, ///< words that say something about mailing
    Nothing, ///< n/a, none
    WebAddress,
    Internal,    ///< of a mail system
    Repeat,      ///< the same address once more, as the text of its own link
    OtherColumn, ///< a date, a number, yes and no: cells that came together
    Unknown,
};
[[nodiscard]] std::string_view name(PartClass part) noexcept;

/// What words say about mailing.
enum class WordSense : std::uint8_t { Nothing, SaysYes, SaysNo, Doubtful };

/// A part of the rest of a cell.
struct CellPart {
    CellSpan span;
    PartClass part = PartClass::Unknown;
    WordSense sense = WordSense::Nothing;
};

enum class CellJudgement : std::uint8_t {
    NothingFound, ///< no address and no repair
    Entries,      ///< every part is harmless
    Review,       ///< something is not understood, or only a repair is at hand
};

/// Addresses and parts are in the order of the cell; their spans lie inside it and share no byte.
struct CellFinding {
    CellJudgement judgement = CellJudgement::NothingFound;
    std::vector<FoundAddress> addresses;
    std::vector<CellPart> parts;
};

} // namespace winnow
