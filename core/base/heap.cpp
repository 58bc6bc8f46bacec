// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace winnow {

void chooseHeapHabit([[maybe_unused]] HeapHabit habit) noexcept
{
#ifdef __GLIBC__
    const bool fast = habit == HeapHabit::Fast;
    ::mallopt(M_MMAP_THRESHOLD, fast ? 64 << 20 : 4 << 20);
    ::mallopt(M_TRIM_THRESHOLD, fast ? 128 << 20 : 8 << 20);
    ::mallopt(M_ARENA_MAX, 4);
#endif
}

void trimHeap() noexcept
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace winnow
