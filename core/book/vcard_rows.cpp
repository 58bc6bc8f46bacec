// SPDX-License-Identifier: Apache-2.0

#include "book/vcard_rows.h"

#include "book/vcard_cards.h"
#include "book/whole_text.h"

#include <array>

namespace winnow {
namespace {

constexpr std::array kKnown = {PropertyTitle{"FN", "Name"}, PropertyTitle{"GIVEN", "First name"},
    PropertyTitle{"FAMILY", "Last name"}, PropertyTitle{"NICKNAME", "Nickname"}, PropertyTitle{"ORG", "Company"},
    PropertyTitle{"TITLE", "Title"}, PropertyTitle{"ROLE", "Role"}, PropertyTitle{"EMAIL", "E-mail"},
    PropertyTitle{"TEL", "Phone"}, PropertyTitle{"ADR", "Address"}, PropertyTitle{"URL", "Website"},
    PropertyTitle{"BDAY", "Birthday"}, PropertyTitle{"LANG", "Language"}, PropertyTitle{"CATEGORIES", "Categories"},
    PropertyTitle{"NOTE", "Note"}};

class VCardRows final : public RowSource {
public:
    explicit VCardRows(std::string text) : m_text(std::move(text)), m_cards(m_text)
    {
        VCards cards(m_text);
        for (VCard card; cards.next(card);) {
            ++m_count;
            m_table.count(card.properties);
        }
        m_table.finish(kKnown);
    }
    [[nodiscard]] std::uint64_t cards() const noexcept { return m_count; }
    Result<bool> next(CellRow& row) override
    {
        row.clear();
        if (!m_begun) {
            m_begun = true;
            m_table.titles(row);
            row.number = 1;
            return true;
        }
        VCard card;
        if (!m_cards.next(card)) return false;
        m_table.fill(card.properties, row);
        row.number = card.line;
        return true;
    }
    std::uint64_t bytesRead() const noexcept override { return m_text.size(); }
    bool isTitled() const noexcept override { return true; }

private:
    std::string m_text;
    VCards m_cards;
    PropertyTable m_table;
    std::uint64_t m_count = 0;
    bool m_begun = false;
};

} // namespace

Result<std::unique_ptr<RowSource>> openVCardRows(std::string bytes)
{
    Result<std::string> text = wholeTextAsUtf8(std::move(bytes));
    if (!text) return pass(text);
    auto rows = std::make_unique<VCardRows>(std::move(*text));
    if (rows->cards() == 0) return fail(ErrorKind::ListEmpty, "the address book has no card");
    return rows;
}

} // namespace winnow
