// SPDX-License-Identifier: Apache-2.0

#include "book/ldif_rows.h"

#include "base/base64.h"
#include "base/text.h"
#include "book/property_table.h"
#include "book/whole_text.h"
#include "sheet/encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr std::array kKnown = {PropertyTitle{"cn", "Name"}, PropertyTitle{"displayname", "Display name"},
    PropertyTitle{"givenname", "First name"}, PropertyTitle{"sn", "Last name"}, PropertyTitle{"mail", "E-mail"},
    PropertyTitle{"mozillasecondemail", "Second e-mail"}, PropertyTitle{"o", "Company"},
    PropertyTitle{"ou", "Department"}, PropertyTitle{"title", "Title"}, PropertyTitle{"telephonenumber", "Phone"},
    PropertyTitle{"mobile", "Mobile phone"}, PropertyTitle{"street", "Street"}, PropertyTitle{"postalcode", "Postcode"},
    PropertyTitle{"l", "City"}, PropertyTitle{"c", "Country"}, PropertyTitle{"preferredlanguage", "Language"},
    PropertyTitle{"description", "Description"}};

/// Other names of the same attributes: RFC 4519, RFC 4524, and what address books write.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kAliases = {
    {{"commonname", "cn"}, {"surname", "sn"}, {"gn", "givenname"}, {"rfc822mailbox", "mail"}, {"email", "mail"},
        {"emailaddress", "mail"}, {"organizationname", "o"}, {"company", "o"}, {"localityname", "l"},
        {"countryname", "c"}, {"co", "c"}, {"streetaddress", "street"}, {"cellphone", "mobile"}}};

constexpr std::array<std::string_view, 20> kLeftOut = {"objectclass", "userpassword", "jpegphoto", "thumbnailphoto",
    "photo", "audio", "usercertificate", "usersmimecertificate", "userpkcs12", "cacertificate", "objectguid",
    "objectsid", "modifytimestamp", "createtimestamp", "entryuuid", "entrycsn", "structuralobjectclass", "member",
    "uniquemember", "memberof"};

struct LdifEntry {
    std::uint64_t line = 0;
    std::string dn;
    std::vector<Property> properties;
};

/// The address that a name such as "cn=Anna,mail=anna@example.nl" tells; "" for none.
std::string addressOfName(std::string_view dn)
{
    for (std::size_t at = 0; at < dn.size();) {
        std::size_t end = at;
        while (end < dn.size() && dn[end] != ',' && dn[end] != '+') end += dn[end] == '\\' ? 2 : 1;
        const std::string_view part = trimmed(dn.substr(at, std::min(end, dn.size()) - at));
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos) {
            const std::string name = asciiLower(trimmed(part.substr(0, equals)));
            const std::string_view value = trimmed(part.substr(equals + 1));
            const bool tells = name == "mail" || name == "email" || name == "e" || name == "emailaddress" ||
                name == "rfc822mailbox" || name == "uid";
            if (tells && value.find('@') != std::string_view::npos) return std::string(value);
        }
        at = end + 1;
    }
    return {};
}

/// A value as text; nullopt for pictures and the like.
std::optional<std::string> textOf(std::string value)
{
    if (std::ranges::any_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x20 && !isAsciiSpace(c); }))
        return std::nullopt;
    if (isUtf8(value)) return value;
    const Result<CellDecoder> decoder = CellDecoder::forEncoding("UTF-8");
    if (!decoder) return std::nullopt;
    std::string out;
    decoder->decode(value, out);
    return out;
}

class LdifEntries {
public:
    explicit LdifEntries(std::string_view text) : m_text(text) {}

    /// Fills the entry; false behind the last one.
    bool next(LdifEntry& entry)
    {
        entry = {};
        for (std::string line; nextLine(line);) {
            if (trimmed(line).empty()) {
                if (!entry.dn.empty() || !entry.properties.empty()) return finished(entry);
                continue;
            }
            const std::size_t colon = line.find(':');
            if (colon == std::string::npos) continue;
            std::string name = asciiLower(trimmed(std::string_view(line).substr(0, colon)));
            name = name.substr(0, name.find(';'));
            if (name == "version") continue;
            if (name == "dn" && (!entry.dn.empty() || !entry.properties.empty())) {
                m_again = std::move(line);
                return finished(entry);
            }
            if (entry.line == 0) entry.line = m_number;
            add(entry, std::move(name), std::string_view(line).substr(colon + 1));
        }
        return (!entry.dn.empty() || !entry.properties.empty()) && finished(entry);
    }

private:
    static bool finished(LdifEntry& entry)
    {
        const auto named = [&](std::string_view name) {
            return std::ranges::find(entry.properties, name, &Property::name) != entry.properties.end();
        };
        if (!named("mail") && !named("changetype"))
            if (std::string address = addressOfName(entry.dn); !address.empty())
                entry.properties.push_back({"mail", std::move(address)});
        return true;
    }

    static void add(LdifEntry& entry, std::string name, std::string_view rest)
    {
        std::string value;
        if (rest.starts_with(':')) {
            std::optional<std::string> decoded = fromBase64(trimmed(rest.substr(1)));
            if (!decoded) return;
            value = std::move(*decoded);
        } else if (rest.starts_with('<')) {
            value = std::string(trimmed(rest.substr(1))); // the place of a file: it is told, not opened
        } else {
            value = std::string(trimmed(rest));
        }
        std::optional<std::string> text = textOf(std::move(value));
        if (!text || text->empty()) return;
        if (name == "dn") {
            entry.dn = std::move(*text);
            return;
        }
        if (name.empty() || std::ranges::find(kLeftOut, name) != kLeftOut.end()) return;
        for (const auto& [other, usual] : kAliases)
            if (name == other) name = usual;
        entry.properties.push_back({std::move(name), std::move(*text)});
    }

    /// A line with its folds undone; comments are passed over.
    bool nextLine(std::string& line)
    {
        if (!m_again.empty()) {
            line = std::exchange(m_again, {});
            return true;
        }
        for (;;) {
            if (m_at >= m_text.size()) return false;
            line = std::string(take());
            m_number = m_taken;
            while (m_at < m_text.size() && m_text[m_at] == ' ') line += take().substr(1);
            if (!line.starts_with('#')) return true;
        }
    }

    std::string_view take()
    {
        const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        const std::string_view line = m_text.substr(m_at, end - m_at);
        m_at = end;
        if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
        ++m_taken;
        return line;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::uint64_t m_taken = 0;
    std::uint64_t m_number = 0;
    std::string m_again;
};

class LdifRows final : public RowSource {
public:
    explicit LdifRows(std::string text) : m_text(std::move(text)), m_entries(m_text)
    {
        LdifEntries entries(m_text);
        for (LdifEntry entry; entries.next(entry);) {
            ++m_count;
            m_table.count(entry.properties);
        }
        m_table.finish(kKnown);
    }
    [[nodiscard]] std::uint64_t entries() const noexcept { return m_count; }
    Result<bool> next(CellRow& row) override
    {
        row.clear();
        if (!m_begun) {
            m_begun = true;
            m_table.titles(row);
            row.number = 1;
            return true;
        }
        LdifEntry entry;
        if (!m_entries.next(entry)) return false;
        m_table.fill(entry.properties, row);
        row.number = entry.line;
        return true;
    }
    std::uint64_t bytesRead() const noexcept override { return m_text.size(); }
    bool isTitled() const noexcept override { return true; }

private:
    std::string m_text;
    LdifEntries m_entries;
    PropertyTable m_table;
    std::uint64_t m_count = 0;
    bool m_begun = false;
};

} // namespace

Result<std::unique_ptr<RowSource>> openLdifRows(std::string bytes)
{
    Result<std::string> text = wholeTextAsUtf8(std::move(bytes));
    if (!text) return pass(text);
    auto rows = std::make_unique<LdifRows>(std::move(*text));
    if (rows->entries() == 0) return fail(ErrorKind::ListEmpty, "the directory has no entry");
    return rows;
}

} // namespace winnow
