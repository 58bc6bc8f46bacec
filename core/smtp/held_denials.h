// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "smtp/probe_outcome.h"

namespace winnow {

/// Addresses refused in words that mean "no such recipient" only beside another address of the domain that was
/// accepted in the same run, such as Microsoft's 5.4.1: a directory that is down, and a host that does not know the
/// domain yet, deny everybody in the same words. For one thread; memory is what is held.
class HeldDenials {
public:
    void hold(std::uint32_t domain, ProbeOutcome outcome);
    /// Somebody of the domain was accepted. Returns whether others are held, so that the host tells them apart.
    bool accept(std::uint32_t domain);
    [[nodiscard]] bool hasAccepted(std::uint32_t domain) const;
    /// Takes what is held: NotFound if somebody of the domain was accepted, else as it came.
    [[nodiscard]] std::vector<ProbeOutcome> take(std::uint32_t domain);

private:
    struct Held {
        std::vector<ProbeOutcome> outcomes;
        bool accepted = false;
    };
    std::unordered_map<std::uint32_t, Held> m_domains;
};

} // namespace winnow
