// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_finding.h"

namespace winnow {

std::string_view name(Repair repair) noexcept
{
    switch (repair) {
    case Repair::None: return "none";
    case Repair::AtWord: return "at_word";
    case Repair::DoubledAt: return "doubled_at";
    case Repair::Blank: return "blank";
    case Repair::Mark: return "mark";
    case Repair::Dots: return "dots";
    case Repair::MissingDot: return "missing_dot";
    case Repair::MissingAt: return "missing_at";
    case Repair::WrongKey: return "wrong_key";
    case Repair::Underscore: return "underscore";
    case Repair::Glued: return "glued";
    case Repair::Comment: return "comment";
    case Repair::Host: return "host";
    case Repair::Misspelt: return "misspelt";
    case Repair::AntiSpam: return "anti_spam";
    }
    return "none";
}

std::string_view name(PartClass part) noexcept
{
    switch (part) {
    case PartClass::Name: return "name";
    case PartClass::Label: return "label";
    case PartClass::Joiner: return "joiner";
    case PartClass::Phone: return "phone";
    case PartClass::Remark: return "remark";
    case PartClass::Consent: return "consent";
    case PartClass::Nothing: return "nothing";
    case PartClass::WebAddress: return "web_address";
    case PartClass::Internal: return "internal";
    case PartClass::Repeat: return "repeat";
    case PartClass::OtherColumn: return "other_column";
    case PartClass::Unknown: return "unknown";
    }
    return "unknown";
}

} // namespace winnow
