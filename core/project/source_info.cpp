// SPDX-License-Identifier: Apache-2.0

#include "project/source_info.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {

std::string factsToJson(const SourceInfo& s)
{
    const Dialect& d = s.dialect;
    nlohmann::json j;
    // Columns and delimiters may hold bytes that are not UTF-8; JSON replaces them, the head keeps them.
    j["dialect"] = {{"delimiter", d.delimiter}, {"quote", static_cast<int>(static_cast<unsigned char>(d.quote))},
        {"backslash", d.escape == Escape::Backslash}, {"newline", static_cast<int>(d.newline)},
        {"encoding", d.encoding}, {"bom", d.bom}, {"sep", d.sepLine}, {"preamble", d.preamble},
        {"header", d.headerRows}, {"names", d.nameRow}, {"width", d.width}, {"fixed", d.fixedCells}};
    if (!s.format.empty()) j["format"] = s.format;
    if (!s.table.empty()) j["table"] = s.table;
    j["transcoded"] = s.transcoded;
    j["columns"] = s.columns;
    j["addresses"] = s.addressColumns;
    j["consent"] = s.consentColumns;
    j["activity"] = s.activityColumns;
    if (s.dateOrder != DateOrder::Either) j["date_order"] = static_cast<int>(s.dateOrder);
    j["lists"] = s.lists;
    j["bytes"] = s.bytes;
    j["skipped"] = {{"blank", s.skipped.blank}, {"preamble", s.skipped.preamble}, {"header", s.skipped.header},
        {"sep", s.skipped.sepLine}};
    if (s.replaces) j["replaces"] = s.replaces->value;
    if (!s.rowsErased.empty()) j["rows_erased"] = s.rowsErased;
    return j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<void> factsFromJson(std::string_view text, SourceInfo& s)
{
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_object() || !j.contains("dialect") || !j.contains("skipped"))
        return fail(ErrorKind::ProjectDamaged, "a source's facts");
    try {
        const auto& d = j.at("dialect");
        s.dialect.delimiter = d.at("delimiter").get<std::string>();
        s.dialect.quote = static_cast<char>(d.at("quote").get<int>());
        s.dialect.escape = d.at("backslash").get<bool>() ? Escape::Backslash : Escape::Doubling;
        s.dialect.newline = static_cast<Newline>(d.at("newline").get<int>() % 3);
        s.dialect.encoding = d.at("encoding").get<std::string>();
        s.dialect.bom = d.at("bom").get<bool>();
        s.dialect.sepLine = d.at("sep").get<bool>();
        s.dialect.preamble = d.at("preamble").get<std::uint32_t>();
        s.dialect.headerRows = d.at("header").get<std::uint32_t>();
        s.dialect.nameRow = d.at("names").get<std::uint32_t>();
        s.dialect.width = d.at("width").get<std::uint32_t>();
        s.dialect.fixedCells = d.value("fixed", false); // unknown before workbooks could be read
        s.format = j.value("format", std::string());
        s.table = j.value("table", std::string());
        s.transcoded = j.at("transcoded").get<bool>();
        s.columns = j.at("columns").get<std::vector<std::string>>();
        s.addressColumns = j.at("addresses").get<std::vector<std::uint32_t>>();
        s.consentColumns = j.at("consent").get<std::vector<std::uint32_t>>();
        s.activityColumns = j.at("activity").get<std::vector<std::uint32_t>>();
        s.lists = j.at("lists").get<std::string>();
        s.bytes = j.at("bytes").get<std::uint64_t>();
        const auto& k = j.at("skipped");
        s.skipped = {k.at("blank").get<std::uint64_t>(), k.at("preamble").get<std::uint64_t>(),
            k.at("header").get<std::uint64_t>(), k.at("sep").get<std::uint64_t>()};
        s.dateOrder = static_cast<DateOrder>(std::clamp(j.value("date_order", 0), 0, 2));
        if (const auto replaces = j.find("replaces"); replaces != j.end())
            s.replaces = SourceId(replaces->get<std::uint32_t>());
        s.rowsErased = j.value("rows_erased", std::string());
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "a source's facts");
    }
    return {};
}

std::vector<SourceInfo> versionsBefore(const std::vector<SourceInfo>& sources, const SourceInfo& list)
{
    std::vector<SourceInfo> out;
    std::optional<SourceId> wanted = list.replaces;
    while (wanted && out.size() < sources.size()) {
        const auto found = std::ranges::find(sources, *wanted, &SourceInfo::id);
        if (found == sources.end()) break;
        out.push_back(*found);
        wanted = found->replaces;
    }
    return out;
}

std::vector<SourceInfo> shownVersions(const std::vector<SourceInfo>& sources)
{
    std::vector<SourceInfo> out;
    for (const SourceInfo& s : sources) {
        if (!s.isLive()) continue;
        for (SourceInfo& before : versionsBefore(sources, s))
            if (before.holdsRows()) out.push_back(std::move(before));
    }
    return out;
}

} // namespace winnow
