// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What suites ask of a Result.

#include "base/result.h"

namespace winnow::test {

template <class T> [[nodiscard]] bool failsWith(const Result<T>& result, ErrorKind kind)
{
    return !result && result.error().kind == kind;
}

} // namespace winnow::test
