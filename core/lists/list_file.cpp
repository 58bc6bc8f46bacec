// SPDX-License-Identifier: Apache-2.0

#include "lists/list_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {

Result<ListFile> parseListFile(std::string_view text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return fail(ErrorKind::ListsDamaged, "no header line");
    const auto head = nlohmann::json::parse(text.substr(0, end), nullptr, false);
    if (!head.is_object()) return fail(ErrorKind::ListsDamaged, "the header line is not JSON");
    ListFile file;
    file.body = text.substr(end + 1);
    file.provenance.name = head.value("name", "");
    file.provenance.date = head.value("date", "");
    file.provenance.count = head.value("count", std::uint64_t{0});
    file.provenance.note = head.value("note", "");
    if (const auto sources = head.find("sources"); sources != head.end() && sources->is_array())
        for (const auto& s : *sources)
            file.provenance.sources.push_back({s.value("package", ""), s.value("version", ""), s.value("licence", "")});
    const auto lines = static_cast<std::uint64_t>(std::ranges::count(file.body, '\n'));
    if (file.provenance.name.empty() || lines != file.provenance.count)
        return fail(ErrorKind::ListsDamaged, "the number of names is not the one in the header");
    return file;
}

} // namespace winnow
