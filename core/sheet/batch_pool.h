// SPDX-License-Identifier: Apache-2.0

#pragma once

/// BatchPool: batches that were used up and can be filled again; those of a few huge records are not kept.

#include "base/pool.h"
#include "sheet/record_batch.h"

namespace winnow {

/// Thread: any.
class BatchPool {
public:
    [[nodiscard]] std::unique_ptr<RecordBatch> take() { return m_pool.take(); }
    void give(std::unique_ptr<RecordBatch> batch)
    {
        if (batch->arena.capacity() < (8U << 20)) m_pool.give(std::move(batch));
    }

private:
    Pool<RecordBatch> m_pool;
};

} // namespace winnow
