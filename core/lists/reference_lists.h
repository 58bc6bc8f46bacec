// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ReferenceLists: what is known of domains and local parts without a network.

#include "address/canonical_key.h"
#include "address/form.h"
#include "base/result.h"
#include "lists/list_file.h"
#include "lists/name_set.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winnow {

/// What a provider allows in a local part.
struct ProviderRule {
    std::uint32_t shortest = 1;
    std::uint32_t longest = 64;
    std::string extraCharacters; ///< besides a-z and 0-9
    KeyRule key = KeyRule::Plain;
    bool looseDots = false;      ///< dots may stand in a row and at the ends, which RFC 5321 forbids
    std::string canonicalDomain; ///< empty: the domain itself
    std::string source;
};

/// Everything about a domain that needs no network; computed once for each distinct domain.
struct DomainTraits {
    bool free = false;       ///< mail for consumers
    bool disposable = false; ///< tier A
    bool suspected = false;  ///< tier B: never alone a verdict
    bool relay = false;
    bool specialUse = false;
    bool endingKnown = true;
    bool mixedScript = false;
    KeyRule key = KeyRule::Plain;
    const ProviderRule* rule = nullptr; ///< lives as long as the lists
    std::string canonical;              ///< for the key; empty: the domain itself
};

/// Immutable. Thread: any. About 5 ms and 3 MB to build.
class ReferenceLists {
public:
    /// The lists inside the program; a text of `replacements` (name -> .wlist text) stands in for the
    /// embedded one. Errors: ListsDamaged.
    [[nodiscard]] static Result<std::unique_ptr<ReferenceLists>> load(
        std::map<std::string, std::string> replacements = {});

    /// `domain` is in A-label form. Order of precedence: relay, free, disposable, suspected: no free
    /// provider and no relay service is ever called disposable.
    [[nodiscard]] DomainTraits traitsOf(std::string_view domain) const;

    /// True for a top-level domain that exists ("nl"), in A-label form.
    [[nodiscard]] bool isEnding(std::string_view ending) const { return m_endings.contains(ending); }
    /// True for the domain of a provider that gives mailboxes to consumers.
    [[nodiscard]] bool isFree(std::string_view domain) const { return m_free.contains(domain); }

    /// The rule of the domain's provider, or null. About 20 ns.
    [[nodiscard]] const ProviderRule* providerRule(std::string_view domain) const;

    /// True for info, sales, verkoop, ...; the local part in any case, a tag is ignored.
    [[nodiscard]] bool isRole(std::string_view local) const;

    /// The domain meant by a known misspelling; empty if it is none.
    [[nodiscard]] std::string_view knownTypo(std::string_view domain) const;

    /// True if the domain stands on any list of real mail domains.
    [[nodiscard]] bool isKnownMailDomain(std::string_view domain) const;

    [[nodiscard]] const std::vector<ListProvenance>& provenance() const noexcept { return m_provenance; }
    /// The date of the oldest list.
    [[nodiscard]] std::string oldestDate() const;
    /// SHA-256-free identity of the lists in use, for a run's record: "name@date/count ...".
    [[nodiscard]] std::string identity() const;

private:
    ReferenceLists() = default;
    Result<void> loadRules(std::string_view body);

    bool m_rolesHaveDigits = false;
    std::map<std::string, std::string> m_texts; ///< replacements, kept alive
    std::vector<ListProvenance> m_provenance;
    NameSet m_disposable, m_suspected, m_free, m_relay, m_role, m_specialUse, m_endings;
    std::vector<std::unique_ptr<ProviderRule>> m_rules;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const noexcept { return nameHash(s); }
    };
    std::unordered_map<std::string, const ProviderRule*, Hash, std::equal_to<>> m_ruleOf;
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> m_typos;
    std::unordered_map<std::string, std::string> m_skeletons; ///< of large providers
};

/// True if the domain's provider takes a local part that breaks this rule of the grammar. `rule` may be null.
[[nodiscard]] bool forgivesForm(const ProviderRule* rule, FormRule broken) noexcept;

/// Checks a local part against its provider's rule: the first character or length that breaks it.
enum class ProviderFault : std::uint8_t { None, TooShort, TooLong, BadCharacter };
[[nodiscard]] ProviderFault checkProviderRule(std::string_view local, const ProviderRule& rule) noexcept;

} // namespace winnow
