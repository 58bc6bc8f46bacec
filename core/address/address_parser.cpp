// SPDX-License-Identifier: Apache-2.0

#include "address/address_parser.h"

#include "address/rfc5322_grammar.h"
#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace winnow {
namespace {

constexpr std::size_t kMaxLocal = 64;
constexpr std::size_t kMaxPath = 254;

constexpr std::array<bool, 256> kAtext = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 128; ++c) {
        const char ch = static_cast<char>(c);
        table[static_cast<std::size_t>(c)] = isAsciiLetter(ch) || isAsciiDigit(ch) ||
            std::string_view("!#$%&'*+-/=?^_`{|}~").find(ch) != std::string_view::npos;
    }
    return table;
}();

/// Letters, marks, digits and symbols may stand in a UTF-8 local part; controls, blanks, invisible and
/// private characters may not.
bool isAllowedUnicode(char32_t point)
{
    const auto c = static_cast<UChar32>(point);
    switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return false;
    case U_FORMAT_CHAR: return point == 0x200C || point == 0x200D; // joiners that scripts need
    default: return true;
    }
}

std::expected<LocalForm, FormFault> parseQuoted(std::string_view local)
{
    LocalForm form;
    form.quoted = true;
    std::size_t i = 1;
    while (i < local.size()) {
        const auto c = static_cast<unsigned char>(local[i]);
        if (c == '"') {
            if (i + 1 != local.size()) return formFault(FormRule::TextBesideQuote, i + 1);
            return form;
        }
        if (c == '\\') {
            if (i + 1 >= local.size()) return formFault(FormRule::UnclosedQuote, i);
            const auto next = static_cast<unsigned char>(local[i + 1]);
            if (next < 0x20 || next > 0x7E) return formFault(FormRule::BadQuotedCharacter, i + 1);
            i += 2;
            continue;
        }
        if (c < 0x20 || c == 0x7F) return formFault(FormRule::ControlCharacter, i);
        if (c >= 0x80) {
            std::size_t at = i;
            if (!isAllowedUnicode(nextCodePoint(local, at))) return formFault(FormRule::BadQuotedCharacter, i);
            form.international = true;
            i = at;
            continue;
        }
        ++i;
    }
    return formFault(FormRule::UnclosedQuote, 0);
}

} // namespace

std::string toNfc(std::string_view utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return std::string(utf8);
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    std::string out;
    nfc->normalize(text, status).toUTF8String(out);
    return out;
}

std::expected<LocalForm, FormFault> parseLocal(std::string_view local)
{
    if (local.empty()) return formFault(FormRule::EmptyLocal, 0);
    const bool ascii = isAscii(local);
    if (!ascii)
        if (const std::size_t good = validUtf8Prefix(local); good != local.size())
            return formFault(FormRule::BadUtf8, good);
    if (local.front() == '"') {
        auto quoted = parseQuoted(local);
        if (quoted && local.size() > kMaxLocal) return formFault(FormRule::LocalTooLong, kMaxLocal);
        return quoted;
    }

    LocalForm form;
    bool dot = true; // a dot may not stand first
    for (std::size_t i = 0; i < local.size();) {
        const auto c = static_cast<unsigned char>(local[i]);
        if (kAtext[c]) {
            dot = false;
            ++i;
        } else if (c == '.') {
            if (dot) return formFault(i == 0 ? FormRule::LeadingDot : FormRule::ConsecutiveDots, i);
            dot = true;
            ++i;
        } else if (c >= 0x80) {
            std::size_t at = i;
            if (!isAllowedUnicode(nextCodePoint(local, at))) return formFault(FormRule::BadLocalCharacter, i);
            form.international = true;
            dot = false;
            i = at;
        } else if (c == '"') {
            return formFault(FormRule::TextBesideQuote, i);
        } else if (c == ' ' || c == '\t') {
            return formFault(FormRule::WhiteSpace, i);
        } else if (c == '(' || c == ')') {
            return formFault(FormRule::Comment, i);
        } else {
            return formFault(c < 0x20 || c == 0x7F ? FormRule::ControlCharacter : FormRule::BadLocalCharacter, i);
        }
    }
    if (dot) return formFault(FormRule::TrailingDot, local.size() - 1);
    // A letter and its mark are sent as one.
    const std::size_t sent = form.international && local.size() > kMaxLocal ? toNfc(local).size() : local.size();
    if (sent > kMaxLocal) return formFault(FormRule::LocalTooLong, kMaxLocal);
    return form;
}

std::expected<std::size_t, FormFault> splitAt(std::string_view text)
{
    if (text.empty()) return formFault(FormRule::Empty, 0);
    if (text.front() == '"') {
        std::size_t i = 1;
        while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
        if (i >= text.size()) return formFault(FormRule::UnclosedQuote, 0);
        if (i + 1 >= text.size()) return formFault(FormRule::NoAt, text.size());
        const std::size_t at = text.find('@', i + 1);
        if (at == std::string_view::npos) return formFault(FormRule::NoAt, text.size());
        const std::size_t second = text.find('@', at + 1);
        if (second != std::string_view::npos) return formFault(FormRule::SeveralAt, second);
        return at;
    }
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) return formFault(FormRule::NoAt, text.size());
    const std::size_t second = text.find('@', at + 1);
    if (second != std::string_view::npos) return formFault(FormRule::SeveralAt, second);
    return at;
}

std::expected<Address, FormFault> parseAddress(std::string_view text)
{
    // A fault of the strict grammar may still be something that RFC 5322 knows: then that is the better word.
    const auto graded = [&](FormFault f) -> std::unexpected<FormFault> {
        const FormRule known = obsoleteRule(text);
        return std::unexpected(known == FormRule::None ? f : FormFault{known, f.position});
    };
    const auto at = splitAt(text);
    if (!at) return graded(at.error());
    const std::string_view local = text.substr(0, *at);
    const std::string_view domain = text.substr(*at + 1);
    const auto localForm = parseLocal(local);
    if (!localForm) return graded(localForm.error());
    auto domainForm = parseDomain(domain);
    if (!domainForm) {
        FormFault f = domainForm.error();
        f.position += static_cast<std::uint32_t>(*at + 1);
        return graded(f);
    }
    Address address;
    address.local = localForm->international ? toNfc(local) : std::string(local);
    if (address.local.size() + 1 + domainForm->ascii.size() > kMaxPath)
        return formFault(FormRule::PathTooLong, kMaxPath);
    address.domain = std::move(*domainForm);
    address.form = *localForm;
    return address;
}

} // namespace winnow
