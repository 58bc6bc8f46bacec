// SPDX-License-Identifier: Apache-2.0

#include "address/lookalike.h"

#include <unicode/uspoof.h>

#include <memory>

namespace winnow {
namespace {

struct CheckerCloser {
    void operator()(USpoofChecker* c) const noexcept { uspoof_close(c); }
};

const USpoofChecker* checker()
{
    static const std::unique_ptr<USpoofChecker, CheckerCloser> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        USpoofChecker* opened = uspoof_open(&status);
        if (U_SUCCESS(status)) {
            uspoof_setChecks(opened, USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS, &status);
            uspoof_setRestrictionLevel(opened, USPOOF_HIGHLY_RESTRICTIVE);
        }
        return std::unique_ptr<USpoofChecker, CheckerCloser>(U_SUCCESS(status) ? opened : nullptr);
    }();
    return instance.get();
}

} // namespace

bool isMixedScript(std::string_view utf8)
{
    if (checker() == nullptr) return false;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t found =
        uspoof_check2UTF8(checker(), utf8.data(), static_cast<int32_t>(utf8.size()), nullptr, &status);
    return U_SUCCESS(status) && (found & USPOOF_ALL_CHECKS) != 0;
}

std::string skeleton(std::string_view utf8)
{
    if (checker() == nullptr) return std::string(utf8);
    UErrorCode status = U_ZERO_ERROR;
    std::string out(utf8.size() * 4 + 16, '\0');
    const int32_t length = uspoof_getSkeletonUTF8(checker(), 0, utf8.data(), static_cast<int32_t>(utf8.size()),
        out.data(), static_cast<int32_t>(out.size()), &status);
    if (U_FAILURE(status) || length > static_cast<int32_t>(out.size())) return std::string(utf8);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

} // namespace winnow
