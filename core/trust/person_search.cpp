// SPDX-License-Identifier: Apache-2.0

#include "trust/person_search.h"

#include "address/address_parser.h"
#include "base/text.h"

namespace winnow {

bool namesAddress(std::string_view text, std::string_view address)
{
    const auto alike = [](char a, char b) { return toAsciiLower(a) == toAsciiLower(b); };
    const auto isInside = [](char c) {
        return isAsciiLetter(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80 ||
            std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
    };
    auto at = text.begin();
    while ((at = std::search(at, text.end(), address.begin(), address.end(), alike)) != text.end()) {
        const auto end = at + static_cast<std::ptrdiff_t>(address.size());
        const bool begins = at == text.begin() || !isInside(*(at - 1)) || *(at - 1) == '\'';
        // A full stop may end a sentence; a letter goes on with the domain.
        const bool ends = end == text.end() ||
            !(isAsciiLetter(*end) || isAsciiDigit(*end) || *end == '-' ||
                (*end == '.' && end + 1 != text.end() && (isAsciiLetter(end[1]) || isAsciiDigit(end[1]))));
        if (begins && ends) return true;
        ++at;
    }
    return false;
}

Result<std::vector<SourceInfo>> sourcesWithRows(Project& project)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (sources) std::erase_if(*sources, [](const SourceInfo& s) { return !s.holdsRows(); });
    return sources;
}

Result<PersonSearch> PersonSearch::begin(Project& project, std::string_view address)
{
    auto parsed = parseAddress(trimmed(address));
    if (!parsed) return fail(ErrorKind::BadOption, "this is no address");
    PersonSearch s(project);
    s.m_address = asciiLower(parsed->text());
    Result<std::vector<std::string>> names = project.groups().domains(s.m_codec);
    if (!names) return pass(names);
    s.m_domains = std::move(*names);
    return s;
}

bool PersonSearch::isOfPerson(
    const PersonGroup& d, std::size_t entry, const std::vector<std::uint32_t>& stored, RecordCells& cells) const
{
    if (d.facts.domain[entry] == kNoDomain) return false;
    const std::string_view text = entryText(d.facts, entry, stored, d.text, cells);
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos) return false;
    return asciiLower(text.substr(0, at)) + '@' + m_domains[d.facts.domains[d.facts.domain[entry]]] == m_address;
}

std::vector<bool> PersonSearch::recordsOf(const PersonGroup& d, RecordCells& cells) const
{
    std::vector<bool> hit(d.facts.records(), false);
    const std::vector<std::uint32_t> stored = storedTextNumbers(d.facts);
    for (std::size_t r = 0; r < hit.size(); ++r) hit[r] = namesAddress(d.text.raw(r), m_address);
    for (std::size_t i = 0; i < d.facts.entries(); ++i)
        if (!hit[d.facts.record[i]] && isOfPerson(d, i, stored, cells)) hit[d.facts.record[i]] = true;
    return hit;
}

} // namespace winnow
