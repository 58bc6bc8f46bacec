// SPDX-License-Identifier: Apache-2.0

#include "output/profile.h"

#include "base/embedded_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

WINNOW_EMBED(profiles, WINNOW_PROFILE_FOLDER "/profiles.json")

namespace winnow {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<ProfileRole, const char*>, 8> kRoles{
    {{ProfileRole::Address, "address"}, {ProfileRole::FirstName, "first_name"}, {ProfileRole::LastName, "last_name"},
        {ProfileRole::FullName, "full_name"}, {ProfileRole::Company, "company"}, {ProfileRole::Phone, "phone"},
        {ProfileRole::Language, "language"}, {ProfileRole::Attributes, "attributes"}}};

Result<Profile> fromJson(const Json& j)
{
    if (!j.is_object()) return fail(ErrorKind::BadOption, "a profile is a JSON object");
    Profile p;
    try {
        p.id = j.at("id").get<std::string>();
        p.name = j.at("name").get<std::string>();
        const std::string format = j.value("format", std::string("csv"));
        if (format != "csv" && format != "xlsx") return fail(ErrorKind::BadOption, "format is csv or xlsx");
        p.format = format == "xlsx" ? ProfileFormat::Xlsx : ProfileFormat::Csv;
        p.delimiter = j.value("delimiter", std::string(","));
        if (p.delimiter != "locale" && p.delimiter.size() != 1)
            return fail(ErrorKind::BadOption, "delimiter is one character, or locale");
        p.bom = j.value("bom", false);
        p.others = j.value("others", true);
        for (const Json& c : j.at("columns")) {
            const std::string role = c.at("role").get<std::string>();
            const auto known = std::ranges::find_if(kRoles, [&](const auto& r) { return role == r.second; });
            if (known == kRoles.end()) return fail(ErrorKind::BadOption, "role " + role);
            p.columns.push_back({known->first, c.at("header").get<std::string>()});
        }
        if (std::ranges::count(p.columns, ProfileRole::Address, &ProfileColumn::role) != 1)
            return fail(ErrorKind::BadOption, "columns name the address once");
        if (j.contains("rules")) {
            const Json& r = j.at("rules");
            p.rules.textBytes = r.value("text_bytes", 0U);
            p.rules.oneLine = r.value("one_line", false);
            p.rules.noEmoji = r.value("no_emoji", false);
            p.rules.isoDates = r.value("iso_dates", false);
            p.rules.plainPhones = r.value("plain_phones", false);
            p.rules.quoteFormulas = r.value("quote_formulas", false);
            p.rules.holdFormulas = r.value("hold_formulas", true);
        }
        p.rows = j.value("rows", std::uint64_t{0});
        p.bytes = j.value("bytes", std::uint64_t{0});
        p.keepMenu = j.value("keep_menu", std::string());
        if (j.contains("removal")) {
            const Json& r = j.at("removal");
            p.removal.header = r.value("header", std::string("Email"));
            p.removal.statusHeader = r.value("status_header", std::string());
            p.removal.status = r.value("status", std::string());
            p.removal.menu = r.value("menu", std::string());
        }
        p.page = j.value("page", std::string());
        p.asOf = j.value("as_of", std::string());
    } catch (const nlohmann::json::exception& e) {
        return fail(ErrorKind::BadOption, e.what());
    }
    const bool safe = !p.id.empty() &&
        std::ranges::all_of(p.id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!safe) return fail(ErrorKind::BadOption, "id is made of a-z, 0-9 and -");
    return p;
}

} // namespace

Result<Profile> parseProfile(std::string_view text)
{
    const Json j = Json::parse(text, nullptr, false);
    if (j.is_discarded()) return fail(ErrorKind::BadOption, "not JSON");
    return fromJson(j);
}

const std::vector<Profile>& builtInProfiles()
{
    static const std::vector<Profile> profiles = [] {
        std::vector<Profile> out;
        const Json file = Json::parse(WINNOW_EMBEDDED(profiles));
        for (const Json& j : file.at("profiles")) out.push_back(fromJson(j).value());
        return out;
    }();
    return profiles;
}

std::string profileToJson(const Profile& p)
{
    Json j;
    j["id"] = p.id;
    j["name"] = p.name;
    j["format"] = p.format == ProfileFormat::Xlsx ? "xlsx" : "csv";
    j["delimiter"] = p.delimiter;
    j["bom"] = p.bom;
    j["columns"] = Json::array();
    for (const ProfileColumn& c : p.columns)
        j["columns"].push_back(
            {{"role", std::ranges::find(kRoles, c.role, &decltype(kRoles)::value_type::first)->second},
                {"header", c.header}});
    j["others"] = p.others;
    j["rules"] = {{"text_bytes", p.rules.textBytes}, {"one_line", p.rules.oneLine}, {"no_emoji", p.rules.noEmoji},
        {"iso_dates", p.rules.isoDates}, {"plain_phones", p.rules.plainPhones},
        {"quote_formulas", p.rules.quoteFormulas}, {"hold_formulas", p.rules.holdFormulas}};
    j["rows"] = p.rows;
    j["bytes"] = p.bytes;
    j["keep_menu"] = p.keepMenu;
    j["removal"] = {{"header", p.removal.header}, {"status_header", p.removal.statusHeader},
        {"status", p.removal.status}, {"menu", p.removal.menu}};
    j["page"] = p.page;
    j["as_of"] = p.asOf;
    return j.dump(2) + '\n';
}

} // namespace winnow
