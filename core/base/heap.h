// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The heap of the process: how soon what was freed goes back to the system. For programs to choose at their start;
/// elsewhere than with glibc nothing happens.

namespace winnow {

enum class HeapHabit {
    Fast,  ///< a run of some seconds: batches of some hundred KiB come and go, and each that is given back costs a page
           ///< fault per 4 KiB
    Small, ///< hours in front of a person: blocks of some MiB are given back as soon as they are free, and threads
           ///< share four arenas
};

/// Thread: before any other is started.
void chooseHeapHabit(HeapHabit habit) noexcept;

/// Gives back what is free now. Some milliseconds.
void trimHeap() noexcept;

} // namespace winnow
