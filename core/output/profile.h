// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Profile: the form in which a newsletter tool, or a spreadsheet program, takes a list. Data, not code:
/// resources/profiles/profiles.json, and copies of its entries that a user has edited.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What a column of the written file holds.
enum class ProfileRole : std::uint8_t { Address, FirstName, LastName, FullName, Company, Phone, Language, Attributes };

struct ProfileColumn {
    ProfileRole role = ProfileRole::Address;
    std::string header;
};

/// What happens to cells on their way.
struct FieldRules {
    std::uint32_t textBytes = 0; ///< longer texts are clipped at a character; 0: never
    bool oneLine = false;        ///< line breaks become spaces
    bool noEmoji = false;
    bool isoDates = false;      ///< dates of activity columns as YYYY-MM-DD
    bool plainPhones = false;   ///< "+32 475 12 34 56" as +32475123456; numbers without a country stay
    bool quoteFormulas = false; ///< a ' before cells that a spreadsheet would run
    bool holdFormulas = true;   ///< addresses that a spreadsheet would run are held back
};

/// How the second file says who must go.
struct RemovalForm {
    std::string header = "Email";
    std::string statusHeader; ///< a second column, empty: none
    std::string status;
    std::string menu; ///< where it is uploaded, parts with " > "
};

enum class ProfileFormat : std::uint8_t { Csv, Xlsx };

struct Profile {
    std::string id;   ///< "mailchimp"
    std::string name; ///< "Mailchimp"
    ProfileFormat format = ProfileFormat::Csv;
    std::string delimiter = ","; ///< "locale": what this computer's spreadsheet program expects
    bool bom = false;
    /// In order; a column without data is left out, the address never. One without a header stays where it is, under
    /// its own name.
    std::vector<ProfileColumn> columns;
    bool others = true; ///< the user's other columns follow under their own names
    FieldRules rules;
    std::uint64_t rows = 0; ///< most rows of a file with its header; 0: no limit
    std::uint64_t bytes = 0;
    std::string keepMenu; ///< where the cleaned list is uploaded; empty: no tool, only a file
    RemovalForm removal;
    std::string page; ///< of the vendor
    std::string asOf; ///< when its facts were gathered
    bool own = false; ///< edited by the user
};

/// Parses one profile. Errors: BadOption (detail: the field).
[[nodiscard]] Result<Profile> parseProfile(std::string_view json);
/// The profiles that come with the program, in the order in which they are offered.
[[nodiscard]] const std::vector<Profile>& builtInProfiles();
/// A profile as JSON, to be copied and edited.
[[nodiscard]] std::string profileToJson(const Profile& profile);

} // namespace winnow
