// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Seal: how far a project may go into the network. Setting it is easy; lifting it needs the password and a note.

#include "project/project.h"

#include <optional>
#include <string_view>

namespace winnow {

/// How far addresses are checked.
enum class CheckDepth : std::uint8_t { Form, Domain, Mailbox };

[[nodiscard]] std::string_view name(CheckDepth depth) noexcept;
[[nodiscard]] std::optional<CheckDepth> depthFromName(std::string_view name) noexcept;

/// The most that the project allows; Mailbox where there is no seal. Errors: DatabaseFailed.
[[nodiscard]] Result<CheckDepth> sealedAt(Project& project);

/// Sets or tightens the seal. Errors: BadOption where it would loosen it.
[[nodiscard]] Result<void> seal(Project& project, CheckDepth most);

/// Loosens or removes the seal; the note goes to the audit log. Errors: WrongPassword, BadOption (an empty note).
[[nodiscard]] Result<void> liftSeal(
    Project& project, CheckDepth most, std::string_view password, std::string_view note);

/// Errors: ProjectSealed where the project does not allow `wanted`.
[[nodiscard]] Result<void> allows(Project& project, CheckDepth wanted);

} // namespace winnow
