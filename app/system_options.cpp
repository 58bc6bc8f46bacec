// SPDX-License-Identifier: Apache-2.0

#include "system_options.h"

#include "base/clock.h"
#include "crypto/keys.h"

#include <cstdlib>
#include <string_view>

#include <langinfo.h>
#include <locale.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace winnow {
namespace {

const SystemClock kClock;
SystemRandom kRandom;

} // namespace

void protectProcess()
{
    ::umask(077);
#ifdef NDEBUG
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

VaultOptions systemVaultOptions()
{
    VaultOptions options;
    options.clock = &kClock;
    options.random = &kRandom;
    options.calibrate = true;
    // For test benches and small computers; the cost is written in the file and only ever a lower bound there.
    if (const char* cost = std::getenv("WINNOW_KDF_MEMORY_KIB"); cost != nullptr) {
        const unsigned long kib = std::strtoul(cost, nullptr, 10);
        if (kib >= 64 * 1024 && kib <= 1024 * 1024) {
            options.cost.memoryKiB = static_cast<std::uint32_t>(kib);
            options.calibrate = false;
        }
    }
    return options;
}

std::string systemListSeparator()
{
    const locale_t here = ::newlocale(LC_NUMERIC_MASK, "", nullptr);
    if (here == nullptr) return ",";
    const bool comma = std::string_view(::nl_langinfo_l(RADIXCHAR, here)) == ",";
    ::freelocale(here);
    return comma ? ";" : ",";
}

std::filesystem::path systemHelper()
{
    std::error_code ignored;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const std::filesystem::path& place :
        {self / "winnow-legacy", self.parent_path() / WINNOW_LIBEXEC / "winnow-legacy"})
        if (std::filesystem::exists(place, ignored)) return place;
    return {};
}

} // namespace winnow
