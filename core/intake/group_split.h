// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Cuts a batch into what row groups can hold: an entry's number in its group has 16 bits.

#include "intake/entries.h"

#include <functional>

namespace winnow {

/// Calls `each` with the records and entries of one row group after the other, in order: with the batch as it is where
/// its entries fit one group, else with as many whole records at a time as fit. Entries are numbered by records of
/// their group. No record may have more than kMaxGroupEntries entries, as EntryFinder makes sure. The batch is used up
/// where it is cut; the groups then have no cell ends.
void eachGroup(RecordBatch& batch, EntryBatch& entries,
    const std::function<void(const RecordBatch& records, const EntryBatch& entries)>& each);

} // namespace winnow
