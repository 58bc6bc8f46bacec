// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Canaries: names of which it is known beforehand what an honest name server says.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A domain that receives mail at hosts with public addresses.
struct CanaryName {
    std::string name;
    std::string operatedBy;
    bool greets = false; ///< readiness knocks at its mail server
};

struct CanarySet {
    std::vector<CanaryName> known;    ///< of independent operators
    std::vector<std::string> endings; ///< "com": a random label under it does not exist

    /// Those inside the program (resources/dns/canaries.json). Errors: ListsDamaged.
    [[nodiscard]] static Result<CanarySet> builtIn();
    /// Errors: ListsDamaged.
    [[nodiscard]] static Result<CanarySet> fromJson(std::string_view json);

    /// Nothing is asked, and whatever name servers say is believed.
    [[nodiscard]] bool empty() const noexcept { return known.empty(); }
};

/// Where the names of a lab are ordinary ones, those of the Internet are unknown there.
enum class CanaryScope : bool { Internet, Lab };

/// The canaries of a check: those that the caller names; without any the built-in ones, in a lab none.
/// Errors: ListsDamaged.
[[nodiscard]] Result<CanarySet> canariesFor(CanaryScope scope, const std::vector<std::string>& named);

} // namespace winnow
