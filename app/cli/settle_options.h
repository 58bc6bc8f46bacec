// SPDX-License-Identifier: Apache-2.0

#pragma once

/// How a project was decided the last time.

#include "settle/settle_job.h"

namespace winnow::cli {

/// Policy and rules of the last settle; those of a new project where there was none.
[[nodiscard]] inline SettleOptions settleOptionsOf(Project& project)
{
    SettleOptions settle;
    settle.policy = keepCustomers();
    if (const Result<std::string> stored = project.meta("settled_policy"); stored && !stored->empty())
        if (const Result<Policy> policy = policyFromJson(*stored)) settle.policy = *policy;
    if (const Result<std::string> stored = project.meta("settled_rules"); stored && !stored->empty())
        if (const Result<Rules> rules = rulesFromJson(*stored)) settle.rules = *rules;
    return settle;
}

} // namespace winnow::cli
