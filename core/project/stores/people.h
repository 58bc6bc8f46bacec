// SPDX-License-Identifier: Apache-2.0

#pragma once

/// People: who may open a project, each with a key slot of their own. Thread: the connection's.
///
/// Names and roles are in the encrypted database; the clear header knows slots only. A role is kept by the program: it
/// is no cryptography, since whoever has the file and a password can read all of it.

#include "base/result.h"
#include "vault/container_header.h"
#include "vault/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class Role : std::uint8_t {
    Viewer = 0,   ///< sees counts, results and the records of what was done; addresses are masked
    Operator = 1, ///< imports, checks, decides, exports
    Owner = 2,    ///< also users, keys, seal, retention, erasure
};

[[nodiscard]] std::string_view name(Role role) noexcept;
[[nodiscard]] std::optional<Role> roleFromName(std::string_view name) noexcept;

struct Person {
    std::int64_t id = 0;
    SlotId slot{};
    std::string name;
    Role role = Role::Owner;
    std::string publicKey; ///< 32 bytes, of the identity that signed here last; "" before that
    std::string added;     ///< UTC
};

class People {
public:
    explicit People(Database& database) : m_database(database) {}

    /// By name. The first owner is there from the beginning.
    [[nodiscard]] Result<std::vector<Person>> all();
    [[nodiscard]] Result<std::optional<Person>> bySlot(const SlotId& slot);
    [[nodiscard]] Result<std::optional<Person>> byName(std::string_view name);
    /// Errors: BadOption (the name is taken or empty).
    [[nodiscard]] Result<void> add(const Person& person);
    [[nodiscard]] Result<void> remove(std::int64_t id);
    [[nodiscard]] Result<void> setSlot(std::int64_t id, const SlotId& slot);
    /// Errors: BadOption (somebody else has the name, or it is empty).
    [[nodiscard]] Result<void> setName(std::int64_t id, std::string_view name);
    [[nodiscard]] Result<void> setPublicKey(std::int64_t id, std::string_view key);

private:
    Result<std::vector<Person>> select(Result<Statement> statement);
    Database& m_database;
};

} // namespace winnow
